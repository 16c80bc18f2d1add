using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Looks for papers the school names, for the statement of rights, and for people who can help.</summary>
internal static partial class NoticeSources
{
    public static IEnumerable<NoticeFinding> Data(NoticeSentence[] answers, NoticeSentence[] loose, IReadOnlySet<NoticeSentence> weighed)
    {
        foreach (NoticeSentence s in answers.Where(s => s.Counts == Counts.Yes))
        {
            yield return IsNamed(s) && !IsRights(s) && !s.Has("action sure") ? NoticeFinding.Sure(s, "answered") : NoticeFinding.Look(s, "thin");
        }

        foreach (NoticeSentence s in loose.Where(s => s.Counts == Counts.Yes && !weighed.Contains(s)))
        {
            bool isSource = s.Has("data source") || s.Has("data instrument");
            if (s.Has("data sure") && isSource)
            {
                yield return IsNamed(s) ? NoticeFinding.Sure(s, "says-so") : NoticeFinding.Look(s, "thin");
            }
            else if (isSource && (s.Has("data near") || (NoticePhrases.Of("data source").CountIn(s.Text) > 1 && Dated().IsMatch(s.Text))))
            {
                yield return NoticeFinding.Look(s, "thin");
            }
        }
    }

    /// <summary>The parents have rights, and a copy can be had: both, in one place.</summary>
    public static IEnumerable<NoticeFinding> Safeguards(NoticeSentence[] answers, NoticeSentence[] loose)
    {
        foreach (NoticeSentence[] group in (NoticeSentence[][])[answers, loose])
        {
            for (int i = 0; i < group.Length; i++)
            {
                NoticeSentence s = group[i];
                if (s.Counts != Counts.Yes)
                {
                    continue;
                }

                NoticeSentence[] near = [.. group.Skip(Math.Max(0, i - 1)).Take(4).Where(o => o.Counts == Counts.Yes && Math.Abs(o.Piece.Paragraph - s.Piece.Paragraph) <= 1)];
                if (s.Has("safeguards sure") && near.Any(o => o.Has("safeguards copy") && (o.Text.Length > 12 || o == s)))
                {
                    yield return NoticeFinding.Sure(s, "says-so");
                }
                else if (s.Piece.Label == "safeguards" || s.Has("safeguards near"))
                {
                    yield return NoticeFinding.Look(s, "half-rights");
                }
            }
        }
    }

    public static IEnumerable<NoticeFinding> Help(NoticeSentence[] answers, NoticeSentence[] loose)
    {
        foreach (NoticeSentence s in answers.Where(s => s.Counts == Counts.Yes))
        {
            bool isRights = s.Has("safeguards near") && !s.Has("help body");
            bool isReached = Phone().IsMatch(s.Text) || s.Has("help body");
            yield return isReached && !isRights && (s.Has("help body") || NoticeChild.Named(s.Text)) ? NoticeFinding.Sure(s, "answered") : NoticeFinding.Look(s, "thin");
        }

        foreach (NoticeSentence s in loose.Where(s => s.Counts == Counts.Yes))
        {
            if (s.Has("help body") && (Phone().IsMatch(s.Text) || s.Has("help sure")) && !IsRights(s))
            {
                yield return NoticeFinding.Sure(s, "says-so");
            }
            else if (s.Has("help near") && !IsRights(s))
            {
                yield return NoticeFinding.Look(s, "thin");
            }
        }
    }

    private static bool IsRights(NoticeSentence s) => s.Has("safeguards copy") && s.Has("safeguards near");

    /// <summary>A paper that one could ask for: with a day, a name, or a name of its own.</summary>
    private static bool IsNamed(NoticeSentence s)
    {
        string own = s.Text;
        bool isSource = s.Has("data source") || s.Has("data instrument");
        return isSource && (s.Has("data instrument") || Dated().IsMatch(own) || NoticeChild.Named(own) || NoticeChild.IsOfPlan(own));
    }

    [GeneratedRegex(@"\d{3}[-. ]\d{4}|\S@\S|\bwww\.|https?:")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\d")]
    private static partial Regex Dated();
}
