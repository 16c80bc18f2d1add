using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Whose doing a part of a sentence tells.</summary>
internal enum Speaker
{
    /// <summary>The school's, or whoever's it is that no list names: the safe side.</summary>
    School,
    Self,
    Child,
    Family,
}

/// <summary>A part of a sentence with a doer of its own.</summary>
/// <param name="At">Where it begins in the sentence.</param>
/// <param name="Joint">The word that joins it to what stands before, in small letters, or empty.</param>
/// <param name="IsDenied">True when it says that something is not so.</param>
internal sealed record Clause(
    int At, int End, string Joint, string Text, Speaker Subject, Items<Told> Told, Items<Quantity> Quantities, bool IsDenied)
{
    public bool IsMain => At == 0;
}

/// <summary>One sentence of the parent's, taken apart.</summary>
internal sealed partial class SentenceParts
{
    public SentenceParts(string sentence, RecordSays record)
    {
        Sentence = sentence;
        Record = record;
        string text = Tokens.WithoutContacts(sentence);
        Days = DaysInWords.Of(text, record.Today, record.SchoolStart);
        foreach (DayMention day in Days)
        {
            text = Tokens.Blank(text, day.At, day.Length);
        }

        foreach (Match cite in LawWords.Citations(text))
        {
            text = Tokens.Blank(text, cite.Index, cite.Length);
        }

        Text = text;
        Words = Tokens.Of(text);
        Quantities = QuantityReader.In(text, Words);
        IsOfService = ToldWords.IsOfService(text)
            || ToldWords.In(text).Any(t => t is Told.Missed or Told.Left or Told.MadeUp or Told.Absent or Told.Unrecorded) || record.Lines.Any(l => text.Contains(l.Service, StringComparison.OrdinalIgnoreCase));
        Clauses = Parts(record).ToItems();
        IsSchoolSide = Clauses.Any(c => c.Subject == Speaker.School);
    }

    public RecordSays Record { get; }

    /// <summary>The sentence as it was written.</summary>
    public string Sentence { get; }

    /// <summary>The sentence with days, citations and addresses made blank; places are the same.</summary>
    public string Text { get; }

    public Items<Token> Words { get; }

    public Items<DayMention> Days { get; }

    public Items<Quantity> Quantities { get; }

    public Items<Clause> Clauses { get; }

    public bool IsOfService { get; }

    public bool IsSchoolSide { get; }

    public bool IsQuestion => Sentence.EndsWith('?');

    private IEnumerable<Clause> Parts(RecordSays record)
    {
        int at = 0;
        string joint = "";
        foreach (Match cut in Joints().Matches(Text).Where(m => IsCut(m)).Append(null!))
        {
            // A day is blank in this text; the one before the joint belongs to what stands before.
            int end = cut is null ? Text.Length : cut.Index + cut.Length - cut.Value.TrimStart().Length;
            string text = Text[at..end];
            if (text.Any(char.IsLetterOrDigit) || Days.Any(d => d.At >= at && d.At < end))
            {
                Speaker subject = Speakers.Of(text, record);
                Items<Quantity> quantities = Quantities.Where(q => q.At >= at && q.At < end).ToItems();
                yield return new(at, end, joint, text, subject, ToldWords.In(text), quantities, Denies().IsMatch(text));
            }

            if (cut is not null)
            {
                at = cut.Index + cut.Length;
                joint = cut.Value.Trim(' ', ',').ToLowerInvariant();
            }
        }
    }

    // "and" parts a sentence only before a new doer; "since January" is a time.
    private bool IsCut(Match joint)
    {
        string word = joint.Value.Trim(' ', ',').ToLowerInvariant();
        string rest = Text[(joint.Index + joint.Length)..];
        return word switch
        {
            "and" or "or" or "y" => NewDoer().IsMatch(rest),
            "since" or "as" or "so" => NewDoer().IsMatch(rest) && !Days.Any(d => d.At >= joint.Index && d.At <= joint.Index + joint.Length + 12),
            "which" => !Before().IsMatch(Text[..joint.Index]),
            _ => true,
        };
    }

    [GeneratedRegex(@"\b(?:on|in|at|for|during)$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@",?\s+\b(?:that|because|although|though|while|whereas|who|which|but|and|or|since|as|so|if|when|what|whether|where|how|once|until|unless|so that|as soon as|que|porque|pero|y)\b\s+|[;:—]\s*|, (?=(?:and |but |so )?(?:I|we|you|they|she|he|it|the|there)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^(?:I|we|you|they|she|he|it|there|nobody|no one|someone|the \p{L}+ (?!of\b)\p{L}+|\d+ of|(?:\p{L}+ )?of (?:them|those|it)|(?-i:\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )?\p{Ll}+)|(?:(?:your|our|my|her|his|their|some|most|all|other) )?(?:teachers?|therapists?|aides?|staff|people|parents|kids|children|students|schools?|districts?|principals?) \p{L}+|ella|ustedes|la escuela)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NewDoer();

    [GeneratedRegex(@"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|nunca|nadie|nada)\b|n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denies();
}
