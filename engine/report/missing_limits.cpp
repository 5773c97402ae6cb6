#include "missing_limits.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "assize/base/date.hpp"
#include "assize/base/must.hpp"
#include "assize/report/words.hpp"

namespace assize::report {

namespace {

bool is_of_calendar(const Subject& subject, const LimitSeen& seen) {
    const plan::Node& node = subject.plan.nodes[seen.node.index];
    return subject.plan.nodes[node.b].type.kind == model::Kind::working_days
        || node.op == plan::Op::days_between;
}

/// `5 working days after 28 December 2028`, `working days from 1 May 2015 to 3 June 2029`.
std::string asked(const Subject& subject, const LimitSeen& seen) {
    const plan::Node& node = subject.plan.nodes[seen.node.index];
    const model::Type dates{.kind = model::Kind::date};
    const auto words = [&](const Possible& value, const model::Type& type) {
        return possible_text(value, type, subject.plan);
    };
    if (node.op == plan::Op::days_between)
        return "working days from " + words(seen.date, dates) + " to " + words(seen.other, dates);
    const bool is_back = node.op == plan::Op::subtract || node.flag;
    return words(seen.other, subject.plan.nodes[node.b].type) + (is_back ? " before " : " after ")
        + words(seen.date, dates);
}

}  // namespace

std::vector<PastLimits> past_limits(const Subject& subject, const Scope& scope) {
    std::array<PastLimits, 2> by_limit;
    by_limit.front().is_calendar = true;
    std::set<std::pair<std::string, std::uint32_t>> known;
    for (const std::uint32_t requirement : scope.requirements) {
        for (const LimitSeen& seen : subject.assessment.judgements[requirement].limits) {
            PastLimits& limits = by_limit[is_of_calendar(subject, seen) ? 0 : 1];
            const bool is_noted =
                !limits.requirements.empty() && limits.requirements.back() == requirement;
            if (!is_noted) limits.requirements.push_back(requirement);
            std::string words = asked(subject, seen);
            if (known.emplace(words, seen.node.index).second)
                limits.counts.push_back(
                    {std::move(words), subject.plan.nodes[seen.node.index].span});
        }
    }
    std::vector<PastLimits> result;
    for (PastLimits& limits : by_limit) {
        if (!limits.counts.empty()) result.push_back(std::move(limits));
    }
    return result;
}

std::vector<PastLimits> past_limits(const Subject& subject, std::uint32_t requirement) {
    return past_limits(subject, Scope{{requirement}, {}, false});
}

std::string words_of(const Subject& subject, const PastLimits& limits, std::size_t most) {
    std::vector<std::string> named;
    for (const PastLimit& count : limits.counts) {
        if (named.size() == most) break;
        named.push_back(count.asked);
    }
    if (limits.counts.size() > most)
        named.push_back(std::to_string(limits.counts.size() - most) + " more");
    const std::string counts = joined(named, "and");
    if (!limits.is_calendar)
        return "dates must stay within the years 1 to 9999; asked for was " + counts;
    const auto& calendar = subject.plan.calendar;
    must(calendar.has_value());
    return "the calendar “" + calendar->title + "” (" + calendar->id + "), which runs from "
        + date_text(calendar->from) + " to " + date_text(calendar->to)
        + ", must be extended; asked for was " + counts;
}

}  // namespace assize::report
