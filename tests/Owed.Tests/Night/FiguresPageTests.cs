using Owed.Night;

namespace Owed.Tests;

public sealed class FiguresPageTests
{
    private const string Empty = $"Before.\n{FiguresPage.Begin}\n{FiguresPage.End}\nAfter.\n";

    private static readonly Job Record = Job.All.Single(j => j.Name == "record");
    private static readonly Job Forms = Job.All.Single(j => j.Name == "forms");

    [Fact]
    public void A_row_says_how_much_ran_which_inputs_what_was_found_and_how_long_the_whole_takes()
    {
        string page = FiguresPage.With(Empty, [Record], [Done("record", 7, 200_000, 500)]);
        page.ShouldStartWith("Before.\n");
        page.ShouldEndWith("\nAfter.\n");
        page.ShouldContain("| `record` | 200,000 | 1,000,000 | 7 | 0 | 8 min | 2026-11-30 | 42 min |");
    }

    [Fact]
    public void Rows_of_other_jobs_stay_and_a_page_written_twice_is_the_same()
    {
        string first = FiguresPage.With(Empty, [Record], [Done("record", 7, 200_000, 500)]);
        string both = FiguresPage.With(first, [Forms], [Done("forms", 7, 5_000, 150)]);
        both.ShouldContain("`record`");
        both.ShouldContain("`forms`");
        FiguresPage.With(both, [Forms], [Done("forms", 7, 5_000, 150)]).ShouldBe(both);
    }

    [Fact]
    public void A_first_slice_does_not_take_the_place_of_a_million_that_ran_elsewhere()
    {
        string million = FiguresPage.With(Empty, [Record], [Done("record", 7, 1_000_000, 2_500)]);
        FiguresPage.With(million, [Record], [Done("record", 8, 10_000, 25)]).ShouldBe(million);
        FiguresPage.With(million, [Record], [Done("record", 8, 1_000_000, 2_400)]).ShouldContain("| 8 |");
    }

    [Fact]
    public void A_page_without_the_marked_lines_is_refused() => Should.Throw<InvalidOperationException>(() => FiguresPage.With("Nothing.", [Record], []));

    private static Progress Done(string job, long seed, long count, double processor) => new(job, seed, [new(0, count, count, 0, processor, processor, "2026-11-30")]);
}
