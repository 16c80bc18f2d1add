namespace Owed;

/// <summary>Every fact the playbook can use: the vocabulary of the facts file and of the first screen.</summary>
public static partial class Questions
{
    private const string Reasons =
        "staffing|no staff|shortage|no therapist|staff;budget|money|cost|funding|funds;progress|good progress|adequate progress|doing well|met goals|making progress;" +
        "no_progress|not making progress|plateau;policy|we do not do that|blanket policy|district policy|never do;not_eligible|does not qualify|not eligible;" +
        "not_needed|does not need|not educationally necessary|no educational need;schedule|caseload|convenience|no time;wait|wait for annual meeting|later|next year|wait and see|interventions|rti;" +
        "none_given|no reason|none|nothing;other";

    /// <summary>All questions, in the order of a conversation.</summary>
    public static readonly Items<Question> All = [.. Who, .. WhatHappened, .. Refusal, .. Delivery, .. Change, .. Move, .. Papers, .. Testing, .. Urgent];

    private static readonly Dictionary<string, Question> ByName = Index();

    /// <summary>The question with this name, under any of its names; null when there is none.</summary>
    public static Question? Of(string name) => ByName.GetValueOrDefault(Plain(name));

    /// <summary>Every name that is understood.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>A name as the table has it: <c>Asked on</c>, <c>askedOn</c> and <c>asked-on</c> are one.</summary>
    internal static string Plain(string name)
    {
        var letters = new System.Text.StringBuilder(name.Length);
        char before = '_';
        foreach (char c in name.Trim())
        {
            if (char.IsUpper(c) && char.IsLower(before))
            {
                letters.Append('_');
            }

            letters.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_');
            before = c;
        }

        return letters.ToString();
    }

    private static Dictionary<string, Question> Index()
    {
        var names = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (Question question in All)
        {
            foreach (string name in question.OtherNames.Prepend(question.Key))
            {
                names.TryAdd(name, question);
            }
        }

        return names;
    }

    private static Question YesNo(string key, string ask, string others = "") => new(key, QuestionKind.YesNo, ask, [], Split(others, ' '));

    private static Question Day(string key, string ask, string others = "") => new(key, QuestionKind.Day, ask, [], Split(others, ' '));

    private static Question Number(string key, string ask, string others = "") => new(key, QuestionKind.Number, ask, [], Split(others, ' '));

    private static Question Text(string key, string ask, string others = "") => new(key, QuestionKind.Text, ask, [], Split(others, ' '));

    private static Question Choice(string key, string ask, string choices, string others = "") => new(key, QuestionKind.Choice, ask, Split(choices, ';'), Split(others, ' '));

    private static Question Many(string key, string ask, string choices, string others = "") => new(key, QuestionKind.Choices, ask, Split(choices, ';'), Split(others, ' '));

    private static Items<string> Split(string text, char by) => text.Split(by, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToItems();
}
