using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Asks for the state, because the law and the next step depend on it.</summary>
public sealed class WhereModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(string state) => UsStates.Name(state) is null
        ? Task.FromResult<IActionResult>(BadRequest())
        : SaveAsync([new NewEntry(Day, new CaseNamed(Case.Name, state))], "/Setup/Child");
}
