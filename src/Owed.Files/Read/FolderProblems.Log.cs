namespace Owed.Files;

/// <content>Messages about the log, the evidence, and calendars from other programs.</content>
internal static partial class FolderProblems
{
    public static Problem LogLineTooLong(Where where, int most) =>
        new("log-line-too-long", $"This line is longer than {most} characters.", where, "Put long papers in the evidence folder and name them with ^.");

    public static Problem LogQuoteOpen(Where where) =>
        new("log-quote-open", "A quotation mark on this line is never closed.", where, "Close it, or take it away.");

    public static Problem LogNoDate(Where where) =>
        new("log-no-date", "This line does not begin with a date.", where, DateExample);

    public static Problem LogNothingAfterDate(Where where) =>
        new("log-nothing-after-date", "Nothing stands after the date.", where, "Write the service and the minutes, for example: 2025-09-08  speech  30");

    public static Problem LogUnknownService(Where where, string name, IReadOnlyCollection<string> known) =>
        new("log-unknown-service", $"No IEP in this folder has a service \"{Short(name)}\".", where, DidYouMean.Remedy(name, known));

    public static Problem LogNoMinutes(Where where, string found) =>
        new("log-no-minutes", $"Here should be minutes, a whole number, and not {Short(found)}.", where, "Write for example 30, or 20 of 30, or 0 when the session did not happen.");

    public static Problem LogNegativeMinutes(Where where, long minutes) =>
        new("log-negative-minutes", $"Minutes cannot be below zero, as in {minutes}.", where, "Write 0 when the session did not happen.");

    public static Problem LogTooManyMinutes(Where where, string minutes, int most) =>
        new("log-too-many-minutes", $"{Short(minutes)} minutes is more than one line can hold, which is {most}.", where, "Check the number; write each session on its own line.");

    public static Problem LogUnknownReason(Where where, string said, string plain) =>
        new("log-unknown-reason", $"\"{Short(said)}\" is not a reason that is known here.", where, ReasonRemedy(plain));

    public static Problem LogReasonUnclear(Where where, string said) =>
        new("log-reason-unclear", $"\"{Short(said)}\" does not say who it was.", where, "Write for example \"missed: provider absent\" or \"missed: child absent\".");

    public static Problem LogUnknownWords(Where where, string words) =>
        new("log-unknown-words", $"\"{Short(words)}\" is not understood here.", where, WordsRemedy(words));

    public static Problem LogUnknownSource(Where where, string word) =>
        new("log-unknown-source", $"\"by {Short(word)}\" does not say where this is known from.", where, "Write by parent, by child, by memory, by school (its own log), or by school letter.");

    public static Problem LogUnknownEvent(Where where, string word) =>
        new("log-unknown-event", $"\"{Short(word)}\" is not a kind of event.", where, DidYouMean.Remedy(word, LogWords.Events.Keys));

    public static Problem LogLetterUnnamed(Where where) =>
        new("log-letter-unnamed", "The line does not say which letter was sent.", where, "Name it right after letter-sent, for example: letter-sent  records-request");

    public static Problem LogDayMissing(Where where, string after) =>
        new("log-day-missing", $"A date should follow \"{after}\".", where, DateExample);

    public static Problem LogPlannedForWhat(Where where) =>
        new("log-planned-for-what", "A planned make-up must say which missed day it is for.", where, "Add it, for example: planned 30 makes up 2025-09-11");

    public static Problem LogSpanTo(Where where) =>
        new("log-span-to", "A line that says \"none\" must say until which day.", where, "Add it with the reason, for example: 2025-01-13  speech  none to 2025-04-11: vacancy");

    public static Problem LogSpanLong(Where where, int most) =>
        new("log-span-long", $"The stretch is longer than {most} days.", where, "Check the two dates, or write one line for each school year.");

    public static Problem LogClaimSince(Where where) =>
        new("log-claim-since", "A claim by the school must say from which day it counts.", where, "Add it, for example: claimed 240 from 2025-08-20 to 2025-10-29");

    public static Problem LogTotalSince(Where where) =>
        new("log-total-since", "A total must say from which day it counts.", where, "Add it, for example: given 40 of 120 from 2025-10-01 to 2025-10-31. For one session leave out \"given\".");

    public static Problem LogClaimBySchool(Where where) =>
        new("log-claim-by-school", "A claim is always the school's own statement.", where, "Leave out \"by\", or log the minutes as a session.");

    public static Problem LogOutsideIep(Where where, string service, DateOnly day) =>
        new("log-outside-iep", $"No IEP in this folder promises {service} on {day:yyyy-MM-dd}.", where, "Check the date, or add the IEP that was in force.", Severity.Warning);

    public static Problem LogNotSchoolDay(Where where, DateOnly day, string why) =>
        new("log-not-school-day", $"{day:yyyy-MM-dd} is a {day.DayOfWeek} with no school: {why}.", where, "Check the date, or correct the calendar.", Severity.Warning);

    public static Problem LogTwice(Where where, int other) =>
        new("log-twice", $"This line says the same as line {other}: twice that day, or written twice?", where, "Take one away, or add a note (; second session) to one of them.", Severity.Warning);

    public static Problem LogMakesUpNothing(Where where, string service, DateOnly day) =>
        new("log-makes-up-nothing", $"No line of the log says that {service} was missed on {day:yyyy-MM-dd}.", where, "Check the date, or add a line for that day.", Severity.Warning);

    public static Problem LogRecordedEarly(Where where, DateOnly recorded) =>
        new("log-recorded-early", $"The line says it was written on {recorded:yyyy-MM-dd}, before it happened.", where, "Check the two dates.", Severity.Warning);

    public static Problem EvidenceOutside(Where where, string name) =>
        new("evidence-outside", $"\"^{Short(name)}\" is not the name of a file in the evidence folder.", where, "Copy the file into the evidence folder and write only its name.");

    public static Problem EvidenceMissing(Where where, string name) =>
        new("evidence-missing", $"The evidence folder has no file \"{Short(name)}\".", where, "Copy it there, or correct the name.", Severity.Warning);

    public static Problem EvidenceNearly(Where where, string name, string nearest) =>
        new("evidence-missing", $"The evidence folder has no file \"{Short(name)}\".", where, $"Did you mean \"{nearest}\"?", Severity.Warning);

    public static Problem IcsNotCalendar(Where where) =>
        new("ics-not-calendar", $"{where.File} does not begin as an iCalendar file does.", where, "Export the school calendar again as .ics, or write calendar.yaml.");

    public static Problem CsvHeader(Where where) =>
        new("csv-header", "The first line should name the columns.", where, "Write: date,to,kind,label");

    public static Problem CsvBroken(Where where) =>
        new("csv-broken", "This row cannot be taken apart into columns.", where, "Check the quotation marks and commas.");

    public static Problem CsvUnknownKind(Where where, string kind, IReadOnlyCollection<string> kinds) =>
        new("csv-unknown-kind", $"\"{Short(kind)}\" is not a kind of day.", where, DidYouMean.Remedy(kind, kinds));

    private static string ReasonRemedy(string plain)
    {
        string? nearest = DidYouMean.Nearest(plain, LogWords.Reasons.Keys);
        string all = string.Join(", ", LogWords.Reasons.Keys);
        return nearest is null ? $"Write one of: {all}." : $"Did you mean \"missed: {nearest}\"? The reasons are: {all}.";
    }

    private static string WordsRemedy(string words)
    {
        string first = words.Split(' ', 2)[0];
        string? nearest = DidYouMean.Nearest(first, ["missed:", "makes up", "individual", "group", "remote", "in person", "unqualified", "recorded", "by school", "planned", "claimed", "given"]);
        return nearest is null ? "Put a ; before a remark." : $"Did you mean \"{nearest}\"? Put a ; before a remark.";
    }
}
