using System.Text.RegularExpressions;

namespace Owed;

/// <summary>What a text seems to be; only a notice can hold the seven.</summary>
public enum NoticeKind
{
    /// <summary>A notice, or nothing that speaks against one.</summary>
    Notice,

    /// <summary>There are no words.</summary>
    Nothing,

    /// <summary>A form that nobody filled in.</summary>
    EmptyForm,

    /// <summary>Marked as a draft, or with notes to the staff.</summary>
    Draft,

    /// <summary>The parent's own words.</summary>
    Request,

    /// <summary>Minutes or notes of a meeting.</summary>
    Minutes,

    /// <summary>An invitation to a meeting.</summary>
    Invitation,

    /// <summary>A leaflet about rights.</summary>
    Leaflet,

    /// <summary>Words about the rule, or a promise; no decision about the child.</summary>
    NoDecision,

    /// <summary>A text in Spanish, which is not read.</summary>
    Spanish,
}

/// <summary>Tells a notice from a request, minutes, an invitation and a leaflet.</summary>
internal static partial class NoticeKinds
{
    private const int FewWords = 25;
    private const double SpanishShare = 0.22;

    private static readonly string[] Elements = ["action", "reasons", "data", "safeguards", "help", "options", "factors"];

    public static NoticeKind Of(NoticeText text, NoticeCut cut, NoticeJudge judge)
    {
        string[] words = [.. Word().Matches(text.Plain).Select(m => m.Value)];
        if (words.Length == 0)
        {
            return NoticeKind.Nothing;
        }

        NoticePhrases spanish = NoticePhrases.Of("kinds spanish");
        if (words.Length >= FewWords && words.Count(spanish.IsAll) > words.Length * SpanishShare)
        {
            return NoticeKind.Spanish;
        }

        if (cut.Said == 0 && cut.Requests > 0)
        {
            return NoticeKind.Request;
        }

        string head = text.Plain[..Math.Min(text.Plain.Length, 260)];
        bool decides = judge.Of("action").Shown == Shown.Present;
        if (NoticePhrases.Of("kinds leaflet").IsIn(string.Join('\n', Top(text).Split('\n').Take(3))) && (!decides || Count("leaflet") > 2))
        {
            return NoticeKind.Leaflet;
        }

        bool isTitled = cut.Asked.Count >= 5 || Titles().IsMatch(Top(text)) || NoticePhrases.Of("kinds title").Begins(text.Plain);
        if (!isTitled)
        {
            if (Count("minutes") >= 2)
            {
                return NoticeKind.Minutes;
            }

            if (NoticePhrases.Of("kinds invitation").IsIn(head) && !(decides && judge.Of("reasons").Shown == Shown.Present))
            {
                return NoticeKind.Invitation;
            }

            if (!decides && Count("leaflet") >= 2)
            {
                return NoticeKind.Leaflet;
            }
        }

        if (cut.Asked.Count >= 4 && (!judge.Sentences.Any(s => s.Piece.Label is { Length: > 0 } and not "safeguards" && s.Counts != Counts.No) || Elements.All(k => judge.Of(k).Shown == Shown.SeemsMissing)))
        {
            return NoticeKind.EmptyForm;
        }

        if (NoticePhrases.Of("kinds draft").IsIn(head))
        {
            return NoticeKind.Draft;
        }

        bool tells = judge.Of("reasons").Shown == Shown.Present && judge.Of("options").Shown == Shown.Present;
        return cut.Asked.Count < 3 && !decides && !tells && judge.Of("action").Shown == Shown.SeemsMissing ? NoticeKind.NoDecision : NoticeKind.Notice;

        int Count(string list) => NoticePhrases.Of("kinds " + list).Lines.Count(l => text.Plain.Contains(l, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The first lines that hold words.</summary>
    private static string Top(NoticeText text) =>
        string.Join('\n', text.Plain.Split('\n').Where(l => l.Any(char.IsLetter)).Take(5));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[^\w\n]*(?:(?:prior )?written notice|notice of (?:proposed |refused )?action|notice to parents|notice of (?:refusal|decision|intent|change))\b[^.\n]{0,60}$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Titles();
}
