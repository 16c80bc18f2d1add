namespace Owed.Tests;

/// <summary>Makes other texts out of a notice, of which it is known what they hold.</summary>
internal static class NoticeTrials
{
    public static readonly string[] Keys = ["action", "reasons", "data", "safeguards", "help", "options", "factors"];

    /// <summary>What the rule and the forms print; it is nobody's answer.</summary>
    public static readonly string[] Rule =
    [
        "A description of the action proposed or refused by the agency.",
        "An explanation of why the agency proposes or refuses to take the action;",
        "A description of each evaluation procedure, assessment, record, or report the agency used as a basis for the proposed or refused action;",
        "A statement that the parents of a child with a disability have protection under the procedural safeguards of this part and, if this notice is not an initial referral for evaluation, the means by which a copy of a description of the procedural safeguards can be obtained;",
        "Sources for parents to contact to obtain assistance in understanding the provisions of this part;",
        "A description of other options that the IEP Team considered and the reasons why those options were rejected; and",
        "A description of other factors that are relevant to the agency's proposal or refusal.",
        "The notice must tell what the school proposes or refuses, why, which reports it used, which other options were considered and why they were rejected, and what other factors played a part.",
        "Under 34 CFR 300.503(b) the notice describes each evaluation procedure, assessment, record or report used as a basis for the decision.",
        "Describe other options the IEP team considered and the reasons why those options were rejected.",
        "The federal rule says that a district must tell parents that they have procedural safeguards and how to get a copy.",
    ];

    /// <summary>A form, and what a school could write into each field of it.</summary>
    public static readonly (string Key, string Prompt, string Answer)[] Form =
    [
        ("action", "Description of the action proposed or refused", "The district proposes to reduce Ana's speech from 60 to 30 minutes a week on 3/2/2026."),
        ("reasons", "Explanation of why the district proposes or refuses to take the action", "Ana met both of her sound goals in January."),
        ("data", "Evaluation procedures, assessments, records or reports used as a basis", "CELF-5 of January 12, 2026; progress report of February 2."),
        ("options", "Other options considered and why they were rejected", "Keeping 60 minutes was rejected because Ana would miss science."),
        ("factors", "Other factors relevant to the decision", "Ana told her teacher that she wants to stay in class."),
        ("safeguards", "Procedural safeguards statement", "You have protections under the procedural safeguards. A copy is enclosed."),
        ("help", "Sources to contact for help in understanding this notice", "MPACT, 1-800-555-0170"),
    ];

    private static readonly string[] Styles = ["{0}:\n{1}\n\n", "{0}: {1}\n", "{0}\n{1}\n\n", "{2}. {0}:\n\n{1}\n\n", "{0}?\n{1}\n", "[STAFF: {0}.]\n{0}: {1}\n"];

    public static int StyleCount => Styles.Length;

    public static string Filled(int style, params string[] keys) =>
        "PRIOR WRITTEN NOTICE\n\n" + string.Concat(Form.Select((f, i) =>
            Styles[style].Replace("{0}", f.Prompt, StringComparison.Ordinal).Replace("{2}", $"{i + 1}", StringComparison.Ordinal)
                .Replace("{1}", keys.Contains(f.Key) ? f.Answer : "", StringComparison.Ordinal)));

    /// <summary>The text with one of the rule's sentences on a line of its own, or behind a line.</summary>
    public static IEnumerable<string> WithRule(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i <= lines.Length; i++)
        {
            string rule = Rule[i % Rule.Length];
            yield return string.Join('\n', lines[..i].Append(rule).Concat(lines[i..]));
            if (i < lines.Length && lines[i].TrimEnd() is [.., ':' or '.' or '?'])
            {
                yield return string.Join('\n', lines[..i].Append(lines[i] + " " + Rule[(i + 3) % Rule.Length]).Concat(lines[(i + 1)..]));
            }
        }
    }

    public static string Without(string text, int paragraph)
    {
        List<string> parts = [.. text.Split("\n\n")];
        parts.RemoveAt(paragraph - 1);
        return string.Join("\n\n", parts);
    }
}
