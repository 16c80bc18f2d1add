namespace Owed;

/// <summary>Which of the six situations the facts speak of, with the reasons.</summary>
internal static class Situations
{
    internal const string None = "none";
    internal const string Unclear = "unclear";

    private static readonly Items<(string Said, string Letter)> Named =
    [
        ("said_no", "A"), ("not_happening", "B"), ("cut", "C"), ("wants_to_cut", "D"), ("moved", "E"), ("no_therapist", "F"),
    ];

    internal static (string Situation, Items<string> Also, Items<string> Why, bool Sure) Of(TriageView view)
    {
        TriageFacts f = view.Facts;
        var found = new List<(string Letter, string Why)>();
        AddFromFacts(view, found);
        string[] said = [.. Named.Where(n => view.Has(n.Said)).Select(n => n.Letter)];
        string first = f.WhatHappened.Select(w => Named.FirstOrDefault(n => n.Said == w).Letter).OfType<string>().FirstOrDefault() ?? "";
        foreach (string letter in said.Where(s => !found.Any(x => x.Letter == s)))
        {
            if (!Contradicted(letter, view))
            {
                found.Add((letter, $"You chose: {Words(letter)}."));
            }
        }

        if (Outcome(view) is string none && !found.Any(x => x.Letter is "A" or "C" or "D" or "E" || (x.Letter is "B" or "F" && Pressing(view))))
        {
            return (None, [], [none], true);
        }

        if (found.Count == 0)
        {
            return Other(view) is string other
                ? (None, [], [other], true)
                : (Unclear, StorySigns.Situations(f.Story), Unsettled(f), false);
        }

        string main = Main(view, found, first);
        return (
            main,
            found.Select(x => x.Letter).Where(l => l != main).Distinct().ToItems(),
            found.Where(x => x.Letter == main).Concat(found.Where(x => x.Letter != main)).Select(x => x.Why).Distinct().ToItems(),
            Sure(main, view));
    }

    private static Items<string> Unsettled(TriageFacts f)
    {
        const string few = "There are too few facts yet to say which situation it is.";
        string[] sounds = [.. StorySigns.Situations(f.Story).Select(Words)];
        return sounds.Length == 0 ? [few] : [few, $"Your story sounds like: {string.Join("; or ", sounds)}."];
    }

    private static void AddFromFacts(TriageView view, List<(string Letter, string Why)> found)
    {
        TriageFacts f = view.Facts;
        bool inForce = f.EffectiveOn is DateOnly starts && starts <= view.AsOf;
        bool ahead = f.EffectiveOn is DateOnly later && later > view.AsOf;
        bool notInIep = f.InIep == "no";
        bool longAgo = f.MovedOn is DateOnly moved && moved.AddYears(1) < view.AsOf;
        if ((f.Moved == true || f.MovedOn is not null || f.NewSchoolGives is "nothing" or "less") && !longAgo)
        {
            found.Add(("E", f.MovedOn is DateOnly day ? $"The child changed districts on {Day(day)}." : "The child changed districts."));
        }

        if (ahead || ((f.Proposed == true || f.ProposedOn is not null || f.PressedToSign == true) && f.Changed != true))
        {
            found.Add(inForce && f.Changed != false ? ("C", "The change that the school proposed has started.") : ("D", "The school wants to change a service, and the change has not started as far as we know."));
        }

        if ((f.Changed == true || f.ChangedOn is not null || f.SignedAmendment == true || f.ShortenedDay == true || f.Plan == "iep_ended") && !ahead)
        {
            found.Add(("C", f.ShortenedDay == true ? "The child's day has been made shorter." : "A service was already cut or changed."));
        }

        if (notInIep && (f.Missed == true || f.NoTherapist == true || view.Has("not_happening") || view.Has("no_therapist")))
        {
            found.Add(("A", "The service is not in the IEP, so this is about asking for it, not about missed minutes."));
        }
        else if (view.StaffingReason && f.Changed != true && f.NoTherapist != false)
        {
            found.Add(("F", "The reason given is that there is no one to give the service."));
        }

        if (!notInIep && (f.Missed == true || f.MissedSince is not null || f.MissedHowOften is not null || f.MissedCount > 0 || f.NotAsWritten == true || f.VacancySince is not null))
        {
            found.Add(("B", f.NotAsWritten == true && f.Missed != true ? "The service is given in another way than the IEP says." : "Sessions that the IEP promises are said to be missing."));
        }

        if (f.Refused == true || f.RefusedOn is not null || f.EvaluationRefused == true || f.DisagreeEvaluation == true || f.Plan == "not_eligible")
        {
            found.Add(("A", f.DisagreeEvaluation == true ? "You disagree with the school's testing." : f.Plan == "not_eligible" ? "The school decided that the child does not qualify." : "The school said no to something you asked for."));
        }
        else if ((f.Asked == true || f.AskedOn is not null || f.EvaluationAsked == true) && TriageView.IsSilence(f))
        {
            found.Add(("A", "You asked, and no answer came."));
        }
        else if (found.Count == 0 && f.Asked == false && f.Refused != true && (f.AskedFor ?? f.Answer("goal")) is not null && f.Plan is null or "iep" && f.MethodDispute != true)
        {
            found.Add(("A", "You would like a service that the school has not been asked for yet."));
        }
    }

    private static string Main(TriageView view, List<(string Letter, string Why)> found, string first)
    {
        bool Found(string letter) => found.Any(x => x.Letter == letter);
        if (Found("E"))
        {
            return "E";
        }

        if (first.Length > 0 && Found(first))
        {
            return first is "B" && Found("F") ? "F" : first is "A" && Found("D") && view.Facts.Proposed == true ? "D" : first;
        }

        return new[] { "D", "C", "F", "B", "A" }.First(Found);
    }

    private static bool Contradicted(string letter, TriageView view) => letter switch
    {
        "A" => view.Facts.Refused == false && view.Facts.Asked != true && view.Facts.EvaluationAsked != true,
        "B" => view.Facts.Missed == false || view.Facts.InIep == "no",
        "C" => view.Facts.Changed == false && view.Facts.ShortenedDay != true,
        "D" => view.Facts.Proposed == false && view.Facts.EffectiveOn is null,
        "E" => view.Facts.Moved == false,
        _ => view.Facts.NoTherapist == false || view.Facts.InIep == "no",
    };

    private static bool Pressing(TriageView view) => view.StaffingReason || view.Facts.NotAsWritten == true;

    /// <summary>Why there is no case for now, or null when there may be one.</summary>
    private static string? Outcome(TriageView view)
    {
        TriageFacts f = view.Facts;
        if (f.MissedReason is "child_absent")
        {
            return "The sessions were missed because the child was away. A school that had the service ready at its usual time need not, as a rule, give it again.";
        }

        if (f.MissedReason is "child_refused")
        {
            return "The child did not want to go. That is for the team to look at, and it is not counted as minutes the school missed.";
        }

        if (f.MissedReason is "closure")
        {
            return "School was closed for everyone, so those sessions are not counted as missed by the school.";
        }

        if (f.MadeUp == "yes" && f.StillMissing != true)
        {
            return "The missed sessions were made up.";
        }

        if (f.MissedHowOften == "one" && f.StillMissing != true && f.MissedCount is null or 1 && f.Missed != false)
        {
            return "One missed session, with no sign that it goes on, is something to write down and watch.";
        }

        return f.MethodDispute == true && f.Missed != true && f.Refused != true
            ? "As a rule the school may choose the method and the staff, if the IEP does not name one."
            : view.Has("nothing") ? "Nothing has gone wrong yet, as you tell it." : null;
    }

    /// <summary>What it is instead, when facts speak of something outside the six; null when they speak of nothing.</summary>
    private static string? Other(TriageView view)
    {
        TriageFacts f = view.Facts;
        return f switch
        {
            { Expulsion: true } or { Manifestation: true } or { ManifestationOn: not null } or { SuspendedDays: > 0 } or { Suspended: true } => "It is about discipline.",
            { Unsafe: true } or { ChildHurt: true } or { Restraint: true } => "It is about the child's safety.",
            { DueProcess: not null and not "none" } or { HearingOn: not null } or { DecisionOn: not null } or { Settlement: true } or { SettlementSignedOn: not null } => "It is about a due process case.",
            { ComplaintFiled: true } or { ComplaintFiledOn: not null } => "A complaint is with the state.",
            { Plan: "none" or "evaluation_pending" } or { EvaluationAsked: true } or { ConsentOn: not null } or { WantsIee: true } => "It is about testing, before there is an IEP to follow.",
            { Plan: "private_service_plan" or "early_intervention" } => "The child is outside the public school's IEP rules for now.",
            { WantsOut: true } or { KeepingHome: true } => "It is about leaving special education or the school.",
            { Retaliation: true } or { Police: true } => "It is about how someone was treated.",
            { ProgressReports: false } => "It is about reports that do not come.",
            { RecordsAsked: true } or { RecordsAskedOn: not null } => "It is about records.",
            { Missed: false, Refused: not true } => "No service is said to be missing, cut or refused.",
            _ => view.Has("discipline") ? "It is about discipline." : view.Has("evaluation") ? "It is about testing." : null,
        };
    }

    private static bool Sure(string main, TriageView view) => main switch
    {
        "B" or "F" => view.Facts.InIep is not null,
        "C" => view.Facts.SignedAmendment is not null || view.Facts.Agreed is not null,
        "E" => view.Facts.MovedWhen is not null || view.Facts.MovedOn is not null,
        _ => true,
    };

    internal static string Words(string letter) => letter switch
    {
        "A" => "the school said no to a service we asked for",
        "B" => "a service in the IEP is not happening",
        "C" => "the school cut or changed a service",
        "D" => "the school wants to cut a service",
        "E" => "we moved schools",
        "F" => "there is no therapist",
        _ => letter,
    };

    internal static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
