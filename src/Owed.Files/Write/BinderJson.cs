namespace Owed.Files;

/// <summary>Writes what is in a binder for other programs.</summary>
public static class BinderJson
{
    public static string Write(BinderPlan plan, BoundBinder binder, IEnumerable<Problem> problems) => JsonText.Object(json =>
    {
        json.WriteString("asOf", FormattableString.Invariant($"{plan.Ledger.AsOf:yyyy-MM-dd}"));
        json.WriteNumber("pages", binder.Pages);
        json.WriteStartArray("exhibits");
        foreach (Exhibit exhibit in plan.Exhibits)
        {
            BinderPlace place = binder.Places.First(p => p.Pages is not null && p.Name == exhibit.Letter);
            json.WriteStartObject();
            json.WriteString("letter", exhibit.Letter);
            json.WriteString("kind", exhibit.Kind.ToString().ToLowerInvariant());
            json.WriteString("title", exhibit.Title);
            json.WriteString("date", exhibit.Day is DateOnly day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : null);
            json.WriteString("file", exhibit.Path);
            json.WriteString("sha256", exhibit.Sha256);
            json.WriteNumber("page", place.Page);
            json.WriteNumber("pages", place.Pages!.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ProblemsJson.Write(json, "problems", problems);
    });
}
