using System.Globalization;
using System.Runtime.CompilerServices;

namespace Owed;

/// <summary>What a parent has told the playbook: answers by the key of their question, each of them optional.</summary>
public sealed record TriageFacts(Items<Fact> Answers)
{
    public static readonly TriageFacts Empty = new([]);

    /// <summary>These facts with one answer given, changed, or (with null or "unknown") taken back; every other answer stays.</summary>
    public Outcome<TriageFacts> With(string name, string? value, Where where = default)
    {
        if (Questions.Of(name) is not Question question)
        {
            return new(this, [new("facts-unknown-key", $"There is no question \"{name}\", so its answer is left out.", where, "See the list of keys in docs/triage-facts.md.", Severity.Warning)]);
        }

        string? read = AnswerReader.Read(question, value ?? "", where, Today, out Problem? problem);
        IEnumerable<Fact> others = Answers.Where(a => a.Name != question.Key);
        return new(new(read is null ? others.ToItems() : others.Append(new(question.Key, read)).ToItems()), problem is null ? [] : [problem]);
    }

    /// <summary>The answer to a question, or null when it is not known.</summary>
    public string? Answer(string key) => Answers.FirstOrDefault(a => a.Name == key)?.Value;

    public DateOnly? Today => Day();

    public string? State => Text();

    public string? Writer => Text();

    public bool? EducationRights => YesNo();

    public bool? ParentAgrees => YesNo();

    public bool? LivesWithWriter => YesNo();

    public string? Plan => Text();

    public string? SchoolType => Text();

    public int? Age => Number();

    public bool? Graduated => YesNo();

    public string? Service => Text();

    public string? Story => Text();

    public bool? Lawyer => YesNo();

    public IEnumerable<string> WhatHappened => Many();

    public bool? Asked => YesNo();

    public string? AskedFor => Text();

    public DateOnly? AskedOn => Day();

    public string? AskedHow => Text();

    public bool? Refused => YesNo();

    public DateOnly? RefusedOn => Day();

    public string? RefusedHow => Text();

    public string? RefusedReason => Text();

    public bool? Answered => YesNo();

    public string? InIep => Text();

    public bool? Missed => YesNo();

    public DateOnly? MissedSince => Day();

    public DateOnly? MissedLast => Day();

    public string? MissedHowOften => Text();

    public int? MissedCount => Number();

    public string? MissedReason => Text();

    public string? MissedSource => Text();

    public bool? StillMissing => YesNo();

    public string? MadeUp => Text();

    public bool? NotAsWritten => YesNo();

    public bool? NoTherapist => YesNo();

    public DateOnly? VacancySince => Day();

    public string? Offered => Text();

    public bool? MethodDispute => YesNo();

    public bool? Changed => YesNo();

    public DateOnly? ChangedOn => Day();

    public DateOnly? NoticedOn => Day();

    public string? ToldHow => Text();

    public bool? MeetingHeld => YesNo();

    public DateOnly? MeetingOn => Day();

    public string? Agreed => Text();

    public bool? SignedAmendment => YesNo();

    public bool? Proposed => YesNo();

    public DateOnly? ProposedOn => Day();

    public DateOnly? EffectiveOn => Day();

    public string? ChangeReason => Text();

    public string? IepKind => Text();

    public bool? SignedIep => YesNo();

    public bool? PressedToSign => YesNo();

    public bool? ExceptionsSent => YesNo();

    public bool? ShortenedDay => YesNo();

    public bool? Moved => YesNo();

    public string? MovedFrom => Text();

    public DateOnly? MovedOn => Day();

    public string? MovedWhen => Text();

    public bool? OldIepCopy => YesNo();

    public string? NewSchoolGives => Text();

    public bool? Notice => YesNo();

    public DateOnly? NoticeDated => Day();

    public bool? NoticeComplete => YesNo();

    public string? NoticeReason => Text();

    public IEnumerable<string> LettersSent => Many().Where(l => l != "none");

    public DateOnly? LetterSentOn => Day();

    public string? Reply => Text();

    public bool? RecordsAsked => YesNo();

    public DateOnly? RecordsAskedOn => Day();

    public bool? RecordsGot => YesNo();

    public bool? ProgressReports => YesNo();

    public DateOnly? NextMeeting => Day();

    public bool? EarlyHelpTried => YesNo();

    public bool? ComplaintFiled => YesNo();

    public DateOnly? ComplaintFiledOn => Day();

    public bool? ComplaintDecided => YesNo();

    public bool? EvaluationAsked => YesNo();

    public DateOnly? EvaluationAskedOn => Day();

    public bool? EvaluationRefused => YesNo();

    public DateOnly? ConsentOn => Day();

    public bool? SchoolEvaluated => YesNo();

    public DateOnly? EvaluatedOn => Day();

    public bool? DisagreeEvaluation => YesNo();

    public bool? WantsIee => YesNo();

    public bool? IeeAsked => YesNo();

    public DateOnly? IeeAskedOn => Day();

    public bool? Unsafe => YesNo();

    public bool? ChildHurt => YesNo();

    public bool? Restraint => YesNo();

    public bool? Expulsion => YesNo();

    public bool? Manifestation => YesNo();

    public DateOnly? ManifestationOn => Day();

    public bool? Suspended => YesNo();

    public int? SuspendedDays => Number();

    public bool? Police => YesNo();

    public bool? Retaliation => YesNo();

    public string? DueProcess => Text();

    public DateOnly? DueProcessOn => Day();

    public DateOnly? HearingOn => Day();

    public DateOnly? DecisionOn => Day();

    public bool? Settlement => YesNo();

    public DateOnly? SettlementSignedOn => Day();

    public bool? WantsOut => YesNo();

    public bool? KeepingHome => YesNo();

    public bool? SecretRecording => YesNo();

    private string? Text([CallerMemberName] string name = "") => Answer(Questions.Plain(name));

    private bool? YesNo([CallerMemberName] string name = "") => Answer(Questions.Plain(name)) switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    private int? Number([CallerMemberName] string name = "") =>
        Answer(Questions.Plain(name)) is string digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private DateOnly? Day([CallerMemberName] string name = "") =>
        Answer(Questions.Plain(name)) is string day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private string[] Many([CallerMemberName] string name = "") =>
        Answer(Questions.Plain(name))?.Split(", ") ?? [];
}
