using System.Globalization;

namespace Owed;

/// <summary>Compares how a session was given with how the IEP says it is given.</summary>
internal static class AsWritten
{
    /// <summary><see cref="Why.Logged"/> when nothing in the log contradicts the IEP, else what does.</summary>
    public static Why Check(Session session, ServiceLine line)
    {
        Manner manner = session.Manner;
        return manner.Unqualified ? Why.Unqualified
            : IsOtherGroup(manner.Grouping, line.Grouping ?? line.Amount.Grouping) ? Why.OtherGroup
            : IsOtherSetting(manner.Setting, line.Setting ?? line.Amount.Location) ? Why.OtherSetting
            : manner.Remote == true && !SaysRemote(line) ? Why.Remote
            : Why.Logged;
    }

    /// <summary>A group where the IEP says individual, or a larger group than it says; a smaller one takes nothing away.</summary>
    private static bool IsOtherGroup(string? given, string? written)
    {
        int? givenSize = GroupSize(given, unsized: 2);
        int? writtenSize = GroupSize(written, unsized: int.MaxValue);
        return givenSize is int g && writtenSize is int w && g > w;
    }

    /// <summary>1 for individual, the size of a sized group, <paramref name="unsized"/> for a group of no stated size, null when nothing is said.</summary>
    private static int? GroupSize(string? grouping, int unsized)
    {
        if (string.IsNullOrWhiteSpace(grouping))
        {
            return null;
        }

        if (grouping.Contains("individual", StringComparison.OrdinalIgnoreCase) || grouping.Contains("1:1", StringComparison.Ordinal))
        {
            return 1;
        }

        string digits = new([.. grouping.Where(char.IsAsciiDigit).Take(4)]);
        return digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture)
            : grouping.Contains("group", StringComparison.OrdinalIgnoreCase) ? unsized
            : null;
    }

    private static bool IsOtherSetting(string? given, string? written)
    {
        if (string.IsNullOrWhiteSpace(given) || string.IsNullOrWhiteSpace(written))
        {
            return false;
        }

        string a = Plain(given);
        string b = Plain(written);
        return !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal);
    }

    private static string Plain(string text) =>
        new([.. text.ToLowerInvariant().Replace("the ", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit)]);

    private static bool SaysRemote(ServiceLine line) => Says(line.Wording) || Says(line.Setting) || Says(line.Provider);

    private static bool Says(string? text) =>
        text is not null && (text.Contains("tele", StringComparison.OrdinalIgnoreCase)
            || text.Contains("remote", StringComparison.OrdinalIgnoreCase)
            || text.Contains("virtual", StringComparison.OrdinalIgnoreCase));
}
