namespace Owed;

/// <summary>All claims of one sentence of the parent's.</summary>
internal static class SentenceClaims
{
    // What these answer is a wish or a plan, or the words themselves were asked for: numbers in them count nothing that happened.
    private static readonly Items<string> Wanted =
        ["request.what", "objection.agree", "objection.services", "objection.want", "comp.how", "proposal.what", "notice.about", "talk.no", "talk.agreed", "plan504.supports", "move.services", "first.asked"];

    private static readonly HashSet<string> Reported = new(NoticePhrases.Plain("plain reported"), StringComparer.Ordinal);

    private static readonly HashSet<string> Plain = new(NoticePhrases.Plain("plain plain"), StringComparer.Ordinal);

    public static IEnumerable<StatedClaim> In(ParentsSentence own, RecordSays record)
    {
        var parts = new SentenceParts(own.Text, record);
        if (Refusals.Leaving(parts) is StatedClaim leaving)
        {
            yield return leaving;
            yield break;
        }

        if ((own.Fact is null || !Wanted.Contains(own.Fact)) && Refusals.GivingUp(parts) is StatedClaim giving)
        {
            yield return giving;
        }

        foreach (StatedClaim claim in LawWords.In(own.Text, record).Concat(NameWords.In(parts, record)).Concat(NameWords.Mixed(parts, record)).Concat(NameWords.Roles(parts, record)).Where(c => own.Fact is null || c.Kind != ClaimKind.Person))
        {
            yield return claim;
        }

        StatedClaim[] read = [.. Read(parts, record).Where(c => own.Fact is null || IsCountedOtherwise(c, own.Fact, parts))];
        if (own.Fact is null && !parts.IsQuestion && !Statements.IsWish(parts.Text) && parts.Clauses.Any(c => c.IsMain && c.Subject is Speaker.Self) && read.All(c => c.Verdict != Verdict.Backed)
            && Contradictions.In(parts, record) is StatedClaim opposite)
        {
            yield return opposite;
            yield break;
        }

        foreach (StatedClaim claim in read)
        {
            yield return claim;
        }

        if (own.Fact is null && record.WrongReceiver(parts) is string person)
        {
            yield return new(ClaimKind.Person, person, own.Text, Verdict.NotInRecord, GateWords.Say("other-receiver"));
        }

        // An answer is what the parent was asked for and said: it is the record of itself.
        if (own.Fact is null && Statements.In(parts) is Clause clause && !IsShown(parts, read, record) && !IsWhatIsWished(clause, parts, record) && !read.Any(c => c.Verdict == Verdict.Contradicted))
        {
            yield return new(ClaimKind.School, clause.Text.Trim(' ', ',', '.'), own.Text, Verdict.NotInRecord, GateWords.Say("not-shown"));
        }
    }

    // An answer is what the parent was asked for and said: it is the record of itself, unless the ledger counted otherwise.
    private static bool IsCountedOtherwise(StatedClaim claim, string fact, SentenceParts parts) =>
        claim is { Verdict: Verdict.Contradicted } && !Wanted.Contains(fact) && parts.IsOfService
        && parts.Clauses.Any(c => c.Told.Any(t => t is Told.Missed or Told.Left or Told.MadeUp) && c.Text.Contains(claim.Words, StringComparison.Ordinal));

    private static IEnumerable<StatedClaim> Read(SentenceParts parts, RecordSays record)
    {
        bool isOpen = parts.IsQuestion || Statements.IsRequest(parts.Text);
        foreach (Clause clause in parts.Clauses)
        {
            bool isLoss = clause.Told.Any(t => t is Told.Missed or Told.Left or Told.Absent or Told.Unrecorded);
            if (isOpen && !isLoss && !NoticePhrases.Of("moods presupposes").IsIn(parts.Text))
            {
                continue;
            }

            foreach (StatedClaim claim in RecordReading.In(parts, clause, record))
            {
                yield return claim;
            }
        }
    }

    /// <summary>"Make up the 20 minutes that are left": the end of a wish that only says which minutes are meant, and the record has them.</summary>
    private static bool IsWhatIsWished(Clause clause, SentenceParts parts, RecordSays record) =>
        clause.Joint is "that" or "which" && Statements.IsWish(parts.Text)
        && clause.Told.Any(t => t is Told.Left or Told.Missed or Told.Given && record.Minutes(t, default, record.LineIn(parts.Text)) > 0)
        && Tokens.Of(clause.Text).All(w => Plain.Contains(w.Low) || IsCounted(w, parts));

    /// <summary>True when the record backs everything that a sentence about the services says, down to its last word.</summary>
    private static bool IsShown(SentenceParts parts, StatedClaim[] read, RecordSays record)
    {
        bool backed = read.Length > 0 && read.All(c => c.Verdict == Verdict.Backed);
        var within = new Scope(parts.Days.Count == 1 ? parts.Days[0].Days : null);
        MissReason[] reasons = [.. Enum.GetValues<MissReason>().Where(r => NoticePhrases.Plain($"miss-reasons {r}").Count > 0 && NoticePhrases.Of($"miss-reasons {r}").IsIn(parts.Text))];
        if (reasons.Length > 0)
        {
            backed = reasons.All(r => record.HasReason(r, within)) && read.All(c => c.Verdict == Verdict.Backed);
        }

        if (IsWritten(parts, record) && read.All(c => c.Verdict == Verdict.Backed))
        {
            return true;
        }

        // The ledger has every number and day of it, and nobody is said to have done anything.
        if (read.Any(c => c.Kind == ClaimKind.Number) && read.All(c => c.Verdict == Verdict.Backed) && !Statements.NamesSomebody(parts.Text, record))
        {
            return true;
        }

        bool isTimetable = parts.Days.Count > 0 && parts.Days.All(d => d.Recurs && record.Lines.Any(l => l.When.Any(w => w.Day == d.Day.DayOfWeek)));
        bool isLoss = parts.Clauses.Any(c => c.Told.Any(t => t is Told.Refused or Told.Asked)) && backed;
        HashSet<string> told = isLoss ? [.. Reported, .. record.ToldTexts.SelectMany(t => Tokens.Of(t)).Select(t => t.Low)] : record.HasMessage(parts) ? Reported : [];
        if (backed)
        {
            told = [.. told, .. reasons.SelectMany(r => NoticePhrases.Plain($"miss-reasons {r}")).SelectMany(p => Tokens.Of(p)).Select(t => t.Low)];
        }

        return (backed || isTimetable) && parts.Words.All(w => w.IsDigits || Plain.Contains(w.Low) || told.Contains(w.Low)
            || record.People.Contains(w.Text) || record.People.Contains(w.Text.Split('\'', '’')[0]) || AmountVocabulary.TryFind(w.Low, out _) || w.Low.Contains('-', StringComparison.Ordinal) && w.Low.Split('-').All(p => AmountVocabulary.TryFind(p, out _)) || IsCounted(w, parts));
    }

    /// <summary>True when one note or message of the record has all the telling words, and says no more and no less often "not".</summary>
    private static bool IsWritten(SentenceParts parts, RecordSays record)
    {
        bool isMessage = record.HasMessage(parts);
        string[] telling = [.. parts.Words.Where(w => !Plain.Contains(w.Low) && !(isMessage && Reported.Contains(w.Low)) && !record.People.Contains(w.Text)).Select(w => Contradictions.Stem(w.Low))];
        return telling.Length > 1 && record.Texts.Any(t =>
            Contradictions.IsDenied(t) == Contradictions.IsDenied(parts.Text) && Tokens.Of(t).Select(w => Contradictions.Stem(w.Low)).ToHashSet() is var words && telling.All(words.Contains));
    }

    private static bool IsCounted(Token word, SentenceParts parts) =>
        parts.Quantities.Any(q => word.At >= q.At && word.At < q.At + q.Words.Length) || NoticePhrases.Of("happened service").IsAll(word.Text) || NoticePhrases.Of("happened time").IsAll(word.Text)
        || new[] { "missed", "given", "made-up", "absent", "left", "refused", "asked" }.Any(l => NoticePhrases.Of($"happened {l}").IsAll(word.Text));
}
