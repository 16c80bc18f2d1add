namespace Owed;

/// <summary>Asks for a neutral person: of the state's office, or first of the district where the state wants a request that all sides sign.</summary>
internal static class MediationRequest
{
    private const string Joint = "state/mediation/request";

    private const string Facilitation = "state/mediation/facilitated-iep";

    public static readonly LetterKind Kind = new("mediation-request", Fits, Compose)
    {
        Needs = ["mediation.issues", "remedy"],
        Offers = ["mediation.way", "mediation.dates"],
        Sections =
        [
            "subject.mediation", "subject.facilitated", "open.office", "open.school", "open.facilitated", "issues", "outcome", "terms", "keep", "dates", "joint",
            "joint.text", "early-help", "ask.office", "ask.school", "answer", "heading.joint", "sign.parent", "sign.district", "copy-to", "advice.*",
        ],
        Slots = ["office.lines", "early-help.name", "early-help.phone", "form.name", "form.web"],
        Rules = ["us/mediation/available", "us/mediation/terms"],
        Contents =
        [
            RequiredContent.Of("mediation.issues", "what you do not agree on"),
            RequiredContent.Of("remedy", "what you hope for"),
            new("the office that the signed request is mailed to", Joint, HasOffice, Part: null),
        ],
        Checks = [new("letter-no-facilitation", NoFacilitation)],
        Forbids =
        [
            new(
                "letter-mediation-claims",
                @"(?i)\b(stay[- ]put|(stops?|freezes?|pauses?) (the|all|any) (clock|clocks|deadline|deadlines|change|changes)|(the )?(school|district) (can ?not|can't|may not|must not) (change|cut|reduce))\b",
                "claims more than mediation does. It stops no clock and keeps no service in place.",
                "Take it out. If a service is about to be cut, look at the dates of your case and get help today."),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        !ledger.Totals.Balance.IsZero || @case.Events.Any(e => e.Kind is EventKind.RefusedAloud or EventKind.ChangeNoticed or EventKind.ChangeProposed);

    private static bool Facilitated(string? way) => way == "facilitated IEP meeting";

    private static void Compose(LetterDraft letter)
    {
        letter.AnswerBy();
        bool facilitated = Facilitated(letter.Fact("mediation.way"));
        bool joint = !facilitated && letter.Has(Joint);
        string use = facilitated ? "facilitated-iep" : "mediation";
        bool office = !joint && letter.Place(use, PlaceKind.Office) is not null;
        letter.Subject(facilitated ? "subject.facilitated" : "subject.mediation");
        if (office)
        {
            letter.ToOffice(use);
            letter.CopyToName(letter.Label("copy-to"));
        }
        else
        {
            letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
            letter.CopyTo("cooperative director", "superintendent");
        }

        string opening = office ? "open.office" : "open.school";
        letter.Say(facilitated && letter.Has(Facilitation) ? "open.facilitated" : opening);
        Points(letter, "issues", "mediation.issues");
        Points(letter, "outcome", "remedy");
        if (!facilitated)
        {
            letter.Say("terms");
        }

        letter.Say("keep");
        if (letter.Fact("mediation.dates") is not null)
        {
            Points(letter, "dates", "mediation.dates");
        }

        EarlyHelp(letter, say: !office);
        Request(letter, joint, office);
        Form(letter, use, joint);
        letter.Advise("advice.clock");
        letter.Advise("advice.agreement");
    }

    private static void Points(LetterDraft letter, string section, string fact)
    {
        letter.Say(section);
        letter.OwnList(fact);
    }

    private static void Request(LetterDraft letter, bool joint, bool office)
    {
        if (joint && letter.Place("mediation", PlaceKind.Office) is LawPlace place)
        {
            letter.Set("office.lines", string.Join(", ", [place.Name, .. place.Address]));
            letter.Say("joint");
        }

        letter.Say(office ? "ask.office" : "ask.school");
        letter.Say("answer");
        if (joint)
        {
            letter.Say("heading.joint");
            letter.Say("joint.text");
            letter.Add(new RuledLines(letter.Label("sign.parent")));
            letter.Add(new RuledLines(letter.Label("sign.district")));
        }
    }

    private static void EarlyHelp(LetterDraft letter, bool say)
    {
        if (!letter.Has("state/mediation/early-help") || letter.Place("early-help", PlaceKind.Term) is not LawPlace help)
        {
            return;
        }

        letter.Set("early-help.name", help.Name);
        if (say)
        {
            letter.Say("early-help");
        }

        if (letter.Place("early-help", PlaceKind.Office)?.Phone is string phone)
        {
            letter.Set("early-help.phone", phone);
            letter.Advise("advice.early-help");
        }
    }

    private static void Form(LetterDraft letter, string use, bool joint)
    {
        if (!joint && letter.Place(use, PlaceKind.Form) is { Web: string web } form)
        {
            letter.Set("form.name", form.Name);
            letter.Set("form.web", web);
            letter.Advise("advice.form");
        }
    }

    private static bool HasOffice(ComposedLetter letter)
    {
        LetterInput input = letter.Input;
        string rule = Letters.RuleId(input.Law, input.Case.State, Joint);
        return input.Law.Find(rule, input.Date, input.Date) is not InForce
            || Facilitated(letter.Value("mediation.way"))
            || input.Law.PlacesFor("mediation", input.Case.State, input.Date).Any(p => p.Kind == PlaceKind.Office);
    }

    private static IEnumerable<Problem> NoFacilitation(ComposedLetter letter)
    {
        LetterInput input = letter.Input;
        if (Facilitated(letter.Value("mediation.way"))
            && input.Law.Find(Letters.RuleId(input.Law, input.Case.State, Facilitation), input.Date, input.Date) is not InForce)
        {
            yield return new(
                "letter-no-facilitation", "We found no facilitated IEP meeting that the state offers here.", Where.Nowhere, "Choose mediation, or ask a parent center what your state offers.");
        }
    }
}
