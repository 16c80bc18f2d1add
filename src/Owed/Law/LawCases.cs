namespace Owed;

/// <summary>Puts the questions of the cases files to the law book and reports every answer that differs.</summary>
public static class LawCases
{
    public static Items<Problem> Run(LawBook book, LawCase one)
    {
        var found = new List<Problem>();
        if (one.On is DateOnly on)
        {
            Words(book, one, on, found);
        }

        if (one.Due is not null || one.Trouble is not null)
        {
            Dates(book, one, found);
        }

        return found.ToItems();
    }

    public static Items<Problem> RunAll(LawBook book, Items<LawCase> cases) =>
        cases.SelectMany(c => Run(book, c)).ToItems();

    private static void Words(LawBook book, LawCase one, DateOnly on, List<Problem> found)
    {
        LawAnswer answer = book.Find(one.Rule, on);
        string got = answer switch
        {
            InForce => "in-force",
            NotInForce => "not-in-force",
            _ => "not-researched",
        };
        if (one.Answer is string wanted && wanted != got)
        {
            found.Add(Wrong(one, $"On {on:yyyy-MM-dd} {one.Rule} is {got}, not {wanted}."));
        }

        if (one.Says.Count == 0)
        {
            return;
        }

        if (answer is not InForce { Rule: var rule, Text: var text })
        {
            found.Add(Wrong(one, $"On {on:yyyy-MM-dd} {one.Rule} is {got}, so it says nothing."));
            return;
        }

        string all = string.Join('\n', [rule.Plain, text.Limit?.ToString() ?? "", text.Cite, text.Pin ?? "", text.Quote ?? "", .. text.Contents.Select(c => c.Text), .. text.Values.Select(v => v.Value)]);
        foreach (string words in one.Says.Where(w => !all.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            found.Add(Wrong(one, $"{one.Rule} does not say '{words}'."));
        }
    }

    private static void Dates(LawBook book, LawCase one, List<Problem> found)
    {
        Outcome<Due> due = Deadline.Of(book, one.Rule, one.Starts, one.State, one.Calendar);
        if (one.Trouble is string code)
        {
            if (!due.Problems.Any(p => p.Code == code))
            {
                found.Add(Wrong(one, $"{one.Rule} should report {code}."));
            }

            return;
        }

        if (due.Value is not Due got)
        {
            found.Add(Wrong(one, $"{one.Rule} gives no date: {string.Join(' ', due.Problems.Select(p => p.Message))}"));
            return;
        }

        Same(one, "due", one.Due, got.Day, found);
        Same(one, "safe", one.Safe, got.Safe, found);
        Same(one, "in_time", one.InTime, got.Day, found);
        if (one.Late is DateOnly late && late.DayNumber - got.Day.DayNumber != (got.Limit.Before ? -1 : 1) && !NextLate(one, got, late))
        {
            found.Add(Wrong(one, $"{one.Rule} is due on {got.Day:yyyy-MM-dd}, so {late:yyyy-MM-dd} is not the first day late."));
        }

        foreach (DateOnly other in one.Others.Where(o => !got.Alternatives.Any(a => a.Due == o)))
        {
            found.Add(Wrong(one, $"{one.Rule} does not show the other date {other:yyyy-MM-dd}; it shows {string.Join(", ", got.Alternatives.Select(a => a.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}."));
        }
    }

    private static bool NextLate(LawCase one, Due got, DateOnly late) =>
        got.Limit.Before && one.Late is not null && late.DayNumber - got.Day.DayNumber == 1;

    private static void Same(LawCase one, string what, DateOnly? wanted, DateOnly got, List<Problem> found)
    {
        if (wanted is DateOnly day && day != got)
        {
            found.Add(Wrong(one, $"'{what}' of {one.Rule} is {got:yyyy-MM-dd}, not {day:yyyy-MM-dd}."));
        }
    }

    private static Problem Wrong(LawCase one, string message) =>
        new("law-case-wrong", message, one.Where, "Check the rule against its text, then correct the rule or the case.");
}
