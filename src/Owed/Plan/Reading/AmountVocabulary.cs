namespace Owed;

/// <summary>The words of IEPs and what each can stand for.</summary>
internal static class AmountVocabulary
{
    private static readonly Lazy<AmountWordList> Lists = new(() => Load("measures", "periods", "numbers", "joints", "labels", "nothing"));

    private static readonly Lazy<AmountWordList> SpanishList = new(() => Load("es"));

    private static readonly string[] Spelt =
    [
        "minutes", "minute", "session", "sessions", "weekly", "times", "monthly", "month", "daily", "hours", "hour",
        "quarter", "quarterly", "semester", "trimester", "yearly", "annually", "school", "individual", "indirect",
        "consultation", "week", "weeks", "every", "twice", "thirty", "forty", "twenty", "fifteen",
    ];

    private static readonly HashSet<string> NotMisspelt =
        ["mouth", "house", "yours", "tires", "titles", "timed", "timer", "weak", "weeds", "ours", "four",
            "never", "ever", "very", "forth", "thirsty", "session's", "dairy", "dail", "wee", "tunes", "times", "weep", "seek",
            "sour", "tour", "pour", "your", "honor", "house", "monthly", "minuet", "minus"];

    public static AmountWordList English => Lists.Value;

    public static AmountWordList Spanish => SpanishList.Value;

    /// <summary>What a word or a phrase of several words stands for.</summary>
    public static bool TryFind(string phrase, out Lexeme lexeme) => English.Words.TryGetValue(phrase, out lexeme);

    /// <summary>The Spanish meaning first where the text is Spanish; the two languages are often mixed.</summary>
    public static bool TryFind(string phrase, bool spanish, out Lexeme lexeme) =>
        (spanish && Spanish.Words.TryGetValue(phrase, out lexeme)) || TryFind(phrase, out lexeme);

    public static int Longest(bool spanish) => spanish ? Math.Max(Spanish.Longest, English.Longest) : English.Longest;

    /// <summary>The word that was likely meant, when exactly one slip parts it from a word we know.</summary>
    public static bool TryMend(string word, out Lexeme lexeme)
    {
        lexeme = default;
        if (word.Length is < 4 or > 13 || NotMisspelt.Contains(word))
        {
            return false;
        }

        foreach (string known in Spelt)
        {
            if (known.Length >= 4 && OneSlip(word, known) && English.Words.TryGetValue(known, out lexeme))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OneSlip(string a, string b)
    {
        if (a[0] != b[0] || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
        {
            i++;
        }

        ReadOnlySpan<char> restA = a.AsSpan(i);
        ReadOnlySpan<char> restB = b.AsSpan(i);
        if (restA.Length > 1 && restA.Length == restB.Length && restA[0] == restB[1] && restA[1] == restB[0])
        {
            return restA[2..].SequenceEqual(restB[2..]);
        }

        return a.Length.CompareTo(b.Length) switch
        {
            0 => a.Length >= 5 && restA.Length > 0 && restA[1..].SequenceEqual(restB[1..]),
            > 0 => restA[1..].SequenceEqual(restB),
            _ => restA.SequenceEqual(restB[1..]),
        };
    }

    private static AmountWordList Load(params ReadOnlySpan<string> files)
    {
        AmountWordList list = new();
        foreach (string file in files)
        {
            string name = $"words/{file}.txt";
            Stream stream = typeof(AmountVocabulary).Assembly.GetManifestResourceStream(name)
                ?? throw new FormatException($"The list of words “{name}” is missing from the program.");
            using StreamReader lines = new(stream);
            list.Add(lines, name);
        }

        return list;
    }
}
