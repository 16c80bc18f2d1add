using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Owed.Store;

namespace Owed.Web;

/// <summary>What the pages have worked out of a case on a day, each part once. It hangs on the loaded case, which the store replaces as soon as the record has grown, so it is never older than the record.</summary>
public sealed class WorkedOut
{
    private static readonly ConditionalWeakTable<StoredCase, WorkedOut> kept = [];

    private const int MostPages = 16;

    /// <summary>1 while one case is worked out ahead; one at a time is enough for one person.</summary>
    private static int ahead;

    private readonly StoredCase stored;
    private readonly DateOnly day;
    private readonly Dictionary<WhichLog, Lazy<Ledger>> ledgers;
    private readonly Dictionary<WhichLog, Lazy<BalanceRange>> ranges;
    private readonly Dictionary<WhichLog, Lazy<UncertainBalance?>> uncertain;
    private readonly Lazy<(Advice, Timeline)> played;
    private readonly Lazy<Items<RunningDate>> dates;
    private readonly Lazy<Items<LogRow>> compared;
    private readonly Lazy<CaseFile> told;
    private readonly Lazy<Items<LetterOffer>> offers;
    private readonly ConcurrentDictionary<string, byte[]> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<LetterDesk?>> desks = new(StringComparer.Ordinal);

    private WorkedOut(StoredCase stored, DateOnly day)
    {
        this.stored = stored;
        this.day = day;
        CaseFile c = stored.Case;
        WhichLog[] logs = Enum.GetValues<WhichLog>();
        ledgers = logs.ToDictionary(l => l, l => new Lazy<Ledger>(() => Reckoner.Reckon(c, day, log: l)));
        ranges = logs.ToDictionary(l => l, l => new Lazy<BalanceRange>(() => BalanceRange.Of(c, Ledger(l))));
        uncertain = logs.ToDictionary(l => l, l => new Lazy<UncertainBalance?>(() => UncertainBalance.Of(c, Ledger(l), Books.Law)));
        played = new(() => Owed.Web.Played.Of(c, Ledger(), day));
        dates = new(() => RunningDates.Of(
            c, Books.Law, Timeline, Advice.Step, stored.Whole.Sent.Select(s => AnswerAsked.Of(s.Kind, s.On, s.Facts)).OfType<AnswerAsked>()));
        compared = new(() => TwoLogs.Compare(c, day));
        told = new(() => LetterDesk.ToldOf(c));
        offers = new(() => Letters.For(LetterDesk.Input(stored, day)));
    }

    /// <summary>What is known of the case as it was loaded; a new day begins afresh.</summary>
    public static WorkedOut Of(StoredCase stored, DateOnly day)
    {
        if (!kept.TryGetValue(stored, out WorkedOut? known) || known.day != day)
        {
            known = new(stored, day);
            kept.AddOrUpdate(stored, known);
        }

        return known;
    }

    /// <summary>Works out ahead what the next pages will need, the longest first. What goes wrong here goes wrong again on the page that asks, and is told there.</summary>
    public void Ahead()
    {
        if (Interlocked.Exchange(ref ahead, 1) == 1)
        {
            return;
        }

        _ = Task.Run(() =>
        {
            try
            {
                _ = (Offers, Range(), Advice);
            }
            finally
            {
                Volatile.Write(ref ahead, 0);
            }
        });
    }

    public Ledger Ledger(WhichLog log = WhichLog.Both) => ledgers[log].Value;

    public BalanceRange Range(WhichLog log = WhichLog.Both) => ranges[log].Value;

    /// <summary>How far the balance can move without a calendar that somebody stands behind, or null.</summary>
    public UncertainBalance? Uncertain(WhichLog log = WhichLog.Both) => uncertain[log].Value;

    public Advice Advice => played.Value.Item1;

    public Timeline Timeline => played.Value.Item2;

    /// <summary>The one list of dates that run: the step, the timeline, the calendar file and the head of each page read it.</summary>
    public Items<RunningDate> Dates => dates.Value;

    /// <summary>What is due within a week, and what the parent's letters have waited for.</summary>
    public IEnumerable<RunningDate> ThisWeek => Dates.Where(d => !d.IsOverdue && d.Day <= day.AddDays(7));

    /// <summary>The family's log and the school's, day by day.</summary>
    public Items<LogRow> Compared => compared.Value;

    /// <summary>The case with what the playbook was answered, as letters are told it.</summary>
    public CaseFile Told => told.Value;

    /// <summary>Every letter, with what each still lacks.</summary>
    public Items<LetterOffer> Offers => offers.Value;

    /// <summary>A page as it was made before, or null.</summary>
    public byte[]? Page(string address) => pages.GetValueOrDefault(address);

    /// <summary>Keeps a page; the room is small, and full room is cleared.</summary>
    public void Keep(string address, byte[] page)
    {
        if (pages.Count >= MostPages)
        {
            pages.Clear();
        }

        pages[address] = page;
    }

    /// <summary>One letter as it is kept; null when there is no such letter.</summary>
    public LetterDesk? Desk(string kind) => LetterKinds.Of(kind) is null
        ? null
        : desks.GetOrAdd(kind, k => new(() => LetterDesk.Make(stored, k, day, null, null))).Value;
}
