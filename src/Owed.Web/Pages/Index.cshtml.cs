using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Store;

namespace Owed.Web;

/// <summary>The first page: what is going on, in six plain choices, and the children already here.</summary>
public sealed class StartModel(OpenStore open, Today today, KeyFolder keys, Words words) : PageModel
{
    /// <summary>The choice of someone who finds none of the six in it.</summary>
    public const string Unsure = "other";

    /// <summary>The six situations, by the letter they have in the playbook, and the way out of them.</summary>
    public static readonly IReadOnlyList<string> Situations = ["B", "A", "C", "D", "E", "F", Unsure];

    /// <summary>The name of the fact that holds the situation the person chose.</summary>
    public const string SituationFact = "situation";

    /// <summary>Children of whom the page says how things stand; more would make it slow.</summary>
    private const int MostTold = 4;

    private readonly Dictionary<string, WorkedOut> worked = [];

    public Items<CaseSummary> Cases { get; private set; } = [];

    public Items<Problem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>What is known of a child in a few words: what is owed where that is certain, and the next date.</summary>
    public IEnumerable<string> Told(string id)
    {
        if (!worked.TryGetValue(id, out WorkedOut? known))
        {
            yield break;
        }

        int owed = known.Ledger().Totals.Balance.Value;
        if (owed > 0 && known.Uncertain() is null)
        {
            yield return words.Count("start.owed", owed);
        }

        if (known.Dates.FirstOrDefault(d => !d.IsOverdue) is RunningDate next)
        {
            yield return words["start.next", Dates.WithWeekday(next.Day)];
        }
    }

    /// <summary>The page, or why the data cannot be opened.</summary>
    private async Task<IActionResult> ShowAsync()
    {
        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        Outcome<Items<CaseSummary>> cases = store.Value is null
            ? new(null, store.Problems)
            : await store.Value.CasesAsync(HttpContext.RequestAborted);
        if (store.Value is null)
        {
            HttpContext.Items[nameof(Problem)] = cases.Problems;
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        // A case in which nobody named a child, nor a state, nor anything else, is one that was begun by a tap and left.
        Cases = (cases.Value ?? []).Where(c => c.Student.Length > 0 || c.State.Length > 0 || c.Entries > 2).ToItems();
        foreach (CaseSummary child in Cases.Take(MostTold))
        {
            if ((await store.Value.LoadAsync(child.Id, HttpContext.RequestAborted)).Value is StoredCase stored)
            {
                worked[child.Id] = WorkedOut.Of(stored, today.Day);
            }
        }

        Problems = [.. Problems, .. cases.Problems, .. keys.Problems];
        return Page();
    }
}
