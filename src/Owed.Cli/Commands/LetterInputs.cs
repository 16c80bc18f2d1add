using Owed.Files;

namespace Owed.Cli;

/// <summary>Reads what a letter is made from: the case, the law, the words, and the facts given on the command line.</summary>
internal static class LetterInputs
{
    /// <summary>The input, or null after the problems were printed.</summary>
    public static LetterInput? Read(Terminal terminal, string folder, DateOnly date, Tone tone, string[]? given)
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        Outcome<LawBook> law = LawFolder.Built();
        Outcome<LetterBook> words = LetterFolder.Built();
        List<Problem> problems = [.. read.Problems];
        Items<Fact> facts = Facts(given ?? [], read.Value, problems);
        ProblemList.Print(terminal, folder, problems);
        return !read.IsGood || problems.Any(p => p.IsError)
            ? null
            : new(read.Value!, Reckoner.Reckon(read.Value!, date), law.Value!, words.Value!, date, tone, facts);
    }

    /// <summary>The letter of this name, or null after saying which there are.</summary>
    public static LetterKind? Kind(Terminal terminal, string name)
    {
        if (LetterKinds.Of(name) is LetterKind kind)
        {
            return kind;
        }

        terminal.Error.WriteLine($"There is no letter called \"{name}\".");
        terminal.Error.WriteLine("    Letters: " + string.Join(", ", LetterKinds.All.Select(k => k.Id)));
        return null;
    }

    private static Items<Fact> Facts(string[] given, CaseFile? @case, List<Problem> problems)
    {
        List<Fact> facts = [];
        foreach (string one in given)
        {
            int at = one.IndexOf('=', StringComparison.Ordinal);
            string name = at > 0 ? one[..at].Trim() : one;
            if (at <= 0 || (!LetterFacts.Has(name) && name != "answer.by"))
            {
                problems.Add(new("letter-fact-unknown", $"\"{one}\" is not a fact a letter asks for.", Where.Nowhere, "Write it as name=value. The names are in: owed letter list FOLDER --json."));
                continue;
            }

            var fact = new Fact(name, one[(at + 1)..].Trim());
            if (@case is not null && LetterFacts.Has(name) && LetterFacts.Of(name).Wrong(fact.Value, @case) is Problem wrong)
            {
                problems.Add(wrong);
            }

            facts.Add(fact);
        }

        return facts.ToItems();
    }
}
