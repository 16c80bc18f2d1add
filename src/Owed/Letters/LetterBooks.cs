namespace Owed;

/// <summary>Holds the words against the letters that say them: nothing unknown, nothing unused, both tones.</summary>
public static class LetterBooks
{
    /// <summary>The section that any letter may have: a short name for the head of later pages.</summary>
    public const string Head = "head";

    public static Items<Problem> Check(LetterBook book, Items<LetterKind> kinds)
    {
        List<Problem> problems = [];
        foreach (LetterText text in book.Texts.Where(t => !kinds.Any(k => k.Id == t.Kind)))
        {
            problems.Add(new("letter-words-no-kind", $"No letter is called '{text.Kind}'.", text.Where, "Add the letter to LetterKinds, or remove the file."));
        }

        foreach (LetterKind kind in kinds)
        {
            if (book.Of(kind.Id) is LetterText text)
            {
                problems.AddRange(Text(kind, text, book.Shared));
            }
            else
            {
                problems.Add(new("letter-words-missing", $"There are no words for '{kind.Id}'.", new($"{kind.Id}.{book.Language.Short}.md"), "Add the file."));
            }
        }

        problems.AddRange(Tones(book.Shared));
        return problems.ToItems();
    }

    private static IEnumerable<Problem> Text(LetterKind kind, LetterText text, LetterText shared)
    {
        foreach (WordSection section in text.Sections.Where(s => !kind.Sections.Any(k => Is(k, s.Name)) && !shared.Has(s.Name) && s.Name != Head))
        {
            yield return new("letter-words-unknown-section", $"Section '{section.Name}' is never said.", section.Where, "Sections are: " + string.Join(", ", kind.Sections) + ".");
        }

        foreach (string section in kind.Sections.Where(k => !text.Sections.Any(s => Is(k, s.Name))))
        {
            yield return new("letter-words-no-section", $"The letter says section '{section}', which has no words.", text.Where, $"Add '## {section}'.");
        }

        foreach (WordSection section in text.Sections)
        {
            foreach (WordPiece piece in section.Pieces.Where(p => p.Kind == PieceKind.Slot && !Fills(kind, p.Text)))
            {
                yield return new("letter-words-unknown-slot", $"Nothing fills {{{piece.Text}}}.", section.Where, "Slots are: " + string.Join(", ", kind.Slots.Prepend("the letter's facts").Prepend("the standard ones")) + ".");
            }
        }

        foreach (string slot in kind.Slots.Where(slot => !text.Sections.SelectMany(s => s.Pieces).Any(p => p.Kind == PieceKind.Slot && p.Text == slot)))
        {
            yield return new("letter-words-unused-slot", $"The letter fills {{{slot}}}, which no section uses.", text.Where, "Use it, or take it out of the letter.");
        }

        foreach (Problem problem in Tones(text))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Tones(LetterText text) => text.Sections
        .Where(s => s.Tone is Tone tone && text.Sections.Count(o => o.Name == s.Name && o.Tone is not null) < 2)
        .Select(s => new Problem("letter-words-tone", $"Section '{s.Name}' has one tone only.", s.Where, $"Write both '## {s.Name}.plain' and '## {s.Name}.formal', or drop the tone."));

    private static bool Fills(LetterKind kind, string slot) =>
        LetterDraft.StandardSlots.Contains(slot) || kind.Slots.Contains(slot) || kind.Needs.Contains(slot) || kind.Offers.Contains(slot);

    private static bool Is(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == name;
}
