using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Looks for another option the team weighed, with why it was turned down; one without the other is half an answer.</summary>
internal static partial class NoticeOptions
{
    public static IEnumerable<NoticeFinding> Find(NoticeSentence[] answers, NoticeSentence[] loose)
    {
        NoticeSentence[] said = [.. answers.Where(s => s.Counts == Counts.Yes)];
        for (int i = 0; i < said.Length; i++)
        {
            NoticeSentence? because = said[i].Has("options rejected") ? Because(said, i) : null;
            yield return because is not null && (said[i].IsOfChild || (i > 0 && said[i - 1].IsOfChild))
                ? NoticeFinding.Sure(said[i], "answered")
                : NoticeFinding.Look(said[i], "half-option");
        }

        foreach (IGrouping<int, NoticeSentence> paragraph in loose.Where(s => s.Counts == Counts.Yes).GroupBy(s => s.Piece.Paragraph))
        {
            NoticeSentence[] own = [.. paragraph];
            int first = Array.FindIndex(own, s => s.Has("options sure"));
            if (first < 0)
            {
                continue;
            }

            int[] noes = [.. Enumerable.Range(first, own.Length - first).Where(i => own[i].Has("options rejected"))];
            int no = noes.Length > 0 ? noes[0] : -1;
            foreach (int i in noes.Where(i => Because(own, i) is not null && own[first..(i + 1)].Any(s => s.IsOfChild)))
            {
                yield return NoticeFinding.Sure(own[i], "says-so");
            }

            if (no >= 0 || Near().IsMatch(own[first].Text))
            {
                yield return NoticeFinding.Look(own[Math.Max(no, first)], "half-option");
            }
        }
    }

    /// <summary>The sentence that tells why: the one that says no, or the one behind it.</summary>
    private static NoticeSentence? Because(NoticeSentence[] said, int no) =>
        said[no].Has("options because") || Behind().IsMatch(said[no].Text) ? said[no]
        : no + 1 < said.Length && said[no + 1].Has("options because") ? said[no + 1] : null;

    // "rejected, goals met" and "turned down: the room is full".
    [GeneratedRegex(@"\b(?:reject\w*|turned down|not chosen|ruled out)\s*[,:(-]+\s*\w+\W+\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\b(?:options?|alternatives?|other ways)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Near();
}
