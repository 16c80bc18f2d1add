namespace Owed.Files;

/// <summary>Writes the review of a notice for other programs.</summary>
public static class NoticeJson
{
    public static string Write(NoticeReview review) => JsonText.Object(json =>
    {
        json.WriteString("citation", review.Citation);
        json.WriteString("kind", KindOf(review.Kind));
        json.WriteString("remark", review.Remark);
        json.Objects("elements", review.Elements, e =>
        {
            json.WriteString("key", e.Key);
            json.WriteString("asks", e.Asks);
            json.WriteString("pin", e.Pin);
            json.WriteString("shown", e.Shown switch { Shown.Present => "present", Shown.Unclear => "unclear", _ => "seems missing" });
            json.WriteString("quote", e.Quote);
            if (e.Line is int line)
            {
                json.WriteNumber("line", line);
            }
            else
            {
                json.WriteNull("line");
            }

            json.WriteString("why", e.Why);
            json.WriteString("allows", e.Allows);
        });
        json.Objects("warnings", review.Warnings, w =>
        {
            json.WriteString("key", w.Key);
            json.WriteString("says", w.Says);
            json.WriteString("quote", w.Quote);
            json.WriteString("allows", w.Allows);
            json.WriteString("rule", w.Rule);
        });
        json.WriteString("letter", review.IsWhole ? null : "reply-incomplete-pwn");
    });

    private static string KindOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Nothing => "nothing",
        NoticeKind.EmptyForm => "empty form",
        NoticeKind.NoDecision => "no decision",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
