namespace Owed;

/// <summary>How much a word of the story weighs before anyone has answered for it.</summary>
internal enum SignWeight
{
    /// <summary>It can carry a danger or a short date: look today, before anything else.</summary>
    Urgent,

    /// <summary>It can mean that other rules apply, or that someone else decides: ask before any letter.</summary>
    Gate,

    /// <summary>It is worth a question.</summary>
    Ask,
}

/// <summary>What in a story raises which question. The words are phrases as <see cref="StoryText"/> reads them.</summary>
/// <param name="Facts">The facts that settle it; any one of them is enough.</param>
internal sealed record StorySign(Items<string> Facts, SignWeight Weight, string Ask, Items<string> Phrases);

/// <summary>The words that people use for things that must not be missed, and for the six situations.</summary>
internal static class StoryWords
{
    private const string Child = "him/her/them/me/my/his";

    internal static readonly Items<StorySign> Signs =
    [
        Sign("unsafe,child_hurt", SignWeight.Urgent, "Is the child safe at school right now?",
            $"bruis*|choked|sexual*|molest*|assault*|abuse*|abusing|suicid*|kill himself/herself/themselves|self harm*|hurt himself/herself|wants to die|locked in|scared to go|broken arm/leg/wrist|ran away/off|not safe|unsafe|in danger|hit by|slap* {Child}|kick* {Child}|drag* {Child}|grabb* {Child}|yank* {Child}|aide/teacher/para/staff/driver hit/hits/hitting|beaten|by the highway/road/street"),
        Sign("restraint", SignWeight.Urgent, "Was the child held down or shut in a room?",
            $"restrain*|seclu*|padded room|quiet room|calm*/calming room|calm down room|timeout/cooldown room|time/cool out/down room|pinned|held/hold/holding {Child} down|held down|on the floor and|put {Child} on the floor|handcuff*|held/hold the door|lock*/shut {Child} _ room/closet"),
        Sign("expulsion,manifestation,manifestation_on", SignWeight.Urgent, "Does the school want to expel the child or change the school for behavior?",
            "expel*|expulsion|alternative school/placement/program|long term suspension|manifestation|mdr"),
        Sign("due_process,hearing_on,decision_on", SignWeight.Urgent, "Is there a due process case, a hearing date, or a decision?",
            "due process hearing/complaint|filed due process|filed for due process|filed a due process|hearing officer*|prehearing|pre hearing|resolution meeting/session|hearing date|hearing is|subpoena*|law judge|ahc|judge ruled/decided/said"),
        Sign("police", SignWeight.Urgent, "Are the police or a court involved?",
            "police|cops|sheriff|arrest*|resource officer|juvenile|court date|press*/pressing charges|criminal charges|charged with|probation"),
        Sign("settlement,settlement_signed_on", SignWeight.Urgent, "Were you given a settlement or a waiver to sign?",
            "settlement*|settle|sign a waiver|waive* our/my/your/any/all/the|release of claims|nondisclosure|nda|confidentiality agreement|if i/we sign _ wont/not|sign a/the paper that/saying i/we wont/not|signed an agreement"),
        Sign("lawyer", SignWeight.Urgent, "Is a lawyer already helping you?",
            "our/my lawyer/attorney|have/hired/got/with a/an lawyer/attorney|lawyer/attorney is/has/says/said/working|retained"),
        Sign("plan", SignWeight.Gate, "Which plan does the child have: an IEP, a 504 plan, a private school plan, or early help?",
            "504|ifsp|first steps|early intervention|catholic|lutheran|parochial|private school|homeschool*|home school*|services plan|service plan"),
        Sign("graduated", SignWeight.Gate, "Has the student left school with a diploma, or grown too old for it?",
            "graduated|diploma|aged out|turned 21/22"),
        Sign("parent_agrees", SignWeight.Gate, "Who makes school decisions for this child, and does that person want this?",
            "neighbor|babysit*|im a para/teacher/aide/bus|i am a para/teacher/aide|mom/mother/dad/father/parents/daughter/son does/do not/nt want|mom/mother/dad/father/parents doesnt/dont/wont want/know/care|mother/mom/dad/father has custody|daughter/son has custody|bio mom/dad|stepmom|step mom|stepdad|step dad|my/a friends kid/son/daughter/boy/girl|lives with his/her mom/mother/dad/father"),
        Sign("missed_reason", SignWeight.Gate, "Why were the sessions missed: was your child away or unwilling, was school closed, or was it the school's side?",
            $"refus* to go|wont/will not go|doesnt/does not want to go|hides under|cries and|snow/ice/sick day/days|snowed|school was/is closed/shut|shut _ days|was/been sick with|had the flu/covid|in the hospital|took/take a _ trip|family trip|vacation"),
        Sign("unsafe", SignWeight.Ask, "Is the child in danger at school?", "elope*|eloping|runs away/off/out|wanders|bull*|scared|afraid of"),
        Sign("suspended_days", SignWeight.Ask, "How many days was the child out for behavior this school year?",
            $"suspen*|sent home|sends/send {Child} home|pick {Child} up early|come and/to get {Child}|come get {Child}|iss|oss"),
        Sign("due_process", SignWeight.Ask, "Is there a due process case?", "due process"),
        Sign("retaliation", SignWeight.Ask, "Has someone been treated worse because you spoke up?", "retaliat*|threaten*|banned|no trespass|cps|dfs|child services|child protective|truan*"),
        Sign("notice_dated", SignWeight.Ask, "Is there a paper with a date on it, or a day by which you must answer?",
            "notice of action|prior written notice|pwn|deadline|ten days|10 days|15 days|fifteen days|by tomorrow/friday/monday|days to respond/sign/answer|time is up"),
        Sign("wants_out", SignWeight.Ask, "Are you thinking of ending special education?",
            $"revok*|withdraw* _ consent|pull* {Child} _ special|sign* {Child} out|take* {Child} off the iep|drop the iep|refuse the iep|done with _ iep"),
        Sign("keeping_home", SignWeight.Ask, "Are you thinking of keeping the child home, or of leaving the school?", $"keep* {Child} home|pull* {Child} out|stay home until|homeschooling him/her"),
    ];

    internal static readonly Items<(string Letter, Items<string> Phrases)> Sounds =
    [
        Sound("E", "we/just/recently moved|army/navy/military/pcs/force move|move in/from/to|switched from|enrolled|moved from/here/in/across|we moved to|moved to a/another _ district/school/town/state|transfer*|switched schools/districts|new/another/different/receiving district/state/county/town|new to the|came from|come from|old school/district|previous school/district|last school/district|came to live with|from another|to missouri/montana/illinois/kansas/idaho in/this/last|missouri/montana/texas/kansas/idaho/iowa to|ieps dont count"),
        Sound("F", "has/have no one|moved away|co op|coop|cooperative|caseload is full|therapist/teacher is full|itinerant|no speech/occupational/physical therapist/pathologist|no therapist/slp/ot/pt/rsp/teacher|vacan*|shortage|cant/cannot/cant _ find/hire/fill|couldnt find/hire|quit|resign*|retired|maternity|therapist/slp/ot/pt/teacher/lady/she left|no one/nobody to|no one/nobody applies/applied|nobody to hire|advertis*|long term sub|rotating subs|subs|not enough hands/staff/people/therapists|arent enough hands/staff|short staffed|understaffed|lost _ therapist|until they hire/find|covers four/three/five|contract therapist|new therapist starts"),
        Sound("C", "try half|half the/of|is gone|removes|announced|took off|cut/cuts his/her/my/the/our|they cut|was cut|reduc*|took away|taken away|take* away|took _ away|dropped|drop* ot/speech/pt|stopped|stops|exited|removed|moved _ to group|without telling/asking/a|no one/nobody called/asked/told|never asked|found out|amendment|used to get|shorten*|half day*|come and get|come get|instead of 30/45/60|goes 2/two/3/three hours|now/now _ it is 30|schedule _ says|unenrolled|changed his/her/my/the|decided, not me|starts anyway"),
        Sound("D", "object to|sign here|pens out|it removes|announced|change starts|moves him/her/them to|i/we said no|they/class moves|dropping|want*/going/planning/plans to cut/reduce/stop/take/drop/move/discharge/dismiss/exit/end|they/school want* to go from|wants/going to|proposing/proposed/proposes|recommend* _ dismissal|dismiss*|discharge*|cutting|goes from|did not/didnt sign|havent/not signed|have not signed|sign the new iep|sign by|dont/do not agree|moving him/her|is going to|takes away|yearly iep|exit him/her|says _ stops|on me to sign|starts anyway"),
        Sound("B", "havent/not/hasnt got|no answer|pulled to|gets/get pulled|zoom|sound fails|consult*|varies|in person|alone|by an intern|intern|nobody signs|not being followed|never seen|miss*|skipp*|cancel*|not/isnt/arent/never/wasnt/hasnt/havent getting/receiving/happening/given/had/been/provided/started/seen|not had|never goes/shows/came/comes/sees/started|no one comes|doesnt come|only seen|not giving|isnt giving|gives less|no speech/ot/pt/counseling|did not get|never gave|make* _ up|made up|making up|logs|minutes|supposed to get|isnt on the schedule|late every day|follow* the iep|not following|never follow*|kids at the table|individual speech|as needed|no teacher does|sub aide|once a month|records|nothing since|ever sees/shows|concern letter|written concern"),
        Sound("A", "said/says/say/saying/told no|we want|should ask for|id/would like|maybe/wait next year|next year|said/says no|refus* to give/add/test/provide/pay/let|they/school/district/principal/teacher refuse*|refused/refusal|denied/denies/deny|wont/will not/would not give/add/test/provide/pay|turned _ down|dont do that|not something|only for/the|asked for/about/the/in|asking for|i asked|emailed asking|not/doesnt/didnt/wont qualif*|qualif*|not eligible|not needed|doesnt need|give it time|wait and see|interventions first|outside evaluation|own evaluator|someone else to test|want/wants/needs/need a/an/more|disagree*|dont agree with what|laughed|testing|evaluat*|shook her/his head"),
    ];

    private static StorySign Sign(string facts, SignWeight weight, string ask, string phrases) => new(facts.Split(',').ToItems(), weight, ask, phrases.Split('|').ToItems());

    private static (string Letter, Items<string> Phrases) Sound(string letter, string phrases) => (letter, phrases.Split('|').ToItems());
}
