// Of the hundred requirements that tests/bench/scale.py writes, those of what a board has one of:
// the figures and fields of each, in the order of its table.
#pragma once

#include "tests/bench/yardstick/judged.hpp"

namespace yardstick {

template <class Eye>
void judge_set_up(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::set_up, 1, [&](Judgements&) {
        return on.template set_up<
            board::has_constitution, board::has_budget, board::has_website, board::plan_agreed_on,
            36>();
    });
    all.judge(Kind::set_up, 2, [&](Judgements&) {
        return on.template set_up<
            board::has_risk_register, board::has_escalation_process, board::has_learning_framework,
            board::report_published_on, 24>();
    });
    all.judge(Kind::set_up, 3, [&](Judgements&) {
        return on.template set_up<
            board::is_independent, board::has_training, board::has_peers, board::appraised_on,
            24>();
    });
    all.judge(Kind::set_up, 4, [&](Judgements&) {
        return on.template set_up<
            board::has_chair, board::has_fixed_core, board::has_public_health, board::reported_on,
            18>();
    });
    all.judge(Kind::set_up, 5, [&](Judgements&) {
        return on.template set_up<
            board::has_deputy, board::can_co_opt, board::has_complaints_route,
            board::heard_children_on, 12>();
    });
}

template <class Eye>
void judge_recent(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::recent, 1, [&](Judgements&) {
        return on.template recently<board::is_established, board::plan_agreed_on, 12, 24>();
    });
    all.judge(Kind::recent, 2, [&](Judgements&) {
        return on.template recently<board::has_constitution, board::report_published_on, 15, 30>();
    });
    all.judge(Kind::recent, 3, [&](Judgements&) {
        return on.template recently<board::is_in_post, board::thresholds_published_on, 20, 45>();
    });
    all.judge(Kind::recent, 4, [&](Judgements&) {
        return on.template recently<board::has_chair, board::assessed_itself_on, 18, 36>();
    });
    all.judge(Kind::recent, 5, [&](Judgements&) {
        return on.template recently<board::has_business_manager, board::heard_children_on, 6, 12>();
    });
}

template <class Eye>
void judge_degree(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::degree, 1, [&](Judgements&) {
        return on.template degree<
            board::links_documented, set_of<degrees>("fully"), board::links_documented,
            set_of<degrees>("partly", "fully"), board::scrutiny, board::assessed_itself_on, 18>();
    });
    all.judge(Kind::degree, 2, [&](Judgements&) {
        return on.template degree<
            board::risks_recorded, set_of<degrees>("fully"), board::risks_recorded,
            set_of<degrees>("partly", "fully"), board::challenge, board::appraised_on, 12>();
    });
    all.judge(Kind::degree, 3, [&](Judgements&) {
        return on.template degree<
            board::roles_described, set_of<degrees>("fully"), board::roles_described,
            set_of<degrees>("partly", "fully"), board::scrutiny, board::reported_on, 24>();
    });
    all.judge(Kind::degree, 4, [&](Judgements&) {
        return on.template degree<
            board::support, set_of<supports>("sufficient"), board::support,
            set_of<supports>("partial", "sufficient"), board::challenge, board::held_to_account_on,
            15>();
    });
    all.judge(Kind::degree, 5, [&](Judgements&) {
        return on.template degree<
            board::links_documented, set_of<degrees>("fully"), board::risks_recorded,
            set_of<degrees>("partly", "fully"), board::challenge, board::report_published_on, 20>();
    });
}

template <class Eye>
void judge_topics(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::topics, 1, [&](Judgements&) {
        return on.template has_topics<
            board::in_place,
            set_of<policy_topics>("thresholds", "training", "recruitment", "allegations"),
            board::thresholds_published_on, 60>();
    });
    all.judge(Kind::topics, 2, [&](Judgements&) {
        return on.template has_topics<
            board::published,
            set_of<policy_topics>("training", "fostering", "neighbours", "neglect"),
            board::report_published_on, 48>();
    });
    all.judge(Kind::topics, 3, [&](Judgements&) {
        return on.template has_topics<
            board::reviewed, set_of<policy_topics>("allegations", "neglect", "exploitation"),
            board::plan_agreed_on, 40>();
    });
    all.judge(Kind::topics, 4, [&](Judgements&) {
        return on.template has_topics<
            board::taught,
            set_of<policy_topics>("thresholds", "recruitment", "fostering", "exploitation"),
            board::thresholds_published_on, 36>();
    });
    all.judge(Kind::topics, 5, [&](Judgements&) {
        return on.template has_topics<
            board::audited, set_of<policy_topics>("recruitment", "allegations", "neighbours"),
            board::assessed_itself_on, 30>();
    });
}

template <class Eye>
void judge_chosen(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::chosen, 1, [&](Judgements&) {
        return on.template chosen<
            board::has_risk_register, board::scrutiny, set_of<grades>("fair", "strong"),
            board::held_to_account_on, 12, board::reserve, 10000, board::meetings, 4,
            meeting::was_quorate>();
    });
    all.judge(Kind::chosen, 2, [&](Judgements&) {
        return on.template chosen<
            board::has_learning_framework, board::challenge, set_of<grades>("fair", "strong"),
            board::appraised_on, 15, board::staff_costs, 80000, board::courses, 3,
            course::was_evaluated>();
    });
    all.judge(Kind::chosen, 3, [&](Judgements&) {
        return on.template chosen<
            board::has_complaints_route, board::roles_described, set_of<degrees>("fully"),
            board::reported_on, 12, board::training, 12000, board::audits, 5,
            audit::did_change_things>();
    });
    all.judge(Kind::chosen, 4, [&](Judgements&) {
        return on.template chosen<
            board::has_training, board::risks_recorded, set_of<degrees>("fully"),
            board::heard_children_on, 9, board::spent_on_reviews, 20000, board::reviews, 2,
            review::heard_family>();
    });
    all.judge(Kind::chosen, 5, [&](Judgements&) {
        return on.template chosen<
            board::has_child_health, board::support, set_of<supports>("sufficient"),
            board::report_published_on, 14, board::cash_in_all, 150000, board::child_deaths, 2,
            child_death::has_preventable_part>();
    });
}

template <class Eye>
void judge_plan_kept(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::plan_kept, 1, [&](Judgements&) {
        return on.template plan_kept<board::business_plan, 18, 110>();
    });
    all.judge(Kind::plan_kept, 2, [&](Judgements&) {
        return on.template plan_kept<board::training_plan, 12, 105>();
    });
    all.judge(Kind::plan_kept, 3, [&](Judgements&) {
        return on.template plan_kept<board::audit_plan, 24, 120>();
    });
    all.judge(Kind::plan_kept, 4, [&](Judgements&) {
        return on.template plan_kept<board::learning_plan, 15, 115>();
    });
    all.judge(Kind::plan_kept, 5, [&](Judgements&) {
        return on.template plan_kept<board::communication_plan, 30, 125>();
    });
}

template <class Eye>
void judge_free_of_conflict(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::free_of_conflict, 1, [&](Judgements& presumed) {
        return on.template free_of_conflict<
            board::is_independent, board::appointed_on, 36, board::chair_has_conflict,
            board::support, set_of<supports>("partial", "sufficient")>(presumed);
    });
    all.judge(Kind::free_of_conflict, 2, [&](Judgements& presumed) {
        return on.template free_of_conflict<
            board::has_chair, board::reported_on, 30, board::panel_has_conflict, board::scrutiny,
            set_of<grades>("fair", "strong")>(presumed);
    });
    all.judge(Kind::free_of_conflict, 3, [&](Judgements& presumed) {
        return on.template free_of_conflict<
            board::has_deputy, board::appraised_on, 20, board::chair_has_conflict, board::challenge,
            set_of<grades>("strong")>(presumed);
    });
    all.judge(Kind::free_of_conflict, 4, [&](Judgements& presumed) {
        return on.template free_of_conflict<
            board::does_report, board::reported_on, 14, board::does_recommend, board::scrutiny,
            set_of<grades>("strong")>(presumed);
    });
    all.judge(Kind::free_of_conflict, 5, [&](Judgements& presumed) {
        return on.template free_of_conflict<
            board::does_meet_director, board::held_to_account_on, 16, board::does_visit_schools,
            board::roles_described, set_of<degrees>("partly", "fully")>(presumed);
    });
}

template <class Eye>
void judge_builds_on(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::builds_on, 1, [&](Judgements&) {
        return on.template builds_on<board::held_to_account_on, 30>(
            all.possible(Kind::serving, 1), all.possible(Kind::returns, 1));
    });
    all.judge(Kind::builds_on, 2, [&](Judgements&) {
        return on.template builds_on<board::appraised_on, 18>(
            all.possible(Kind::set_up, 2), all.possible(Kind::turnout, 2));
    });
    all.judge(Kind::builds_on, 3, [&](Judgements&) {
        return on.template builds_on<board::heard_children_on, 15>(
            all.possible(Kind::recent, 3), all.possible(Kind::in_time, 3));
    });
    all.judge(Kind::builds_on, 4, [&](Judgements&) {
        return on.template builds_on<board::reported_on, 21>(
            all.possible(Kind::arrangements, 4), all.possible(Kind::acted_on, 4));
    });
    all.judge(Kind::builds_on, 5, [&](Judgements&) {
        return on.template builds_on<board::assessed_itself_on, 28>(
            all.possible(Kind::latest_few, 5), all.possible(Kind::plan_kept, 5));
    });
}

}  // namespace yardstick
