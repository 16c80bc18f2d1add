using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Why a sentence is, or is not, an answer of the school.</summary>
internal enum Counts
{
    /// <summary>The school states something.</summary>
    Yes,

    /// <summary>"See IEP", "N/A", "same as above".</summary>
    Defers,

    /// <summary>A rule, a prompt, a request, a question, a promise, a note to staff.</summary>
    No,
}

/// <summary>One sentence of a notice with its place and what it counts for.</summary>
internal sealed partial record NoticeSentence(string Text, string Quote, int Line, NoticePiece Piece, Counts Counts, bool IsOfChild)
{
    /// <summary>True when the school weighs or supposes something here, and decides nothing.</summary>
    public bool IsUnsettled => NoticePhrases.Of("left-out unsettled").IsIn(Text);

    /// <summary>True when somebody else speaks: a part of a mail that is quoted, or a sentence that stands between quotation marks as a whole, such as a sample; the closing mark may have been cut off.</summary>
    public bool IsQuoted => Piece.IsQuoted || InMarks().IsMatch(Quote);

    [GeneratedRegex("^\\s*(?:\\w[\\w ]{0,24}:)?\\s*[\"\u201C\u00AB][^\"\u201D\u00BB]*(?:[\"\u201D\u00BB]\\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex InMarks();

    public bool Has(string list) => NoticePhrases.Of(list).IsIn(Text);
}

/// <summary>Cuts passages into sentences and says of each what it counts for.</summary>
internal static partial class NoticeSentences
{
    private const int LongestDeferral = 60;

    public static List<NoticeSentence> Of(IEnumerable<NoticePiece> pieces)
    {
        List<NoticeSentence> all = [];
        foreach (NoticePiece piece in pieces)
        {
            bool isRule = false;
            int start = 0;
            foreach (Match end in Ends().Matches(piece.Text).Cast<Match>().Append(null!))
            {
                int stop = end is null ? piece.Text.Length : end.Index + end.Length;
                string said = piece.Text[start..stop];
                if (said.Any(char.IsLetterOrDigit))
                {
                    Counts counts = isRule && !NoticeChild.IsOf(said) ? Counts.No : Kind(said, piece);
                    isRule = counts == Counts.No && (isRule || said.TrimEnd().EndsWith(':') || NoticePhrases.Of("left-out rule").IsIn(said)) && !said.TrimEnd().EndsWith('.');
                    int lines = piece.Text[..(start + said.TakeWhile(c => !char.IsLetterOrDigit(c)).Count())].Count(c => c == '\n');
                    all.Add(new(said, Tidy(piece.Quote.Length == piece.Text.Length ? piece.Quote[start..stop] : said), piece.Line + lines, piece, counts, NoticeChild.IsOf(said)));
                }

                start = stop;
            }
        }

        return all;
    }

    /// <summary>What an answer to a prompt holds when all of it points elsewhere.</summary>
    public static bool Defers(string said) =>
        said.Trim().Length <= LongestDeferral && !NoticePhrases.Of("child child").IsIn(said) && (NoticePhrases.Of("left-out defer").IsAll(said) || Points().IsMatch(said));

    private static Counts Kind(string said, NoticePiece piece)
    {
        string own = said.Trim(' ', '\n', '\t', NoticeText.Gone);
        if (own.EndsWith('?') || NoticePhrases.Of("left-out rule").IsIn(own) || NoticePhrases.Of("left-out request").IsIn(own) || NoticePhrases.Of("left-out promise").IsIn(own)
            || That().IsMatch(own))
        {
            return Counts.No;
        }

        if (piece.Label is not null && NoticePrompts.IsHeading(own) && NoticePrompts.KeyOf(own) is string prompt && prompt != piece.Label && !NoticePhrases.Of("factors none").IsIn(own))
        {
            return Counts.No;
        }

        if (Defers(own) || own.Contains(NoticeText.Checked))
        {
            return Counts.Defers;
        }

        return !NoticePhrases.Of("left-out instruction").Begins(own) || NoticeChild.IsOf(own) ? Counts.Yes : Counts.No;
    }

    private static string Tidy(string said)
    {
        const int longest = 300;
        string tidy = Spaces().Replace(said.Replace(NoticeText.Gone, ' '), " ").Trim();
        return tidy.Length > longest ? tidy[..longest] + "…" : tidy;
    }

    // The end of a sentence is no "Ms.", no single letter and no number of a list.
    [GeneratedRegex(@"(?<!\b(?:Ms|Mr|Mrs|Dr|St|No|vs|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|e\.g|i\.e|approx|min|\b[A-Za-z]))[.!?](?=[\s\x1F""')])[""')]*\s*|;\s+|\n\s*(?=\(?\d\)|[-*•]\s)")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\W*(?:see|refer to|per|attached|same as|as (?:discussed|above|stated))\b.{0,50}$|^\W*and\s+as discussed", RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    [GeneratedRegex(@"^[\W\d]*(?:that|which|how|whether|what|why|where|who|whom|the means)\b(?!.*\b(?:because|is that)\b)[^,:]*$", RegexOptions.IgnoreCase)]
    private static partial Regex That();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
