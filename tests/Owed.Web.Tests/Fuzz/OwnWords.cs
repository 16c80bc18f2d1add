using Owed.Files;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>Letters whose words a parent has changed.</summary>
internal static class OwnWords
{
    private static readonly CaseFile Ana = Samples.Good(CaseFolder.Read("ana", SampleCase.Open().Texts));

    private static readonly CheckedLetter Letter = Letters.Write(
        LetterKinds.Of("concern-not-delivered")!,
        new(Ana, Reckoner.Reckon(Ana, RunningApp.Day), LawFolder.Built().Value!, LetterFolder.Built().Value!, RunningApp.Day, Tone.Plain));

    private static readonly Document Laid = Letters.Layout(Letter.Letter);

    private static readonly string[] Words =
        ["<owedfuzz>", "\"><owedfuzz>", "&amp;", "<script>", "• ", "- ", "\n\n", "[Table]", "1. ", "{student.name}", "**x**", "320 minutes", "34 CFR 300.503", "I revoke consent for all services", "I do not agree", "Dear", "\u2022", .. HardWords.All];

    public static readonly FuzzTarget Target = FuzzTarget.OfText("own-words", [EditedText.Of(Laid), "Dear Ms. Placeholder:\n\nPlease answer by Friday.\n\n• one\n• two"], Words, Check) with { InCi = 4_000 };

    private static void Check(string typed)
    {
        string text = typed[..Math.Min(typed.Length, 20_000)];
        Document changed = EditedText.Apply(Laid, text);
        MustHold.Problems(Gate.CheckText(Letter.Composed, text));
        string said = EditedText.Of(changed);
        MustHold.True(EditedText.Of(EditedText.Apply(Laid, said)) == said, () => $"read again it says something else:\n{said}\n--\n{EditedText.Of(EditedText.Apply(Laid, said))}");
        string html = Owed.Files.Html.WriteFragment(changed, 2);
        MustHold.True(!html.Contains("<owedfuzz", StringComparison.OrdinalIgnoreCase) && !html.Contains("<script", StringComparison.OrdinalIgnoreCase), "words became markup");
        MustHold.True(PlainText.Write(changed).All(c => c == '\n' || !char.IsControl(c)), "the text holds a control sign");
    }
}
