namespace Owed;

/// <summary>Says what the paper trail lacks, so that it can be added before the binder is handed over.</summary>
internal static class BinderGaps
{
    public static IEnumerable<Problem> Of(BinderInput input, BinderWords words)
    {
        HashSet<string> there = [.. input.Evidence.Select(e => e.Name)];
        foreach (SentLetter letter in input.Sent.Where(l => l.Dispatch.Proof.Count == 0))
        {
            yield return Gap("binder-no-proof", $"\"{letter.Title}\", sent {words.Date(letter.Dispatch.Day)}, has no proof of sending.", "Keep the sent e-mail or the receipt with your evidence, if you have it.");
        }

        foreach ((SentLetter letter, string proof) in input.Sent.SelectMany(l => l.Dispatch.Proof.Where(p => !there.Contains(p)).Select(p => (l, p))))
        {
            yield return Gap("binder-proof-gone", $"\"{proof}\", the proof of \"{letter.Title}\", is not among the evidence.", "Put the file back from a copy.");
        }

        foreach (CaseEvent sent in input.Case.Events.Where(e => e.Kind == EventKind.LetterSent && e.Day <= input.Ledger.AsOf && e.Evidence.Count == 0 && !input.Sent.Any(l => l.Kind == e.Letter && l.Dispatch.Day == e.Day)))
        {
            yield return Gap("binder-letter-not-kept", $"The log says that a letter went out on {words.Date(sent.Day)}. Its words as sent are not kept here.", "Keep a copy of that letter with your evidence, and name it in the entry.");
        }

        HashSet<string> named = [.. input.Case.Entries.SelectMany(e => e.Evidence), .. input.Sent.SelectMany(l => l.Dispatch.Proof)];
        foreach (EvidenceFile file in input.Evidence.Where(e => !named.Contains(e.Name)))
        {
            yield return Gap("binder-file-unused", $"No entry speaks of \"{file.Name}\".", "Link it to the day it shows, so that the chronology names it. It is in the binder all the same.");
        }
    }

    private static Problem Gap(string code, string message, string remedy) => new(code, message, Where.Nowhere, remedy, Severity.Warning);
}
