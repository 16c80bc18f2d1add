using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Decides of each of the seven whether the school itself states it about this child.</summary>
internal sealed partial class NoticeJudge
{
    private readonly List<NoticeSentence> all;
    private readonly IReadOnlySet<string> asked;
    private readonly HashSet<NoticeSentence> weighed = [];

    public NoticeJudge(NoticeCut cut)
    {
        all = NoticeSentences.Of(cut.Pieces);
        asked = cut.Asked;
        foreach (NoticeSentence s in all.Where(IsWeighed))
        {
            weighed.Add(s);
        }
    }

    public IReadOnlyList<NoticeSentence> Sentences => all;

    public NoticeFinding Of(string key)
    {
        NoticeFinding[] found = [.. Found(key)];
        NoticeFinding best = found.FirstOrDefault(f => f.Shown == Shown.Present && !f.At!.IsQuoted)
            ?? found.FirstOrDefault(f => f.Shown != Shown.SeemsMissing && !f.At!.IsQuoted)
            ?? found.FirstOrDefault(f => f.Shown == Shown.Present)?.AtMostUnclear("quoted")
            ?? NoticeFinding.Nothing;
        return best;
    }

    private IEnumerable<NoticeFinding> Found(string key)
    {
        NoticeSentence[] answers = [.. all.Where(s => s.Piece.Label == key)];
        NoticeSentence[] loose = [.. all.Where(s => s.Piece.Label is null or "" || (s.Piece.Label != key && !asked.Contains(key)))];
        IEnumerable<NoticeFinding> found = key switch
        {
            "options" => NoticeOptions.Find(answers, loose),
            "safeguards" => NoticeSources.Safeguards(answers, loose),
            "help" => NoticeSources.Help(answers, loose),
            "data" => NoticeSources.Data(answers, loose, weighed),
            "factors" => Factors(answers, loose),
            "reasons" => Reasons(answers, loose),
            _ => Action(answers, loose),
        };
        foreach (NoticeFinding one in found)
        {
            yield return one;
        }

        if (answers.FirstOrDefault(s => s.Counts == Counts.Defers) is NoticeSentence elsewhere)
        {
            yield return NoticeFinding.Look(elsewhere, "defers");
        }
    }

    private IEnumerable<NoticeFinding> Action(NoticeSentence[] answers, NoticeSentence[] loose)
    {
        foreach (NoticeSentence s in answers.Where(s => s.Counts == Counts.Yes))
        {
            bool isSaid = s.Has("action sure") || s.Has("action form");
            yield return s.IsOfChild && isSaid && !s.IsUnsettled && (!s.Piece.IsFar || s.Has("action sure")) ? NoticeFinding.Sure(s, "answered") : NoticeFinding.Look(s, "thin");
        }

        foreach (NoticeSentence s in loose.Where(s => s.Counts == Counts.Yes && s.Has("action sure") && !weighed.Contains(s) && !IsSource(s)))
        {
            if (s.IsOfChild && (NoticeChild.IsOfPlan(s.Text) || s.Has("action object")) && !IsAskedBy(s))
            {
                yield return s.IsUnsettled ? NoticeFinding.Look(s, "unsettled") : NoticeFinding.Sure(s, "says-so");
            }
        }
    }

    private IEnumerable<NoticeFinding> Reasons(NoticeSentence[] answers, NoticeSentence[] loose)
    {
        foreach (NoticeSentence s in answers.Where(s => s.Counts == Counts.Yes))
        {
            yield return s.IsOfChild && Words(s) >= 2 && !IsOther(s, "reasons") ? NoticeFinding.Sure(s, "answered") : NoticeFinding.Look(s, "thin");
        }

        bool hasAction = all.Any(s => s.Counts == Counts.Yes && s.Has("action sure") && !weighed.Contains(s));
        bool isLed = false;
        int paragraph = -1;
        foreach (NoticeSentence s in loose)
        {
            isLed = isLed && s.Piece.Paragraph == paragraph;
            paragraph = s.Piece.Paragraph;
            if (s.Has("reasons lead") && Words(s) < 9)
            {
                isLed = true;
            }
            else if (s.Counts == Counts.Yes && hasAction && s.IsOfChild && !weighed.Contains(s) && !IsSource(s) && !s.Has("factors sure") && (isLed || s.Has("reasons sure")) && !IsAskedBy(s))
            {
                yield return s.IsUnsettled && !isLed ? NoticeFinding.Look(s, "unsettled") : NoticeFinding.Sure(s, "says-so");
            }
        }
    }

    private static IEnumerable<NoticeFinding> Factors(NoticeSentence[] answers, NoticeSentence[] loose)
    {
        foreach (NoticeSentence s in answers)
        {
            if (s.Counts == Counts.Yes || s.Has("factors none"))
            {
                bool isSaid = s.Has("factors none") || NoneBesides().IsMatch(s.Text) || (s.IsOfChild && Words(s) >= 3);
                yield return isSaid && !IsOther(s, "factors") ? NoticeFinding.Sure(s, "answered") : NoticeFinding.Look(s, "thin");
            }
        }

        for (int i = 0; i < loose.Length; i++)
        {
            NoticeSentence s = loose[i];
            if (s.Counts != Counts.Yes || !s.Has("factors sure"))
            {
                continue;
            }

            // "We kept this in mind" speaks of the sentence before it.
            bool isOfChild = s.IsOfChild || s.Has("factors none") || (i > 0 && loose[i - 1].IsOfChild && loose[i - 1].Piece.Paragraph == s.Piece.Paragraph);
            yield return isOfChild ? NoticeFinding.Sure(s, "says-so") : NoticeFinding.Look(s, "thin");
        }
    }

    /// <summary>What was weighed and turned down is no action and no reason of the notice.</summary>
    private bool IsWeighed(NoticeSentence s)
    {
        if (s.Piece.Label is not (null or ""))
        {
            return s.Piece.Label == "options";
        }

        NoticeSentence[] paragraph = [.. all.Where(o => o.Piece.Paragraph == s.Piece.Paragraph)];
        NoticeSentence? first = paragraph.FirstOrDefault(o => o.Has("options sure") && !o.Has("factors sure"));
        return first is not null && paragraph.Any(o => o.Has("options rejected")) && Array.IndexOf(paragraph, s) >= Array.IndexOf(paragraph, first);
    }

    /// <summary>Words that belong to another element, behind a prompt they do not answer.</summary>
    private static bool IsOther(NoticeSentence s, string key) =>
        (s.Piece.IsFar && NoticePrompts.KeyOf(s.Text) is string other && other != key && !NoticePhrases.Of(key + " sure").IsIn(s.Text))
        || s.Has("safeguards near") || s.Has("help body");

    private static bool IsSource(NoticeSentence s) =>
        (s.Has("safeguards near") && s.Has("safeguards copy")) || (s.Has("help body") && s.Has("help sure")) || s.Has("data sure");

    // "You asked us to give …" tells what the parent wants.
    private static bool IsAskedBy(NoticeSentence s) => AskedBy().IsMatch(s.Text) && !Answer().IsMatch(s.Text);

    internal static int Words(NoticeSentence s) => Word().Count(s.Text);

    [GeneratedRegex(@"[A-Za-z0-9][\w'-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\W*(?:(?:on|at|in)\b[^,.]{0,40}?,?\s*)?(?:you|mom|dad|the parents?|mr\.|ms\.|mrs\.)[^.]{0,40}\b(?:asked|wrote|requested|want(?:s|ed)?|would like|said)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskedBy();

    [GeneratedRegex(@"\b(?:we (?:are not|will not|can't|cannot|refuse|decline|will)|the answer is|refuses)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\bnone\b\W+\w+\W+\w+", RegexOptions.IgnoreCase)]
    private static partial Regex NoneBesides();
}
