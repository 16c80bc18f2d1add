namespace Owed;

/// <summary>Where each promised minute went; every minute is in exactly one.</summary>
public enum Bucket
{
    /// <summary>Given as the IEP says.</summary>
    Delivered,

    /// <summary>Given in the wrong group or setting, remotely where the IEP does not say so, or by someone unqualified.</summary>
    DeliveredNotAsWritten,

    /// <summary>Not given, for a reason on the school's side that somebody recorded.</summary>
    MissedBySchool,

    /// <summary>Not given because of a school activity or testing.</summary>
    SchoolActivity,

    /// <summary>Not given because the child was absent, refused, or was suspended.</summary>
    ChildAbsent,

    /// <summary>Not given because the school was closed for everyone.</summary>
    Closure,

    /// <summary>Nobody recorded what happened.</summary>
    Undocumented,

    /// <summary>Not given because the family cancelled it or agreed to do without; no setting claims it.</summary>
    FamilyChoice,
}

/// <summary>The buckets of a period, a line or a case, in whole minutes; the identity of the ledger cannot be broken here.</summary>
public readonly record struct Totals
{
    /// <summary>Puts the buckets together, checking that they add up to what was expected.</summary>
    /// <exception cref="InvalidOperationException">when expected is not the exact sum of the buckets, or a figure is below zero: a bug in the reckoning, never an input error.</exception>
    public Totals(
        Minutes expected,
        Minutes delivered,
        Minutes deliveredNotAsWritten,
        Minutes missedBySchool,
        Minutes schoolActivity,
        Minutes childAbsent,
        Minutes closure,
        Minutes undocumented,
        Minutes madeUp,
        Minutes extra,
        Minutes balance,
        Minutes familyChoice = default)
    {
        Minutes sum = delivered + deliveredNotAsWritten + missedBySchool + schoolActivity + childAbsent + closure + undocumented + familyChoice;
        if (sum != expected)
        {
            throw new InvalidOperationException($"The buckets hold {sum} minutes and {expected} were expected.");
        }

        if (Lowest([delivered, deliveredNotAsWritten, missedBySchool, schoolActivity, childAbsent, closure, undocumented, familyChoice, madeUp, extra, balance]) < 0)
        {
            throw new InvalidOperationException("A bucket is below zero.");
        }

        (Expected, Delivered, DeliveredNotAsWritten, MissedBySchool) = (expected, delivered, deliveredNotAsWritten, missedBySchool);
        (SchoolActivity, ChildAbsent, Closure, Undocumented) = (schoolActivity, childAbsent, closure, undocumented);
        (FamilyChoice, MadeUp, Extra, Balance) = (familyChoice, madeUp, extra, balance);
    }

    /// <summary>Minutes that were due by the day of the reckoning.</summary>
    public Minutes Expected { get; }

    /// <inheritdoc cref="Bucket.Delivered"/>
    public Minutes Delivered { get; }

    /// <inheritdoc cref="Bucket.DeliveredNotAsWritten"/>
    public Minutes DeliveredNotAsWritten { get; }

    /// <inheritdoc cref="Bucket.MissedBySchool"/>
    public Minutes MissedBySchool { get; }

    /// <inheritdoc cref="Bucket.SchoolActivity"/>
    public Minutes SchoolActivity { get; }

    /// <inheritdoc cref="Bucket.ChildAbsent"/>
    public Minutes ChildAbsent { get; }

    /// <inheritdoc cref="Bucket.Closure"/>
    public Minutes Closure { get; }

    /// <inheritdoc cref="Bucket.Undocumented"/>
    public Minutes Undocumented { get; }

    /// <inheritdoc cref="Bucket.FamilyChoice"/>
    public Minutes FamilyChoice { get; }

    /// <summary>Missed minutes answered by make-ups, one for one.</summary>
    public Minutes MadeUp { get; }

    /// <summary>Minutes given beyond what was due; shown, and outside the identity.</summary>
    public Minutes Extra { get; }

    /// <summary>All minutes that the log holds as given, in whatever way and with the extra ones; what made up a miss is in <see cref="MadeUp"/>.</summary>
    public Minutes Given => Delivered + DeliveredNotAsWritten + Extra;

    /// <summary>What is still owed: claimed minutes less made-up ones, never below zero.</summary>
    public Minutes Balance { get; }

    /// <summary>Minutes shown and not claimed, with their reason: activity, absence, closure, the family's own choice.</summary>
    public Minutes NotClaimed => SchoolActivity + ChildAbsent + Closure + FamilyChoice;

    public Minutes this[Bucket bucket] => bucket switch
    {
        Bucket.Delivered => Delivered,
        Bucket.DeliveredNotAsWritten => DeliveredNotAsWritten,
        Bucket.MissedBySchool => MissedBySchool,
        Bucket.SchoolActivity => SchoolActivity,
        Bucket.ChildAbsent => ChildAbsent,
        Bucket.Closure => Closure,
        Bucket.Undocumented => Undocumented,
        Bucket.FamilyChoice => FamilyChoice,
        _ => throw new ArgumentOutOfRangeException(nameof(bucket)),
    };

    public static Totals operator +(Totals a, Totals b) => Add(a, b);

    /// <summary>Adds bucket by bucket.</summary>
    public static Totals Add(Totals left, Totals right) => new(
        left.Expected + right.Expected,
        left.Delivered + right.Delivered,
        left.DeliveredNotAsWritten + right.DeliveredNotAsWritten,
        left.MissedBySchool + right.MissedBySchool,
        left.SchoolActivity + right.SchoolActivity,
        left.ChildAbsent + right.ChildAbsent,
        left.Closure + right.Closure,
        left.Undocumented + right.Undocumented,
        left.MadeUp + right.MadeUp,
        left.Extra + right.Extra,
        left.Balance + right.Balance,
        left.FamilyChoice + right.FamilyChoice);

    /// <summary>The same buckets with another balance, for a line whose extra minutes are netted.</summary>
    internal Totals WithBalance(Minutes balance) => new(
        Expected, Delivered, DeliveredNotAsWritten, MissedBySchool, SchoolActivity, ChildAbsent, Closure, Undocumented, MadeUp, Extra, balance, FamilyChoice);

    /// <summary>The same buckets with minutes that were given outside every period.</summary>
    public Totals WithMoreExtra(Minutes more) => new(
        Expected, Delivered, DeliveredNotAsWritten, MissedBySchool, SchoolActivity, ChildAbsent, Closure, Undocumented, MadeUp, Extra + more, Balance, FamilyChoice);

    /// <summary>Adds up pieces that together were expected to be <paramref name="expected"/>.</summary>
    public static Totals Of(Minutes expected, IReadOnlyList<Piece> pieces, Minutes extra, Reckoning reckoning)
    {
        Span<int> sums = stackalloc int[(int)Bucket.FamilyChoice + 1];
        Minutes madeUp = Minutes.Zero;
        Minutes balance = Minutes.Zero;
        foreach (Piece piece in pieces)
        {
            sums[(int)piece.Bucket] += piece.Minutes.Value;
            madeUp += piece.MadeUp;
            balance += reckoning.Claims(piece.Bucket) ? piece.Minutes - piece.MadeUp : Minutes.Zero;
        }

        return new(
            expected, new(sums[0]), new(sums[1]), new(sums[2]), new(sums[3]), new(sums[4]), new(sums[5]), new(sums[6]),
            madeUp, extra, balance, new(sums[7]));
    }

    private static int Lowest(ReadOnlySpan<Minutes> figures)
    {
        int lowest = int.MaxValue;
        foreach (Minutes figure in figures)
        {
            lowest = Math.Min(lowest, figure.Value);
        }

        return lowest;
    }
}
