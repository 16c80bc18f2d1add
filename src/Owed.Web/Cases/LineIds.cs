namespace Owed.Web;

/// <summary>Names a service line, so that the log and later papers can speak of it.</summary>
public static class LineIds
{
    /// <summary>A short name made from the service's words that no other line has.</summary>
    public static string Free(string service, IEnumerable<string> taken)
    {
        HashSet<string> others = [.. taken];
        string slug = string.Join('-', new string([.. service.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3));
        slug = slug.Length == 0 ? "service" : slug;
        string free = slug;
        for (int n = 2; others.Contains(free); n++)
        {
            free = $"{slug}-{n}";
        }

        return free;
    }
}
