namespace Owed.Files;

/// <summary>Every message that reading a case folder can give, in one place, so that they can be read and tested as one page.</summary>
internal static partial class FolderProblems
{
    private const string DateExample = "Write the date as year-month-day, for example 2025-09-08.";

    public static Problem FolderMissing(string folder) =>
        new("folder-missing", $"There is no folder \"{folder}\".", Where.Nowhere, "Check the path, or make a new case with \"owed new\".");

    public static Problem FolderUnreadable(string name) =>
        new("folder-unreadable", $"The computer would not open {name}.", new(name), "Check that the file is not open elsewhere and that you may read it.");

    public static Problem FileTooLarge(Where where, int most) =>
        new("file-too-large", $"{where.File} is larger than {most} million bytes.", where, "Check that this is the right file; a log of many years is far smaller.");

    public static Problem FileNotUtf8(Where where, string encoding) =>
        new("file-not-utf8", $"{where.File} is not saved as UTF-8 text; it looks like {encoding}.", where, "Open it in your editor and save it again with the encoding UTF-8.");

    public static Problem FileNotText(Where where) =>
        new("file-not-text", $"{where.File} is not a text file.", where, "Write it in a plain text editor; a scan or a Word file belongs in the evidence folder.");

    public static Problem FileLink(Where where) =>
        new("file-link", $"{where.File} is a link to another place, so it was not read.", where, "Put the file itself into the folder.");

    public static Problem FileNotPlain(Where where) =>
        new("file-not-plain", $"{where.File} is not an ordinary file but a pipe, a device or a socket, so it was not opened.", where, "Save what it holds as a file, and use that.");

    public static Problem EvidenceLink(Where where) =>
        new("evidence-link", $"{where.File} is a link to another place, so it was left out.", where, "Put the file itself into the evidence folder.", Severity.Warning);

    public static Problem FileTwice(Where where) =>
        new("file-twice", $"The folder holds {where.File} twice, in small and in large letters.", where, "Keep one of them.");

    public static Problem FileMissing(string name, string what) =>
        new("file-missing", $"The folder has no {name}, which says {what}.", new(name), $"Add a file named {name}. docs/case-folder.md shows one.");

    public static Problem IepMissing() =>
        new("iep-missing", "The folder has no IEP file, so no minutes can be counted.", Where.Nowhere, "Add a file whose name begins with iep and ends with .yaml, for example iep-2025-08-19.yaml.", Severity.Warning);

    public static Problem CalendarTwice(string one, string other, Where where) =>
        new("calendar-twice", $"The calendar is given twice: in {one} and in {other}.", where, "Keep one of them.");

    public static Problem CalendarMissing() =>
        new("calendar-missing", "There is no school calendar, so holidays and short weeks are not known.", Where.Nowhere, "Add calendar.yaml, or name a calendar that comes with Owed in case.yaml.", Severity.Warning);

    public static Problem YamlBroken(Where where) =>
        new("yaml-broken", "This line, or the one before it, does not follow the form \"key: value\".", where, "Check the spaces at its start and any missing colon, quote or bracket; put a value that holds \": \" or \" #\" in quotes.");

    public static Problem YamlTab(Where where) =>
        new("yaml-tab", "This line is indented with a tab.", where, "Use spaces at the start of the line instead.");

    public static Problem YamlEmpty(Where where) =>
        new("yaml-empty", $"{where.File} is empty.", where, "Fill it in, or take the file away. docs/case-folder.md shows one.");

    public static Problem YamlNotKeys(Where where) =>
        new("yaml-not-keys", "Here should be lines of the form \"key: value\".", where, "Put a key and a colon before the value.");

    public static Problem YamlSecondDocument(Where where) =>
        new("yaml-second-document", "A line of three dashes begins a second document.", where, "Take the line away, or move what follows to a file of its own.");

    public static Problem YamlTooDeep(Where where) =>
        new("yaml-too-deep", "The brackets or indents go too deep.", where, "Check for a bracket that is never closed.");

    public static Problem YamlAlias(Where where) =>
        new("yaml-alias", "A value that begins with * points elsewhere, which is not used here.", where, "Write the value out, or put it in quotes.");

    public static Problem YamlDuplicateKey(Where where, string key) =>
        new("yaml-duplicate-key", $"\"{key}\" is given twice.", where, "Keep one of them.");

    public static Problem UnknownKey(Where where, string key, List<string> known) =>
        new("yaml-unknown-key", $"\"{Short(key)}\" is not a key that belongs here.", where, DidYouMean.Remedy(key, known));

    public static Problem MissingKey(Where where, string key, string example) =>
        new("yaml-missing-key", $"\"{key}\" is missing.", where, $"Add it, for example: {key}: {example}");

    public static Problem WrongShape(Where where, string key, string expected) =>
        new("yaml-wrong-shape", $"\"{Short(key)}\" should hold {expected}.", where, "See docs/case-folder.md for its form.");

    public static Problem LongKey(Where where, string key, int most) =>
        new("yaml-long-key", $"The name \"{Short(key)}\" has more than {most} characters.", where, "Shorten the name; what it says goes behind the colon.");

    public static Problem UnknownChoice(Where where, string key, string value, string[] choices) =>
        new("yaml-unknown-choice", $"\"{Short(value)}\" is not a choice for \"{key}\".", where, $"Write one of: {string.Join(", ", choices)}.");

    public static Problem UnknownState(Where where, string text) =>
        new("case-unknown-state", $"\"{Short(text)}\" is not a state.", where, "Write its two letters, for example MO or MT.");

    public static Problem DateImpossible(Where where, string text) =>
        new("date-impossible", $"There is no day {text}.", where, "Check the month and the day.");

    public static Problem DateFarOff(Where where, string text) =>
        new("date-far-off", $"The year of {text} cannot be right.", where, "Write a year from 1900 to 2200.");

    public static Problem DateForm(Where where, string text, string? meant) =>
        new("date-form", $"\"{Short(text)}\" is not a date in the form used here.", where, meant is null ? DateExample : $"Did you mean {meant}? {DateExample}");

    public static Problem RangeBackwards(Where where, DateOnly from, DateOnly to) =>
        new("date-backwards", $"The span ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", where, "Check the two dates; the earlier one comes first.");

    public static Problem UnknownCalendar(Where where, string name, Items<string> names) =>
        new("calendar-unknown", $"No calendar named \"{Short(name)}\" comes with Owed.", where, DidYouMean.Remedy(name, names));

    public static Problem CalendarNoYears(Where where) =>
        new("calendar-no-years", "The calendar has no school year.", where, "Give the first and last day of the year as first and last.");

    public static Problem CalendarUnknownForm(Where where) =>
        new("calendar-unknown-form", $"{where.File} is not a form of calendar that can be read.", where, "Use a file that ends in .yaml, .ics or .csv.");

    public static Problem YearTooLong(Where where, int days) =>
        new("calendar-too-long", $"This span is {days} days long; a school year is at most 400.", where, "Check the years of its two dates, or write each school year on its own.");

    public static Problem YearsOverlap(Where where, string year, string other) =>
        new("calendar-years-overlap", $"The school years {year} and {other} share days.", where, "Check their first and last days.");

    public static Problem TermsOverlap(Where where, string term, string other) =>
        new("calendar-terms-overlap", $"The terms {term} and {other} share days.", where, "Check where each one begins and ends.");

    public static Problem OutsideYear(Where where, string what, DateRange days, DateRange year) =>
        new("calendar-outside-year", $"{what} {Span(days)} is outside the school year, which runs {Span(year)}.", where, "Check the year in the date.", Severity.Warning);

    public static Problem NoYearHolds(Where where, DateOnly day) =>
        new("calendar-no-year-holds", $"No school year of this calendar holds {day:yyyy-MM-dd}.", where, "Check the date, or add the school year.");

    public static Problem ClosureOfNothing(Where where, DateRange days) =>
        new("calendar-closure-of-nothing", $"No school was planned on {Span(days)} anyway, so the closure changes nothing.", where, "Check the date.", Severity.Warning);

    public static Problem UnknownWeek(Where where, string text) =>
        new("calendar-unknown-week", $"\"{Short(text)}\" does not name days of the week.", where, "Write them as Mon-Fri, or as Mon, Tue, Thu.");

    public static Problem ExtraDayLabel(Where where, string label) =>
        new("calendar-extra-day-label", $"An extra day takes no label, but \"{Short(label)}\" stands here.", where, "Put a # before the label to make it a comment.");

    public static Problem IepNoServices(Where where) =>
        new("iep-no-services", "This IEP names no services.", where, "Add a list named services, each with service and amount.");

    public static Problem IepLong(Where where, DateRange days) =>
        new("iep-long", $"This IEP runs {Span(days)}, which is more than three years.", where, "Check the years; an IEP is usually reviewed each year.", Severity.Warning);

    public static Problem EndsInWholeIep(Where where) =>
        new("iep-ends-in-whole", "\"ends\" belongs to an amendment; a whole IEP already ends every line before it.", where, "Take it away, or write kind: amendment.");

    public static Problem EndsUnknown(Where where, string id, IReadOnlyCollection<string> known) =>
        new("iep-ends-unknown", $"The amendment ends \"{Short(id)}\", which no earlier IEP names.", where, DidYouMean.Remedy(id, known));

    public static Problem AmendmentOfNothing(Where where) =>
        new("iep-amendment-of-nothing", "This amendment has no IEP in force to amend, and no last day of its own.", where, "Add its last day as \"to\", or the IEP that it changes.");

    public static Problem BadId(Where where, string id) =>
        new("iep-bad-id", $"\"{Short(id)}\" cannot be used as an id in the log.", where, "Use letters, digits and dashes, for example speech or ot-consult.");

    public static Problem DuplicateId(Where where, string id) =>
        new("iep-duplicate-id", $"Two services of this IEP have the id \"{Short(id)}\".", where, "Give each its own id, for example speech-direct and speech-consult.");

    public static Problem LineOutsideIep(Where where, DateRange line, DateRange iep) =>
        new("iep-line-outside", $"The service runs {Span(line)}, wholly outside its IEP, which runs {Span(iep)}.", where, "Check the dates of the service.", Severity.Warning);

    public static Problem UnknownGrouping(Where where, string words) =>
        new("iep-unknown-grouping", $"\"{Short(words)}\" is not a grouping.", where, "Write individual, group, or group of 3; leave it out if the IEP allows both.");

    public static Problem BadTimetable(Where where, string piece) =>
        new("iep-bad-timetable", $"\"{Short(piece)}\" is not a day and a time.", where, "Write it as Tue 10:00, Thu 13:30.");

    public static Problem AmountAsks(Where where, string wording, AmountQuestion question) =>
        new("iep-amount-asks", $"\"{Short(wording)}\" cannot be counted yet. {question.Text}", where, question.Choices.Count == 0 ? "Ask the IEP team to write a number of minutes and a period." : $"Write the one it means: {string.Join("; or ", question.Choices)}.", Severity.Warning);

    private static string Span(DateRange days) =>
        days.From == days.To ? $"{days.From:yyyy-MM-dd}" : $"{days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}";

    private static string Short(string text)
    {
        string line = new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, 57), "…");
    }
}
