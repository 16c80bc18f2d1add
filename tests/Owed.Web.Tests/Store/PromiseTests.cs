using Microsoft.Data.Sqlite;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Data written by every released shape must load for good; these files are never rewritten.</summary>
public sealed class PromiseTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static readonly DateRange Year = new(new(2025, 8, 20), new(2026, 5, 22));

    private static readonly Amount TwiceAWeek = new(
        Span.Exactly(30), Span.Exactly(2), PeriodUnit.Week, 1, Span.Exactly(60), null, Delivery.Direct, "individual", "speech room",
        Weekdays.Monday | Weekdays.Wednesday, (new(2025, 8, 20), null), ["at least"], [new("no-end", "When does it end?", ["in May"])]);

    private static readonly CaseFile Case = new(
        "Ana",
        "MO",
        new("Ana Sample-Rivera", new(2017, 3, 4), "3", ["1 Sample Street", "Nowhere, MO"]),
        new("Rosa Sample-Rivera", "mother", ["1 Sample Street"], "000-0000", "rosa@example.invalid"),
        new("Testerman R-I", "Sample Elementary", "Example Cooperative", ["2 Sample Street"],
            [new("Otto Testerman", "special education director", [], null, "otto@example.invalid")]),
        new("Testerman R-I", [new(
            "2025-26", Year, Weekdays.MondayToFriday,
            [new(new(new(2025, 11, 26), new(2025, 11, 28)), NoSchoolKind.Planned, "Thanksgiving"), new(new(new(2026, 1, 12), new(2026, 1, 12)), NoSchoolKind.Closure, "snow")],
            [new(new(2025, 10, 3), PartDayKind.EarlyRelease, "early out")],
            [new(2026, 2, 14)],
            [new("first", TermKind.Quarter, new(new(2025, 8, 20), new(2025, 10, 17)))])]),
        [new("iep-2025-08.pdf", IepKind.Iep, new(2025, 8, 18), Year,
            [new("speech", "Speech-language therapy", "2×30 min/wk", TwiceAWeek, "individual", "speech room", "SLP", Year, "7", [new(DayOfWeek.Monday, new(10, 0)), new(DayOfWeek.Wednesday, null)], Where.Nowhere)],
            ["reading"])],
        [
            new Session(new(2025, 9, 8), new(2025, 9, 8), Source.Parent, "speech", new(25), new Minutes(30), new("group of 3", "hall", true, true), MissReason.ProviderPulled, null, ["email.pdf"], "line é", Where.Nowhere),
            new Session(new(2025, 9, 24), null, Source.SchoolRecord, "speech", new(30), null, new(), null, new(2025, 9, 8), [], null, Where.Nowhere),
            new PlannedMakeUp(new(2025, 10, 1), new(2025, 9, 20), Source.SchoolStatement, "speech", new(30), new(2025, 9, 10), [], null, Where.Nowhere),
            new SchoolClaim(new(2025, 10, 30), null, "speech", new(240), new(new(2025, 8, 20), new(2025, 10, 30)), ["email.pdf"], "progress report", Where.Nowhere),
            new CaseEvent(new(2025, 9, 12), new(2025, 9, 12), Source.Parent, EventKind.RefusedAloud, "more speech", "Otto Testerman", null, null, null, [], null, Where.Nowhere),
            new CaseEvent(new(2025, 9, 20), null, Source.SchoolRecord, EventKind.ReplyReceived, null, null, new(2025, 9, 19), "concern", "concern", ["email.pdf"], "short", Where.Nowhere),
        ],
        [new("request.service", "speech")],
        new(ShortWeeks.Full, Months.DaysInSession, Claim.Claimed, Claim.Shown, Claim.Claimed, Claim.Shown, Extra.Netted));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Data_of_the_first_shape_still_loads_as_it_was()
    {
        Blob paper = Samples.File("a paper of the first shape");
        Directory.CreateDirectory(folder.Data.Path);
        await using (var connection = new SqliteConnection($"Data Source={folder.Data.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "promises", "store-v1", "owed.sql"));
            await command.ExecuteNonQueryAsync();
        }

        await using OwedStore store = await folder.OpenAsync();
        StoredCase read = await Samples.Good(store.LoadAsync(Samples.Ana));
        read.Case.ShouldBe(Case);
        read.Whole.Drafts.ShouldBe([new Owed.Store.LetterDraft("l1", "concern", "plain", "Dear Otto", [new("service", "speech")])]);
        read.Whole.Sent.ShouldBe([new Owed.Store.SentLetter(
            "l1", "concern", new(2025, 9, 15), "e-mail", "Otto Testerman", "email.pdf", "Dear Otto", [new("concern.pdf", paper.Info.Hash)],
            [new("minutes", "60")], "2026.11")]);
        read.Whole.Evidence.ShouldBe([new Evidence("email.pdf", paper.Info.Hash, FileType.Pdf, paper.Info.Size, new(2025, 9, 10), "from school")]);
        read.Last.ShouldBe(20);
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        await using BlobStream stream = await Samples.Good(store.OpenFileAsync(Samples.Ana, paper.Info.Hash));
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        bytes.ToArray().ShouldBe(paper.Bytes.ToArray());
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night));
        (await store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }
}
