namespace Owed;

/// <summary>Leads from an empty start to a finished letter, and asks only what can change the step or what the letter lacks.</summary>
public static class Talks
{
    /// <summary>The most questions for the shortest letters: triage stops when the letter would not fit into it.</summary>
    private const int Budget = 12;

    private const int LeastBeforeLetter = 6;

    private const int MostBeforeStep = 8;

    private static readonly string[] NotAtTheStart = ["letters_sent", "records_asked", "early_help_tried", "today", "story"];

    /// <summary>Letters that need a log of minutes, and so cannot be finished on the first evening.</summary>
    private static readonly string[] NeedsLog = ["concern-not-delivered", "compensatory-request", "state-complaint"];

    /// <summary>Letters that quote the line of the IEP.</summary>
    private static readonly string[] NeedsLine = ["pwn-demand-change", "challenge-reduction", "staffing-reply", "teletherapy-request", "objection", "stay-put-notice"];

    /// <summary>The advice for what was said so far.</summary>
    public static Advice Advice(Talk talk, LawBook book, Guides guides, DateOnly day) => Triage.Of(talk.Facts, book, guides, day);

    /// <summary>The letter that can be finished now, or null when the step is not a letter; another than the step's own when that one needs a log.</summary>
    public static string? Tonight(Advice advice) =>
        advice.Step.Letter is string letter && NeedsLog.Contains(letter) ? "records-request" : advice.Step.Letter;

    /// <summary>The next thing to ask; null when nothing is left.</summary>
    public static TalkQuestion? Next(Talk talk, LawBook book, Guides guides, DateOnly day)
    {
        foreach (string key in new[] { "state", "what_happened", TalkKeys.Ground })
        {
            if (!talk.Was(key))
            {
                return Of(key, talk);
            }
        }

        if (talk.Facts.DueProcess is not null && !talk.Was("due_process"))
        {
            return Of("due_process", talk);
        }

        Advice advice = Advice(talk, book, guides, day);
        LetterKind? kind = Tonight(advice) is string letter ? LetterKinds.Of(letter) : null;
        TalkQuestion[] lacking = kind is null ? [] : [.. Lacking(talk, kind)];
        int room = kind is null ? MostBeforeStep : Math.Max(LeastBeforeLetter, Budget - lacking.Length);
        return (talk.Asked.Count < room ? Telling(talk, advice, book, guides, day) : null) ?? lacking.FirstOrDefault(q => !talk.Was(q.Key));
    }

    /// <summary>A question by its key, to ask it once more.</summary>
    public static TalkQuestion Of(string key, Talk talk)
    {
        if (key == TalkKeys.Ground)
        {
            return new(key, "Is one of these true?", "The first that fits.", TalkKeys.Grounds.Select(g => g.Says).ToItems());
        }

        if (TalkKeys.Names.Concat(TalkKeys.Line).FirstOrDefault(n => n.Key == key) is TalkQuestion name)
        {
            return name;
        }

        if (Questions.Of(key) is Question question)
        {
            return new(key, question.Ask, question.Kind switch { QuestionKind.YesNo => "yes or no", QuestionKind.Day => "a day, such as 2026-09-30", _ => "" }, question.Words.Select(w => w.Replace('_', ' ')).ToItems());
        }

        LetterFact fact = LetterFacts.Of(key);
        return new(key, fact.Question, $"{fact.Help} For example: {fact.Example}", fact.Choices);
    }

    /// <summary>The talk with this answer: the number of a choice, or words; empty means not known.</summary>
    public static Outcome<Talk> Say(Talk talk, TalkQuestion question, string words, DateOnly day)
    {
        string answer = int.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= question.Choices.Count
            ? question.Choices[number - 1]
            : words.Trim();
        if (question.Key == TalkKeys.Ground)
        {
            return Cleared(talk, answer);
        }

        if (Questions.Of(question.Key) is Question asked)
        {
            Outcome<TriageFacts> with = talk.Facts.With("today", Iso(day)).Value!.With(asked.Key, answer);
            return with.Problems.Count > 0 ? new(null, with.Problems) : new(talk.Mark(asked.Key) with { Facts = with.Value! }, []);
        }

        if (answer.Length == 0)
        {
            return new(talk.Mark(question.Key).Tell(question.Key, null), []);
        }

        if (!LetterFacts.Has(question.Key))
        {
            return TalkCase.Wrong(question.Key, answer) is Problem no ? new(null, [no]) : new(talk.Mark(question.Key).Tell(question.Key, TalkCase.Kept(question.Key, answer)), []);
        }

        LetterFact fact = LetterFacts.Of(question.Key);
        string read = fact.Answer switch
        {
            AnswerKind.Day => (DayWords.Read(answer) ?? DayWords.Near(answer, day, fact.MayLieAhead)) is DateOnly found ? Iso(found) : answer,
            AnswerKind.YesNo => answer.ToLowerInvariant() switch { "y" => "yes", "n" => "no", var other => other },
            _ => answer,
        };
        return fact.Wrong(read, TalkCase.Of(talk)) is Problem wrong ? new(null, [wrong]) : new(talk.Mark(question.Key).Tell(question.Key, read), []);
    }

    private static Outcome<Talk> Cleared(Talk talk, string answer)
    {
        TriageFacts facts = TalkKeys.Grounds.Select(g => g.Key).Distinct().Aggregate(talk.Facts, (f, key) => f.With(key, null).Value!);
        (string Says, string Key, string Value) ground = TalkKeys.Grounds.FirstOrDefault(g => g.Says == answer);
        return answer.Length == 0 ? new(talk.Mark(TalkKeys.Ground).Tell(TalkKeys.Ground, null) with { Facts = facts }, [])
            : ground.Says is null ? new(null, [new("talk-choice", $"\"{answer}\" is not one of these.", Where.Nowhere, "Type the number of the line that fits, or press Enter.", Severity.Warning)])
            : new(talk.Mark(TalkKeys.Ground).Tell(TalkKeys.Ground, answer) with { Facts = facts.With(ground.Key, ground.Value).Value! }, []);
    }

    /// <summary>The first open question of which some answer would change the step or the situation.</summary>
    private static TalkQuestion? Telling(Talk talk, Advice advice, LawBook book, Guides guides, DateOnly day) =>
        advice.NotYetKnown.Where(q => !talk.Was(q.Key) && !NotAtTheStart.Contains(q.Key))
            .FirstOrDefault(q => Samples(q, talk, day).Any(s => Triage.Of(talk.Facts.With(q.Key, s).Value!, book, guides, day) is Advice other && (other.Step.Id != advice.Step.Id || other.Situation != advice.Situation))) is Question telling
            ? Of(telling.Key, talk)
            : null;

    private static IEnumerable<string> Samples(Question question, Talk talk, DateOnly day) => question.Kind switch
    {
        QuestionKind.YesNo => ["yes", "no"],
        QuestionKind.Choice or QuestionKind.Choices => question.Words,
        QuestionKind.Day => [Iso(day.AddDays(-3)), Iso(day.AddDays(-30))],
        QuestionKind.State => States.Names.Keys.Where(s => s != talk.Facts.State).Take(1),
        _ => [],
    };

    private static IEnumerable<TalkQuestion> Lacking(Talk talk, LetterKind kind)
    {
        CaseFile c = TalkCase.Of(talk);
        IEnumerable<string> facts = kind.Needs.Concat(kind.Contents.Select(n => n.Fact).OfType<string>()).Distinct().Where(n => LetterFacts.Value(c, n) is null && !talk.Was(n) && !(n == "service.name" && NeedsLine.Contains(kind.Id)));
        IEnumerable<TalkQuestion> line = NeedsLine.Contains(kind.Id) ? TalkKeys.Line : [];
        return TalkKeys.Names.Concat(line).Where(n => !talk.Was(n.Key)).Concat(facts.Select(f => Of(f, talk)));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
