using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Answers what the record holds: minutes and sessions by what became of them, the plan's amounts, days, people and the words of events.</summary>
internal sealed partial class RecordSays
{
    private readonly Items<Piece> pieces;
    private readonly HashSet<DateOnly> days;

    public RecordSays(ComposedLetter letter)
    {
        Letter = letter;
        Ledger = letter.Input.Ledger;
        pieces = Ledger.Pieces.ToItems();
        days = [.. DaysOf(letter)];
        People = [.. PeopleOf(letter).SelectMany(n => n.Split([' ', '-', '.', ',', '(', ')', '/', '\'', '’', ':', ';', '"'], StringSplitOptions.RemoveEmptyEntries))];
        First = letter.Input.Case.Student.Name.Split(' ')[0];
    }

    public ComposedLetter Letter { get; }

    public Ledger Ledger { get; }

    public DateOnly Today => Letter.Letter.Date;

    public CaseFile Case => Letter.Input.Told;

    /// <summary>The first day of the school year the letter falls in, as the calendar has it.</summary>
    public DateOnly SchoolStart => Case.Calendar.Years.Where(y => y.Days.From <= Today).Select(y => (DateOnly?)y.Days.From).LastOrDefault()
        ?? new(Today.Month >= 7 ? Today.Year : Today.Year - 1, 8, 15);

    /// <summary>The child's first name.</summary>
    public string First { get; }

    /// <summary>Every word of a name that the case or the letter holds.</summary>
    public HashSet<string> People { get; }

    public bool Holds(DateOnly day) => days.Contains(day);

    public bool HoldsAnyOf(DateRange range) => days.Any(range.Contains);

    /// <summary>The days on which something is recorded, and on which it was said to become so.</summary>
    public IEnumerable<DateOnly> EventDays(params EventKind[] kinds) => Case.Events.Where(e => kinds.Contains(e.Kind)).Select(e => e.Day);

    /// <summary>Minutes by what became of them.</summary>
    /// <param name="within">Only what fell on these days.</param>
    /// <param name="line">Only this service, or null for all.</param>
    public int Minutes(Told told, Scope within, string? line) => told switch
    {
        Told.Missed => Sum(p => p.Bucket == Bucket.MissedBySchool, p => p.Minutes, within, line),
        Told.Left => Sum(p => p.Bucket == Bucket.MissedBySchool, p => p.Minutes - p.MadeUp, within, line),
        Told.MadeUp => within.IsAll ? Sum(_ => true, p => p.MadeUp, within, line) : Math.Max(MadeUpOn(within, line), MadeUpOf(within, line)),
        Told.Absent => Sum(p => p.Bucket == Bucket.ChildAbsent, p => p.Minutes, within, line),
        Told.Unrecorded => Sum(p => p.Bucket == Bucket.Undocumented, p => p.Minutes, within, line),
        Told.Activity => Sum(p => p.Bucket == Bucket.SchoolActivity, p => p.Minutes, within, line),
        Told.Given => Given(within, line).Sum(s => s.Given.Value),
        Told.Plan => Sum(_ => true, p => p.Minutes, within, line),
        _ => 0,
    };

    /// <summary>What was due in days.</summary>
    public int Due(Scope within, string? line) => Minutes(Told.Plan, within, line);

    /// <summary>How many sessions; of the missed and the given ones, whole ones alone or all.</summary>
    public Items<int> Sessions(Told told, Scope within, string? line, bool full)
    {
        Piece[] of = [.. Within(within, line).Where(p => Is(p, told))];
        int all = of.Select(p => (p.Day, Line(p))).Distinct().Count();
        int whole = of.Count(IsWhole);
        int given = Given(within, line).Count();
        int inTime = Given(within, line).Count(s => s.MakesUp is null);
        int wholeGiven = Given(within, line).Count(s => s.MakesUp is null && s.Reason is null);
        return told switch
        {
            Told.Given => full ? [wholeGiven] : [given, inTime],
            Told.MadeUp => [Given(default, line).Count(s => s.MakesUp is not null && within.Contains(s.Day))],
            Told.Plan => [Within(within, line).Select(p => (p.Day, Line(p))).Distinct().Count()],
            Told.Left => [of.Count(p => p.Minutes > p.MadeUp)],
            _ => full ? [whole] : [all, whole],
        };
    }

    /// <summary>On how many days.</summary>
    public int DayCount(Told told, Scope within, string? line) =>
        told == Told.Given ? Given(within, line).Select(s => s.Day).Distinct().Count() : Within(within, line).Where(p => Is(p, told)).Select(p => p.Day).Distinct().Count();

    /// <summary>Minutes of single sessions.</summary>
    public IEnumerable<int> Single(Told told, Scope within, string? line) => told switch
    {
        Told.Given => Given(within, line).Select(s => s.Given.Value),
        Told.MadeUp => Given(within, line).Where(s => s.MakesUp is not null).Select(s => s.Given.Value),
        Told.Left => Within(within, line).Where(p => Is(p, told)).Select(p => (p.Minutes - p.MadeUp).Value),
        _ => Within(within, line).Where(p => Is(p, told)).Select(p => p.Minutes.Value),
    };

    /// <summary>Totals of the school's misses by reason, as the letters' tables have them.</summary>
    public IEnumerable<int> ByReason(string? line) => Within(default, line).Where(p => p.Bucket == Bucket.MissedBySchool)
        .GroupBy(p => p.Entry?.Reason).SelectMany(g => new[] { g.Sum(p => p.Minutes).Value, Minutes(Told.Missed, default, line) - g.Sum(p => p.Minutes).Value, g.Sum(p => p.Minutes - p.MadeUp).Value, g.Sum(p => p.MadeUp).Value });

    /// <summary>Sums of a part of the record, week by week.</summary>
    public IEnumerable<int> ByWeek(Told told, Scope within, string? line) => told == Told.Given
        ? Given(within, line).GroupBy(s => s.Day.MondayOf()).Select(g => g.Sum(s => s.Given.Value))
        : Within(within, line).Where(p => Is(p, told)).GroupBy(p => p.Day.MondayOf()).Select(g => g.Sum(p => told == Told.Left ? (p.Minutes - p.MadeUp).Value : p.Minutes.Value));

    /// <summary>In how many weeks a part of the record lies.</summary>
    public int WeekCount(Told told, Scope within, string? line) => Within(within, line).Where(p => Is(p, told)).Select(p => p.Day.MondayOf()).Distinct().Count();

    /// <summary>Sums or counts of each week between the first and the last of the days, for a rate that is said.</summary>
    public Items<int> Rates(Told told, Scope within, string? line, bool sessions)
    {
        ILookup<DateOnly, Piece> due = Within(within, line).ToLookup(p => p.Day.MondayOf());
        ILookup<DateOnly, Session> given = Given(within, line).ToLookup(s => s.Day.MondayOf());
        return due.Select(w => (told, sessions) switch
        {
            (Told.Given, true) => given[w.Key].Count(),
            (Told.Given, false) => given[w.Key].Sum(s => s.Given.Value),
            (_, true) => w.Where(p => Is(p, told)).Select(p => p.Day).Distinct().Count(),
            _ => w.Where(p => Is(p, told)).Sum(p => p.Minutes.Value),
        }).Distinct().ToItems();
    }

    /// <summary>How many missed sessions each reason has.</summary>
    public IEnumerable<int> SessionsByReason(Scope within, string? line) => Within(within, line).Where(p => p.Bucket == Bucket.MissedBySchool)
        .GroupBy(p => p.Entry?.Reason).SelectMany(g => new[] { g.Select(p => p.Day).Distinct().Count(), g.Where(IsWhole).Select(p => p.Day).Distinct().Count() });

    /// <summary>Whole sessions missed, sessions missed at all, and sessions due; the last also between the first and the last miss.</summary>
    public (int Whole, int Touched, int Due, int DueBetween) MissedSessions(Scope within, string? line)
    {
        Piece[] missed = [.. Within(within, line).Where(p => p.Bucket == Bucket.MissedBySchool)];
        int due = Sessions(Told.Plan, within, line, false)[0];
        int between = missed.Length == 0 ? 0 : Sessions(Told.Plan, new DateRange(missed.Min(p => p.Day), missed.Max(p => p.Day)), line ?? Line(missed[0]), false)[0];
        return (missed.Count(IsWhole), missed.Select(p => (p.Day, Line(p))).Distinct().Count(), due, between);
    }

    /// <summary>How long one session of a line is, where the log or the plan has one length.</summary>
    public IEnumerable<int> SessionLengths(string? line) => Lines.Where(l => line is null || l.Id == line).Select(l => l.Amount.MinutesPerSession?.Low).OfType<int>()
        .Concat(Case.Sessions.Where(s => line is null || s.Line == line).Select(s => s.Planned?.Value).OfType<int>()).Distinct();

    /// <summary>Made up of what was missed on these days.</summary>
    public int MadeUpOf(Scope within, string? line) => Sum(_ => true, p => p.MadeUp, within, line);

    /// <summary>True when what happened on a day happened with others than those whom a sentence names.</summary>
    public bool IsSomebodyElses(DateOnly day, SentenceParts parts)
    {
        string[] named = [.. parts.Words.Where(w => w.IsCapital && StaffNames.Contains(w.Text)).Select(w => w.Text)];
        string[] texts = [.. Case.Events.Where(e => e.Day == day && e.Who is not null).Select(e => $"{e.Who} {e.About} {e.Note}"), .. PapersOf(day)];
        return named.Length > 0 && (texts.Length > 0 || NoticePhrases.Plain("plain reported").Any(r => parts.Words.Any(w => w.Low == r))) && !texts.Any(t => named.Any(n => t.Contains(n, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>True when a kept message of a named person has the day that a sentence names.</summary>
    public bool HasMessage(SentenceParts parts)
    {
        string[] named = [.. parts.Words.Where(w => w.IsCapital && StaffNames.Contains(w.Text)).Select(w => w.Text)];
        return named.Length > 0 && parts.Days.Any(d => d.IsExact) && parts.Days.Where(d => d.IsExact).All(d => PapersOf(d.Day).Concat(Case.Events.Where(e => e.Day == d.Day).Select(e => e.Who ?? "")).Any(p => named.Any(n => p.Contains(n, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Somebody a sentence says a request or letter went to, when the record says that such a one went to another.</summary>
    public string? WrongReceiver(SentenceParts parts)
    {
        if (!NoticePhrases.Of("statements sent").IsIn(parts.Text))
        {
            return null;
        }

        EventKind[] kinds = NoticePhrases.Of("statements records").IsIn(parts.Text) ? [EventKind.RecordsRequested] : [EventKind.LetterSent, EventKind.Asked, EventKind.RecordsRequested, EventKind.EvaluationRequested, EventKind.IeeRequested];
        string[] named = [.. parts.Words.Where(w => w.IsCapital && StaffNames.Contains(w.Text) && To().IsMatch(parts.Text[..w.At])).Select(w => w.Text)];
        CaseEvent[] sent = [.. Case.Events.Where(e => e.Who is not null && (kinds.Contains(e.Kind) || (e.Kind == EventKind.LetterSent && $"{e.About} {e.Letter}".Contains("records", StringComparison.OrdinalIgnoreCase))))];
        return named.Length > 0 && sent.Length > 0 && !sent.Any(e => named.Any(n => $"{e.Who} {e.About} {e.Note}".Contains(n, StringComparison.OrdinalIgnoreCase))) ? string.Join(' ', named) : null;
    }

    [GeneratedRegex(@"\bto (?:(?:Mr|Ms|Mrs|Dr)\.? )?(?:\p{Lu}\p{Ll}+ )?$")]
    private static partial Regex To();

    private IEnumerable<string> PapersOf(DateOnly day) => Case.Entries.SelectMany(e => e.Evidence).Where(e => PaperDay(e) == day);

    // Kept papers are named by their day: "2025-10-03 email from Ms Specimen.txt".
    private static DateOnly? PaperDay(string name) => name.Length > 10 && WrittenDay.TryRead(name.AsSpan(0, 10), out DateOnly day) ? day : null;

    /// <summary>The whole names of the people at the school.</summary>
    public IEnumerable<string> Names => Case.District.People.Select(p => p.Name).Concat(Case.Events.Select(e => e.Who ?? ""));

    /// <summary>Names of the people at the school.</summary>
    public HashSet<string> StaffNames => [.. Case.District.People.SelectMany(p => p.Name.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Whether a miss begins with a stretch that a sentence says it began with.</summary>
    public bool BeginsIn(Told told, DateRange first, string? line) => Within(first, line).Any(p => Is(p, told));

    /// <summary>Everything that somebody wrote down in words.</summary>
    public IEnumerable<string> Texts => ToldTexts
        .Concat(Case.Entries.Select(e => e.Note ?? ""))
        .Concat(Case.Entries.SelectMany(e => e.Evidence))
        .Concat(Lines.Select(l => $"{l.Service} {l.Wording} {l.Setting} {l.Provider}"));

    private bool IsWhole(Piece piece) => !Within(new DateRange(piece.Day, piece.Day), null).Any(o => o.Bucket == Bucket.Delivered && Line(o) == Line(piece));

    /// <summary>The longest run of days without a session, up to the letter.</summary>
    public int LongestGap(Scope within)
    {
        DateOnly at = within.Days?.From ?? (pieces.Count > 0 ? pieces.Min(p => p.Day) : Today);
        DateOnly end = within.Days is DateRange w && w.To < Today ? w.To : Today;
        int longest = 0;
        foreach (DateOnly day in Given(within, null).Select(s => s.Day).Order().Append(end))
        {
            longest = Math.Max(longest, day.DayNumber - at.DayNumber);
            at = day;
        }

        return longest;
    }

    /// <summary>True when the log gives this reason for a miss, in the days.</summary>
    public bool HasReason(MissReason reason, Scope within) =>
        Within(within, null).Any(p => p.Entry?.Reason == reason) || Case.Entries.OfType<SpanMiss>().Any(s => s.Reason == reason && within.Touches(s.Span));

    /// <summary>The service lines in force, or once in force.</summary>
    public IEnumerable<ServiceLine> Lines => Case.Ieps.SelectMany(i => i.Lines);

    /// <summary>The line a sentence names, when there are several and it names one, in full or by its initials ("OT").</summary>
    public string? LineIn(string text)
    {
        Items<Token> words = Tokens.Of(text);
        string[] ids = [.. Lines.Where(l => WordsOf(l).Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)) || words.Any(w => w.Text == Initials(l))).Select(l => l.Id).Distinct()];
        return ids.Length == 1 ? ids[0] : null;
    }

    /// <summary>Words of the log and of answers about what was asked and said.</summary>
    public IEnumerable<string> ToldTexts => Case.Events.Select(e => $"{e.About} {e.Note} {e.Who}")
        .Concat(Case.Facts.Where(f => f.Name != Proof.Confirmation).Select(f => $"{f.Name} {f.Value}"))
        .Concat(Letter.Claims.Own.Select(o => o.Value));

    private static string Initials(ServiceLine line) => string.Concat(line.Service.Split(' ', '-').Where(w => w.Length > 0).Take(2).Select(w => char.ToUpperInvariant(w[0])));

    private static string[] WordsOf(ServiceLine line) => [.. line.Service.Split(' ', '-').Where(w => w.Length > 3 && !w.StartsWith("therap", StringComparison.OrdinalIgnoreCase) && !w.StartsWith("serv", StringComparison.OrdinalIgnoreCase))];

    private static bool Is(Piece piece, Told told) => told switch
    {
        Told.Missed => piece.Bucket == Bucket.MissedBySchool,
        Told.Left => piece.Bucket == Bucket.MissedBySchool && piece.Minutes > piece.MadeUp,
        Told.Absent => piece.Bucket == Bucket.ChildAbsent,
        Told.Unrecorded => piece.Bucket == Bucket.Undocumented,
        Told.Activity => piece.Bucket == Bucket.SchoolActivity,
        _ => true,
    };

    private string? Line(Piece piece) => piece.Entry?.Line ?? Ledger.Lines.FirstOrDefault(l => l.Periods.Any(p => p.Because.Contains(piece)))?.Line.Id;

    private IEnumerable<Piece> Within(Scope within, string? line) =>
        (line is null ? pieces : Ledger.Lines.Where(l => l.Line.Id == line).SelectMany(l => l.Periods).SelectMany(p => p.Because))
        .Where(p => within.Contains(p.Day) || (p.Span is DateRange span && within.Weekday is null && within.Touches(span)));

    private IEnumerable<Session> Given(Scope within, string? line) => Case.Sessions
        .Where(s => s.Given > Owed.Minutes.Zero && s.Day <= Ledger.AsOf && (line is null || s.Line == line) && within.Contains(s.Day));

    private int MadeUpOn(Scope days, string? line) => Given(days, line).Where(s => s.MakesUp is not null).Sum(s => s.Given.Value);

    private int Sum(Func<Piece, bool> which, Func<Piece, Minutes> what, Scope within, string? line) => Within(within, line).Where(which).Sum(p => what(p).Value);

    private static IEnumerable<DateOnly> DaysOf(ComposedLetter letter)
    {
        CaseFile c = letter.Input.Told;
        foreach (Entry entry in c.Entries)
        {
            yield return entry.Day;
            foreach (DateOnly paper in entry.Evidence.Select(PaperDay).OfType<DateOnly>())
            {
                yield return paper;
            }

            if (entry.Recorded is DateOnly recorded)
            {
                yield return recorded;
            }

            DateOnly?[] more = entry switch
            {
                CaseEvent e => [e.DateOnPaper],
                Session s => [s.MakesUp],
                PlannedMakeUp p => [p.MakesUp],
                SpanMiss s => [s.To],
                SchoolClaim s => [s.Span.From, s.Span.To],
                _ => [],
            };
            foreach (DateOnly day in more.OfType<DateOnly>())
            {
                yield return day;
            }
        }

        foreach (DateOnly day in c.Ieps.SelectMany(i => i.Lines.Select(l => l.Days).Append(i.Days).SelectMany(d => new[] { d.From, d.To }).Append(i.Dated)))
        {
            yield return day;
        }

        foreach (DateOnly day in letter.Claims.Dates.Select(d => d.Day).Append(letter.Letter.Date).Append(letter.Input.Ledger.AsOf))
        {
            yield return day;
        }

        foreach (Fact fact in c.Facts)
        {
            if (LetterFact.TryDay(fact.Value, out DateOnly day))
            {
                yield return day;
            }
        }

        if (c.Student.Born is DateOnly born)
        {
            yield return born;
        }

        foreach (DateOnly day in c.Calendar.Years.SelectMany(y => y.NoSchool.SelectMany(n => new[] { n.Days.From, n.Days.To }).Append(y.Days.From).Append(y.Days.To)))
        {
            yield return day;
        }
    }

    private static IEnumerable<string> PeopleOf(ComposedLetter letter)
    {
        CaseFile c = letter.Input.Told;
        return [
            c.Student.Name, c.Parent.Name, c.District.Name, c.District.School ?? "", c.District.Cooperative ?? "", .. c.Student.Address, .. c.Parent.Address,
            .. c.District.People.SelectMany(p => new[] { p.Name, p.Role ?? "" }), .. c.Events.Select(e => $"{e.Who} {e.About} {e.Note}"), .. letter.Letter.Addressees.SelectMany(a => a),
            .. letter.Letter.Copies, .. c.Facts.Where(f => f.Name != Proof.Confirmation && !IsOwnStory(f.Name)).Select(f => f.Value),
            .. c.Ieps.SelectMany(i => i.Lines).SelectMany(l => new[] { l.Service, l.Wording, l.Setting ?? "", l.Provider ?? "" }),
            .. c.Calendar.Years.SelectMany(y => y.NoSchool).Select(n => n.Label), .. letter.Letter.Subject.Select(p => p.Text.Plain), letter.Letter.Title,
        ];
    }

    // A name in a free story is the very claim that is looked at.
    private static bool IsOwnStory(string fact) => LetterFacts.Has(fact) && LetterFacts.Of(fact).Answer is AnswerKind.Story or AnswerKind.Text && !fact.Contains("who", StringComparison.Ordinal) && !fact.StartsWith("to.", StringComparison.Ordinal) && fact is not ("move.from" or "move.iep-holder");
}
