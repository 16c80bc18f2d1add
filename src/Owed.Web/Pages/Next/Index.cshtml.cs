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

    /// <summary>Dates still ahead or overdue, nearest first; what is done is on the timeline.</summary>
    public IEnumerable<CaseClock> Clocks => Worked.Timeline.Clocks
        .Where(c => c.State is ClockState.Overdue or ClockState.Running or ClockState.RunningOut)
        .Take(5);

    /// <summary>What a state complaint can still reach, and until when it reaches all of that; null when nothing is claimed.</summary>
    public ClaimWindow? Reach => Worked.Timeline.Windows.FirstOrDefault(w => w is { IsComplaint: true, First: not null });

    /// <summary>The dates ahead on a small calendar, with today.</summary>
    public IEnumerable<(string Month, Microsoft.AspNetCore.Html.IHtmlContent Svg)> Months()
    {
        List<(DateOnly Day, string Style, string Say)> dates = [.. Clocks.Where(c => c.Due.Day >= Day).Select(c => (c.Due.Day, "date", c.Plain))];
        if (Reach?.First is FallingOut first)
        {
            dates.Add((first.LastDay, "date", Words["next.reach", Reach.Inside]));
        }

        return dates.Count == 0 ? [] : MonthsPicture.OfDates([.. dates, (Day, "now", Words["next.now"])], 3);
    }

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
