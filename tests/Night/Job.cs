namespace Owed.Night;

/// <summary>Which program runs the slices of a job.</summary>
internal enum Suite
{
    Owed,
    Web,
    Mutants,
}

/// <summary>One thing that takes hours, cut into slices that can be run one after the other on different nights.</summary>
/// <param name="Wanted">Inputs, sequences, wordings or folders that make it whole.</param>
/// <param name="Slice">How many are run at once; what an interrupt can lose.</param>
/// <param name="Step">A shorter slice is a multiple of this.</param>
internal sealed record Job(string Name, Suite Suite, string Filter, long Wanted, int Slice, int Step = 1)
{
    private const long Million = 1_000_000;

    /// <summary>The folders of which mutants are made, a slice each.</summary>
    public static readonly string[] MutantFolders = ["Dates", "Deadlines", "Ledger", "Gate"];

    /// <summary>All of it, in the order of the table.</summary>
    public static readonly Job[] All =
    [
        .. ((string[])["amount", "log", "case", "iep", "calendar", "csv", "ics", "school-log", "facts", "law", "letter-words", "mail", "notice", "sent", "zip"]).Select(n => Reader(n, 50_000)),
        Reader("answers", 10_000),
        Reader("exhibit", 10_000),
        App("file-type", 50_000),
        App("own-words", 10_000),
        App("record", 10_000),
        // The app under fire moves in a fresh family after 200 requests.
        App("forms", 5_000) with { Step = 200 },
        new("sequences", Suite.Web, "Category=Sequences", 20_000, 500),
        new("wordings", Suite.Owed, "Category=Wordings", Million, 20_000),
        new("mutants", Suite.Mutants, "", MutantFolders.Length, 1),
    ];

    /// <summary>True for a job that fires inputs at a reader.</summary>
    public bool IsFuzz => Suite != Suite.Mutants && !Filter.StartsWith("Category=", StringComparison.Ordinal);

    /// <summary>What a slice is told, besides the seed.</summary>
    public IEnumerable<(string Name, string Value)> Told(long seed, long first, int count, string folder)
    {
        if (IsFuzz)
        {
            return
            [
                ("OWED_FUZZ_TARGET", Name), ("OWED_FUZZ_SEED", Say(seed)), ("OWED_FUZZ_FIRST", Say(first)), ("OWED_FUZZ_COUNT", Say(count)),
                ("OWED_FUZZ_TIMED", "1"), ("OWED_FUZZ_OUT", folder),
            ];
        }

        // A property test goes on from a number, or draws from a seed; either way no slice repeats another.
        string variable = "OWED_" + Name.ToUpperInvariant();
        return [(variable, Say(count)), (variable + "_FIRST", Say(first)), (variable + "_SEED", Say(seed + first))];
    }

    private static Job Reader(string name, int slice) => new(name, Suite.Owed, "FullyQualifiedName~ReaderFuzzTests.No_input_breaks_a_reader", Million, slice);

    private static Job App(string name, int slice) =>
        new(name, Suite.Web, "FullyQualifiedName~WebFuzzTests&FullyQualifiedName!~No_day_in_any_field", Million, slice);

    private static string Say(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
