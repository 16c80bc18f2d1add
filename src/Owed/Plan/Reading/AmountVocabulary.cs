namespace Owed;

/// <summary>The words of IEPs and what each can stand for.</summary>
internal static class AmountVocabulary
{
    /// <summary>Most words in one entry.</summary>
    public const int LongestPhrase = 5;

    private static readonly Dictionary<string, Lexeme> Words = Build();

    private static readonly string[] Spelt =
    [
        "minutes", "minute", "session", "sessions", "weekly", "times", "monthly", "month", "daily", "hours", "hour",
        "quarter", "quarterly", "semester", "trimester", "yearly", "annually", "school", "individual", "indirect",
        "consultation", "week", "weeks", "every", "twice", "thirty", "forty", "twenty", "fifteen",
    ];

    private static readonly HashSet<string> NotMisspelt =
        ["mouth", "house", "yours", "tires", "titles", "timed", "timer", "weak", "weeds", "ours", "four",
            "never", "ever", "very", "forth", "thirsty", "session's", "dairy", "dail", "wee", "tunes", "times", "weep", "seek",
            "sour", "tour", "pour", "your", "honor", "house", "monthly", "minuet", "minus"];

    /// <summary>What a word or a phrase of several words stands for.</summary>
    public static bool TryFind(string phrase, out Lexeme lexeme) => Words.TryGetValue(phrase, out lexeme);

    /// <summary>The word that was likely meant, when exactly one slip parts it from a word we know.</summary>
    public static bool TryMend(string word, out Lexeme lexeme)
    {
        lexeme = default;
        if (word.Length is < 4 or > 13 || NotMisspelt.Contains(word))
        {
            return false;
        }

        foreach (string known in Spelt)
        {
            if (known.Length >= 4 && OneSlip(word, known) && Words.TryGetValue(known, out lexeme))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OneSlip(string a, string b)
    {
        if (a[0] != b[0] || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
        {
            i++;
        }

        ReadOnlySpan<char> restA = a.AsSpan(i);
        ReadOnlySpan<char> restB = b.AsSpan(i);
        if (restA.Length > 1 && restA.Length == restB.Length && restA[0] == restB[1] && restA[1] == restB[0])
        {
            return restA[2..].SequenceEqual(restB[2..]);
        }

        return a.Length.CompareTo(b.Length) switch
        {
            0 => a.Length >= 5 && restA.Length > 0 && restA[1..].SequenceEqual(restB[1..]),
            > 0 => restA[1..].SequenceEqual(restB),
            _ => restA.SequenceEqual(restB[1..]),
        };
    }

    private static Dictionary<string, Lexeme> Build()
    {
        Dictionary<string, Lexeme> words = new(StringComparer.Ordinal);
        Measures(words);
        Periods(words);
        Joints(words);
        Numbers(words);
        Labels(words);
        return words;
    }

    private static void Add(Dictionary<string, Lexeme> words, Lexeme lexeme, string list)
    {
        foreach (string word in list.Split('|'))
        {
            words[word] = lexeme with { Text = word };
        }
    }

    private static void Add(Dictionary<string, Lexeme> words, Lex kind, string list) => Add(words, new Lexeme(kind, ""), list);

    private static void Measures(Dictionary<string, Lexeme> words)
    {
        Add(words, Lex.Minute, "minute|min|mi|minut|mnt|mns|min's|minute's");
        Add(words, new Lexeme(Lex.Minute, "", Plural: true), "minutes|mins|minutes'|mintues|minuts|mnts|minites|mintes");
        Add(words, Lex.Hour, "hour|hr|h|hour's");
        Add(words, new Lexeme(Lex.Hour, "", Plural: true), "hours|hrs|hours'");
        Add(words, new Lexeme(Lex.MinutesPer, "", Unit: PeriodUnit.Week), "mpw|mins/wk|minpw");
        Add(words, new Lexeme(Lex.MinutesPer, "", Unit: PeriodUnit.Month), "mpm");
        Add(words, new Lexeme(Lex.MinutesPer, "", Unit: PeriodUnit.SchoolDay), "mpd");
        Add(words, new Lexeme(Lex.MinutesPer, "", Unit: PeriodUnit.Quarter), "mpq");
        Add(words, new Lexeme(Lex.MinutesPer, "", Unit: PeriodUnit.Year), "mpy");
        Add(words, Lex.Session, "session|sess|visit|meeting|contact|appointment|treatment|lesson|occurrence|check in|trip|ride|encounter|sitting|mps|service session|therapy session");
        Add(words, new Lexeme(Lex.Session, "", Plural: true), "sessions|visits|meetings|contacts|appointments|treatments|lessons|occurrences|check ins|trips|rides|encounters|consultations|observations|occasions|sittings|increments|service sessions|therapy sessions|consults");
        Add(words, Lex.Session, "time period");
        Add(words, Lex.Times, "time");
        Add(words, new Lexeme(Lex.Times, "", Plural: true), "times|tx");
        Add(words, Lex.X, "x");
        Add(words, new Lexeme(Lex.Once, "", 1, 1), "once|single session");
        Add(words, new Lexeme(Lex.Once, "", 2, 2), "twice");
        Add(words, new Lexeme(Lex.Once, "", 3, 3), "thrice");
        Add(words, Lex.Slot, "period|class period|block|segment|class|module|school period|instructional period|bell|class block|hour block|instructional segment|course");
        Add(words, new Lexeme(Lex.Slot, "", Plural: true), "periods|class periods|blocks|segments|classes|modules|school periods|instructional periods|bells|class blocks|instructional segments");
        Add(words, Lex.Percent, "percent|pct|per cent|percentage");
    }

    private static void Periods(Dictionary<string, Lexeme> words)
    {
        Unit(words, PeriodUnit.SchoolDay, "day|school day|instructional day|student day|academic day|class day|sd", "days|school days|instructional days|student days|class days|school attendance days", "daily|per diem|qd|everyday");
        Unit(words, PeriodUnit.Week, "week|wk|school week|instructional week|calendar week|academic week", "weeks|wks|school weeks|instructional weeks|weeks'", "weekly|wkly|wkl");
        Unit(words, PeriodUnit.Month, "month|mo|mon th|mth|mnth|calendar month|school month", "months|mos|mths|school months", "monthly|mthly|mo ly");
        Unit(words, PeriodUnit.Quarter, "quarter|qtr|school quarter|academic quarter", "quarters|qtrs", "quarterly|qtrly");
        Unit(words, PeriodUnit.Trimester, "trimester|tri", "trimesters", "trimesterly");
        Unit(words, PeriodUnit.Semester, "semester|sem|school semester", "semesters|sems", "semesterly|semi annual|semi annually|semiannual|semiannually|half yearly");
        Unit(words, PeriodUnit.Year, "year|yr|school year|academic year|calendar year|annum|sy", "years|yrs|school years", "yearly|annually|annual|yrly|per annum");
        Unit(words, PeriodUnit.IepYear, "iep year|annual iep|iep period|iep cycle|iep term|term of the iep|term of iep|duration of the iep|duration of iep|life of the iep|length of the iep|year of the iep|iep duration|iep dates|year of iep", "iep years", "");
        Unit(words, PeriodUnit.EsyTerm, "esy|esy term|extended school year|esy session|esy period|esy program|summer|extended school year term|extended school year period|esy services", "", "");
        Add(words, new Lexeme(Lex.Adverb, "", 2, 2, PeriodUnit.Week), "fortnightly");
        Add(words, new Lexeme(Lex.Unit, "", 2, 2, PeriodUnit.Week), "fortnight");
        Add(words, Lex.Cycle, "cycle|rotation|rotating cycle|rotating schedule|rotation cycle|rotational cycle|rotating|day cycle|schedule cycle|school cycle|cyc");
        Add(words, new Lexeme(Lex.Cycle, "", Plural: true), "cycles|rotations");
        Add(words, Lex.Term, "term|grading period|marking period|reporting period|progress report period|progress reporting period|card marking|report card period|grading term|grading|session block");
        Add(words, new Lexeme(Lex.Bi, "", Unit: PeriodUnit.Week), "biweekly|bi weekly|bi wkly");
        Add(words, new Lexeme(Lex.Bi, "", Unit: PeriodUnit.Month), "bimonthly|bi monthly");
        Add(words, new Lexeme(Lex.Bi, "", Unit: PeriodUnit.Quarter), "semimonthly|semi monthly");
        Add(words, new Lexeme(Lex.Bi, "", Unit: PeriodUnit.SchoolDay), "semiweekly|semi weekly");
        Add(words, new Lexeme(Lex.Bi, "", Unit: PeriodUnit.Year), "biannual|biannually|bi annual|bi annually|biennial|biennially");
        Day(words, Weekdays.Monday, "monday|mondays|mon|mons");
        Day(words, Weekdays.Tuesday, "tuesday|tuesdays|tue|tues");
        Day(words, Weekdays.Wednesday, "wednesday|wednesdays|wed|weds");
        Day(words, Weekdays.Thursday, "thursday|thursdays|thu|thur|thurs");
        Day(words, Weekdays.Friday, "friday|fridays|fri|fris");
        Add(words, Lex.ABDay, "every a day|each a day|per a day|on a day|every b day|each b day|per b day|b day|a days|b days|a b day|a b days|each a b day|every a b day|odd days|even days|odd day|even day|red days|blue days|gold days|red day|blue day|alternating days|alternate days|alternating day|alternate day|alternate school days|alternating school days|a b schedule|a b day schedule|a b block");
        string[] months = ["jan|january", "feb|february", "mar|march", "apr|april", "may", "jun|june", "jul|july", "aug|august", "sep|sept|september", "oct|october", "nov|november", "dec|december"];
        for (int i = 0; i < months.Length; i++)
        {
            Add(words, new Lexeme(Lex.MonthName, "", i + 1, i + 1), months[i]);
        }
    }

    private static void Unit(Dictionary<string, Lexeme> words, PeriodUnit unit, string one, string many, string adverb)
    {
        Add(words, new Lexeme(Lex.Unit, "", 1, 1, unit), one);
        if (many.Length > 0)
        {
            Add(words, new Lexeme(Lex.Unit, "", 1, 1, unit, Plural: true), many);
        }

        if (adverb.Length > 0)
        {
            Add(words, new Lexeme(Lex.Adverb, "", 1, 1, unit), adverb);
        }
    }

    private static void Day(Dictionary<string, Lexeme> words, Weekdays day, string list) =>
        Add(words, new Lexeme(Lex.Weekday, "", (int)day, (int)day), list);

    private static void Joints(Dictionary<string, Lexeme> words)
    {
        Add(words, Lex.Per, "per|each and every|ever");
        Add(words, Lex.A, "a|an");
        Add(words, Lex.Each, "each|ea|apiece|a piece|respectively");
        Add(words, Lex.Every, "every|evry|all|q");
        Add(words, Lex.Other, "other|second");
        Add(words, Lex.OutOf, "out of|out of every|out of each|of every|weeks out of|of each|outof|out of the");
        Add(words, Lex.Of, "of");
        Add(words, Lex.AtLeast, "at least|atleast|minimum|a minimum|minimum of|a minimum of|at a minimum|at minimum|no less than|not less than|no fewer than|not fewer than|or more|more than|or greater|or longer|and up");
        Add(words, Lex.AtMost, "up to|upto|nor more than|and no more than|but no more than|but not more than|at most|maximum|a maximum|maximum of|a maximum of|max|max of|a max of|no more than|not more than|not to exceed|or less|or fewer|no longer than|less than|fewer than|as many as|as much as|to exceed no more than");
        Add(words, Lex.About, "about|approximately|approx|around|roughly|an average of|average|average of|averaging|on average|an average|nearly|estimated|avg|appx|circa|near");
        Add(words, Lex.Between, "between");
        Add(words, Lex.Total, "total|a total of|total of|totaling|totalling|totals|in all|in total|altogether|for a total of|total time|equaling|equals|equal to|equal|cumulative|cumulatively|sum|grand total|combined total|for a total|aggregate");
        Add(words, Lex.Within, "divided into|divided|split into|split|spread over|spread across|divided over|divided across|divided between|split between|split over|split across|broken into|distributed over|distributed across|delivered in|provided in|across|broken up into|may be broken into|divided among");
        Add(words, Lex.Condition, "when|whenever|assuming|unless|if|depending|depending on|pending|subject to|when available|as available|as tolerated|as scheduling permits|as schedule permits|schedule permitting|provided that|contingent|contingent on|may|may be|might|based on|until|as staffing allows|if available|at teacher discretion|discretion|as determined|when possible|as able|if possible|upon availability|staff permitting");
        Add(words, Lex.AsNeeded, "as needed|prn|p r n|when needed|if needed|as necessary|as appropriate|when appropriate|when necessary|if necessary|as required|on demand|upon request|on request|as requested|as warranted|at teacher request|by request|as indicated|on an as needed basis|as needed basis|as the need arises|as deemed necessary|as often as needed|where appropriate|as deemed appropriate|at student request|needed");
        Add(words, Lex.Vague, "several|few|a few|some|many|occasional|occasionally|periodic|periodically|regularly|regular basis|frequent|frequently|intermittent|intermittently|ongoing|various|varies|varied|tbd|to be determined|multiple|as scheduled|a couple|couple|a couple of|couple of|numerous|variable|flexible|sporadic|continuous|continuously|throughout the day|all day|full time|fulltime|part time|half day|entire day|full day|half time|whole day|entire school day|full school day|throughout the school day|all day long|entire time");
        Add(words, Lex.Numbered, "grade|grades|goal|page|room|age|ages|objective|phase|tier|level|step|line|case|code|coded|section|item|pg|rm|id|bus|number|no|version|form");
        Add(words, Lex.Noun, "accuracy|trials|opportunities|students|student|children|peers|pupils|kids|days old|years old|year old|feet|lbs|prompts|words|grader|goals|objectives|attempts|staff|adults|assignments");
        Add(words, Lex.BothEnds, "beginning and end|beginning and the end|start and end|start and the end|before and after|morning and afternoon|am and pm|arrival and dismissal|arrival and departure");
        Add(words, Lex.Not, "increase|increased|decrease|decreased|reduce|reduced|raise|raised|lowered|not|except|excluding|minus|without|discontinue|discontinued|instead of|rather than|reduced from|increase from|increased from|decrease from|decreased from|reduce from|from previous|previously|was|were|changed from|formerly|used to be|down from|drop to|fade to|then|thereafter|increasing to|decreasing to|followed by|fading to|dropping to|tapering to");
        Add(words, Lex.And, "and|with");
        Add(words, Lex.Or, "or|and or");
        Add(words, Lex.Plus, "plus|in addition to|additional|in addition|as well as|also|an additional|along with");
        Add(words, Lex.To, "to|thru|through|til|till");
        Add(words, Lex.For, "for|at|lasting|duration");
        Add(words, Lex.During, "over the course of|during the course of|during|over|throughout|within|in|for the duration|course|across the");
        Add(words, Lex.On, "on");
        Add(words, Lex.Off, "off");
        Add(words, Lex.Rest, "rest|remainder|remaining");
        Add(words, Lex.Shared, "shared|combined|collectively|together|all together|across subjects|shared across|in combination");
        Add(words, Lex.From, "from|starting|beginning|effective|start|begin|ending|end|start date|end date|through date");
    }

    private static void Numbers(Dictionary<string, Lexeme> words)
    {
        string[] small = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty".Split('|');
        for (int i = 0; i < small.Length; i++)
        {
            Add(words, new Lexeme(Lex.NumberWord, "", i, i), small[i]);
        }

        string[] tens = "thirty|forty|fifty|sixty|seventy|eighty|ninety".Split('|');
        for (int i = 0; i < tens.Length; i++)
        {
            Add(words, new Lexeme(Lex.NumberWord, "", 30 + (i * 10), 30 + (i * 10)), tens[i]);
        }

        Add(words, new Lexeme(Lex.NumberWord, "", 40, 40), "fourty");
        Add(words, new Lexeme(Lex.NumberWord, "", 100, 100), "hundred");
        Add(words, new Lexeme(Lex.NumberWord, "", 1000, 1000), "thousand");
        Add(words, Lex.Half, "half|one half");
        Add(words, new Lexeme(Lex.Fraction, "", 0.25m, 0.25m), "one quarter|one fourth");
        Add(words, new Lexeme(Lex.Fraction, "", 0.75m, 0.75m), "three quarter|three quarters|three fourths");
        string[] ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth".Split('|');
        for (int i = 0; i < ordinals.Length; i++)
        {
            Add(words, new Lexeme(Lex.Ordinal, "", i + 1, i + 1), ordinals[i]);
        }

        Add(words, new Lexeme(Lex.Ordinal, "", 1, 1), "last");
    }

    private static void Labels(Dictionary<string, Lexeme> words)
    {
        Label(words, LabelKind.Delivery, "direct", "direct|directly|direct service|direct services|direct instruction|direct therapy|dir");
        Label(words, LabelKind.Delivery, "indirect", "indirect|indirectly|indirect service|indirect services|non direct|behind the scenes");
        Label(words, LabelKind.Delivery, "direct+indirect", "direct and indirect|direct indirect|direct or indirect|direct and or indirect");
        Label(words, LabelKind.Delivery, "consult", "consult|consultation|consultative|consulting|consultant|collaboration|collaborative|collaborative consultation|consultation services|monitoring|monitor|conferencing|consultation and monitoring");
        Label(words, LabelKind.Delivery, "observation", "observation|observe|observing");
        Label(words, LabelKind.Delivery, "support", "support|supports|supported|aide|paraprofessional|para|paraeducator|adult support|aide support|behavioral technician|behavior technician|rbt|one to one aide|shadow|instructional assistant|classroom aide|personal care|adult assistance|supervision");
        Label(words, LabelKind.Delivery, "transport", "transportation|transport|transported|special transportation|busing|bussing|round trip|round trips");
        Label(words, LabelKind.Grouping, "individual", "individual|individually|indiv|individualized|ind|one student|solo");
        Label(words, LabelKind.Grouping, "1:1", "one to one|one on one|1 on 1|1 to 1|one one");
        Label(words, LabelKind.Grouping, "group", "group|groups|small group|small groups|grp|sm group|sm grp|large group|whole group|gp|small group instruction");
        Label(words, LabelKind.Grouping, "individual or group", "individual or group|individual and or group|individual group|group or individual|group and or individual|individual or small group|individual and or small group|individual small group");
        foreach (string place in "push in|pull out|resource room|resource|general education|general education classroom|general education setting|gen ed|gen ed classroom|regular education|regular education classroom|regular ed|special education|special education classroom|special education room|special education setting|special ed|sped|sped room|sped classroom|therapy room|speech room|community|home|school based|self contained|self contained classroom|classroom|outside general education|outside of general education|inside general education|in class|cafeteria|playground|gym|separate classroom|separate class|virtual|teletherapy|clinic|hospital|library|lunch|recess|co taught|co taught classroom|inclusion|mainstream|therapy gym|sensory room|outside the general education classroom|outside the regular classroom|non public school|out of class|homebound|bus stop|general ed|general ed classroom|special ed classroom|special ed room|gened|ese classroom|related services room|integrated|outside gen ed|inside gen ed".Split('|'))
        {
            string means = place is "push in" or "pull out" or "school based" or "self contained" or "co taught" ? place.Replace(' ', '-') : place;
            Label(words, LabelKind.Place, means, place);
        }

        foreach (string subject in "reading|math|writing|science|social studies|spelling|english language arts|language arts|english|ela|written expression|written language|mathematics|history|literacy|phonics|arithmetic".Split('|'))
        {
            Label(words, LabelKind.Subject, subject is "mathematics" or "arithmetic" ? "math" : subject, subject);
        }

        Label(words, LabelKind.Subject, "reading and writing", "reading writing workshop");
        Label(words, LabelKind.Service, "speech", "speech|speech language|speech and language|speech therapy|speech language therapy|speech and language therapy|slp|slt|st|language|language therapy|speech services|lang");
        Label(words, LabelKind.Service, "OT", "ot|occupational therapy|occupational|o t");
        Label(words, LabelKind.Service, "PT", "pt|physical therapy|p t");
        Label(words, LabelKind.Service, "counseling", "counseling|counselling|psychological|psych|social work|sw|psychology|school social work");
        Label(words, LabelKind.Service, "nursing", "nursing|nurse|health|health services");
        Label(words, LabelKind.Service, "vision", "vision|tvi|o and m|orientation and mobility|mobility");
        Label(words, LabelKind.Service, "hearing", "hearing|audiology|dhh|tod|deaf hard of hearing");
        Label(words, LabelKind.Service, "music therapy", "music therapy|music");
        Label(words, LabelKind.Service, "aba", "aba|parent training|parent counseling");
    }

    private static void Label(Dictionary<string, Lexeme> words, LabelKind kind, string means, string list)
    {
        foreach (string word in list.Split('|'))
        {
            words[word] = new(Lex.Label, means, Label: kind);
        }
    }
}
