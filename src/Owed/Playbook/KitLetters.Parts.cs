namespace Owed;

public static partial class KitLetters
{
    private static readonly Items<string> Elements =
        ["element.action", "element.reasons", "element.data", "element.safeguards", "element.help", "element.options", "element.factors"];

    // What is said, in order; a number is that many ruled lines to write on, with what they are for.
    private static readonly (string Kind, Items<string> Parts)[] Letters =
    [
        ("pwn-demand-refusal", ["opening", "ask", .. Elements, "state-name", "answer"]),
        ("pwn-demand-change", ["opening", "2 iep", "not-agreed", "law", "ask", "parts", .. Elements, "state-name", "answer"]),
        ("reply-incomplete-pwn", ["opening", "missing", "4 missing", "ask", "answer"]),
        ("challenge-reduction", ["opening", "2 iep", "law", .. Elements, "data", "review", "amend", "exceptions.unclear", "meanwhile", "answer"]),
        ("objection", ["opening", "exceptions.unclear", "agree", "disagree", "want", "not-stopping.unclear", "keep", "ask", "answer"]),
        ("concern-not-delivered", ["opening", "3", "undocumented", "rule", "duty", "ask", "answer"]),
        ("staffing-reply", ["opening", "since", "rule", "ask", "licence", "2 effect", "notice", "keep", "answer"]),
        ("teletherapy-request", ["opening", "tried", "basis", "terms", "location", "review.open", "not-for-good", "refuse", "answer"]),
        ("records-request", ["opening", "list", "also", "time", "keep", "copies", "answer"]),
        ("monthly-check", ["opening", "5 month", "answer"]),
        ("progress-data-request", ["opening", "3 goals", "rule", "ask", "grades", "access", "revise", "answer"]),
        ("compensatory-request", ["opening", "3", "individual", "state-recommends", "effect", "2", "ask", "answer"]),
        ("meeting-request", ["opening", "3 agenda", "ground.progress", "people", "data", "when", "refuse", "answer"]),
        ("recording-notice", ["opening", "law", "ahead", "open", "sound", "policy", "conditions"]),
        ("confirm-conversation", ["opening", "said", "4", "agreed", "2", "no", "wrong-no"]),
        ("follow-up", ["opening", "ask", "answer"]),
        ("evaluation-request", ["opening.again|opening.first", "areas", "reasons", "3", "consent", "refuse", "answer"]),
        ("iee-request", ["opening", "areas", "choice", "criteria", "considered", "answer"]),
        ("letter-to-both", ["opening", "2 iep", "rule", "district", "ask", "meanwhile", "answer"]),
        ("transfer-comparable", ["opening", "2 iep", "in-state", "comparable", "attached", "records", "ask", "refuse", "answer"]),
        ("section-504", ["opening", "supports", "3", "rule", "ask", "answer"]),
        ("mediation-request", ["open.school", "issues", "3", "outcome", "2", "terms", "keep", "dates", "1", "ask.school", "answer"]),
        ("stay-put-notice", ["opening", "services.undated", "3", "where", "scope", "ask", "answer"]),
        ("state-complaint",
        [
            "opening.state|opening", "3 child", "3 filer", "allegation.services.rule", "allegation.services.rule.state", "2 iep", "5 days", "heading.resolution", "resolution", "3",
            "resolution.standard", "heading.copy", "copy", "closing-line",
        ]),
    ];
}
