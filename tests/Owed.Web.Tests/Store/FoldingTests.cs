using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

public sealed class FoldingTests
{
    [Fact]
    public void Any_case_written_as_a_record_and_folded_is_the_same_case()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            WholeCase whole = CaseMaker.Make(seed);
            List<StoredEntry> record = [];
            Line? last = null;
            foreach (NewEntry entry in Folding.Unfold(whole, Samples.Monday))
            {
                last = Line.Next("any", last?.Sequence ?? 0, last?.Hash ?? Chain.Start, entry, Samples.Night);
                record.Add(last.Open());
            }

            Folding.Fold(record).ShouldBe(whole, $"seed {seed}");
        }
    }

    [Fact]
    public void Nothing_said_yet_folds_to_an_empty_case() => Folding.Fold([]).ShouldBe(WholeCase.Empty);

    [Fact]
    public void Where_a_line_was_read_from_is_not_kept()
    {
        Session session = Samples.Session(20) with { Where = new("log.txt", 12) };
        var body = (SessionLogged)BodyJson.Read("session", Encoding.UTF8.GetBytes(BodyJson.Write(Body.Of(session))));
        body.Session.ShouldBe(Samples.Session(20));
        BodyJson.Write(Body.Of(session)).ShouldNotContain("log.txt");
    }

    [Fact]
    public void A_stretch_that_was_written_once_reads_for_good()
    {
        const string Written =
            "{\"v\":1,\"missed\":{\"line\":\"speech\",\"to\":\"2025-09-30\",\"reason\":\"Waived\",\"day\":\"2025-09-01\"," +
            "\"recorded\":\"2025-10-02\",\"source\":\"SchoolStatement\",\"evidence\":[\"mail.pdf\"],\"note\":\"no post\"}}";
        var span = new SpanMiss(
            new(2025, 9, 1), new(2025, 10, 2), Source.SchoolStatement, "speech", new(2025, 9, 30), MissReason.Waived, ["mail.pdf"], "no post", Where.Nowhere);
        BodyJson.Write(Body.Of(span)).ShouldBe(Written);
        ((SpanMissed)BodyJson.Read("span", Encoding.UTF8.GetBytes(Written))).Missed.ShouldBe(span);
    }

    [Fact]
    public void A_total_that_was_written_once_reads_for_good()
    {
        const string Written =
            "{\"v\":1,\"total\":{\"line\":\"speech\",\"given\":40,\"of\":120,\"span\":{\"from\":\"2025-10-01\",\"to\":\"2025-10-31\"},\"reason\":\"Vacancy\",\"day\":\"2025-11-03\"," +
            "\"recorded\":\"2025-11-04\",\"source\":\"SchoolStatement\",\"evidence\":[\"letter.pdf\"],\"note\":\"by mail\"}}";
        var total = new SpanGiven(
            new(2025, 11, 3), new(2025, 11, 4), Source.SchoolStatement, "speech", new(40), new Minutes(120), new(new(2025, 10, 1), new(2025, 10, 31)),
            MissReason.Vacancy, ["letter.pdf"], "by mail", Where.Nowhere);
        BodyJson.Write(Body.Of(total)).ShouldBe(Written);
        ((TotalStated)BodyJson.Read("span-given", Encoding.UTF8.GetBytes(Written))).Total.ShouldBe(total);
    }

    [Fact]
    public void The_amount_is_kept_as_its_wording_and_as_it_was_read()
    {
        var amount = new Amount(
            Span.Exactly(30), Span.Exactly(2), PeriodUnit.Week, 1, Span.Exactly(60), null, Delivery.Direct, null, null, Weekdays.None,
            (null, null), [], []);
        var line = new ServiceLine("speech", "Speech", "2×30 min/wk", amount, null, null, null, default, null, [], Where.Nowhere);
        string json = BodyJson.Write(new IepKept(new("iep", IepKind.Iep, Samples.Monday, default, [line], [])));

        json.ShouldContain("\"wording\":\"2×30 min/wk\"");
        json.ShouldContain("\"minutesPerPeriod\":{\"low\":60,\"high\":60}");
        json.ShouldNotContain("limits");
        ((IepKept)BodyJson.Read("iep", Encoding.UTF8.GetBytes(json))).Iep.Lines[0].Amount.ShouldBe(amount);
    }

    [Fact]
    public void The_limits_of_an_amount_are_kept_with_it()
    {
        Amount amount = AmountReader.Read("30 minutes weekly, second semester only");
        var line = new ServiceLine("speech", "Speech", "words", amount, null, null, null, default, null, [], Where.Nowhere);
        string json = BodyJson.Write(new IepKept(new("iep", IepKind.Iep, Samples.Monday, default, [line], [])));
        Amount read = ((IepKept)BodyJson.Read("iep", Encoding.UTF8.GetBytes(json))).Iep.Lines[0].Amount;
        read.Limits.ShouldBe(amount.Limits);
        read.Limits.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("session", """{"v":1,"session":{"day":"2025-09-08","source":"Parent","given":20,"manner":{},"evidence":[]}}""")]
    [InlineData("session", """{"v":1,"sesion":{}}""")]
    [InlineData("fact", """{"v":1,"fact":{"name":"a","value":null}}""")]
    [InlineData("fact", """{"v":1,"fact":{"name":"a","value":"b","more":1}}""")]
    [InlineData("fact", """{"v":7,"fact":{"name":"a","value":"b"}}""")]
    [InlineData("rumour", """{"v":1}""")]
    [InlineData("fact", "null")]
    public void A_body_that_is_not_of_its_shape_is_refused(string kind, string json) =>
        Should.Throw<System.Text.Json.JsonException>(() => BodyJson.Read(kind, Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Every_kind_of_body_has_a_name_in_the_record()
    {
        IEnumerable<Type> bodies = typeof(Body).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Body)));
        bodies.Count().ShouldBe(BodyJson.Kinds.Count());
    }
}
