namespace Owed.Web;

/// <summary>Everything about a case that is not on a tab, in three short lists.</summary>
public sealed class MoreModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>Each list by its name, with the pages in it and the name of each page's words.</summary>
    public static readonly IReadOnlyList<(string List, IReadOnlyList<(string Page, string Say)> Pages)> Lists =
    [
        ("paper", [("/Trail/Index", "trail.title"), ("/Evidence/Index", "evidence.title"), ("/Binder/Index", "binder.title"), ("/Log/School", "school.title")]),
        ("setup", [("/Setup/Child", "more.child"), ("/Setup/ServiceLines", "more.services"), ("/Setup/Amendment", "amendment.title"), ("/Setup/Calendar", "more.calendar"), ("/Log/Closed", "closed.title"), ("/Log/CatchUp", "catchup.title"), ("/Setup/Where", "more.state")]),
        ("keep", [("/More/Blank", "blank.title"), ("/More/Record", "record.title"), ("/More/Delete", "delete.title")]),
    ];

    public void OnGet()
    {
    }
}
