using Owed.Files;

namespace Owed.Web;

/// <summary>The starter kit on the screen, on the law of the day: the same words as its PDF.</summary>
[KeptPage]
public sealed class KitReadModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>The booklet as HTML that the writer has encoded.</summary>
    public string Booklet() => Html.WriteFragment(KitModel.Of(Case, Day));

    public void OnGet()
    {
    }
}
