// A board as rules/vocabulary.assize declares it, laid out for the requirements. What is not read
// is unknown.
#pragma once

#include <vector>

#include "tests/bench/yardstick/values.hpp"

namespace yardstick {

using Words3 = std::array<std::string_view, 3>;
inline constexpr Words3 degrees{"not_written", "partly", "fully"};
inline constexpr Words3 grades{"weak", "fair", "strong"};
inline constexpr Words3 supports{"lacking", "partial", "sufficient"};
inline constexpr std::array<std::string_view, 7> roles{
    "authority", "police", "health", "education", "probation", "lay_member", "adviser"};
inline constexpr std::array<std::string_view, 10> kinds{
    "district",       "police",    "probation", "youth_offending", "nhs_england",
    "clinical_group", "nhs_trust", "cafcass",   "prison",          "other"};
inline constexpr std::array<std::string_view, 8> policy_topics{
    "thresholds", "training",   "recruitment", "allegations",
    "fostering",  "neighbours", "neglect",     "exploitation"};

struct Topics {
    std::uint8_t has = 0;
    bool is_open = true;
};

template <class Item>
struct List {
    std::vector<Item> items;
    bool is_open = true;
};

struct Plan {
    Truth is_there = Truth::unknown;
    Day agreed_on = unknown_day;
    Money budget, spent;
};

struct Member {
    Choice<roles> role;
    Truth is_serving = Truth::unknown, is_trained = Truth::unknown;
    Truth can_speak_for_body = Truth::unknown, can_commit_body = Truth::unknown;
    Truth has_strategic_role = Truth::unknown;
    Day appointed_on = unknown_day, trained_on = unknown_day;
};

struct Partner {
    Choice<kinds> kind;
    Truth is_board_partner = Truth::unknown, is_represented = Truth::unknown;
    Truth has_section_11_duty = Truth::unknown, does_cooperate = Truth::unknown;
    Truth does_give_in_kind = Truth::unknown;
    Truth has_arrangements = Truth::unknown, has_safe_recruitment = Truth::unknown;
    Truth has_line_of_reporting = Truth::unknown, has_information_sharing = Truth::unknown;
    Truth has_whistleblowing = Truth::unknown;
    Day signed_on = unknown_day, returned_on = unknown_day, challenged_on = unknown_day;
    Money cash_given, training_given;
    Whole standards_met;
};

struct ChildDeath {
    Day died_on = unknown_day, notified_on = unknown_day;
    Day met_on = unknown_day, reviewed_on = unknown_day;
    Truth is_awaiting_inquest = Truth::unknown, was_unexpected = Truth::unknown;
    Truth was_elsewhere = Truth::unknown, has_preventable_part = Truth::unknown;
};

struct Recommendation {
    Truth is_accepted = Truth::unknown, is_urgent = Truth::unknown, is_national = Truth::unknown;
    Day due_on = unknown_day, told_on = unknown_day, done_on = unknown_day;
};

struct Review {
    Day begun_on = unknown_day, completed_on = unknown_day, published_on = unknown_day;
    Truth is_delayed = Truth::unknown, is_withheld = Truth::unknown, heard_family = Truth::unknown;
    List<Recommendation> recommendations;
};

struct Meeting {
    Day held_on = unknown_day, papers_sent_on = unknown_day, minutes_sent_on = unknown_day;
    Truth was_quorate = Truth::unknown, was_extraordinary = Truth::unknown;
    Truth heard_children = Truth::unknown;
    Whole invited, attended, partners_invited, partners_attended;
};

struct Audit {
    Day completed_on = unknown_day;
    Truth is_multi_agency = Truth::unknown, did_change_things = Truth::unknown;
    Whole cases, cases_sound;
};

struct Course {
    Day provided_on = unknown_day, evaluated_on = unknown_day;
    Truth is_multi_agency = Truth::unknown, was_evaluated = Truth::unknown;
    Whole places, attended, passed;
};

// The records that a board has one of are laid out in it.
struct Board {
    Day as_at = unknown_day;
    Truth is_established = Truth::unknown, has_constitution = Truth::unknown;
    Truth has_budget = Truth::unknown, has_business_manager = Truth::unknown;
    Truth has_website = Truth::unknown, has_risk_register = Truth::unknown;
    Truth has_escalation_process = Truth::unknown, has_learning_framework = Truth::unknown;
    Truth has_complaints_route = Truth::unknown;
    Choice<degrees> links_documented, risks_recorded, roles_described;
    Choice<grades> scrutiny, challenge;
    Day plan_agreed_on = unknown_day, report_published_on = unknown_day;
    Day thresholds_published_on = unknown_day, assessed_itself_on = unknown_day;
    Day heard_children_on = unknown_day;

    Truth is_in_post = Truth::unknown, is_independent = Truth::unknown;
    Truth chair_has_conflict = Truth::unknown, has_training = Truth::unknown;
    Truth has_peers = Truth::unknown, has_deputy = Truth::unknown;
    Truth does_meet_director = Truth::unknown, does_visit_schools = Truth::unknown;
    Day appointed_on = unknown_day, held_to_account_on = unknown_day, appraised_on = unknown_day;
    Choice<supports> support;

    Truth has_chair = Truth::unknown, has_fixed_core = Truth::unknown;
    Truth panel_has_conflict = Truth::unknown, can_co_opt = Truth::unknown;
    Truth has_public_health = Truth::unknown, has_child_health = Truth::unknown;
    Truth does_recommend = Truth::unknown, does_report = Truth::unknown;
    Day reported_on = unknown_day;

    Topics in_place, published, reviewed, taught, audited;
    Money cash_in_all, reserve, staff_costs, training, spent_on_reviews;
    Plan business_plan, training_plan, audit_plan, learning_plan, communication_plan;

    List<Member> members;
    List<Partner> partners;
    List<ChildDeath> child_deaths;
    List<Review> reviews;
    List<Meeting> meetings;
    List<Audit> audits;
    List<Course> courses;
};

}  // namespace yardstick
