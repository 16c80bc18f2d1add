using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds whose doing a part of a sentence tells, from the words it begins with.</summary>
internal static partial class Speakers
{
    public static Speaker Of(string text, RecordSays record)
    {
        string rest = Opening(text).TrimStart(' ', ',', '•', '-', '"', '“', '(');
        if (Begins("not-the-child", rest))
        {
            return Speaker.School;
        }

        if (Begins("family", rest))
        {
            return Speaker.Family;
        }

        if (Begins("self", rest))
        {
            return Speaker.Self;
        }

        if (Begins("child", rest) || HerOwn().IsMatch(rest) || IsChild(rest, record.First))
        {
            return Speaker.Child;
        }

        if (OurOwn().IsMatch(rest))
        {
            return Speaker.Family;
        }

        string parent = record.Case.Parent.Name.Split(' ')[0];
        return parent.Length > 0 && rest.StartsWith(parent, StringComparison.Ordinal) ? Speaker.Self : Speaker.School;
    }

    private static bool Begins(string list, string text) => NoticePhrases.Of($"people {list}").Begins(text);

    private static bool IsChild(string rest, string first) =>
        first.Length > 0 && rest.StartsWith(first, StringComparison.OrdinalIgnoreCase) && (rest.Length == first.Length || !char.IsLetter(rest[first.Length])) && !SchoolsOwn().IsMatch(rest[first.Length..]);

    /// <summary>What is left after words that only say when or where: "On January 15 there was" begins with "there".</summary>
    private static string Opening(string text)
    {
        string rest = text.TrimStart();
        if (Place().Match(rest) is { Success: true } place)
        {
            Match doer = Doer().Match(rest, place.Length);
            return doer.Success ? rest[doer.Index..] : rest[place.Length..];
        }

        return rest;
    }

    [GeneratedRegex(@"^(?:(?:and|but|so|also|now|today|still|then|yet|usually|often|sometimes|even|because|since|for|at|on|in|from|during|before|after|until|by|with|under|over|this|last|every|each|most|pero|en|el|desde|cuando)\s)+(?!(?:therapist|teacher|school|district|session|minute|time|one|of)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:I|we|you|they|she|he|it|there|nobody|no one|someone|my|our|her|his|the (?:therapist|teacher|school|district|team|principal|director|session|aide|substitute)|ella|ustedes|nosotros|la escuela|le)\b|(?<=[\s,])\p{Lu}\p{Ll}+\b(?! \d)", RegexOptions.None)]
    private static partial Regex Doer();

    [GeneratedRegex(@"^(?:her|his|su|sus|le) (?!(?:therap|teach|school|aide|program|class|group|iep|plan|file|record|note|log|report|progress report|team|case|principal|provider|para|service|session|minute|substitute))", RegexOptions.IgnoreCase)]
    private static partial Regex HerOwn();

    [GeneratedRegex(@"^(?:our|nuestr[oa]s?) (?!(?:school|district|team|teacher|therapist|iep|session))", RegexOptions.IgnoreCase)]
    private static partial Regex OurOwn();

    [GeneratedRegex(@"^['’]s (?:therap|teach|school|aide|program|class|group|iep|plan|file|record|note|log|report|team|case|principal|provider|service|session|minute|speech)", RegexOptions.IgnoreCase)]
    private static partial Regex SchoolsOwn();
}
