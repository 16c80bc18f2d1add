namespace Owed.Cli;

/// <summary>Shows what a letter will say, fact by fact, with where each comes from; what stops it stands first.</summary>
internal static class LetterCheck
{
    public static void Write(Terminal terminal, CheckedLetter letter)
    {
        ComposedLetter composed = letter.Composed;
        ProblemList.Print(terminal, null, letter.Problems);
        foreach (StatedClaim claim in Proof.Of(composed))
        {
            terminal.Out.WriteLine($"{Word(claim.Verdict),-14} \"{claim.Words}\" {terminal.Quiet(claim.Why)}");
        }

        foreach (NumberClaim number in composed.Claims.Numbers)
        {
            terminal.Out.WriteLine($"{number.Value.Value + " minutes",-14} {number.Name} {terminal.Quiet(number.Source is LedgerSource source ? From(source) : "from the IEP or an answer of yours")}");
        }

        foreach (DateClaim date in composed.Claims.Dates)
        {
            terminal.Out.WriteLine($"{date.Day,-14:yyyy-MM-dd} {date.Name} {terminal.Quiet(date.Use is DateUse.AnswerBy or DateUse.Limit or DateUse.Planned ? "reckoned" : "from the case")}");
        }

        foreach (RuleClaim rule in composed.Claims.Rules)
        {
            terminal.Out.WriteLine($"{"law",-14} {rule.Id} {terminal.Quiet(rule.Answer.Version?.Cite ?? "not citable on this date")}");
        }

        foreach (Fact own in composed.Claims.Own)
        {
            terminal.Out.WriteLine($"{"your words",-14} {own.Name}: {own.Value.ReplaceLineEndings(" ")}");
        }
    }

    private static string From(LedgerSource source) =>
        $"from the ledger: {source.Figure}{(source.Line is null ? "" : ", " + source.Line)}{(source.Days is DateRange days ? $", {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}" : "")}";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Backed => "shown",
        Verdict.NotInRecord => "not shown",
        Verdict.Contradicted => "contradicted",
        _ => "refused",
    };
}
