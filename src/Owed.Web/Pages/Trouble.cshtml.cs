using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Owed.Web;

/// <summary>Says calmly that something is not there or did not work, and of the data only what is known; never shows how the program is built.</summary>
[IgnoreAntiforgeryToken]
public sealed class TroubleModel(CurrentCase current) : PageModel
{
    public string Kind { get; private set; } = "broken";

    public Items<Problem> Problems { get; private set; } = [];

    /// <summary>The case that was open, to go back to.</summary>
    public string? CaseId => current.IsLoaded ? current.Stored.Id : Address.Split('/', '?') is ["", "c", string id, ..] ? id : null;

    /// <summary>What a form held that was saved before and changed since, to save it as well.</summary>
    public IEnumerable<(string Name, string Value)> Held { get; private set; } = [];

    /// <summary>True when files were chosen too; they cannot be carried over.</summary>
    public bool HadFiles { get; private set; }

    /// <summary>Where the form goes.</summary>
    public string Address { get; private set; } = "";

    public void OnGet(int? code) => Show(code);

    public void OnPost(int? code) => Show(code);

    private void Show(int? code)
    {
        Problems = HttpContext.Items[nameof(Problem)] as Items<Problem> ?? [];
        Kind = code switch
        {
            404 => "missing",
            400 => "form",
            409 => "again",
            413 => "large",
            429 => "fast",
            503 when Problems.Count > 0 => "shut",
            _ => HttpMethods.IsPost(Request.Method) ? OfForm(current.Written) : "broken",
        };
        if (Kind == "again")
        {
            Hold();
        }
    }

    private static string OfForm(Written written) => written switch
    {
        Written.Saved => "saved",
        Written.Unsure => "unsure",
        _ => "broken",
    };

    private void Hold()
    {
        Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature? from = HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>();
        Address = from?.OriginalPath + from?.OriginalQueryString;
        HadFiles = Request.Form.Files.Any(f => f.Length > 0);
        Held = Request.Form.Where(f => f.Key is not (FormMarks.FieldName or "__RequestVerificationToken"))
            .SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")));
    }
}
