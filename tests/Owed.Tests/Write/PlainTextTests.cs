using Owed.Files;

namespace Owed.Tests;

public class PlainTextTests
{
    [Fact]
    public void No_line_is_longer_than_72_characters_unless_one_word_is()
    {
        foreach (Document document in (Document[])[Letters.Layout(SampleDocuments.Letter()), SampleDocuments.Complaint(), SampleDocuments.Kit()])
        {
            string[] lines = PlainText.Write(document).Split('\n');
            lines.ShouldAllBe(line => line.Length <= 72);
            lines.ShouldAllBe(line => line.TrimEnd() == line);
        }

        string word = new('w', 90);
        PlainText.Write(One(new Paragraph("see " + word + " here"))).ShouldBe($"see\n{word}\nhere\n");
    }

    [Fact]
    public void A_table_is_aligned_and_wraps_inside_its_columns()
    {
        string text = PlainText.Write(One(SampleDocuments.WeekTable(1)));
        text.ShouldBe("""
            Speech-language therapy, minutes by week

            Week of            Promised  Delivered  Missed  Why
            ------------------------------------------------------------------------
            September 8, 2025        60         20      40  Therapist ill, no
                                                            substitute
            ------------------------------------------------------------------------
            Total                   480        160     320

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Lists_boxes_and_pairs_keep_their_shape()
    {
        PlainText.Write(One(new NumberedList(["One", "Two"], 9))).ShouldBe("9. One\n10. Two\n");
        PlainText.Write(One(new Checklist([new Check("Yes", true), new Check("No")]))).ShouldBe("[x] Yes\n[ ] No\n");
        PlainText.Write(One(new KeyValues([new Pair("Student", "Ana")]))).ShouldBe("Student: Ana\n");
    }

    [Fact]
    public void A_draft_says_so_first()
    {
        PlainText.Write(Letters.Layout(SampleDocuments.Letter(isDraft: true))).ShouldStartWith("*** DRAFT ***\n\nMarisol");
        PlainText.Write(Letters.Layout(SampleDocuments.Letter())).ShouldNotContain("DRAFT");
    }

    private static Document One(Block block) => new("en-US", "One", "", SampleDocuments.Day, [new Section([block])]);
}
