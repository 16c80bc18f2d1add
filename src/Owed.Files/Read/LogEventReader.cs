namespace Owed.Files;

/// <summary>Reads the rest of a log line that says <c>event</c>.</summary>
internal sealed class LogEventReader(LogLine line, Where where, List<Problem> problems)
{
    private readonly LogCursor cursor = new(line, where, problems) { At = 2 };
    private DateOnly? dated;
    private string? answers;
    private string? who;

    public CaseEvent? Read(DateOnly day)
    {
        if (cursor.IsDone || !LogWords.Events.TryGetValue(cursor.Current.Text, out EventKind kind))
        {
            problems.Add(FolderProblems.LogUnknownEvent(where, cursor.IsDone ? "" : cursor.Current.Text));
            return null;
        }

        cursor.At++;
        string? letter = kind == EventKind.LetterSent ? Letter() : null;
        string? about = About();
        return new(day, cursor.Recorded, cursor.Source ?? Source.Parent, kind, about, who, dated, letter, answers, cursor.Evidence, cursor.Note, where);
    }

    private string? Letter()
    {
        if (!cursor.IsDone && !cursor.Current.Quoted && IepYaml.IsId(cursor.Current.Text) && !StartsOption())
        {
            cursor.At++;
            return cursor.Word(cursor.At - 1).Text;
        }

        problems.Add(FolderProblems.LogLetterUnnamed(where));
        return null;
    }

    /// <summary>Reads options such as <c>dated DATE</c>; whatever else is said is what the event was about.</summary>
    private string? About()
    {
        var about = new List<string>();
        while (!cursor.IsDone)
        {
            bool opening = about.Count == 0 || cursor.Current.Gap == Gap.Wide || cursor.Word(cursor.At - 1).Quoted;
            if (opening && Option())
            {
                continue;
            }

            int first = cursor.At++;
            if (cursor.Word(first).Quoted)
            {
                about.Add(cursor.Word(first).Text);
                continue;
            }

            while (!cursor.IsDone && cursor.Current.Gap != Gap.Wide && !cursor.Current.Quoted)
            {
                cursor.At++;
            }

            about.Add(cursor.Slice(first, cursor.At - 1));
        }

        return about.Count == 0 ? null : string.Join(' ', about);
    }

    private bool StartsOption() =>
        cursor.Is("recorded") || cursor.Is("by") || cursor.Is("dated") || cursor.Is("answers") || cursor.Is("with");

    private bool Option()
    {
        if (cursor.RecordedOrSource(amongText: true))
        {
            return true;
        }

        if (cursor.Is("dated") && cursor.Peek() is not null)
        {
            cursor.At++;
            dated = cursor.Day("dated");
            return true;
        }

        if (cursor.Is("answers") && cursor.Peek() is LogWord letter && IepYaml.IsId(letter.Text))
        {
            cursor.At += 2;
            answers = letter.Text;
            return true;
        }

        if (cursor.Is("with") && cursor.Peek() is not null)
        {
            cursor.At++;
            who = cursor.FreeWords();
            return true;
        }

        return false;
    }
}
