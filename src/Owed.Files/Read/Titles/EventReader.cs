using System.Net;
using System.Text;

namespace Owed.Files;

/// <summary>Reads an event whole: its title, what its description adds or speaks against, and its time of day.</summary>
internal sealed class EventReader(string calendarName)
{
    private const int MostDescription = 4000;

    private readonly HashSet<string> names = [.. TitleTokens.Of(calendarName).Select(t => t.Text).Where(t => t.Length > 1 && t is not ("only" or "for"))];

    private readonly Dictionary<string, TitleWords> seen = new(StringComparer.Ordinal);

    public TitleReading Read(DatedTitle e)
    {
        TitleWords words = WordsOf(e.Title);
        TitleReading title = Dated(TitleReader.Read(words), words, e);
        TitleReading read = e.Description.Length + e.Place.Length == 0 ? title : With(title, e);
        return AtItsTime(read, e) with
        {
            Week = read.Week ?? FourDays(e.Title),
            NamesHoliday = words.Has(TitleMeaning.HolidayClosed, TitleMeaning.HolidaySome, TitleMeaning.Break),
        };
    }

    private TitleWords WordsOf(string text)
    {
        if (!seen.TryGetValue(text, out TitleWords? words))
        {
            seen[text] = words = new(TitleTokens.Of(text), names);
        }

        return words;
    }

    /// <summary>A title that names another day says nothing sure of this one.</summary>
    private static TitleReading Dated(TitleReading read, TitleWords words, DatedTitle e) =>
        read.Reason != TitleReason.Event && read.Read != DayRead.Ask && TitleDates.Other(words.Loose, e.Days) is string other
            ? TitleReading.Ask(TitleWhy.OtherDay(other)) with { End = read.End, Firm = Math.Min(read.Firm, 1) }
            : read;

    private TitleReading With(TitleReading title, DatedTitle e)
    {
        TitleReading now = title;
        foreach (string sentence in Sentences(e.Description).Append(""))
        {
            TitleWords words = WordsOf(sentence);
            if (!words.IsEmpty && TitleDates.Other(words.Loose, e.Days) is null)
            {
                now = Add(now, words);
            }

            now = FourDays(sentence) is Weekdays week ? now with { Week = week } : now;
        }

        bool limits = now.Read is DayRead.Off or DayRead.Short && WordsOf(e.Place) is { IsEmpty: false } place && place.Has(TitleMeaning.Group);
        return limits ? TitleReading.Ask(TitleWhy.Group(e.Place)) : now;
    }

    /// <summary>A sentence of the description settles an open title, adds an end of the year, or makes a question of a contradiction.</summary>
    private static TitleReading Add(TitleReading now, TitleWords words)
    {
        TitleReading more = TitleReader.Read(words);
        bool says = words.Has(TitleMeaning.Off, TitleMeaning.ShortEarly, TitleMeaning.ShortLate, TitleMeaning.On, TitleMeaning.First, TitleMeaning.Last, TitleMeaning.Home)
            && more.Reason is TitleReason.Said or TitleReason.Limited;
        bool limits = words.Has(TitleMeaning.Condition, TitleMeaning.Group, TitleMeaning.Home) && more.Reason == TitleReason.Limited;
        TitleReading described = more with { Why = TitleWhy.Description(more.Why) };
        if (now.Read == DayRead.Ask)
        {
            return now.Reason == TitleReason.Open && says ? described : now;
        }

        if (more.End != YearEnd.None && now.End == YearEnd.None && now.Read == DayRead.On)
        {
            return described;
        }

        bool same = more.Read == now.Read || (now.End != YearEnd.None && more.Read is DayRead.On or DayRead.Short);
        return now.Read is DayRead.On && now.Reason == TitleReason.Event ? (says && !same && words.Has(TitleMeaning.Off, TitleMeaning.ShortEarly, TitleMeaning.ShortLate, TitleMeaning.Home) ? Asked(now, described) : now)
            : now.Reason == TitleReason.ByName && says && more.Read == DayRead.On && more.Reason == TitleReason.Said && now.Read == DayRead.Off ? described
            : (says && !same) || (limits && (now.Read != DayRead.On || now.End != YearEnd.None)) ? Asked(now, described)
            : now;
    }

    private static TitleReading Asked(TitleReading now, TitleReading described) =>
        TitleReading.Ask(described.Why) with { End = now.End, Firm = Math.Min(now.Firm, 1) };

    /// <summary>An event of some hours is no day off by its title alone.</summary>
    private static TitleReading AtItsTime(TitleReading read, DatedTitle e) => (e.Time, read.Read, read.Reason) switch
    {
        (DayTime.Whole or DayTime.SchoolHours, _, _) => read,
        (_, DayRead.Off, _) => TitleReading.Ask(TitleWhy.SomeHours(read.Why)),
        (DayTime.Outside, DayRead.Ask, TitleReason.Open) when read.End == YearEnd.None => new(DayRead.On, TitleWhy.OutsideHours, TitleReason.Event),
        (DayTime.Hours, DayRead.Ask, TitleReason.Open) when read.End == YearEnd.None && !new TitleWords(TitleTokens.Of(e.Title), new HashSet<string>()).Has(TitleMeaning.Staff, TitleMeaning.HolidaySome, TitleMeaning.Maybe, TitleMeaning.Closure)
            => new(DayRead.On, TitleWhy.Hours, TitleReason.Event),
        _ => read,
    };

    private Weekdays? FourDays(string text)
    {
        TitleWords words = WordsOf(text);
        return !words.Has(TitleMeaning.WeekFour) ? null
            : words.Text(TitleMeaning.WeekFour).StartsWith("tuesday", StringComparison.Ordinal)
                ? Weekdays.MondayToFriday & ~DayOfWeek.Monday.ToWeekdays()
                : Weekdays.MondayToThursday;
    }

    /// <summary>The sentences of a description, without the marks of a web page.</summary>
    private static string[] Sentences(string description)
    {
        string text = description.Length > MostDescription ? description[..MostDescription] : description;
        var plain = new StringBuilder(text.Length);
        bool mark = false;
        for (int i = 0; i < text.Length; i++)
        {
            mark |= text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '/');
            bool ends = !mark && text[i] is '.' or '!' or ';' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && i > 2 && char.IsLetterOrDigit(text[i - 2]);
            bool block = mark && text[i] == '<' && (text.AsSpan(i).StartsWith("<p", StringComparison.OrdinalIgnoreCase) || text.AsSpan(i).StartsWith("<br", StringComparison.OrdinalIgnoreCase));
            plain.Append(block || ends ? "\n" : mark ? "" : text[i].ToString());
            mark &= text[i] != '>';
        }

        return WebUtility.HtmlDecode(plain.ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
