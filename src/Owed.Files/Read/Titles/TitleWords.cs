namespace Owed.Files;

/// <summary>The phrases of one title with what stands beside what, asked by meaning.</summary>
internal sealed class TitleWords
{
    private readonly List<TitlePhrase> phrases;

    /// <param name="names">Words of the calendar's own name, which change nothing.</param>
    public TitleWords(IReadOnlyList<TitleToken> tokens, IReadOnlySet<string> names)
    {
        Tokens = tokens;
        phrases = TitlePhrases.Find(tokens).ConvertAll(p => p.Meaning == TitleMeaning.Unknown && names.Contains(p.Text) ? p with { Meaning = TitleMeaning.Plain } : p);
        Loose = [.. Alone(tokens)];
        MeasureByBreaks();
    }

    /// <summary>The words outside phrases that mean something: weekdays and dates among them speak of the event's day.</summary>
    public IReadOnlyList<TitleToken> Loose { get; }

    private IEnumerable<TitleToken> Alone(IReadOnlyList<TitleToken> tokens)
    {
        int at = 0;
        foreach (TitlePhrase phrase in phrases)
        {
            int length = phrase.Text.AsSpan().Count(' ') + 1;
            for (int i = 0; i < length && phrase.Meaning == TitleMeaning.Plain; i++)
            {
                yield return tokens[at + i];
            }

            at += length;
        }
    }

    public IReadOnlyList<TitleToken> Tokens { get; }

    public bool IsEmpty => phrases.Count == 0;

    /// <summary>True when what follows "before" or "after" is a break or a holiday.</summary>
    public bool Measures { get; private set; }

    public bool Has(params ReadOnlySpan<TitleMeaning> meanings)
    {
        foreach (TitlePhrase phrase in phrases)
        {
            if (meanings.Contains(phrase.Meaning))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when every phrase has one of the meanings.</summary>
    public bool HasOnly(params TitleMeaning[] meanings) => phrases.TrueForAll(p => meanings.Contains(p.Meaning));

    /// <summary>The first phrase of one of the meanings, as it stands in the title.</summary>
    public string Text(params TitleMeaning[] meanings) => phrases.Find(p => meanings.Contains(p.Meaning)).Text ?? "";

    /// <summary>True when a phrase of the one meaning shares its part of the title with one of the other, so that both speak of one thing.</summary>
    public bool Together(TitleMeaning one, TitleMeaning other) =>
        phrases.Any(a => a.Meaning == one && phrases.Any(b => b.Meaning == other && b.Clause == a.Clause));

    /// <summary>True when each phrase of the one meaning has one of the other in its part of the title.</summary>
    public bool AllTogether(TitleMeaning one, TitleMeaning other) =>
        phrases.TrueForAll(a => a.Meaning != one || phrases.Any(b => b.Meaning == other && b.Clause == a.Clause));

    /// <summary>True when the last phrase of either meaning is of the first: the last word of a name says what it is, "wrestling break" and not "break camp".</summary>
    public bool EndsWith(TitleMeaning one, TitleMeaning other) =>
        phrases.FindLastIndex(p => p.Meaning == one) > phrases.FindLastIndex(p => p.Meaning == other);

    /// <summary>A phrase that speaks of teachers and not of children.</summary>
    public bool NamesStaff => Tokens.Any(t => t.Text is "teacher" or "teachers" or "staff" or "faculty" or "employees");

    /// <summary>A clock time after school is out; null when no time is written.</summary>
    public bool? InTheEvening
    {
        get
        {
            string[] times = [.. Tokens.Where(t => t.Form == "<time>").Select(t => t.Text)];
            return times.Length == 0 ? null : times.All(t => int.TryParse(t.Split(':')[0].TrimEnd('a', 'p', 'm'), out int hour) && hour is >= 3 and <= 8 or >= 15);
        }
    }

    /// <summary>"After winter break" and "before Christmas" are measures of time: the break itself is another day.</summary>
    private void MeasureByBreaks()
    {
        for (int i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Meaning is not (TitleMeaning.Before or TitleMeaning.After))
            {
                continue;
            }

            int next = i + 1;
            while (next < phrases.Count && phrases[next].Meaning is TitleMeaning.Plain && phrases[next].Text is "the" or "our" or "this")
            {
                next++;
            }

            bool measures = next < phrases.Count && (phrases[next].Meaning is TitleMeaning.Break or TitleMeaning.HolidayClosed or TitleMeaning.HolidaySome
                || phrases[next].Text is "break" or "recess" or "vacation" or "holiday" or "holidays");
            if (measures)
            {
                phrases[next] = phrases[next] with { Meaning = TitleMeaning.Plain };
                Measures = true;
            }

            bool before = phrases[i].Meaning == TitleMeaning.Before && (measures || phrases[i].Text.Contains("day", StringComparison.Ordinal));
            phrases[i] = phrases[i] with { Meaning = before ? TitleMeaning.On : TitleMeaning.Plain };
        }
    }
}
