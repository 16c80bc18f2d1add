namespace Owed.Web;

/// <summary>The home of a case: one step with its date and reason, the road beyond it, the clocks, and what not to do.</summary>
[KeptPage]
public sealed class NextModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public Advice Advice => Worked.Advice;

    public Step Step => Advice.Step;

    /// <summary>The rule the step rests on, as it stands today; null when there is none.</summary>
    public RuleVersion? Rule => Step.Rule is string id ? Books.Law.Find(id, Day).Version : null;

    /// <summary>The step's letter, when Owed can write it.</summary>
    public LetterText? Letter => TextOf(Step.Letter);

    /// <summary>The nearest dates; what can be filed for shows only what a complaint still reaches in full.</summary>
    public IEnumerable<RunningDate> Running => Worked.Dates
        .Where(d => d.Window is null || (d.Window.IsComplaint && d.Last == d.Window.First?.LastDay))
        .DistinctBy(d => d.Window is null ? d.Id : d.Window.Rule)
        .Take(MostDates);

    /// <summary>The dates ahead on a small calendar, with today.</summary>
    public IEnumerable<(string Month, Microsoft.AspNetCore.Html.IHtmlContent Svg)> Months()
    {
        (DateOnly, string, string)[] ahead = [.. Running.Where(d => d.Day >= Day).Select(d => (d.Day, "date", Say(d)))];
        return ahead.Length == 0 ? [] : MonthsPicture.OfDates([.. ahead, (Day, "now", Words["next.now"])], 3);
    }

    /// <summary>What is due, in a sentence.</summary>
    public string Say(RunningDate date) => date.Window is ClaimWindow reach ? Words["next.reach", reach.Inside] : date.What;

    /// <summary>Steps beyond this one, without those whose letter went out already.</summary>
    public IEnumerable<Step> Beyond => Advice.Then.Select(Later).Where(s => s.Letter is null || !Case.Events.Any(e => e.Kind == EventKind.LetterSent && e.Letter == s.Letter));

    private const int MostDates = 6;

    /// <summary>What is still to set up, before the rest can be counted.</summary>
    public IEnumerable<(string Page, string Words)> ToDo()
    {
        if (Case.State.Length == 0)
        {
            yield return ("/Setup/Where", "next.do.state");
        }

        if (Case.Student.Name.Length == 0)
        {
            yield return ("/Setup/Child", "next.do.child");
        }

        if (Case.Ieps.Count == 0)
        {
            yield return ("/Setup/ServiceLines", "next.do.services");
        }
        else if (Case.Calendar.Years.Count == 0)
        {
            yield return ("/Setup/Calendar", "next.do.calendar");
        }
    }

    public void OnGet()
    {
    }

    /// <summary>A later step of the path, in words.</summary>
    public Step Later(string id) => Triage.Plain(id, Books.Law, Books.Guides, Case.State.Length == 0 ? null : Case.State, Day);

    public static LetterText? TextOf(string? letter) =>
        letter is not null && LetterKinds.Of(letter) is not null ? Books.Letters.Of(letter) : null;
}
