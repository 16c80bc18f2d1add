namespace Owed;

/// <summary>One kind of step: its letter and the rules it rests on; its words are in guides/steps.</summary>
/// <param name="Rule">The federal rule, or null.</param>
/// <param name="Missouri">The rule to name in Missouri instead.</param>
/// <param name="Montana">The rule to name in Montana instead.</param>
public sealed record StepKind(string Id, string? Letter, string? Rule, string? Missouri = null, string? Montana = null)
{
    /// <summary>Whom the step says to call, best first: uses of places; empty when it names nobody.</summary>
    public Items<string> Calls { get; init; } = [];
}

/// <summary>Every step the playbook can name.</summary>
public static class StepKinds
{
    public static readonly Items<StepKind> All =
    [
        new("safety-today", null, null) { Calls = ["protection-advocacy", "parent-center"] },
        new("restraint-call", null, null) { Calls = ["protection-advocacy", "parent-center"] },
        new("ask-your-lawyer", null, null),
        new("call-lawyer-decision", null, "us/due-process/court", "us/mo/due-process/state-court") { Calls = ["protection-advocacy", "parent-center"] },
        new("call-lawyer-hearing", null, "us/due-process/response") { Calls = ["protection-advocacy", "parent-center"] },
        new("stay-put-notice", "stay-put-notice", "us/stay-put/rule") { Calls = ["protection-advocacy", "parent-center"] },
        new("settlement-read-first", null, "us/resolution/void"),
        new("settlement-signed", null, "us/resolution/void"),
        new("discipline-call", null, "us/discipline/manifestation") { Calls = ["protection-advocacy", "parent-center"] },
        new("police-call", null, null) { Calls = ["protection-advocacy", "parent-center"] },
        new("urgent-check", null, null) { Calls = ["parent-center", "protection-advocacy"] },
        new("mo-ten-day-wait", "challenge-reduction", "us/notice/owed", "us/mo/stay-put/file-before") { Calls = ["parent-center", "protection-advocacy"] },
        new("mt-exceptions", "objection", "us/notice/owed", null, "us/mt/consent/exceptions"),
        new("mt-exceptions-unclear", "challenge-reduction", "us/notice/owed", null, "us/mt/consent/exceptions"),
        new("complaint-before-year", "state-complaint", "us/complaint/window", "us/mo/complaint/window", "us/mt/complaint/window"),
        new("due-process-limit", "due-process-factsheet", "us/due-process/window") { Calls = ["protection-advocacy", "parent-center"] },
        new("before-you-leave", null, "us/consent/revocation") { Calls = ["parent-center", "protection-advocacy"] },
        new("retaliation-call", "confirm-conversation", "us/504/retaliation") { Calls = ["protection-advocacy", "parent-center"] },
        new("discipline-count-days", "confirm-conversation", "us/discipline/services"),

        new("early-intervention", null, "us/stay-put/part-c") { Calls = ["parent-center", "protection-advocacy"] },
        new("outside-public-school", null, null) { Calls = ["parent-center", "protection-advocacy"] },
        new("complaint-after-graduation", "state-complaint", "us/complaint/graduated"),
        new("who-decides", null, "us/duty/parent"),
        new("section-504", "section-504", "us/504/fape"),
        new("ask-first", null, null),

        new("pwn-demand-refusal", "pwn-demand-refusal", "us/notice/owed"),
        new("ask-in-writing", "meeting-request", "us/iep/meeting-on-request"),
        new("get-a-number", "meeting-request", "us/iep/service-details"),
        new("review-notice", null, "us/notice/contents"),
        new("reply-incomplete-pwn", "reply-incomplete-pwn", "us/notice/contents"),

        new("records-request", "records-request", "us/records/inspect"),
        new("records-wait", null, "us/records/inspect"),
        new("records-overdue", "follow-up", "us/records/inspect"),
        new("public-records-request", "records-request", "us/records/inspect", "us/mo/public-records/answer", "us/mt/public-records/answer"),
        new("concern-not-delivered", "concern-not-delivered", "us/services/as-written"),
        new("compensatory-request", "compensatory-request", "us/complaint/remedy"),
        new("confirm-promise", "confirm-conversation", "us/services/as-written"),
        new("monthly-check", "monthly-check", "us/services/as-written"),
        new("staffing-reply", "staffing-reply", "us/services/shortage"),
        new("teletherapy-request", "teletherapy-request", "us/iep/service-details"),

        new("pwn-demand-change", "pwn-demand-change", "us/notice/owed"),
        new("answer-call-in-writing", "confirm-conversation", "us/iep/agree-not-consent", "us/mo/notice/wait-ends-early"),
        new("after-signed-amendment", "meeting-request", "us/iep/revise"),
        new("challenge-reduction", "challenge-reduction", "us/notice/owed"),
        new("progress-data-request", "progress-data-request", "us/iep/progress"),
        new("take-paper-home", "confirm-conversation", "us/consent/meaning"),

        new("transfer-comparable", "transfer-comparable", "us/transfer/in-state"),
        new("transfer-out-of-state", "transfer-comparable", "us/transfer/out-of-state"),
        new("transfer-summer", "meeting-request", "us/iep/year-start"),

        new("evaluation-request", "evaluation-request", "us/evaluation/request"),
        new("reevaluation-request", "evaluation-request", "us/evaluation/on-request"),
        new("evaluation-wait", null, "us/evaluation/initial"),
        new("evaluation-overdue", "follow-up", "us/evaluation/initial"),
        new("iee-request", "iee-request", "us/iee/right"),

        new("wait-for-reply", null, null),
        new("follow-up", "follow-up", null),
        new("early-assistance", "mediation-request", "us/mediation/available", null, "us/mt/mediation/early-help") { Calls = ["early-help"] },
        new("facilitated-iep", "mediation-request", "us/mediation/available", "us/mo/mediation/facilitated-iep"),
        new("mediation", "mediation-request", "us/mediation/available"),
        new("state-complaint", "state-complaint", "us/complaint/window", "us/mo/complaint/contents", "us/mt/complaint/contents"),
        new("complaint-wait", null, "us/complaint/decision"),
        new("complaint-overdue", null, "us/complaint/decision"),
        new("complaint-decided", null, "us/complaint/correction"),

        new("log-and-watch", null, "us/services/missed-sessions"),
        new("absences-talk", "meeting-request", "us/services/family-absence"),
        new("method-talk", null, "us/iep/service-details"),
        new("nothing-to-do", null, null),
    ];

    /// <summary>The kind of step; asking for one that does not exist is a bug.</summary>
    public static StepKind Of(string id) => All.First(k => k.Id == id);
}
