namespace Owed;

public static partial class Questions
{
    private static Items<Question> Who =>
    [
        Day("today", "What day is it?", "as_of asof date"),
        new("state", QuestionKind.State, "Which state is the school in?", [], ["school_state", "us_state"]),
        Choice("writer", "Who are you to the child?", "parent|mother|father|mom|dad|adoptive parent;step_parent|stepmother|stepfather|stepmom|stepdad;grandparent|grandmother|grandfather|grandma|grandpa;foster_parent|foster|foster mother|foster father;guardian|legal guardian;relative|aunt|uncle|sibling|sister|brother|cousin;surrogate|educational surrogate|casa;student|myself|adult student|self;helper|advocate|friend|neighbor|social worker|lawyer;teacher|therapist|school staff|aide", "who_writes who relation relationship relation_to_child writer_relation written_by person"),
        YesNo("education_rights", "Can you make school decisions for the child?", "holds_education_rights has_education_rights educational_rights legal_rights can_decide education_decision_maker"),
        YesNo("parent_agrees", "Does the parent who can decide want this too?", "parent_on_board parent_knows"),
        YesNo("lives_with_writer", "Does the child live with you?", "child_lives_with_me lives_with_you lives_with"),
        Choice("plan", "What plan does the child have?", "iep|yes|true|has an iep;504|504 plan|section 504;none|no|no plan|false|no iep|never evaluated;evaluation_pending|pending|evaluation|being evaluated|in evaluation|referred|waiting for evaluation;not_eligible|found not eligible|did not qualify|denied iep|ineligible;private_service_plan|private school|services plan|private|parentally placed|service plan|homeschool|home school|homeschooled;early_intervention|ifsp|part c|first steps;iep_ended|exited|dismissed|iep was ended|ended", "has_iep iep plan_type child_plan has_plan"),
        Choice("school_type", "What kind of school is it?", "public|public school|district;charter|charter school;private|private school|parochial|religious;homeschool|home school;online|virtual;preschool|early childhood|head start", "school_kind type_of_school"),
        Number("age", "How old is the child?", "child_age student_age"),
        YesNo("graduated", "Has the child left school with a diploma?", "has_graduated diploma aged_out"),
        Text("service", "Which service is it about?", "service_name services which_service"),
        Text("goal", "What would you like to happen?", "want wants what_do_you_want hoped_for outcome"),
        Text("story", "What happened, in your own words?", "text narrative description details notes comments note background summary"),
        YesNo("lawyer", "Is a lawyer already helping you?", "lawyer_involved has_lawyer attorney lawyer_already attorney_involved represented"),
    ];

    private static Items<Question> WhatHappened =>
    [
        Many("what_happened", "Which of these is closest?", "said_no|said no|they said no|would not|won t|the school said no|refused|school said no|denied|refusal|asked and refused|a;not_happening|isn t happening|is not happening|not getting|not receiving|not provided|no services|not being given|missing|a service in the iep is not happening|missed|service missed|services missed|missed services|not delivered|partly|b;cut|took away|stopped|dropped|the school cut or changed a service|changed|reduced|cut already|cut without notice|removed|c;wants_to_cut|want to cut|want to reduce|want to stop|plan to cut|wants to stop|the school wants to cut a service|proposed cut|wants to reduce|proposal|planning to cut|d;moved|we moved|we moved schools|transfer|transferred|new school|e;no_therapist|no therapist|no speech therapist|no one to do it|therapist quit|therapist left|no therapist available|vacancy|shortage|no provider|f;discipline|suspended|expelled|suspension|expulsion;evaluation|wants evaluation|testing;other|something else;nothing|no problem|just asking", "happened problem problems issue issues what_is_the_problem situation concern category type"),
    ];

    private static Items<Question> Refusal =>
    [
        YesNo("asked", "Did you ask the school for it?", "did_you_ask requested request_made"),
        Text("asked_for", "What did you ask for?", "request requested_service what_asked asked_what"),
        Day("asked_on", "When did you ask?", "request_date requested_on date_asked asked_when asked_date"),
        Choice("asked_how", "How did you ask?", "spoken|aloud|verbal|verbally|phone|call|in person|oral|conversation;written|in writing|email|e mail|letter|text;meeting|iep meeting|at the meeting|at an iep meeting", "request_how requested_how"),
        YesNo("refused", "Did the school say no?", "said_no denied school_said_no refusal was_refused"),
        Day("refused_on", "When did the school say no?", "refusal_date refused_date date_refused refused_when"),
        Choice("refused_how", "How did the school say no?", "spoken|aloud|verbal|verbally|phone|call|in person|oral|said|told|conversation;meeting|at the meeting|iep meeting|at an iep meeting;email|written|in writing|e mail|text|letter;notice|prior written notice|pwn|notice of action|formal notice;no_answer|silence|ignored|no reply|no response|never answered", "refusal_how denied_how said_no_how"),
        Choice("refused_reason", "What reason did they give?", Reasons, "reason refusal_reason reason_for_refusal"),
        Text("refused_by", "Who said no?", "who_refused who_said said_by told_by"),
        YesNo("answered", "Did the school answer your request at all?", "request_answered got_answer response"),
    ];

    private static Items<Question> Delivery =>
    [
        Choice("in_iep", "What does the service page of the IEP say?", "number|per week|per month|weekly|a week|a month|sessions|hours|clear number|yes|clear|a clear number|minutes|specific|true;vague|not clear|unclear|ambiguous;as_needed|as needed|consult|consultation|as appropriate|varies;no|not in the iep|not listed|missing|false|none;accommodation|accommodations|supplementary aid|modification", "iep_says iep_line service_in_iep what_iep_says iep_service_line in_the_iep written_in_iep"),
        Text("iep_minutes", "How many minutes does it promise?", "minutes amount iep_amount promised frequency"),
        YesNo("missed", "Are sessions being missed?", "service_missed services_missed sessions_missed missing_services not_delivered not_happening"),
        Day("missed_since", "Since when?", "missing_since since started_on first_missed missed_from first_violation violation_first since_when"),
        Day("missed_last", "When was the last missed session?", "last_missed last_violation missed_until violation_last ended_on violation_on violation_date"),
        Choice("missed_how_often", "How much is missed?", "all|none given|never|never given|never delivered|every session|completely|all of it|nothing given|none|always|total;most|mostly|majority|usually;some|sometimes|partly|part|partial|occasionally|several|half|few;one|once|one session|a single session|single", "how_often how_much missed_amount missed_frequency"),
        Number("missed_count", "About how many sessions were missed?", "sessions_missed_count number_missed count"),
        Choice("missed_reason", "What reason did you hear?", "provider_absent|therapist s child|therapist s own child|slp s child|provider s child|therapist sick|provider ill|therapist absent|sick therapist|absent provider|ill|sick;on_leave|leave|maternity leave|medical leave;vacancy|vacant|vacant post|no therapist|quit|resigned|shortage|staffing|no staff|staff shortage|position open;no_substitute|no sub|no substitute;itinerant|travel|cooperative|co op|weather travel|visit missed;pulled|pulled for meetings|meetings|testing duty|coverage|pulled to cover;schedule|schedule conflict|scheduling|caseload;school_activity|assembly|field trip|activity|field day;testing|state testing|test|state test;never_started|not started|never started;reduced|cut;teletherapy_failed|technology|internet|computer;child_absent|child sick|child was sick|child absent|absence|family trip|vacation|absences|our absence|doctor appointment;child_refused|refused to go|child refuses|refuses to go;suspension|suspended;closure|snow|snow day|closed|snow days|school closed|holiday|strike;unknown_reason|her child was sick|her child is sick|her child sick|her kid was sick|no reason|none given|nobody said|not told", "reason_missed reason_given why_missed cause"),
        Choice("missed_source", "How do you know?", "school_record|logs|log|school log|records|service log|progress report|school records;school_said|told me|told us|said so|the school|therapist|teacher|principal|therapist told me|therapist said|teacher said|told by school|school told me|school told us|teacher told|admitted|principal said|email from school|they told me;parent_log|my log|own log|i keep a log|calendar;parent_saw|i saw|saw it;child_said|child told me|my child says|child says|son says|daughter says;guess|i think|suspect|feeling|no proof|not sure|suspicion|rumor|unknown_source", "how_do_you_know source evidence proof known_from"),
        YesNo("still_missing", "Is it still going on?", "still_happening ongoing still_missed continues"),
        Choice("made_up", "Have the missed sessions been made up?", "yes|all|made up|fully|true;some|partly|part;promised|planned|will be|scheduled|they promised;refused|will not|they refused|said no|school refuses;no|none|false|not yet", "make_up makeup made_up_sessions make_up_offered"),
        YesNo("not_as_written", "Is it given another way than the IEP says (group for individual, an aide, by screen)?", "wrong_way given_differently wrong_group wrong_provider"),
        YesNo("no_therapist", "Did the school say there is no therapist?", "no_therapist_available no_provider staff_vacancy shortage vacancy"),
        Day("vacancy_since", "Since when is there no therapist?", "no_therapist_since vacant_since"),
        Choice("offered", "What did the school offer instead?", "nothing|none|no offer;teletherapy|zoom|remote|online|virtual|telehealth|teletherapy sessions;make_up|make up|makeup|later;aide|para|paraprofessional|assistant;group|bigger group;consult|consultation;money|private|reimbursement", "what_was_offered school_offered offer alternative"),
        YesNo("method_dispute", "Is it about how they teach or who the therapist is, not about missing time?", "method methodology personality_conflict dislikes_method wants_other_therapist"),
    ];

    private static Items<Question> Change =>
    [
        YesNo("changed", "Has a service already been cut or changed?", "cut reduced already_cut service_changed was_cut service_cut"),
        Day("changed_on", "When did the change start?", "cut_on change_date changed_since cut_date"),
        Day("noticed_on", "When did you first notice?", "found_out_on noticed discovered_on when_noticed"),
        Choice("told_how", "How were you told?", "not_told|nobody told me|not told|no one told us|found out|discovered|never told;spoken|call|phone|verbal|verbally|conversation|in person|therapist told me;email|text|e mail|note home|note|letter;meeting|at a meeting|iep meeting;paper|notice|in the new iep|new iep|form", "change_told_how how_told told"),
        YesNo("meeting_held", "Was there an IEP meeting about it?", "meeting iep_meeting_held had_meeting was_there_a_meeting"),
        Day("meeting_on", "When was the IEP meeting about it?", "iep_meeting_on meeting_date iep_meeting_date"),
        Choice("agreed", "Did you agree to it?", "no|not agreed|did not agree|false|refused;spoken|aloud|verbally|said ok|on the phone|said yes;signed|yes|in writing|true|by signature", "did_you_agree agreed_to_change"),
        YesNo("signed_amendment", "Did you sign a paper that changes the IEP?", "signed_change amendment_signed signed_an_amendment signed"),
        YesNo("proposed", "Does the school want to cut or change a service?", "wants_to_cut proposed_cut cut_proposed proposal"),
        Day("proposed_on", "When did they say so?", "proposal_date proposed_date proposed_when"),
        Day("effective_on", "When is the change to start?", "effective_date starts_on start_date effective change_starts"),
        Choice("change_reason", "What reason did they give for the change?", Reasons, "cut_reason proposed_reason reason_for_change reason_for_cut"),
        Choice("iep_kind", "Is it the yearly IEP or a change in mid-year?", "annual|yearly|annual iep|annual review|the yearly iep;amendment|mid year|midyear|mid year change|change in between|not annual;first|initial|initial iep", "change_kind annual_or_amendment iep_type notice_about"),
        YesNo("signed_iep", "Did you sign the new IEP?", "iep_signed signed_new_iep signed_the_iep"),
        YesNo("pressed_to_sign", "Are they pressing you to sign?", "sign_pressure pressure_to_sign asked_to_sign"),
        YesNo("exceptions_sent", "Have you written to the school naming each service you disagree with?", "objection_sent objected_in_writing wrote_exceptions sent_exceptions"),
        YesNo("shortened_day", "Has the school shortened the child's day, or does it call you to fetch the child early?", "short_day reduced_day sent_home_early partial_day half_days"),
    ];

    private static Items<Question> Move =>
    [
        YesNo("moved", "Did the child change districts?", "transferred new_district changed_schools we_moved changed_districts"),
        new("moved_from", QuestionKind.State, "From which state?", [], ["moved_from_state", "from_state", "old_state", "previous_state"]),
        Day("moved_on", "When was the move?", "move_date date_moved enrolled_on enrolled enrollment_date"),
        Choice("moved_when", "Was it during the school year or over the summer?", "same_year|during the school year|school year|mid year|midyear|yes|within the same school year|true;summer|over the summer|no|between school years|false", "same_school_year moved_same_year within_school_year"),
        YesNo("old_iep_copy", "Do you have a copy of the old IEP?", "has_old_iep old_iep copy_of_old_iep has_iep_copy has_copy"),
        Choice("new_school_gives", "What does the new school give?", "nothing|none|no services|waiting|wait for testing;less|some|partly|different;same|all|comparable|everything", "comparable_given new_school_says services_at_new_school comparable"),
    ];
}
