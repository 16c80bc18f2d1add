namespace Owed;

/// <summary>The road beyond the first step, in the order of the state's own ladder.</summary>
internal static class Paths
{
    internal static Items<string> Of(TriageView view, string situation, string first)
    {
        string help = view.Montana ? "early-assistance" : view.Missouri ? "facilitated-iep" : "mediation";
        string[] road = situation switch
        {
            _ when StepKinds.Of(first) is { Letter: null } && first.EndsWith("call", StringComparison.Ordinal) => ["records-request", "pwn-demand-change", help],
            "A" => ["pwn-demand-refusal", "review-notice", "reply-incomplete-pwn", help, "state-complaint"],
            "B" => view.Montana
                ? ["records-request", "concern-not-delivered", "compensatory-request", "follow-up", help, "state-complaint"]
                : ["records-request", "concern-not-delivered", "compensatory-request", "follow-up", "state-complaint"],
            "C" => ["pwn-demand-change", "review-notice", "reply-incomplete-pwn", help, "state-complaint"],
            "D" => ["progress-data-request", "challenge-reduction", "review-notice", "reply-incomplete-pwn", help],
            "E" => ["transfer-comparable", "records-request", "concern-not-delivered", "state-complaint"],
            "F" => view.Missouri
                ? ["staffing-reply", "teletherapy-request", "records-request", "public-records-request", "compensatory-request", "state-complaint"]
                : ["staffing-reply", "teletherapy-request", "records-request", "compensatory-request", help, "state-complaint"],
            _ => view.Facts.Plan is "none" or "evaluation_pending" ? ["evaluation-request", "evaluation-wait", "pwn-demand-refusal"] : [],
        };
        int at = Array.IndexOf(road, first is "transfer-out-of-state" or "transfer-summer" ? "transfer-comparable" : first);
        string[] rest = [.. at < 0 ? road : road[(at + 1)..]];
        return rest.Where(s => s != first && !(s == "challenge-reduction" && first is "mo-ten-day-wait" or "mt-exceptions-unclear") && !(first == "transfer-summer" && s == "transfer-comparable") && !(view.Facts.Plan == "504" && s is not "follow-up")).ToItems();
    }
}
