using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Sorts the words of a school calendar's event into what they say of the day.</summary>
internal static partial class CalendarWords
{
    public enum Meaning
    {
        FirstDay,
        LastDay,
        NoSchool,
        Closure,
        EarlyRelease,
        LateStart,

        /// <summary>May close the school or not: a person must say.</summary>
        Unclear,

        /// <summary>Plainly something that happens on a school day.</summary>
        Nothing,
    }

    /// <summary>What the summary says; doubtful words are <see cref="Meaning.Unclear"/>.</summary>
    public static Meaning Sort(string summary)
    {
        bool off = NoSchool().IsMatch(summary);
        return FirstDay().IsMatch(summary) && !NotAllChildren().IsMatch(summary) ? Meaning.FirstDay
            : LastDay().IsMatch(summary) && !NotAllChildren().IsMatch(summary) ? Meaning.LastDay
            : NotCertain().IsMatch(summary) ? Meaning.Unclear
            : Short().IsMatch(summary) ? (off ? Meaning.Unclear : Meaning.EarlyRelease)
            : Late().IsMatch(summary) ? (off ? Meaning.Unclear : Meaning.LateStart)
            : Closure().IsMatch(summary) ? Meaning.Closure
            : off ? Meaning.NoSchool
            : Perhaps().IsMatch(summary) ? Meaning.Unclear
            : Meaning.Nothing;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(first day (of|for) (school|classes|students?)|first (student|school) day|school (begins|starts)|classes begin|first day$)", Plain)]
    private static partial Regex FirstDay();

    [GeneratedRegex(@"\b(last day (of|for) (school|classes|students?)|last (student|school) day|school ends|last day$)", Plain)]
    private static partial Regex LastDay();

    [GeneratedRegex(@"\b(quarter|semester|trimester|term|seniors?|kindergarten|pre-?k|preschool|freshm[ae]n|teachers?|staff|summer school|before|after|early childhood)\b", Plain)]
    private static partial Regex NotAllChildren();

    [GeneratedRegex(@"\b(if needed|make-?up day|possible|tentative|elementary only|high school only|k-5 only|seniors? only|tbd|unless)\b|\?", Plain)]
    private static partial Regex NotCertain();

    [GeneratedRegex(@"\b(no school|no classes|no students|students? (off|out)|school closed|schools closed|holiday|(winter|spring|fall|autumn|christmas|thanksgiving|easter|mid-?winter) (break|recess|vacation)|vacation|professional development|pd day|in-?service|teacher (work ?day|pd|day|training)|staff (work ?day|day|only)|work ?day|labor day|memorial day|presidents'?’?s? day|martin luther king|mlk|christmas|thanksgiving|new year'?s|veterans day - no)\b", Plain)]
    private static partial Regex NoSchool();

    [GeneratedRegex(@"\b(snow day|snow closure|weather (day|closure)|closed (for|due to) (snow|weather|ice|cold|flood|illness)|emergency (closure|closing)|school cancell?ed|ice day)\b", Plain)]
    private static partial Regex Closure();

    [GeneratedRegex(@"\b(early (release|dismissal|out)|half[- ]days?|(1/2|½) day|noon dismissal|dismiss(ed)? (at|early)|minimum day)\b", Plain)]
    private static partial Regex Short();

    [GeneratedRegex(@"\b(late start|delayed start|late arrival|two[- ]hour delay|2[- ]hour delay)\b", Plain)]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(break|recess|day off|off|closed|conferences?|columbus day|indigenous|veterans|juneteenth|good friday|easter|election|pir|mea|msta|convention|meetings?|school day|remote|virtual|ami|e-?learning|snow|weather|exams?|finals)\b", Plain)]
    private static partial Regex Perhaps();
}
