using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds names that nobody in the case has. One with a title or a role is a person to confirm; a bare one may be another child's.</summary>
internal static partial class NameWords
{
    private static readonly HashSet<string> Common = new(NoticePhrases.Plain("names common"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> GivenNames = new(NoticePhrases.Plain("given-names given").SelectMany(l => l.Split(' ')), StringComparer.Ordinal);

    public static IEnumerable<StatedClaim> In(SentenceParts parts, RecordSays record)
    {
        Items<Token> words = parts.Words;
        for (int i = 0; i < words.Count; i++)
        {
            if (!IsName(parts, i, record))
            {
                continue;
            }

            int end = i + 1;
            while (end < words.Count && words[end].IsCapital && words[end].At - words[end - 1].End <= 2)
            {
                end++;
            }

            if (Enumerable.Range(i, end - i).Any(k => record.People.Contains(words[k].Text)))
            {
                i = end;
                continue;
            }

            string name = parts.Text[words[i].At..words[end - 1].End];
            bool isGrown = IsGrown(parts.Text[..words[i].At]) || Role().IsMatch(parts.Text[words[end - 1].End..]) || HasTitle(words, i);
            bool isChecked = record.Letter.Value("names.checked") == "yes";
            bool isChild = GivenNames.Contains(words[i].Text) || (words[i].Text.Contains('\'') && GivenNames.Contains(words[i].Text.Split('\'')[0])) || NearChild().IsMatch(parts.Text[..words[i].At]);
            yield return isGrown || isChecked || !isChild
                ? new(ClaimKind.Person, name, parts.Sentence, Verdict.NotInRecord, GateWords.Say("person-unknown"))
                : new(ClaimKind.OtherChild, name, parts.Sentence, Verdict.Refused, GateWords.Say("other-child", name));
            i = end;
        }
    }

    /// <summary>"Paige Placeholder": each word is somebody's, and both are nobody's.</summary>
    public static IEnumerable<StatedClaim> Mixed(SentenceParts parts, RecordSays record)
    {
        for (int i = 0; i + 1 < parts.Words.Count; i++)
        {
            (Token one, Token two) = (parts.Words[i], parts.Words[i + 1]);
            if (two.At - one.End == 1 && record.StaffNames.Contains(one.Text) && record.StaffNames.Contains(two.Text)
                && !record.Names.Any(n => n.Contains(one.Text, StringComparison.Ordinal) && n.Contains(two.Text, StringComparison.Ordinal)))
            {
                yield return new(ClaimKind.Person, $"{one.Text} {two.Text}", parts.Sentence, Verdict.NotInRecord, GateWords.Say("person-unknown"));
            }
        }
    }

    /// <summary>"As her foster mother": the record says what the parent is to the child.</summary>
    public static IEnumerable<StatedClaim> Roles(SentenceParts parts, RecordSays record)
    {
        if (record.Case.Parent.Role is string role && SelfRole().Match(parts.Sentence) is { Success: true } said)
        {
            string[] words = [.. said.Groups["role"].Value.ToLowerInvariant().Split(' ').Select(Formal)];
            if (!words.SequenceEqual(role.ToLowerInvariant().Split(' ', '-').Select(Formal)))
            {
                yield return new(ClaimKind.Person, said.Value, parts.Sentence, Verdict.Contradicted, GateWords.Say("other-role", role));
            }
        }
    }

    private static string Formal(string role) => role switch
    {
        "mom" or "mum" or "mama" => "mother",
        "dad" or "papa" => "father",
        "grandma" or "grandmom" or "nana" => "grandmother",
        "grandpa" or "granddad" => "grandfather",
        _ => role,
    };

    [GeneratedRegex(@"\b(?:as|i am|i['’]m|we are|being) (?:\p{L}+['’]s|her|his|the|a) (?<role>(?:(?:foster|step|adoptive|legal|surrogate|grand)[ -]?)?(?:mother|father|mom|dad|mum|grandmother|grandfather|grandma|grandpa|aunt|uncle|guardian|parent|sister|brother))\b", RegexOptions.IgnoreCase)]
    private static partial Regex SelfRole();

    private static bool IsName(SentenceParts parts, int i, RecordSays record)
    {
        Token word = parts.Words[i];
        string bare = word.Text.EndsWith("'s", StringComparison.Ordinal) || word.Text.EndsWith("’s", StringComparison.Ordinal) ? word.Text[..^2] : word.Text.TrimEnd('\'', '’');
        if (!word.IsCapital || bare.Length < 2 || bare.Skip(1).All(char.IsUpper) || bare.Split('-').All(p => record.People.Contains(p)) || Common.Contains(bare) || Common.Contains(bare.Split('-')[0]))
        {
            return false;
        }

        bool begins = i == 0 || Starts().IsMatch(parts.Text[..word.At]);
        if (!begins)
        {
            return GivenNames.Contains(bare) || !IsPlainWord(word.Low);
        }

        if (GivenNames.Contains(bare))
        {
            return true;
        }

        // A sentence begins with a capital anyway: only a word that no list of words knows, and that is followed as names are, is a name there.
        string after = parts.Text[word.End..];
        return !IsPlainWord(word.Low) && Followed().IsMatch(after) && !word.Low.EndsWith("ing", StringComparison.Ordinal) && !word.Low.EndsWith("ly", StringComparison.Ordinal) && !word.Low.EndsWith("ed", StringComparison.Ordinal);
    }

    private static bool IsPlainWord(string low) => Plain.Contains(low) || Common.Contains(low) || AmountVocabulary.TryFind(low, out _);

    private static readonly HashSet<string> Plain = new(
        NoticePhrases.Plain("plain plain").Concat(NoticePhrases.Plain("verbs telling")).Concat(NoticePhrases.Plain("names opening")), StringComparer.Ordinal);

    private static bool IsGrown(string before) => Title().IsMatch(before);

    private static bool HasTitle(Items<Token> words, int i) => Title().IsMatch(words[i].Text + " ");

    [GeneratedRegex(@"\b(?:classmate|student|child|boy|girl|friend|kid|pupil|peer|sibling|brother|sister|cousin|son|daughter|twin)s?,? (?:(?:named|called|like) )?$", RegexOptions.IgnoreCase)]
    private static partial Regex NearChild();

    [GeneratedRegex(@"\b(?:Mr|Ms|Mrs|Miss|Dr|Prof|Coach|Principal|Director|Superintendent|Attorney|Judge|Sra?|therapist|teacher|principal|director|aide|nurse|secretary|counselor|psychologist|substitute|pathologist)\b\.?,? ?$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^,? (?:the|our|her|his|a|an|your) (?:\w+ ){0,2}(?:therapist|teacher|principal|director|aide|nurse|secretary|counselor|psychologist|substitute|pathologist|lawyer|advocate|doctor)\b")]
    private static partial Regex Role();

    [GeneratedRegex(@"(?:[.!?:;¿¡""“(•-]|^)\s*$")]
    private static partial Regex Starts();

    [GeneratedRegex(@"^(?:['’]s\b|,| (?:and|is|was|has|had|still|also|got|gets|never|told|said|saw|\p{Lu}\p{Ll}+|\p{Ll}+(?:ed|s))\b)")]
    private static partial Regex Followed();
}
