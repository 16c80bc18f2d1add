namespace Owed.Web;

/// <summary>The starter kit of the case's state, to read or to print.</summary>
public sealed class KitModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public void OnGet()
    {
    }

    /// <summary>The kit of a case's state, or the federal one where the state is not researched.</summary>
    public static Document Of(CaseFile c, DateOnly day) => Kit.Of(Books.Researched(c.State), Books.Law, Books.Kit, day);
}
