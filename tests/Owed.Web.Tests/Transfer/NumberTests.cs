using System.Text.Json;
using System.Text.Json.Nodes;
using Owed.Files;
using Owed.Store;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>Every number that a record can hold, at every edge: it is refused on the way in, or every answer can be given.</summary>
public sealed class NumberTests : IAsyncLifetime, IDisposable
{
    private static readonly long[] Edges = [int.MinValue, -1, 0, 1, 601, 1_000, 200_001, 1_000_001, int.MaxValue];

    private static readonly DateRange Year = new(new(2025, 8, 19), new(2026, 5, 13));

    private static readonly LawBook Law = LawFolder.Built().Value!;

    private readonly TempFolder folder = new();
    private OwedStore? store;

    public async Task InitializeAsync() => store = await folder.OpenAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Units => [.. Enum.GetNames<PeriodUnit>().Append("")];

    [Theory]
    [MemberData(nameof(Units))]
    public async Task A_number_at_any_edge_is_refused_or_everything_can_be_answered(string unit)
    {
        Line[] lines = await LinesAsync(unit.Length == 0 ? null : Enum.Parse<PeriodUnit>(unit));
        int refused = 0, taken = 0;
        foreach (Line line in lines)
        {
            JsonNode body = JsonNode.Parse(line.Body)!;
            foreach (string path in Numbers(body, ""))
            {
                foreach (long edge in Edges)
                {
                    Outcome<IncomingRecord> told = await ToldAsync(Changed(lines, line, path, edge));
                    if (told.IsGood)
                    {
                        taken++;
                        AnswerAll(told.Value!.Whole.Case);
                    }
                    else
                    {
                        refused++;
                        told.Problems.ShouldAllBe(p => p.Code == "record-number" || p.Code == "record-odd" || p.Code == "entry-unreadable", $"{path} {edge}");
                    }
                }
            }
        }

        refused.ShouldBeGreaterThan(60);
        taken.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("count", 0)]
    [InlineData("minutesPerPeriod.low", -5)]
    [InlineData("minutesPerPeriod.high", 59)]
    [InlineData("minutesPerPeriod.low", 2147483647)]
    [InlineData("count", -2147483648)]
    public async Task A_number_that_no_reader_takes_is_named_by_its_entry(string field, long value)
    {
        Line[] lines = await LinesAsync(PeriodUnit.Week);
        Line iep = lines.First(l => l.Kind == "iep");
        Problem problem = (await ToldAsync(Changed(lines, iep, $"iep.lines.0.amount.{field}", value))).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("record-number");
        problem.Where.Line.ShouldBe(iep.Sequence);
    }

    [Fact]
    public async Task What_the_readers_take_is_inside_the_limits_of_the_record()
    {
        foreach (string words in (string[])
        [
            "60 minutes per week", "600 minutes per day", "3000 minutes per week", "30 minutes every 60 weeks", "30 minutes every 1000 weeks", "30 minutes per 5000-day cycle",
            "999999999 minutes per week", "10-5 minutes per week", "1000 sessions per week", "120000 minutes per year", "as needed", "30 minutes per 6-day cycle", "0 minutes weekly",
            "5000 x 5000 min per month", "30 min every 99999999999 months", "20-30 minutes, 2-3 times per week",
        ])
        {
            CaseLimits.Against(AmountReader.Read(words)).ShouldBeNull(words);
        }

        foreach (Line line in await LinesAsync(PeriodUnit.Week))
        {
            EntryLimits.Against([line.Open()]).ShouldBeEmpty();
        }
    }

    private static void AnswerAll(CaseFile c)
    {
        StoredCase stored = new("ana", WholeCase.Empty with { Case = c }, 1);
        WorkedOut worked = WorkedOut.Of(stored, RunningApp.Day);
        foreach (WhichLog log in Enum.GetValues<WhichLog>())
        {
            MustHold.Ledger(worked.Ledger(log));
            worked.Range(log).ShouldNotBeNull();
        }

        worked.Advice.ShouldNotBeNull();
        worked.Offers.ShouldNotBeEmpty();
        BinderPlan.Of(new(c, worked.Ledger(), [], [], [], worked.Range()), Books.Kit).ShouldNotBeNull();
        Timeline.Of(c, Law, RunningApp.Day).ShouldNotBeNull();
        LetterDesk.Open(stored, "concern-not-delivered", RunningApp.Day).ShouldNotBeNull().Text.ShouldNotBeEmpty();
    }

    /// <summary>A case in which every field that can hold a number holds one.</summary>
    private async Task<Line[]> LinesAsync(PeriodUnit? unit)
    {
        var amount = new Amount(new(30, 30), new(2, 2), unit, 1, new(60, 60), unit == PeriodUnit.Cycle ? 6 : null, Delivery.Direct, null, null, Weekdays.None, default, [], []);
        var line = new ServiceLine("speech", "Speech", "60 minutes per week", amount, null, null, null, Year, null, [], Where.Nowhere);
        Blob paper = Samples.File("paper");
        await Samples.Good(store!.CreateAsync(
            Samples.Ana,
            [
                .. Samples.First,
                new(Samples.Monday, new CalendarKept("c", [new("2025-26", Year, Weekdays.MondayToFriday, [], [], [], [new("Q1", TermKind.Quarter, new(Year.From, new(2025, 10, 17)))])])),
                new(Samples.Monday, new IepKept(new("iep-2025-08-19", IepKind.Iep, new(2025, 8, 12), Year, [line], []))),
                Samples.Log(20),
                new(Samples.Monday, Body.Of(new PlannedMakeUp(Samples.Monday.AddDays(9), Samples.Monday, Source.Parent, "speech", new(10), Samples.Monday, [], null, Where.Nowhere))),
                new(Samples.Monday, Body.Of(new SchoolClaim(Samples.Monday.AddDays(30), null, "speech", new(90), new(Samples.Monday, Samples.Monday.AddDays(20)), [], null, Where.Nowhere))),
                new(Samples.Monday, new EvidenceKept(new("paper.pdf", paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, null))),
            ],
            Samples.Night,
            [paper]));
        string record = await Samples.Good(store.ExportRecordAsync(Samples.Ana));
        await store.DeleteAsync(Samples.Ana);
        return [.. record.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize(l, LineContext.Default.Line)!)];
    }

    private static IEnumerable<string> Numbers(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(f => Numbers(f.Value, path.Length == 0 ? f.Key : $"{path}.{f.Key}")),
        JsonArray a => a.SelectMany((n, i) => Numbers(n, $"{path}.{i}")),
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => [path],
        _ => [],
    };

    /// <summary>The record with one number changed and a chain that holds.</summary>
    private static string Changed(Line[] lines, Line at, string path, long value)
    {
        JsonNode body = JsonNode.Parse(at.Body)!;
        string[] steps = path.Split('.');
        JsonNode holder = steps[..^1].Aggregate(body, (n, step) => n is JsonArray a ? a[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : n[step]!);
        holder[steps[^1]] = value;
        string previous = Chain.Start;
        List<string> changed = [];
        foreach (Line line in lines)
        {
            Line next = (line == at ? line with { Body = body.ToJsonString() } : line) with { Previous = previous };
            next = next with { Hash = Chain.HashOf(next) };
            previous = next.Hash;
            changed.Add(JsonSerializer.Serialize(next, LineContext.Default.Line));
        }

        return string.Join('\n', changed);
    }

    private static Task<Outcome<IncomingRecord>> ToldAsync(string record) => CaseTransfer.ToldAsync(new StringReader(record), CancellationToken.None);
}
