namespace Owed;

/// <summary>Every letter that Owed can write; add one by adding its file in Kinds and its name here.</summary>
public static class LetterKinds
{
    public static readonly Items<LetterKind> All =
    [
        PwnDemandRefusal.Kind,
        ConcernNotDelivered.Kind,
        CompensatoryRequest.Kind,
        PwnDemandChange.Kind,
        RecordsRequest.Kind,
        StateComplaint.Kind,
        Objection.Kind,
        FollowUp.Kind,
        ProgressDataRequest.Kind,
        IeeRequest.Kind,
        EvaluationRequest.Kind,
        MeetingRequest.Kind,
        ChallengeReduction.Kind,
        StaffingReply.Kind,
        TeletherapyRequest.Kind,
        TransferComparable.Kind,
        StayPutNotice.Kind,
        ReplyIncompletePwn.Kind,
        ConfirmConversation.Kind,
        Section504.Kind,
        MediationRequest.Kind,
        RecordingNotice.Kind,
        LetterToBoth.Kind,
        MonthlyCheck.Kind,
        DueProcessFactsheet.Kind,
    ];

    public static LetterKind? Of(string id) => All.FirstOrDefault(k => k.Id == id);
}
