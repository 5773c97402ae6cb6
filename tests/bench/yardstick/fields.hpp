// Each field with the name it has in a profile: the requirements, the reader and the reasons speak
// of fields by these.
#pragma once

#include <algorithm>

#include "tests/bench/yardstick/board.hpp"

namespace yardstick {

template <class Record, class Value, std::size_t Size>
struct Field {
    Value Record::*at;
    std::array<char, Size> text{};  // below the record or item, as a JSON pointer has it

    constexpr Field(Value Record::*where, const char (&name)[Size]) : at(where) {
        std::copy_n(name, Size, text.begin());
    }
    [[nodiscard]] constexpr std::string_view name() const { return {text.data(), Size - 1}; }
    [[nodiscard]] constexpr std::string_view key() const {
        return name().substr(name().rfind('/') + 1);
    }
};

namespace member {
inline constexpr Field role{&Member::role, "role"};
inline constexpr Field is_serving{&Member::is_serving, "is_serving"};
inline constexpr Field is_trained{&Member::is_trained, "is_trained"};
inline constexpr Field can_speak_for_body{&Member::can_speak_for_body, "can_speak_for_body"};
inline constexpr Field can_commit_body{&Member::can_commit_body, "can_commit_body"};
inline constexpr Field has_strategic_role{&Member::has_strategic_role, "has_strategic_role"};
inline constexpr Field appointed_on{&Member::appointed_on, "appointed_on"};
inline constexpr Field trained_on{&Member::trained_on, "trained_on"};
}  // namespace member

namespace partner {
inline constexpr Field kind{&Partner::kind, "kind"};
inline constexpr Field is_board_partner{&Partner::is_board_partner, "is_board_partner"};
inline constexpr Field is_represented{&Partner::is_represented, "is_represented"};
inline constexpr Field has_section_11_duty{&Partner::has_section_11_duty, "has_section_11_duty"};
inline constexpr Field does_cooperate{&Partner::does_cooperate, "does_cooperate"};
inline constexpr Field does_give_in_kind{&Partner::does_give_in_kind, "does_give_in_kind"};
inline constexpr Field has_arrangements{&Partner::has_arrangements, "section_11/has_arrangements"};
inline constexpr Field has_safe_recruitment{
    &Partner::has_safe_recruitment, "section_11/has_safe_recruitment"};
inline constexpr Field has_line_of_reporting{
    &Partner::has_line_of_reporting, "section_11/has_line_of_reporting"};
inline constexpr Field has_information_sharing{
    &Partner::has_information_sharing, "section_11/has_information_sharing"};
inline constexpr Field has_whistleblowing{
    &Partner::has_whistleblowing, "section_11/has_whistleblowing"};
inline constexpr Field signed_on{&Partner::signed_on, "signed_on"};
inline constexpr Field returned_on{&Partner::returned_on, "section_11/returned_on"};
inline constexpr Field challenged_on{&Partner::challenged_on, "section_11/challenged_on"};
inline constexpr Field cash_given{&Partner::cash_given, "cash_given"};
inline constexpr Field training_given{&Partner::training_given, "training_given"};
inline constexpr Field standards_met{&Partner::standards_met, "section_11/standards_met"};
}  // namespace partner

namespace child_death {
inline constexpr Field died_on{&ChildDeath::died_on, "died_on"};
inline constexpr Field notified_on{&ChildDeath::notified_on, "notified_on"};
inline constexpr Field met_on{&ChildDeath::met_on, "met_on"};
inline constexpr Field reviewed_on{&ChildDeath::reviewed_on, "reviewed_on"};
inline constexpr Field is_awaiting_inquest{&ChildDeath::is_awaiting_inquest, "is_awaiting_inquest"};
inline constexpr Field was_unexpected{&ChildDeath::was_unexpected, "was_unexpected"};
inline constexpr Field was_elsewhere{&ChildDeath::was_elsewhere, "was_elsewhere"};
inline constexpr Field has_preventable_part{
    &ChildDeath::has_preventable_part, "has_preventable_part"};
}  // namespace child_death

namespace recommendation {
inline constexpr Field is_accepted{&Recommendation::is_accepted, "is_accepted"};
inline constexpr Field is_urgent{&Recommendation::is_urgent, "is_urgent"};
inline constexpr Field is_national{&Recommendation::is_national, "is_national"};
inline constexpr Field due_on{&Recommendation::due_on, "due_on"};
inline constexpr Field told_on{&Recommendation::told_on, "told_on"};
inline constexpr Field done_on{&Recommendation::done_on, "done_on"};
}  // namespace recommendation

namespace review {
inline constexpr Field begun_on{&Review::begun_on, "begun_on"};
inline constexpr Field completed_on{&Review::completed_on, "completed_on"};
inline constexpr Field published_on{&Review::published_on, "published_on"};
inline constexpr Field is_delayed{&Review::is_delayed, "is_delayed"};
inline constexpr Field is_withheld{&Review::is_withheld, "is_withheld"};
inline constexpr Field heard_family{&Review::heard_family, "heard_family"};
inline constexpr Field recommendations{&Review::recommendations, "recommendations"};
}  // namespace review

namespace meeting {
inline constexpr Field held_on{&Meeting::held_on, "held_on"};
inline constexpr Field papers_sent_on{&Meeting::papers_sent_on, "papers_sent_on"};
inline constexpr Field minutes_sent_on{&Meeting::minutes_sent_on, "minutes_sent_on"};
inline constexpr Field was_quorate{&Meeting::was_quorate, "was_quorate"};
inline constexpr Field was_extraordinary{&Meeting::was_extraordinary, "was_extraordinary"};
inline constexpr Field heard_children{&Meeting::heard_children, "heard_children"};
inline constexpr Field invited{&Meeting::invited, "invited"};
inline constexpr Field attended{&Meeting::attended, "attended"};
inline constexpr Field partners_invited{&Meeting::partners_invited, "partners_invited"};
inline constexpr Field partners_attended{&Meeting::partners_attended, "partners_attended"};
}  // namespace meeting

namespace audit {
inline constexpr Field completed_on{&Audit::completed_on, "completed_on"};
inline constexpr Field is_multi_agency{&Audit::is_multi_agency, "is_multi_agency"};
inline constexpr Field did_change_things{&Audit::did_change_things, "did_change_things"};
inline constexpr Field cases{&Audit::cases, "cases"};
inline constexpr Field cases_sound{&Audit::cases_sound, "cases_sound"};
}  // namespace audit

namespace course {
inline constexpr Field provided_on{&Course::provided_on, "provided_on"};
inline constexpr Field evaluated_on{&Course::evaluated_on, "evaluated_on"};
inline constexpr Field is_multi_agency{&Course::is_multi_agency, "is_multi_agency"};
inline constexpr Field was_evaluated{&Course::was_evaluated, "was_evaluated"};
inline constexpr Field places{&Course::places, "places"};
inline constexpr Field attended{&Course::attended, "attended"};
inline constexpr Field passed{&Course::passed, "passed"};
}  // namespace course

namespace plan {
inline constexpr Field is_there{&Plan::is_there, ""};
inline constexpr Field agreed_on{&Plan::agreed_on, "agreed_on"};
inline constexpr Field budget{&Plan::budget, "budget"};
inline constexpr Field spent{&Plan::spent, "spent"};
}  // namespace plan

namespace board {
inline constexpr Field as_at{&Board::as_at, "as_at"};
inline constexpr Field is_established{&Board::is_established, "board/is_established"};
inline constexpr Field has_constitution{&Board::has_constitution, "board/has_constitution"};
inline constexpr Field has_budget{&Board::has_budget, "board/has_budget"};
inline constexpr Field has_business_manager{
    &Board::has_business_manager, "board/has_business_manager"};
inline constexpr Field has_website{&Board::has_website, "board/has_website"};
inline constexpr Field has_risk_register{&Board::has_risk_register, "board/has_risk_register"};
inline constexpr Field has_escalation_process{
    &Board::has_escalation_process, "board/has_escalation_process"};
inline constexpr Field has_learning_framework{
    &Board::has_learning_framework, "board/has_learning_framework"};
inline constexpr Field has_complaints_route{
    &Board::has_complaints_route, "board/has_complaints_route"};
inline constexpr Field links_documented{&Board::links_documented, "board/links_documented"};
inline constexpr Field risks_recorded{&Board::risks_recorded, "board/risks_recorded"};
inline constexpr Field roles_described{&Board::roles_described, "board/roles_described"};
inline constexpr Field scrutiny{&Board::scrutiny, "board/scrutiny"};
inline constexpr Field challenge{&Board::challenge, "board/challenge"};
inline constexpr Field plan_agreed_on{&Board::plan_agreed_on, "board/plan_agreed_on"};
inline constexpr Field report_published_on{
    &Board::report_published_on, "board/report_published_on"};
inline constexpr Field thresholds_published_on{
    &Board::thresholds_published_on, "board/thresholds_published_on"};
inline constexpr Field assessed_itself_on{&Board::assessed_itself_on, "board/assessed_itself_on"};
inline constexpr Field heard_children_on{&Board::heard_children_on, "board/heard_children_on"};
inline constexpr Field is_in_post{&Board::is_in_post, "chair/is_in_post"};
inline constexpr Field is_independent{&Board::is_independent, "chair/is_independent"};
inline constexpr Field chair_has_conflict{&Board::chair_has_conflict, "chair/has_conflict"};
inline constexpr Field has_training{&Board::has_training, "chair/has_training"};
inline constexpr Field has_peers{&Board::has_peers, "chair/has_peers"};
inline constexpr Field has_deputy{&Board::has_deputy, "chair/has_deputy"};
inline constexpr Field does_meet_director{&Board::does_meet_director, "chair/does_meet_director"};
inline constexpr Field does_visit_schools{&Board::does_visit_schools, "chair/does_visit_schools"};
inline constexpr Field appointed_on{&Board::appointed_on, "chair/appointed_on"};
inline constexpr Field held_to_account_on{&Board::held_to_account_on, "chair/held_to_account_on"};
inline constexpr Field appraised_on{&Board::appraised_on, "chair/appraised_on"};
inline constexpr Field support{&Board::support, "chair/support"};
inline constexpr Field has_chair{&Board::has_chair, "panel/has_chair"};
inline constexpr Field has_fixed_core{&Board::has_fixed_core, "panel/has_fixed_core"};
inline constexpr Field panel_has_conflict{&Board::panel_has_conflict, "panel/has_conflict"};
inline constexpr Field can_co_opt{&Board::can_co_opt, "panel/can_co_opt"};
inline constexpr Field has_public_health{&Board::has_public_health, "panel/has_public_health"};
inline constexpr Field has_child_health{&Board::has_child_health, "panel/has_child_health"};
inline constexpr Field does_recommend{&Board::does_recommend, "panel/does_recommend"};
inline constexpr Field does_report{&Board::does_report, "panel/does_report"};
inline constexpr Field reported_on{&Board::reported_on, "panel/reported_on"};
inline constexpr Field in_place{&Board::in_place, "policies/in_place"};
inline constexpr Field published{&Board::published, "policies/published"};
inline constexpr Field reviewed{&Board::reviewed, "policies/reviewed"};
inline constexpr Field taught{&Board::taught, "policies/taught"};
inline constexpr Field audited{&Board::audited, "policies/audited"};
inline constexpr Field cash_in_all{&Board::cash_in_all, "funding/cash_in_all"};
inline constexpr Field reserve{&Board::reserve, "funding/reserve"};
inline constexpr Field staff_costs{&Board::staff_costs, "funding/staff_costs"};
inline constexpr Field training{&Board::training, "funding/training"};
inline constexpr Field spent_on_reviews{&Board::spent_on_reviews, "funding/reviews"};
inline constexpr Field business_plan{&Board::business_plan, "business_plan"};
inline constexpr Field training_plan{&Board::training_plan, "training_plan"};
inline constexpr Field audit_plan{&Board::audit_plan, "audit_plan"};
inline constexpr Field learning_plan{&Board::learning_plan, "learning_plan"};
inline constexpr Field communication_plan{&Board::communication_plan, "communication_plan"};
inline constexpr Field members{&Board::members, "members"};
inline constexpr Field partners{&Board::partners, "partners"};
inline constexpr Field child_deaths{&Board::child_deaths, "child_deaths"};
inline constexpr Field reviews{&Board::reviews, "reviews"};
inline constexpr Field meetings{&Board::meetings, "meetings"};
inline constexpr Field audits{&Board::audits, "audits"};
inline constexpr Field courses{&Board::courses, "courses"};
}  // namespace board

}  // namespace yardstick
