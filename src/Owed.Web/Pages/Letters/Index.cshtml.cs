namespace Owed.Web;

/// <summary>The letters of a case.</summary>
public sealed class LettersModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public void OnGet()
    {
    }
}
