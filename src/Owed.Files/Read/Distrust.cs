namespace Owed.Files;

/// <summary>A site that was shown to invent law, so that nothing may rest on it.</summary>
/// <param name="Site">Its domain: <c>example.com</c>; every page below it is meant.</param>
/// <param name="Why">What was found there that no text holds.</param>
/// <param name="Seen">The day it was found.</param>
internal sealed record DistrustedSite(string Id, string Site, string Why, DateOnly Seen, Where Where)
{
    /// <summary>True when the address is on the site or on a part of it.</summary>
    internal bool Holds(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && (uri.Host.Equals(Site, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("." + Site, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Keeps the law book off sites that invent law: a citation from one of them is worth less than none.</summary>
internal static class Distrust
{
    internal const string FileName = "distrusted.yaml";

    internal static DistrustedSite Site(YamlFields fields)
    {
        var site = new DistrustedSite(fields.Must("id"), fields.Must("site"), fields.Must("why"), fields.Date("seen"), fields.Where);
        fields.Done();
        return site;
    }

    internal static void Check(LawParts parts)
    {
        foreach (LawSource source in parts.Sources)
        {
            if (Among(parts, source.Url) is DistrustedSite site)
            {
                string[] rules = [.. parts.Rules.Where(r => r.Versions.Any(v => v.Source == source.Id || v.Alternatives.Any(a => a.Source == source.Id))).Select(r => r.Id)];
                Report(parts, site, $"The source '{source.Id}'", source.Where, rules.Length == 0 ? "" : $" These rest on it: {string.Join(", ", rules)}.");
            }
        }

        foreach (LawPlace place in parts.Places)
        {
            if (Among(parts, place.Web) is DistrustedSite site)
            {
                Report(parts, site, $"The address of '{place.Id}'", place.Where, "");
            }
        }
    }

    private static DistrustedSite? Among(LawParts parts, string? address) => parts.Distrusted.FirstOrDefault(s => s.Holds(address));

    private static void Report(LawParts parts, DistrustedSite site, string what, Where where, string rest) => parts.Problems.Add(new(
        "law-distrusted-source",
        $"{what} is on {site.Site}, which may not be used. {site.Why}{rest}",
        where,
        "Read the text elsewhere and name that source. If nobody can, hold the rule back with 'disabled:' and name an official page to open."));
}
