namespace Owed.Web;

/// <summary>What to do now.</summary>
public sealed class NextModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public void OnGet()
    {
    }
}
