namespace Owed;

/// <summary>Reads weekdays written as letters: MWF, T/Th, M-F.</summary>
internal static class AmountDayLetters
{
    /// <summary>Reads letters from <paramref name="at"/>; one letter alone is never a day.</summary>
    public static bool TryRead(List<Lexeme> raw, int at, out int used, out Weekdays days)
    {
        used = 0;
        days = Weekdays.None;
        int letters = 0;
        bool range = false;
        int i = at;
        while (i < raw.Count && raw[i].Kind == Lex.Word && Codes(raw[i].Text) is { } code && Later(days, code))
        {
            days = range ? Through(days, code) : days | code;
            letters += raw[i].Text.Length > 1 && code.Count() > 1 ? 2 : 1;
            used = i - at + 1;
            i++;
            range = i < raw.Count && raw[i].Kind == Lex.Dash;
            if (i < raw.Count && raw[i].Kind is Lex.Slash or Lex.Dash or Lex.Comma)
            {
                i++;
            }
            else if (i < raw.Count && raw[i].Kind == Lex.Word && raw[i].Text is "and")
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return letters >= 2;
    }

    /// <summary>One letter right before a clock time, or after "on" where clock times are given, is a day.</summary>
    public static bool BesideClock(List<Lexeme> raw, int at, out Weekdays day)
    {
        day = Codes(raw[at].Text) ?? Weekdays.None;
        bool before = at + 1 < raw.Count && raw[at + 1].Kind == Lex.Clock;
        bool on = at > 1 && raw[at - 1] is { Kind: Lex.Word, Text: "on" } && raw[at - 2].Kind == Lex.Clock
            && !(at + 1 < raw.Count && raw[at + 1].Kind is Lex.Comma or Lex.Slash or Lex.Dash);
        return day != Weekdays.None && (before || on);
    }

    /// <summary>All days from the last one known up to the one given.</summary>
    public static Weekdays Through(Weekdays first, Weekdays last)
    {
        Weekdays all = first;
        for (int bit = (int)first << 1; bit > 0 && bit <= (int)last; bit <<= 1)
        {
            all |= (Weekdays)bit;
        }

        return all & Weekdays.MondayToFriday;
    }

    private static bool Later(Weekdays have, Weekdays next) => have == Weekdays.None || (int)next > (int)have;

    private static Weekdays? Codes(string text)
    {
        Weekdays days = Weekdays.None;
        if (text.Length > 7)
        {
            return null;
        }

        for (int i = 0; i < text.Length;)
        {
            (Weekdays day, int length) = text[i] switch
            {
                'm' => (Weekdays.Monday, 1),
                't' when i + 1 < text.Length && text[i + 1] == 'h' => (Weekdays.Thursday, 2),
                't' when i + 1 < text.Length && text[i + 1] == 'u' => (Weekdays.Tuesday, 2),
                't' => (Weekdays.Tuesday, 1),
                'w' => (Weekdays.Wednesday, 1),
                'r' => (Weekdays.Thursday, 1),
                'f' => (Weekdays.Friday, 1),
                _ => (Weekdays.None, 0),
            };
            if (length == 0 || !Later(days, day))
            {
                return null;
            }

            days |= day;
            i += length;
        }

        return days;
    }
}
