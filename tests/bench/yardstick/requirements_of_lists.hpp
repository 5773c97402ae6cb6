// Of the hundred requirements that tests/bench/scale.py writes, those of lists: the figures and
// fields of each, in the order of its table.
#pragma once

#include "tests/bench/yardstick/judged.hpp"

namespace yardstick {

template <class Eye>
void judge_serving(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::serving, 1, [&](Judgements&) {
        return on.template serving<
            set_of<roles>("lay_member"), member::is_serving, 2, member::appointed_on, 96>();
    });
    all.judge(Kind::serving, 2, [&](Judgements&) {
        return on.template serving<
            set_of<roles>("police"), member::can_speak_for_body, 3, member::appointed_on, 84>();
    });
    all.judge(Kind::serving, 3, [&](Judgements&) {
        return on.template serving<
            set_of<roles>("health"), member::can_commit_body, 4, member::trained_on, 36>();
    });
    all.judge(Kind::serving, 4, [&](Judgements&) {
        return on.template serving<
            set_of<roles>("education"), member::has_strategic_role, 2, member::appointed_on, 72>();
    });
    all.judge(Kind::serving, 5, [&](Judgements&) {
        return on.template serving<
            set_of<roles>("authority"), member::is_trained, 3, member::trained_on, 24>();
    });
}

template <class Eye>
void judge_returns(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::returns, 1, [&](Judgements&) {
        return on
            .template returns<partner::has_section_11_duty, partner::returned_on, 24, 100, 70>();
    });
    all.judge(Kind::returns, 2, [&](Judgements&) {
        return on.template returns<partner::is_board_partner, partner::challenged_on, 18, 95, 60>();
    });
    all.judge(Kind::returns, 3, [&](Judgements&) {
        return on.template returns<partner::is_represented, partner::returned_on, 30, 90, 75>();
    });
    all.judge(Kind::returns, 4, [&](Judgements&) {
        return on.template returns<partner::does_cooperate, partner::returned_on, 12, 85, 50>();
    });
    all.judge(Kind::returns, 5, [&](Judgements&) {
        return on
            .template returns<partner::does_give_in_kind, partner::challenged_on, 20, 80, 65>();
    });
}

template <class Eye>
void judge_in_time(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::in_time, 1, [&](Judgements&) {
        return on.template done_in_time<
            board::child_deaths, child_death::is_awaiting_inquest, child_death::reviewed_on,
            child_death::died_on, months(6), months(9), 60>();
    });
    all.judge(Kind::in_time, 2, [&](Judgements&) {
        return on.template done_in_time<
            board::child_deaths, child_death::was_elsewhere, child_death::notified_on,
            child_death::died_on, days(14), days(28), 50>();
    });
    all.judge(Kind::in_time, 3, [&](Judgements&) {
        return on.template done_in_time<
            board::reviews, review::is_delayed, review::completed_on, review::begun_on, months(9),
            months(12), 70>();
    });
    all.judge(Kind::in_time, 4, [&](Judgements&) {
        return on.template done_in_time<
            board::reviews, review::is_withheld, review::published_on, review::begun_on, months(12),
            months(18), 40>();
    });
    all.judge(Kind::in_time, 5, [&](Judgements&) {
        return on.template done_in_time<
            board::meetings, meeting::was_extraordinary, meeting::minutes_sent_on, meeting::held_on,
            days(10), days(21), 65>();
    });
}

template <class Eye>
void judge_acted_on(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::acted_on, 1, [&](Judgements&) {
        return on.template acted_on<recommendation::is_accepted, recommendation::done_on, 90, 50>();
    });
    all.judge(Kind::acted_on, 2, [&](Judgements&) {
        return on.template acted_on<recommendation::is_urgent, recommendation::done_on, 80, 40>();
    });
    all.judge(Kind::acted_on, 3, [&](Judgements&) {
        return on.template acted_on<recommendation::is_national, recommendation::done_on, 85, 45>();
    });
    all.judge(Kind::acted_on, 4, [&](Judgements&) {
        return on.template acted_on<recommendation::is_accepted, recommendation::told_on, 95, 60>();
    });
    all.judge(Kind::acted_on, 5, [&](Judgements&) {
        return on.template acted_on<recommendation::is_urgent, recommendation::told_on, 75, 30>();
    });
}

template <class Eye>
void judge_each_review(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::each_review, 1, [&](Judgements&) {
        return on.template each_review<
            review::completed_on, 48, recommendation::is_accepted, recommendation::is_urgent, 2>();
    });
    all.judge(Kind::each_review, 2, [&](Judgements&) {
        return on.template each_review<
            review::published_on, 60, recommendation::is_urgent, recommendation::is_national, 1>();
    });
    all.judge(Kind::each_review, 3, [&](Judgements&) {
        return on.template each_review<
            review::begun_on, 36, recommendation::is_national, recommendation::is_accepted, 1>();
    });
    all.judge(Kind::each_review, 4, [&](Judgements&) {
        return on.template each_review<
            review::completed_on, 30, recommendation::is_accepted, recommendation::is_national,
            3>();
    });
    all.judge(Kind::each_review, 5, [&](Judgements&) {
        return on.template each_review<
            review::published_on, 42, recommendation::is_national, recommendation::is_urgent, 2>();
    });
}

template <class Eye>
void judge_turnout(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::turnout, 1, [&](Judgements&) {
        return on.template turnout<board::meetings, meeting::attended, meeting::invited, 80, 60>();
    });
    all.judge(Kind::turnout, 2, [&](Judgements&) {
        return on.template turnout<
            board::meetings, meeting::partners_attended, meeting::partners_invited, 75, 50>();
    });
    all.judge(Kind::turnout, 3, [&](Judgements&) {
        return on.template turnout<board::courses, course::attended, course::places, 85, 70>();
    });
    all.judge(Kind::turnout, 4, [&](Judgements&) {
        return on.template turnout<board::courses, course::passed, course::attended, 90, 65>();
    });
    all.judge(Kind::turnout, 5, [&](Judgements&) {
        return on.template turnout<board::audits, audit::cases_sound, audit::cases, 70, 45>();
    });
}

template <class Eye>
void judge_latest_few(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::latest_few, 1, [&](Judgements&) {
        return on.template latest_few<
            board::meetings, 4, meeting::held_on, false, 60, meeting::was_quorate>();
    });
    all.judge(Kind::latest_few, 2, [&](Judgements&) {
        return on.template latest_few<
            board::courses, 5, course::provided_on, false, 48, course::was_evaluated>();
    });
    all.judge(Kind::latest_few, 3, [&](Judgements&) {
        return on.template latest_few<
            board::audits, 3, audit::completed_on, true, 36, audit::did_change_things>();
    });
    all.judge(Kind::latest_few, 4, [&](Judgements&) {
        return on.template latest_few<
            board::reviews, 3, review::begun_on, false, 72, review::heard_family>();
    });
    all.judge(Kind::latest_few, 5, [&](Judgements&) {
        return on.template latest_few<
            board::child_deaths, 6, child_death::died_on, false, 54, child_death::was_unexpected>();
    });
}

template <class Eye>
void judge_last_done(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::last_done, 1, [&](Judgements&) {
        return on.template last_done<
            board::audits, audit::completed_on, true, audit::is_multi_agency, 6, 12>();
    });
    all.judge(Kind::last_done, 2, [&](Judgements&) {
        return on.template last_done<
            board::courses, course::provided_on, false, course::is_multi_agency, 4, 8>();
    });
    all.judge(Kind::last_done, 3, [&](Judgements&) {
        return on.template last_done<
            board::meetings, meeting::held_on, false, meeting::heard_children, 2, 5>();
    });
    all.judge(Kind::last_done, 4, [&](Judgements&) {
        return on.template last_done<
            board::members, member::trained_on, true, member::is_serving, 1, 3>();
    });
    all.judge(Kind::last_done, 5, [&](Judgements&) {
        return on.template last_done<
            board::child_deaths, child_death::reviewed_on, true, child_death::was_unexpected, 3,
            9>();
    });
}

template <class Eye>
void judge_days_between(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::days_between, 1, [&](Judgements&) {
        return on.template days_between<
            board::child_deaths, child_death::died_on, child_death::notified_on, 3, 2>();
    });
    all.judge(Kind::days_between, 2, [&](Judgements&) {
        return on.template days_between<
            board::child_deaths, child_death::notified_on, child_death::met_on, 5, 1>();
    });
    all.judge(Kind::days_between, 3, [&](Judgements&) {
        return on.template days_between<
            board::meetings, meeting::held_on, meeting::minutes_sent_on, 14, 2>();
    });
    all.judge(Kind::days_between, 4, [&](Judgements&) {
        return on.template days_between<
            board::meetings, meeting::papers_sent_on, meeting::held_on, 10, 3>();
    });
    all.judge(Kind::days_between, 5, [&](Judgements&) {
        return on.template days_between<
            board::courses, course::provided_on, course::evaluated_on, 30, 4>();
    });
}

template <class Eye>
void judge_represented(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::represented, 1, [&](Judgements&) {
        return on.template represented<
            set_of<kinds>("police", "nhs_england", "clinical_group"), partner::is_represented,
            partner::signed_on, 60, 1>();
    });
    all.judge(Kind::represented, 2, [&](Judgements&) {
        return on.template represented<
            set_of<kinds>("district", "probation", "youth_offending"), partner::does_cooperate,
            partner::returned_on, 36, 2>();
    });
    all.judge(Kind::represented, 3, [&](Judgements&) {
        return on.template represented<
            set_of<kinds>("nhs_trust", "cafcass"), partner::is_board_partner, partner::signed_on,
            48, 1>();
    });
    all.judge(Kind::represented, 4, [&](Judgements&) {
        return on.template represented<
            set_of<kinds>("police", "probation", "prison"), partner::does_give_in_kind,
            partner::challenged_on, 40, 2>();
    });
    all.judge(Kind::represented, 5, [&](Judgements&) {
        return on.template represented<
            set_of<kinds>("clinical_group", "nhs_trust", "other"), partner::has_section_11_duty,
            partner::signed_on, 30, 1>();
    });
}

template <class Eye>
void judge_arrangements(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::arrangements, 1, [&](Judgements&) {
        return on.template arrangements<
            partner::has_section_11_duty, partner::has_arrangements, partner::has_safe_recruitment,
            7, 90, 60>();
    });
    all.judge(Kind::arrangements, 2, [&](Judgements&) {
        return on.template arrangements<
            partner::is_board_partner, partner::has_line_of_reporting, partner::has_arrangements, 6,
            80, 55>();
    });
    all.judge(Kind::arrangements, 3, [&](Judgements&) {
        return on.template arrangements<
            partner::is_represented, partner::has_information_sharing, partner::has_whistleblowing,
            8, 75, 50>();
    });
    all.judge(Kind::arrangements, 4, [&](Judgements&) {
        return on.template arrangements<
            partner::does_cooperate, partner::has_whistleblowing, partner::has_safe_recruitment, 5,
            85, 65>();
    });
    all.judge(Kind::arrangements, 5, [&](Judgements&) {
        return on.template arrangements<
            partner::does_give_in_kind, partner::has_arrangements, partner::has_line_of_reporting,
            4, 70, 45>();
    });
}

template <class Eye>
void judge_money(Requirements<Eye>& all) {
    auto& on = all.on;
    all.judge(Kind::money, 1, [&](Judgements&) {
        return on.template money<
            partner::cash_given, Everyone{}, board::cash_in_all, board::reserve, 5000, 60000, 90000,
            20, 40>();
    });
    all.judge(Kind::money, 2, [&](Judgements&) {
        return on.template money<
            partner::training_given, Everyone{}, board::training, board::spent_on_reviews, 2000,
            50000, 20000, 25, 45>();
    });
    all.judge(Kind::money, 3, [&](Judgements&) {
        return on.template money<
            partner::cash_given, partner::is_board_partner, board::cash_in_all, board::staff_costs,
            40000, 150000, 70000, 15, 35>();
    });
    all.judge(Kind::money, 4, [&](Judgements&) {
        return on.template money<
            partner::training_given, partner::does_cooperate, board::training, board::reserve, 8000,
            45000, 15000, 22, 30>();
    });
    all.judge(Kind::money, 5, [&](Judgements&) {
        return on.template money<
            partner::cash_given, partner::is_represented, board::staff_costs, board::training, 9000,
            30000, 60000, 18, 50>();
    });
}

}  // namespace yardstick
