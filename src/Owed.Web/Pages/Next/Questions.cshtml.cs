using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>The playbook's questions: what is not known yet, and every answer that can be changed.</summary>
public sealed class QuestionsModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public Items<Field> Open { get; private set; } = [];

    /// <summary>Answers a person gave, and what happened, which can always be changed.</summary>
    public Items<Field> Given { get; private set; } = [];

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        Load();
        List<NewEntry> entries = [];
        foreach (Field field in Open.Concat(Given).Where(f => Request.Form.ContainsKey(f.Name)))
        {
            string? value = field.Read(Request.Form);
            if (value == field.Value)
            {
                continue;
            }

            if (value is not null)
            {
                entries.Add(new(Day, new FactKept(new(field.Name, value))));
            }
            else if (Case.Facts.FirstOrDefault(f => f.Name == field.Name) is Fact gone)
            {
                entries.Add(new(Day, new Removed(), Stored.NumberOf(gone)));
            }
        }

        return entries.Count == 0 ? RedirectToPage("/Next/Index", new { id = CaseId }) : await SaveAsync(entries, "/Next/Index");
    }

    private void Load()
    {
        TriageFacts facts = Played.Facts(Case, Worked.Ledger(), Day);
        Advice advice = Worked.Advice;
        Open = advice.NotYetKnown.Select(q => Of(q, null)).ToItems();
        Given = Questions.All
            .Where(q => q.Key is "what_happened" or "writer" || Case.FactOf(Played.Prefix + q.Key) is not null)
            .Where(q => !advice.NotYetKnown.Contains(q))
            .Select(q => Of(q, facts.Answer(q.Key))).ToItems();
    }

    private Field Of(Question question, string? value) => new(
        Played.Prefix + question.Key,
        question.Ask,
        "",
        question.Kind switch
        {
            QuestionKind.Day => FieldKind.Day,
            QuestionKind.Number => FieldKind.Number,
            QuestionKind.Choices => FieldKind.Choices,
            QuestionKind.YesNo or QuestionKind.Choice or QuestionKind.State => FieldKind.Choice,
            _ => question.Key == "story" ? FieldKind.Story : FieldKind.Text,
        },
        value)
    {
        Choices = question.Kind switch
        {
            QuestionKind.YesNo => [("yes", Words["field.yes"]), ("no", Words["field.no"]), ("unknown", Words["field.unsure"])],
            QuestionKind.State => UsStates.All.Select(s => (s.Code, s.Name)).ToItems(),
            QuestionKind.Choice or QuestionKind.Choices => question.Words.Select(w => (w, Say(question.Key, w))).ToItems(),
            _ => [],
        },
    };

    private string Say(string key, string word) =>
        Words.Has($"choices.{key}.{word}") ? Words[$"choices.{key}.{word}"] : Words[$"choices.any.{word}"];
}
