using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Asks for the state, because the law and the next step depend on it; no answer is an answer, and can come later.</summary>
public sealed class WhereModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(string? state) => UsStates.Name(state) is not null
        ? SaveAsync([new NewEntry(Day, new CaseNamed(Case.Name, state!))], "/Setup/Child")
        : Task.FromResult<IActionResult>(RedirectToPage("/Setup/Child", new { id = CaseId }));
}
