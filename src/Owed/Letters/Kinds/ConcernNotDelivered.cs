namespace Owed;

/// <summary>Puts on record that services in the IEP were not given, with the minutes, and asks what the school's own record says.</summary>
internal static class ConcernNotDelivered
{
    public static readonly LetterKind Kind = new("concern-not-delivered", Fits, Compose)
    {
        Offers = ["effect"],
        Sections =
            ["subject", "opening", "opening.unsure", "line", "line.from", "counted", "missed", "made-up", "none-made-up", "from-memory", "from-memory.all", "undocumented", "rule", "duty", "duty.both", "state-recommends", "ask", "ask.unsure", "effect", "answer"],
        Slots =
        [
            "line.service", "line.wording", "line.page", "line.from", "minutes.missed", "minutes.made-up", "minutes.left", "minutes.undocumented",
            "first.day", "last.day",
        ],
        Rules = ["us/services/as-written", "us/iep/access"],
        Contents =
        [
            new("a service of the IEP that can be counted", "us/services/as-written", c => c.Input.Ledger.Lines.Any(l => l.NotCounted is null)),
            new("a record of minutes that were missed or that nobody recorded", null, c => HasSomething(c.Input.Ledger), Part: CasePart.Log),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) => HasSomething(ledger);

    private static bool HasSomething(Ledger ledger) =>
        !ledger.Totals.MissedBySchool.IsZero || !ledger.Totals.Undocumented.IsZero;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("case manager", "principal", "cooperative director");
        letter.AnswerBy();
        bool missed = !letter.Ledger.Totals.MissedBySchool.IsZero;
        letter.Say(missed ? "opening" : "opening.unsure");
        letter.ServiceLines();
        if (letter.IsCertain)
        {
            Counted(letter);
        }

        letter.Say("rule");
        if (letter.IsInSpecialDistrict)
        {
            letter.Say("duty.both");
        }
        else if (letter.Case.District.Cooperative is not null && letter.Has("state/duty/district"))
        {
            letter.Say("duty");
        }

        if (letter.Has("state/services/provider-absence"))
        {
            letter.Say("state-recommends");
        }

        if (letter.Fact("effect") is not null)
        {
            letter.Say("effect");
            letter.Own("effect");
        }

        letter.Say(missed ? "ask" : "ask.unsure");
        letter.Say("answer");
    }

    /// <summary>The minutes, which only a calendar that somebody stands behind makes certain.</summary>
    private static void Counted(LetterDraft letter)
    {
        letter.Say("counted");
        letter.MinutesTable();
        Minutes missed = letter.SetFigure("minutes.missed", new(Figure.MissedBySchool));
        Minutes undocumented = letter.SetFigure("minutes.undocumented", new(Figure.Undocumented));
        if (!missed.IsZero)
        {
            Minutes madeUp = letter.SetFigure("minutes.made-up", new(Figure.MadeUp));
            letter.SetFigure("minutes.left", new(Figure.Balance));
            Piece[] pieces = [.. letter.Missed(null)];
            letter.Set("first.day", pieces.Min(p => p.Told.From), DateUse.Happened);
            letter.Set("last.day", pieces.Max(p => p.Told.To), DateUse.Happened);
            letter.Say("missed");
            letter.Say(madeUp.IsZero ? "none-made-up" : "made-up");
            int remembered = pieces.Count(p => p.Entry?.Source == Source.Recollection);
            if (remembered > 0)
            {
                letter.Say(remembered == pieces.Length ? "from-memory.all" : "from-memory");
            }
        }

        if (!undocumented.IsZero)
        {
            letter.Say("undocumented");
        }

        letter.NotClaimed();
    }
}
