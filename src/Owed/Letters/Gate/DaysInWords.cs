using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds days in any form: written out, in digits, as an ordinal, a weekday, a month, a season, and "since" or "from … to".</summary>
internal static partial class DaysInWords
{
    private static readonly Dictionary<string, string> Months = Meanings("month");
    private static readonly Dictionary<string, string> Ordinals = Meanings("ordinal");
    private static readonly Dictionary<string, string> Weekdays = Meanings("weekday");
    private static readonly Dictionary<string, string> Seasons = Meanings("season");

    private static readonly string Month = Any(Months);
    private static readonly string Dom = $@"(?<dom>\d{{1,2}})(?:st|nd|rd|th)?|(?<word>{Any(Ordinals)})";
    private static readonly string Led = $@"(?:(?<week>{Any(Weekdays)}),? (?:the )?)?";
    private const string Year = @"(?:,? (?:of |de )?(?<year>(?:19|20)\d\d))?(?![\d])";

    private static readonly Regex[] Forms =
    [
        Made($@"(?:the |el )?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<week>{Any(Weekdays)}) (?:of|in|de) (?<month>{Month})\b{Year}"),
        Made($@"{Led}(?<month>{Month})\.? (?:the )?(?:{Dom})(?!\w| minutes| sessions| hours){Year}"),
        Made($@"{Led}(?:the |el )?(?:{Dom})(?: day)? (?:of |de )?(?<month>{Month})\b{Year}"),
        Made(@"(?<year>\d{4})-(?<m>\d\d)-(?<dom>\d\d)(?!\d)"),
        Made(@"(?<m>\d{1,2})[/.](?<dom>\d{1,2})[/.](?<year>\d{4}|\d\d)(?!\d)"),
        Made(@"(?<=\b(?:on|since|from|to|until|by|of) )(?<m>\d{1,2})/(?<dom>\d{1,2})(?![\d/]| of)"),
        Made($@"(?<=\b(?:on|since|from|to|until|by|and|after|before) )the (?:(?<dom>\d{{1,2}})(?:st|nd|rd|th)|(?<word>{Any(Ordinals)}))(?! \w*(?:time|session|grade|week|page|one|half|day|meeting|letter|goal|of)\b)"),
        Made($@"(?:(?:early|late|mid|all of|the whole of) )?(?<last>last |this past )?(?<month>{Month})\b\.?(?:,? (?:of |de )?(?<year>(?:19|20)\d\d))?"),
        Made($@"(?<ago>last|this|yesterday'?s?) (?<week>{Any(Weekdays)})\b"),
        Made($@"(?<week>{Any(Weekdays)})s?\b"),
        Made(@"(?<rel>yesterday|today|this (?:school )?year|last (?:school )?year|last week|last month|this month|this week|the (?:start|beginning) of (?:school|the (?:school )?year))\b"),
        Made($@"the first (?:(?<weeks>\p{{L}}+|\d+) )?(?<unit>weeks?|months?) of (?:school|the (?:school )?year)\b"),
        Made($@"(?:last )?(?<season>{Any(Seasons)})\b"),
    ];

    /// <summary>The days a sentence names, in order.</summary>
    /// <param name="today">The letter's date, from which days without a year are understood.</param>
    /// <param name="school">The first day of the running school year.</param>
    public static Items<DayMention> Of(string text, DateOnly today, DateOnly school)
    {
        List<DayMention> found = [];
        foreach (Regex form in Forms)
        {
            foreach (Match match in form.Matches(text))
            {
                if (!IsVerb(match) && Read(match, today, school) is DayMention day && !found.Any(f => f.At < match.Index + match.Length && match.Index < f.At + f.Length))
                {
                    found.Add(day);
                }
            }
        }

        return Joined(found.OrderBy(f => f.At).ToItems(), text, today);
    }

    private static DayMention? Read(Match match, DateOnly today, DateOnly school)
    {
        if (match.Groups["nth"].Success)
        {
            return Nth(match, today);
        }

        if (match.Groups["unit"].Success && !match.Groups["weeks"].Success)
        {
            return Span(match, new(school, school.AddDays(Low(match, "unit")[0] == 'w' ? 6 : 29)));
        }

        if (match.Groups["weeks"].Success)
        {
            return AmountVocabulary.TryFind(Low(match, "weeks"), out Lexeme count) || int.TryParse(match.Groups["weeks"].Value, out _)
                ? Span(match, new(school, school.AddDays(((int.TryParse(match.Groups["weeks"].Value, out int digits) ? digits : (int)count.Low) * (Low(match, "unit")[0] == 'w' ? 7 : 30)) - 1)))
                : null;
        }

        if (match.Groups["rel"].Success)
        {
            return Span(match, Relative(match.Value.ToLowerInvariant(), today));
        }

        if (match.Groups["season"].Success)
        {
            return Span(match, Season(Seasons[Low(match, "season")], today));
        }

        int month = match.Groups["month"].Success ? Number(Months[Low(match, "month")]) : match.Groups["m"].Success ? Number(match.Groups["m"].Value) : 0;
        int dom = match.Groups["dom"].Success ? Number(match.Groups["dom"].Value) : match.Groups["word"].Success ? Number(Ordinals[Low(match, "word")]) : 0;
        if (dom == 0 && month == 0)
        {
            return Weekday(match, today);
        }

        int year = match.Groups["year"].Success ? Number(match.Groups["year"].Value) : 0;
        year = year is > 0 and < 100 ? year + 2000 : year;
        if (dom == 0)
        {
            int of = year > 0 ? year : month > today.Month || (month == today.Month && match.Groups["last"].Success) ? today.Year - 1 : today.Year;
            return Span(match, new(new(of, month, 1), new DateOnly(of, month, 1).AddMonths(1).AddDays(-1)));
        }

        return Day(month == 0 ? today.Month : month, dom, year, today, isMonthSaid: month > 0) is DateOnly day
            ? new(new(day, day), match.Value, match.Index, match.Length, true, WrongWeekday: match.Groups["week"].Success && (int)day.DayOfWeek != Number(Weekdays[Low(match, "week")]))
            : null;
    }

    private const int MostDaysAhead = 60;

    private static DayMention Nth(Match match, DateOnly today)
    {
        int month = Number(Months[Low(match, "month")]);
        int year = match.Groups["year"].Success ? Number(match.Groups["year"].Value) : month > today.Month ? today.Year - 1 : today.Year;
        int week = Number(Weekdays[Low(match, "week")]);
        DateOnly[] days = [.. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateOnly(year, month, d)).Where(d => (int)d.DayOfWeek == week)];
        DateOnly day = Low(match, "nth")[0] switch
        {
            'f' when Low(match, "nth") == "first" => days[0],
            '1' => days[0],
            's' or '2' => days[1],
            't' or '3' => days[2],
            'l' => days[^1],
            _ => days[3],
        };
        return new(new(day, day), match.Value, match.Index, match.Length, true);
    }

    private static DayMention Weekday(Match match, DateOnly today)
    {
        int week = Number(Weekdays[Low(match, "week")]);
        DateOnly last = today.AddDays(-1);
        while ((int)last.DayOfWeek != week)
        {
            last = last.AddDays(-1);
        }

        bool isExact = match.Groups["ago"].Success;
        return new(new(last, last), match.Value, match.Index, match.Length, isExact, Recurs: !isExact);
    }

    /// <summary>The latest such day that is not after the letter; a day that only lies ahead is taken as it comes.</summary>
    private static DateOnly? Day(int month, int dom, int year, DateOnly today, bool isMonthSaid)
    {
        if (month is < 1 or > 12 || dom < 1 || dom > DateTime.DaysInMonth(year == 0 ? 2024 : Math.Clamp(year, 1, 9999), month))
        {
            return null;
        }

        if (year > 0)
        {
            return new DateOnly(year, month, dom);
        }

        // "May 14" in a letter of May 1 lies ahead.
        if (isMonthSaid)
        {
            int next = month < today.Month || (month == today.Month && dom < today.Day) ? today.Year + 1 : today.Year;
            if (dom <= DateTime.DaysInMonth(next, month) && new DateOnly(next, month, dom) is var ahead && ahead > today && ahead <= today.AddDays(MostDaysAhead))
            {
                return ahead;
            }
        }

        for (var (y, m) = (today.Year, month); y > today.Year - 5; (y, m) = isMonthSaid ? (y - 1, m) : m == 1 ? (y - 1, 12) : (y, m - 1))
        {
            if (dom <= DateTime.DaysInMonth(y, m) && new DateOnly(y, m, dom) <= today)
            {
                return new DateOnly(y, m, dom);
            }
        }

        return null;
    }

    private static DateRange Relative(string words, DateOnly today) => words switch
    {
        "yesterday" => new(today.AddDays(-1), today.AddDays(-1)),
        "today" => new(today, today),
        "last week" => new(today.MondayOf().AddDays(-7), today.MondayOf().AddDays(-1)),
        "this week" => new(today.MondayOf(), today),
        "last month" => new(new DateOnly(today.Year, today.Month, 1).AddMonths(-1), new DateOnly(today.Year, today.Month, 1).AddDays(-1)),
        "this month" => new(new(today.Year, today.Month, 1), today),
        _ when words.StartsWith("last", StringComparison.Ordinal) => new(SchoolYear(today).AddYears(-1), SchoolYear(today).AddDays(-1)),
        _ => new(SchoolYear(today), today),
    };

    private static DateOnly SchoolYear(DateOnly today) => new(today.Month >= 7 ? today.Year : today.Year - 1, 7, 1);

    private static DateRange Season(string meaning, DateOnly today)
    {
        int[] parts = [.. meaning.Split(' ', '-').Select(Number)];
        var from = new DateOnly(today.Year, parts[0], parts[1]);
        from = from > today ? from.AddYears(-1) : from;
        var to = new DateOnly(from.Year, parts[2], parts[3]);
        return new(from, to < from ? to.AddYears(1) : to);
    }

    private static DayMention Span(Match match, DateRange days) => new(days, match.Value, match.Index, match.Length, days.Length == 1);

    /// <summary>"From A to B" is one stretch, and "since A" runs to the letter's date.</summary>
    private static Items<DayMention> Joined(Items<DayMention> days, string text, DateOnly today)
    {
        List<DayMention> joined = [];
        foreach (DayMention day in days)
        {
            string between = joined.Count > 0 ? text[(joined[^1].At + joined[^1].Length)..day.At] : "";
            string before = joined.Count > 0 ? text[..joined[^1].At] : text[..day.At];
            if (joined.Count > 0 && !day.Recurs && ((Through().IsMatch(between) && Opens().IsMatch(before)) || Dash().IsMatch(between)))
            {
                DayMention first = joined[^1];
                joined[^1] = first with { Days = new(first.Days.From, day.Days.To), Words = text[first.At..(day.At + day.Length)], Length = day.At + day.Length - first.At, IsExact = false };
            }
            else if (SinceBefore().IsMatch(text[..day.At]) && !day.Recurs)
            {
                joined.Add(day with { Days = new(day.Days.From, today), IsExact = false, IsSince = true, FirstTo = day.Days.To });
            }
            else if (WeekOf().IsMatch(text[..day.At]) && !day.Recurs)
            {
                joined.Add(day with { Days = new(day.Day.MondayOf(), day.Day.MondayOf().AddDays(6)), IsExact = false });
            }
            else
            {
                joined.Add(day);
            }
        }

        return joined.ToItems();
    }

    // "May I", "you may", "they march" name no month.
    private static bool IsVerb(Match match) =>
        match.Groups["month"].Value is "may" or "march" or "mar" or "dec" or "sep" or "jan" || (match.Value is "May" && match.Index == 0) || match.Value is "fall";

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Low(Match match, string group) => match.Groups[group].Value.ToLowerInvariant();

    private static Regex Made(string pattern) => new(@"(?<![\w/-])" + pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Any(Dictionary<string, string> words) => string.Join('|', words.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape));

    private static Dictionary<string, string> Meanings(string section) =>
        NoticePhrases.Plain($"days {section}").Select(l => l.Split(": ")).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    [GeneratedRegex(@"^,? ?(?:to|until|till|through|and|a|hasta)(?: the)? $", RegexOptions.IgnoreCase)]
    private static partial Regex Through();

    [GeneratedRegex(@"\b(?:from|between|desde|del?)(?: the| el)? $", RegexOptions.IgnoreCase)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\b(?:weeks? of|semana del?)(?: the| el)? $", RegexOptions.IgnoreCase)]
    private static partial Regex WeekOf();

    [GeneratedRegex(@"^ ?[-–—] ?$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\b(?:since|ever since|from|starting|after|desde)(?: the| about| around| el)? $", RegexOptions.IgnoreCase)]
    private static partial Regex SinceBefore();
}
