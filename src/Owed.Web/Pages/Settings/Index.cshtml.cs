using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Store;

namespace Owed.Web;

/// <summary>Where the data is kept, its daily copies, and how to put one back.</summary>
public sealed class SettingsModel(OpenStore open, Today today, DailyBackup backup) : PageModel
{
    /// <summary>True just after a case was deleted.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    /// <summary>True when the deletion could not reach every trace.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Left { get; set; }

    /// <summary>What was just done, as the name of its words.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public Items<Problem> Problems { get; private set; } = [];

    public DataFolder Folder => open.Folder;

    public Items<Backup> Copies => Backups.List(open.Folder);

    public void OnGet() => Problems = backup.Problems;

    public Task<IActionResult> OnPostRestoreAsync(string? name) =>
        DoAsync(store => Backups.RestoreAsync(store, name ?? "", today.Day, HttpContext.RequestAborted), "restored");

    public Task<IActionResult> OnPostCleanAsync() => DoAsync(async store => [.. open.Temp.Sweep(), .. await store.CleanUpAsync(HttpContext.RequestAborted)], "cleaned");

    private async Task<IActionResult> DoAsync(Func<OwedStore, Task<Items<Problem>>> work, string did)
    {
        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        Problems = store.Value is null ? store.Problems : await work(store.Value);
        return Problems.Count > 0 ? Page() : RedirectToPage("/Settings/Index", new { did });
    }
}
