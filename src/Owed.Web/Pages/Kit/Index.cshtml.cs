namespace Owed.Web;

/// <summary>The starter kit of the case's state, to print.</summary>
public sealed class KitModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public void OnGet()
    {
    }
}
