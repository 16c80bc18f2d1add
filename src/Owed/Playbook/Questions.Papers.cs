namespace Owed;

public static partial class Questions
{
    private const string Kinds =
        "request|asked in writing|meeting request|request letter;pwn|pwn demand|pwn-demand-refusal|pwn-demand-change|prior written notice request|asked for pwn;concern|concern-not-delivered|written concern|complaint letter to school;" +
        "compensatory|compensatory-request|make up request|comp ed;records|records-request|record request;progress|progress-data-request;staffing|staffing-reply|shortage letter;teletherapy|teletherapy-request;" +
        "transfer|transfer-comparable|comparable services letter;objection|partial-agreement|objection letter|challenge|challenge-reduction|disagreement;evaluation|evaluation-request;iee|iee-request;follow_up|follow-up|reminder|second letter;other|yes|true|letter|email";

    private static Items<Question> Papers =>
    [
        YesNo("notice", "Did you get a paper that says what they decided and why?", "notice_received pwn pwn_received got_notice prior_written_notice notice_of_action received_notice got_pwn"),
        Day("notice_dated", "What date is printed on that paper?", "notice_date pwn_date date_on_notice date_on_paper pwn_dated"),
        YesNo("notice_complete", "Does the paper give all seven things a notice must hold?", "pwn_complete notice_has_all all_seven"),
        Choice("notice_reason", "What reason does the paper give?", Reasons, "pwn_reason reason_on_notice"),
        Many("letters_sent", "Which letters have you sent?", Kinds, "letter_sent letters letter sent_letters wrote written_to_school"),
        Day("letter_sent_on", "When did you send the last one?", "letter_date sent_on letter_sent_date last_letter_on letters_sent_on"),
        Choice("reply", "What came back?", "none|no reply|nothing|silence|ignored|no answer|no response|no;refused|said no|denied|will not;partial|partly|some|still looking|working on it|excuses;promised|will do|they will fix it|promise;done|fixed|yes|solved|resolved;notice|pwn|prior written notice|notice of action", "school_reply replied response_received answer letter_reply"),
        YesNo("records_asked", "Have you asked for the records or service logs?", "asked_for_records records_requested requested_records logs_requested"),
        Day("records_asked_on", "When did you ask for the records?", "records_requested_on records_request_date"),
        YesNo("records_got", "Have you got the records?", "records_received got_records logs_received has_records"),
        YesNo("progress_reports", "Have you had progress reports or data?", "has_data progress_data got_progress_reports progress_reports_received"),
        Day("next_meeting", "When is the next IEP meeting?", "next_meeting_on next_meeting_date upcoming_meeting meeting_coming meeting_scheduled next_iep_meeting"),
        YesNo("early_help_tried", "Have you tried the state's early help, a facilitated IEP meeting, or mediation?", "early_assistance_tried mediation_tried facilitation_tried eap_tried"),
        YesNo("complaint_filed", "Have you filed a complaint with the state?", "state_complaint_filed state_complaint child_complaint_filed complaint filed_complaint"),
        Day("complaint_filed_on", "When did the state get it?", "complaint_date complaint_received_on"),
        YesNo("complaint_decided", "Has the state decided it?", "complaint_decision state_decided"),
    ];

    private static Items<Question> Testing =>
    [
        YesNo("evaluation_asked", "Did you ask the school to test the child?", "evaluation_requested asked_for_evaluation requested_evaluation"),
        Day("evaluation_asked_on", "When did you ask for testing?", "evaluation_requested_on evaluation_request_date"),
        YesNo("evaluation_refused", "Did the school refuse to test?", "refused_evaluation evaluation_denied"),
        Day("consent_on", "When did the school get your signed consent to test?", "consent_signed_on consent_signed evaluation_consent_on consent_date"),
        YesNo("school_evaluated", "Has the school itself tested the child?", "evaluation_done school_evaluation evaluated evaluation_completed"),
        Day("evaluated_on", "When was the testing?", "evaluation_done_on evaluation_date evaluation_on school_evaluated_on"),
        YesNo("disagree_evaluation", "Do you disagree with the school's testing?", "disagree_with_evaluation disagrees_with_evaluation evaluation_dispute disputes_evaluation"),
        YesNo("wants_iee", "Do you want outside testing that the school pays for?", "wants_independent_evaluation iee_wanted wants_outside_evaluation"),
        YesNo("iee_asked", "Have you asked for that outside testing?", "iee_requested asked_for_iee"),
        Day("iee_asked_on", "When did you ask for it?", "iee_requested_on iee_request_date"),
    ];

    private static Items<Question> Urgent =>
    [
        YesNo("unsafe", "Is the child in danger at school?", "safety_risk danger safety unsafe_at_school not_safe"),
        YesNo("child_hurt", "Has someone at school hurt the child?", "abuse child_harmed injured hurt harmed abused"),
        YesNo("restraint", "Has the child been held down or shut in a room?", "restrained seclusion secluded restraint_used"),
        YesNo("expulsion", "Does the school want to expel the child or change the school for behavior?", "expelled expulsion_proposed expulsion_hearing"),
        YesNo("manifestation", "Is a manifestation meeting set, or was one held?", "manifestation_meeting manifestation_determination mdr"),
        Day("manifestation_on", "When is that meeting?", "manifestation_meeting_on manifestation_date mdr_date mdr_on"),
        YesNo("suspended", "Was the child sent out or suspended for behavior?", "suspension removed_for_behavior"),
        Number("suspended_days", "How many days was the child out for behavior this school year?", "suspension_days days_suspended suspensions days_out"),
        YesNo("police", "Are the police or a court involved?", "arrested charges police_involved juvenile_court court"),
        YesNo("retaliation", "Has someone been treated worse because you spoke up?", "retaliated threatened retaliation_feared truancy_threat cps_threat"),
        Choice("due_process", "Is there a due process case?", "none|no|false|never|considering|thinking about it|not yet|not filed;parent_filed|i filed|we filed|parent|yes|true|filed|pending;school_filed|district filed|school|against us|filed against us;decided|over|decision|ended", "due_process_pending due_process_filed due_process_case hearing_case"),
        Day("due_process_on", "When was it filed, or when did it reach you?", "due_process_filed_on served_on due_process_date"),
        Day("hearing_on", "When is the hearing?", "hearing_date hearing due_process_hearing_on resolution_meeting_on"),
        Day("decision_on", "When did you get the decision?", "decision_date due_process_decision_on"),
        YesNo("settlement", "Were you given a settlement or a waiver to sign?", "settlement_offered waiver settlement_offer waiver_offered asked_to_waive"),
        Day("settlement_signed_on", "When did you sign the settlement?", "signed_settlement_on settlement_signed"),
        YesNo("wants_out", "Are you thinking of ending special education?", "revoke revoke_consent wants_to_revoke end_services withdraw_consent"),
        YesNo("keeping_home", "Are you thinking of keeping the child home, or of leaving the school?", "keep_home keeping_child_home wants_to_keep_home withdraw pull_out"),
        YesNo("secret_recording", "Are you thinking of recording without telling?", "record_secretly wants_to_record recording"),
    ];
}
