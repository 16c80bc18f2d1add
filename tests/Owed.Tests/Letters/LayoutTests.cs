namespace Owed.Tests;

public class LayoutTests
{
    [Fact]
    public void A_letter_runs_from_the_sender_to_the_copies()
    {
        Document document = Letters.Layout(SampleDocuments.Letter());
        Block[] blocks = [.. document.Blocks()];
        blocks[0].ShouldBeOfType<Lines>().Rows[0].Plain.ShouldBe("Marisol Sample-Rivera");
        blocks[1].ShouldBe(new Paragraph("November 24, 2025"));
        blocks[2].ShouldBeOfType<Paragraph>().Text.Plain.ShouldBe("By e-mail and by hand");
        blocks[3].ShouldBeOfType<Lines>().Rows[0].Plain.ShouldBe("Otto Testerman");
        blocks[4].ShouldBeOfType<KeyValues>();
        blocks[^4].ShouldBe(new Paragraph("Sincerely,", KeepWithNext: true));
        blocks[^3].ShouldBeOfType<Signature>();
        blocks[^2].ShouldBeOfType<Lines>().Rows[0].Plain.ShouldBe("Enclosures:");
        blocks[^1].ShouldBeOfType<Lines>().Rows[0].Plain.ShouldBe("Copies to:");
    }

    [Fact]
    public void An_empty_part_leaves_no_trace()
    {
        Letter bare = SampleDocuments.Letter() with
        {
            Sender = [], Delivery = "", Addressees = [], Subject = [], Salutation = "", Body = [], Closing = "",
            Signature = new Signature("", []), Enclosures = [], Copies = [], Student = "", Title = "",
        };
        Document document = Letters.Layout(bare);
        document.Blocks().ShouldBe([new Paragraph("November 24, 2025")]);
        document.RunningHead.ShouldBe("November 24, 2025");
    }

    [Fact]
    public void The_last_words_stay_on_the_page_of_the_signature()
    {
        Block[] blocks = [.. Letters.Layout(SampleDocuments.Letter()).Blocks()];
        int closing = Array.FindIndex(blocks, b => b is Paragraph { Text.Plain: "Sincerely," });
        blocks[closing - 1].ShouldBeOfType<Paragraph>().KeepWithNext.ShouldBeTrue();
        blocks[closing].ShouldBeOfType<Paragraph>().KeepWithNext.ShouldBeTrue();
    }

    [Fact]
    public void The_same_letter_gives_an_equal_document() =>
        Letters.Layout(SampleDocuments.Letter()).ShouldBe(Letters.Layout(SampleDocuments.Letter()));

    [Fact]
    public void A_date_is_written_in_the_order_of_its_language()
    {
        LetterWords words = LetterWords.English with { DatePattern = "{day} de {month} de {year}" };
        words.LongDate(new DateOnly(2026, 2, 3)).ShouldBe("3 de February de 2026");
    }
}
