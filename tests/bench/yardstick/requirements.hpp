// The hundred requirements, in an order in which each comes after those that it builds on.
#pragma once

#include "tests/bench/yardstick/requirements_of_boards.hpp"
#include "tests/bench/yardstick/requirements_of_lists.hpp"

namespace yardstick {

template <class Eye>
void judge_all(const Board& board, Eye& eye, Judged& judged) {
    Requirements<Eye> all(board, eye, judged);
    judge_serving(all);
    judge_returns(all);
    judge_in_time(all);
    judge_acted_on(all);
    judge_each_review(all);
    judge_turnout(all);
    judge_latest_few(all);
    judge_last_done(all);
    judge_days_between(all);
    judge_represented(all);
    judge_arrangements(all);
    judge_money(all);
    judge_set_up(all);
    judge_recent(all);
    judge_degree(all);
    judge_topics(all);
    judge_chosen(all);
    judge_plan_kept(all);
    judge_free_of_conflict(all);
    judge_builds_on(all);
}

}  // namespace yardstick
