using Owed.Files;

namespace Owed.Tests;

/// <summary>What a binder says that the paper trail lacks.</summary>
internal static class BinderExamples
{
    private const string Day = "2025-12-15";

    public static IEnumerable<Example> All =>
    [
        Gap("binder-no-proof", "A binder with a letter that was sent without a proof.", c => c.Send("records-request", "2025-11-03")),
        Gap("binder-proof-gone", "A binder, after the proof of a letter was deleted.", c =>
        {
            c.Keep("2025-11-03 email.eml", "Subject: records").Send("records-request", "2025-11-03", "2025-11-03 email.eml");
            File.Delete(Path.Combine(c.Folder, "evidence", "2025-11-03 email.eml"));
        }),
        Gap("binder-letter-not-kept", "A binder with a letter that only the log knows of.", c => c.Log("2025-11-03  event  letter-sent  records-request")),
        Gap("binder-file-unused", "A binder with a picture that no entry names.", c => c.Keep("2025-11-12 agenda.jpg", Convert.FromBase64String(BinderCase.Picture))),
        Met("binder-not-printed", "A binder with half a PDF.", c => c.Keep("2025-11-10 notice.pdf", "%PDF-1.7"), c => c.Bind(Day).Problems),
        Met("evidence-not-plain", "A binder with a pipe among the evidence.", c => OwnProcess.Bash("mkfifo \"$1\"", Path.Combine(c.Folder, "evidence", "call.txt")), c => BinderFolder.Read(c.Folder, LedgerCase.D(Day)).Problems),
        Met("binder-unreadable", "A binder, while a file of evidence is open in another program.", _ => { }, Opened),
    ];

    private static Example Gap(string code, string given, Action<BinderCase> before) =>
        Met(code, given, before, c => BinderPlan.Of(c.Read(Day).Input, BinderCase.Words).Gaps.Where(g => g.Code == code));

    private static Example Met(string code, string given, Action<BinderCase> before, Func<BinderCase, IEnumerable<Problem>> meet)
    {
        using var c = new BinderCase("mo-ana");
        before(c);
        return new(code, given, [.. meet(c)]);
    }

    private static Items<Problem> Opened(BinderCase c)
    {
        using FileStream _ = new(Path.Combine(c.Folder, "evidence", "2025-10-03 email from Ms Specimen.txt"), FileMode.Open, FileAccess.Read, FileShare.None);
        return BinderFolder.Read(c.Folder, LedgerCase.D(Day)).Problems;
    }
}
