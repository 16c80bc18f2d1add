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
    ];

    public static LetterKind? Of(string id) => All.FirstOrDefault(k => k.Id == id);
}
