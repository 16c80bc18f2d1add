namespace Owed.Files;

/// <summary>Reads the rest of a log line that names a service: a session, a planned make-up, or what is said of a span of days.</summary>
internal sealed class LogSessionReader(LogLine line, Where where, List<Problem> problems)
{
    private readonly LogCursor cursor = new(line, where, problems) { At = 2 };
    private string? grouping;
    private string? setting;
    private bool? remote;
    private bool unqualified;
    private MissReason? reason;
    private DateOnly? makesUp;

    public Entry? Read(DateOnly day, string id)
    {
        if (cursor.Skip("claimed"))
        {
            return Claim(day, id);
        }

        if (cursor.Skip("given"))
        {
            return Total(day, id);
        }

        if (cursor.Skip("planned"))
        {
            return Planned(day, id);
        }

        if (cursor.Skip("none") || cursor.Skip("none:"))
        {
            return Span(day, id);
        }

        Minutes? planned = null;
        Minutes? given;
        if (IsMissed())
        {
            given = Owed.Minutes.Zero;
        }
        else
        {
            given = cursor.Minutes(LogCursor.MostSessionMinutes);
            planned = cursor.Skip("of") ? cursor.Minutes(LogCursor.MostSessionMinutes) : null;
        }

        while (given is not null && !cursor.IsDone)
        {
            if (!Clause())
            {
                Unknown();
            }
        }

        return given is not Minutes minutes ? null : new Session(
            day, cursor.Recorded, cursor.Source ?? Source.Parent, id, minutes, planned,
            new(grouping, setting, remote, unqualified), reason, makesUp, cursor.Evidence, cursor.Note, where);
    }

    private PlannedMakeUp? Planned(DateOnly day, string id)
    {
        if (cursor.Minutes(LogCursor.MostSessionMinutes) is not Minutes promised)
        {
            return null;
        }

        while (!cursor.IsDone)
        {
            if (!cursor.RecordedOrSource() && !MakesUp())
            {
                Unknown();
            }
        }

        if (makesUp is null)
        {
            problems.Add(FolderProblems.LogPlannedForWhat(where));
        }

        return makesUp is DateOnly miss
            ? new PlannedMakeUp(day, cursor.Recorded, cursor.Source ?? Source.Parent, id, promised, miss, cursor.Evidence, cursor.Note, where)
            : null;
    }

    /// <summary>"none to DATE: REASON", a stretch in which nothing was given.</summary>
    private SpanMiss? Span(DateOnly day, string id)
    {
        if (!cursor.Skip("to"))
        {
            problems.Add(FolderProblems.LogSpanTo(where));
            return null;
        }

        DateOnly? to = cursor.Day("to", ending: ':');
        if (to < day)
        {
            problems.Add(FolderProblems.RangeBackwards(where, day, to.Value));
        }
        else if (to is DateOnly end && end.DayNumber - day.DayNumber >= CaseLimits.SpanDays)
        {
            problems.Add(FolderProblems.LogSpanLong(where, CaseLimits.SpanDays));
        }

        if (!Missed() && !cursor.IsDone && !(cursor.Is("recorded") || cursor.Is("by")))
        {
            Because(cursor.At);
        }

        while (to is not null && !cursor.IsDone)
        {
            if (!cursor.RecordedOrSource() && !Missed())
            {
                Unknown();
            }
        }

        return to is DateOnly last
            ? new SpanMiss(day, cursor.Recorded, cursor.Source ?? Source.Parent, id, last, reason ?? MissReason.Unknown, cursor.Evidence, cursor.Note, where)
            : null;
    }

    private SchoolClaim? Claim(DateOnly day, string id)
    {
        if (cursor.Minutes(LogCursor.MostClaimedMinutes) is not Minutes claimed)
        {
            return null;
        }

        DateRange? span = FromTo(day, () => cursor.RecordedOrSource(), FolderProblems.LogClaimSince);
        if (cursor.Source is not null and not Source.SchoolStatement)
        {
            problems.Add(FolderProblems.LogClaimBySchool(where));
        }

        return span is DateRange days
            ? new SchoolClaim(day, cursor.Recorded, id, claimed, days, cursor.Evidence, cursor.Note, where)
            : null;
    }

    /// <summary>"given 40 of 120 from DATE to DATE, missed: REASON", a total that counts.</summary>
    private SpanGiven? Total(DateOnly day, string id)
    {
        if (cursor.Minutes(LogCursor.MostClaimedMinutes) is not Minutes given)
        {
            return null;
        }

        Minutes? of = cursor.Skip("of") ? cursor.Minutes(LogCursor.MostClaimedMinutes) : null;
        DateRange? span = FromTo(day, () => cursor.RecordedOrSource() || Missed(), FolderProblems.LogTotalSince);
        if (span?.Length > CaseLimits.SpanDays)
        {
            problems.Add(FolderProblems.LogSpanLong(where, CaseLimits.SpanDays));
        }

        return span is DateRange days
            ? new SpanGiven(day, cursor.Recorded, cursor.Source ?? Source.Parent, id, given, of, days, reason, cursor.Evidence, cursor.Note, where)
            : null;
    }

    /// <summary>The rest of a line that speaks of a span: "from DATE to DATE", the last day being that of the line when it is not said.</summary>
    /// <param name="other">Reads what else may stand there; false when it does not.</param>
    /// <param name="since">The problem when no first day is said.</param>
    private DateRange? FromTo(DateOnly day, Func<bool> other, Func<Where, Problem> since)
    {
        DateOnly? from = null;
        DateOnly to = day;
        while (!cursor.IsDone)
        {
            if (cursor.Skip("from"))
            {
                from = cursor.Day("from");
            }
            else if (cursor.Skip("to"))
            {
                to = cursor.Day("to") ?? day;
            }
            else if (!other())
            {
                Unknown();
            }
        }

        if (from is null)
        {
            problems.Add(since(where));
        }
        else if (to < from)
        {
            problems.Add(FolderProblems.RangeBackwards(where, from.Value, to));
        }

        return from is DateOnly first ? new(first, to) : null;
    }

    private bool Clause() =>
        cursor.RecordedOrSource() || MakesUp() || Missed() || Grouped() || Remote() || Unqualified() || Setting();

    private bool IsMissed() => cursor.Is("missed") || cursor.Is("missed:");

    private bool Missed()
    {
        if (!IsMissed())
        {
            return false;
        }

        Because(++cursor.At);
        return true;
    }

    /// <summary>The reason that begins at a word.</summary>
    private void Because(int start)
    {
        for (int length = LogWords.LongestReason; length > 0; length--)
        {
            string[] words = Following(start, length);
            if (words.Length == length && LogWords.Reason(words) is MissReason found)
            {
                reason = found;
                cursor.At = start + length;
                return;
            }
        }

        string said = cursor.IsDone || cursor.Current.Gap == Gap.Comma ? "" : cursor.FreeWords() ?? "";
        if (said.Length == 0)
        {
            reason = MissReason.Unknown;
        }
        else
        {
            string plain = LogWords.Plain(said.Split(' '));
            problems.Add(LogWords.Unclear.Contains(plain)
                ? FolderProblems.LogReasonUnclear(where, said)
                : FolderProblems.LogUnknownReason(where, said, plain));
        }
    }

    /// <summary>Up to so many words that stand together: a reason does not run over a comma or a wide gap.</summary>
    private string[] Following(int start, int length)
    {
        var words = new List<string>();
        for (int i = start; i < start + length && i < cursor.Count; i++)
        {
            LogWord word = cursor.Word(i);
            if (word.Quoted || (i > start && word.Gap != Gap.None))
            {
                break;
            }

            words.Add(word.Text);
        }

        return [.. words];
    }

    private bool MakesUp()
    {
        int words = cursor.IsPhrase("makes", "up") || cursor.IsPhrase("made", "up") || cursor.IsPhrase("make-up", "for") || cursor.IsPhrase("makeup", "for") ? 2
            : cursor.IsPhrase("make", "up", "for") ? 3
            : 0;
        if (words == 0)
        {
            return false;
        }

        cursor.At += words;
        makesUp = cursor.Day("makes up");
        return true;
    }

    private bool Grouped()
    {
        if (cursor.Current.Quoted)
        {
            return false;
        }

        for (int length = 3; length > 0; length--)
        {
            string[] words = Following(cursor.At, length);
            if (words.Length == length && Words.Grouping(string.Join(' ', words)) is string found)
            {
                grouping = found;
                cursor.At += length;
                return true;
            }
        }

        return false;
    }

    private bool Remote()
    {
        if (cursor.IsPhrase("in", "person") || cursor.Is("in-person"))
        {
            remote = false;
            cursor.At += cursor.Is("in") ? 2 : 1;
            return true;
        }

        if (cursor.Is("remote") || cursor.Is("online") || cursor.Is("teletherapy"))
        {
            remote = true;
            cursor.At++;
            return true;
        }

        return false;
    }

    private bool Unqualified()
    {
        bool said = cursor.Skip("unqualified");
        unqualified |= said;
        return said;
    }

    private bool Setting()
    {
        if (!cursor.Is("in") && !cursor.Is("at"))
        {
            return false;
        }

        cursor.At++;
        if (!cursor.IsDone && !cursor.Current.Quoted && cursor.Peek() is { Gap: Gap.None, Quoted: false }
            && (cursor.Is("the") || cursor.Is("a") || cursor.Is("an")))
        {
            cursor.At++;
        }

        setting = cursor.FreeWords();
        if (setting is null)
        {
            problems.Add(FolderProblems.LogUnknownWords(where, "in"));
        }

        return true;
    }

    private void Unknown()
    {
        string words = cursor.FreeWords() ?? "";
        problems.Add(FolderProblems.LogUnknownWords(where, words));
    }
}
