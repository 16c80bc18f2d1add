namespace Owed;

internal static partial class StateComplaint
{
    /// <summary>One allegation for each service that was not given as written inside the year.</summary>
    private static bool Services(LetterDraft letter, string service, DateRange reach)
    {
        Piece[] missed = [.. letter.Missed(service, reach)];
        if (missed.Length == 0)
        {
            return false;
        }

        LineLedger[] versions = [.. letter.Counted().First(g => g.Key == service).Where(l => missed.Any(p => l.Days.Contains(p.Day)))];
        letter.Set("line.service", versions[^1].Line.Service);
        Begin(letter, "services");
        letter.Say("allegation.services.rule");
        if (letter.Has("state/duty/district") && !letter.IsInSpecialDistrict && letter.AllegationKinds.Count() == 1)
        {
            letter.Say("allegation.services.rule.state");
        }

        letter.List(versions.Select(v => Promise(letter, v)).ToItems());
        (DateOnly first, DateOnly last) = (missed.Min(p => p.Told.From), missed.Max(p => p.Told.To));
        letter.Set("first.day", first, DateUse.Alleged);
        letter.Set("last.day", last, DateUse.Alleged);
        letter.SetFigure("minutes.missed", new(Figure.MissedBySchool, service, reach));
        letter.SetFigure("minutes.left", new(Figure.Balance, service, reach));
        letter.Say(first == last ? "allegation.services.one-day" : "allegation.services.facts");
        letter.Say(letter.SetFigure("minutes.made-up", new(Figure.MadeUp, service, reach)).IsZero ? "allegation.services.none-made-up" : "allegation.services.made-up");
        if (missed.Any(p => p.Entry?.Source == Source.Recollection))
        {
            letter.Say("allegation.services.memory");
        }

        letter.DaysTable(service, missed);
        if (!letter.SetFigure("minutes.undocumented", new(Figure.Undocumented, service, reach)).IsZero)
        {
            letter.Say("allegation.services.undocumented");
        }

        return true;
    }

    private static Prose Promise(LetterDraft letter, LineLedger version)
    {
        letter.Set("line.wording", version.Line.Wording);
        letter.Set("line.page", letter.PageOf(version.Line));
        if (version.StartUnsaid)
        {
            return letter.Line("allegation.services.promise.undated");
        }

        letter.Set("line.from", letter.Language.Date(version.Days.From));
        return letter.Line("allegation.services.promise");
    }

    private static void Begin(LetterDraft letter, string which)
    {
        Prose title = letter.Line($"allegation.{which}.title");
        letter.Set("allegation.number", letter.Language.Number(letter.NextAllegation(which, title.Plain)));
        letter.Set("allegation.title", title);
        letter.Add(new Heading(2, letter.Label("heading.allegation")));
    }

    // What the governing rule lists, by its key; a key that is not here is a part this letter does not know.
    private static readonly Dictionary<string, Func<ComposedLetter, bool>> Parts = new(StringComparer.Ordinal)
    {
        ["statement"] = Alleges,
        ["facts"] = Alleges,
        ["problem"] = Alleges,
        ["signature"] = c => c.Input.Case.Parent.Name.Length > 0
            && (c.Value("your.phone") is not null || c.Input.Case.Parent.Email is not null || c.Input.Case.Parent.Address.Count > 0),
        ["child"] = c => c.Input.Case.Student.Name.Length > 0 && (c.Value("child.address") is not null || c.Value("child.homeless") == "yes"),
        ["school"] = c => c.Input.Case.District.School is { Length: > 0 },
        ["homeless"] = c => c.Value("child.homeless") != "yes" || c.Value("your.phone") is not null || c.Input.Case.Parent.Email is not null,
        ["resolution"] = c => c.Value("remedy") is { Length: > 0 },
        ["copy"] = c => c.Value("complaint.copied") == "yes",
    };

    private static bool Alleges(ComposedLetter letter) => letter.Claims.Dates.Any(d => d.Use == DateUse.Alleged);

    private static IEnumerable<Problem> Missing(ComposedLetter letter)
    {
        LawAnswer answer = letter.Input.Law.Governing(Contents, letter.Input.Case.State, letter.Letter.Date);
        if (answer.Version is not RuleVersion version)
        {
            yield break;
        }

        foreach (LawItem item in version.Contents.Where(i => !IsAsked(letter, i.Key)))
        {
            if (!Parts.TryGetValue(item.Key, out Func<ComposedLetter, bool>? has) || !has(letter))
            {
                yield return new("letter-content-missing", $"The complaint needs this ({version.Cite}{item.Pin}): {item.Text}", Where.Nowhere, "Add it to the case, or answer the question for it.")
                {
                    Mend = MendFor(item.Key),
                };
            }
        }
    }

    private static Mend? MendFor(string key) => key switch
    {
        "statement" or "facts" or "problem" => new MendPart(CasePart.Log),
        "signature" or "homeless" => new MendAnswer(Kind.Id, "your.phone"),
        "child" => new MendAnswer(Kind.Id, "child.address"),
        "school" => new MendPart(CasePart.Names),
        _ => null,
    };

    // Two parts are questions of their own, so that they are not reported twice.
    private static bool IsAsked(ComposedLetter letter, string key) => key switch
    {
        "resolution" => letter.Value("remedy") is null,
        "copy" => letter.Value("complaint.copied") is null or "no",
        _ => false,
    };

    private static IEnumerable<Problem> NoCopy(ComposedLetter letter)
    {
        if (letter.Value("complaint.copied") == "no")
        {
            yield return new("letter-copy", "The complaint says that the district gets a copy on the same day.", Where.Nowhere, "Plan to send the district the same papers on the same day, then answer yes.");
        }
    }

    private static IEnumerable<Problem> SetAside(ComposedLetter letter)
    {
        if (letter.Input.Case.Events.Any(e => e.Kind == EventKind.DueProcessFiled))
        {
            yield return new(
                "letter-set-aside", "A due process case is open. The state sets aside every point that is also in it.", Where.Nowhere, "Ask the person who helps you with that case before you file.", Severity.Warning);
        }
    }

    private static IEnumerable<Problem> LeftOut(ComposedLetter letter)
    {
        DateRange reach = Reach(letter.Input.Told, letter.Letter.Date);
        Minutes old = letter.Input.Ledger.Pieces.Where(p => p.Bucket == Bucket.MissedBySchool && p.Day < reach.From).Sum(p => p.Minutes);
        if (!old.IsZero)
        {
            yield return new(
                "letter-window-left-out",
                $"{old} missed minutes are older than one year before the state will have the complaint, and are left out.",
                Where.Nowhere,
                "File sooner if more would still be in time. Ask a parent center about the older ones.",
                Severity.Warning);
        }
    }
}
