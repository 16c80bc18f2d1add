using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed say</c>: a calm answer to what the school said.</summary>
internal static class SayCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string[]> words = new("WORDS") { Description = "What the school said; leave it out to see every card", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> state = new("--state") { Description = "Two letters", HelpName = "MO" };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "say",
            "When the school says… a calm sentence to say back, what the law supports and what it does not, and the letter.",
            ["owed say \"we have no staff\"", "owed say snow days", "owed say", "owed say --json"])
        {
            words, state, json,
        };
        command.SetAction(parsed => Run(terminal, string.Join(' ', parsed.GetValue(words) ?? []), parsed.GetValue(state), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string words, string? state, bool json)
    {
        Guides guides = GuideFolder.Built().Value!;
        LawBook book = LawFolder.Built().Value!;
        Func<string, LawAnswer> law = rule => Rule(terminal, book, state, rule);
        if (words.Length == 0)
        {
            if (json)
            {
                terminal.Out.WriteLine(CardJson.Write(guides.Cards, law));
                return CommandLine.Fine;
            }

            foreach (Card card in guides.Cards)
            {
                terminal.Out.WriteLine($"{card.Id,-26}{card.Heard}");
            }

            return CommandLine.Fine;
        }

        Items<Card> found = guides.Cards.FirstOrDefault(c => c.Id == words) is Card exact ? [exact] : Cards.Find(guides, words, state is null ? null : States.CodeOf(state));
        if (json)
        {
            terminal.Out.WriteLine(CardJson.Write(found, law));
        }

        if (found.Count == 0)
        {
            terminal.Error.WriteLine("No card fits these words.");
            terminal.Error.WriteLine("    Try one or two plain words, such as staff, budget or snow. owed say lists every card.");
            return CommandLine.InputHasProblems;
        }

        if (json)
        {
            return CommandLine.Fine;
        }

        Print(terminal, found[0], law);
        foreach (Card other in found.Skip(1))
        {
            terminal.Out.WriteLine(terminal.Quiet($"See also: owed say {other.Id}  ({other.Heard})"));
        }

        return CommandLine.Fine;
    }

    /// <summary>What the law book says of a rule, the state's own form of it first.</summary>
    private static LawAnswer Rule(Terminal terminal, LawBook book, string? state, string rule) =>
        state is not null && book.State(States.CodeOf(state)) is StatePack pack ? book.Governing(rule, pack.Code, terminal.Today()) : book.Find(rule, terminal.Today());

    private static void Print(Terminal terminal, Card card, Func<string, LawAnswer> law)
    {
        terminal.Out.WriteLine(terminal.Bold($"When the school says: \"{card.Heard}\""));
        terminal.Out.WriteLine($"You can say: \"{card.Say}\"");
        terminal.Out.WriteLine();
        Law(terminal, "The law supports this", card.Supports, law);
        Law(terminal, "It does not say", card.DoesNot, law);
        terminal.Out.WriteLine(card.Letter is null ? "No letter is needed." : $"Letter: {card.Letter}");
    }

    private static void Law(Terminal terminal, string title, Items<GuideLine> lines, Func<string, LawAnswer> law)
    {
        terminal.Out.WriteLine(terminal.Bold(title));
        foreach (GuideLine line in lines)
        {
            string cites = string.Join("; ", line.Rules.Select(r => law(r).Version?.Cite).OfType<string>().Distinct());
            terminal.Out.WriteLine(cites.Length == 0 ? $"  {line.Text}" : $"  {line.Text} {terminal.Quiet($"({cites})")}");
        }

        terminal.Out.WriteLine();
    }
}
