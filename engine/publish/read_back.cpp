#include "assize/publish/read_back.hpp"

#include <algorithm>
#include <utility>

#include "assize/analysis/example_day.hpp"
#include "assize/analysis/uses.hpp"
#include "assize/analysis/wanted.hpp"
#include "assize/base/date.hpp"
#include "assize/report/words.hpp"
#include "in_words.hpp"
#include "question_words.hpp"

namespace assize::publish {

namespace m = model;

namespace {

using Edge = ReadBack::Edge;

std::vector<std::string> binding(const m::Requirement& requirement) {
    std::vector<std::string> said;
    for (const m::Citation& one : requirement.citations) {
        std::string words =
            report::sentence(std::string(report::force_words(one.force))) + " " + one.text;
        if (one.unverified) words += " (unverified: " + *one.unverified + ")";
        said.push_back(std::move(words));
    }
    const auto& periods = requirement.in_force;
    const bool is_one = periods.size() == 1;
    const std::string_view otherwise = is_one && !periods.front().to ? "before that day"
        : is_one && !periods.front().from                            ? "after that day"
                                                                     : "on any other day";
    if (!requirement.in_force.empty())
        said.push_back(
            report::sentence(report::in_force_words(requirement.in_force)) + "; not applicable "
            + std::string(otherwise));
    return said;
}

class ReadingBack {
public:
    ReadingBack(const m::Rulebook& rulebook, const plan::Plan& plan, m::RequirementId id, Date day)
        : rulebook_(rulebook),
          id_(id),
          requirement_(rulebook.requirements[id.index]),
          day_(day),
          words_(rulebook, plan, &requirement_) {}

    ReadBack read_back() && {
        said_.id = requirement_.id;
        said_.title = requirement_.title;
        said_.span = requirement_.span;
        said_.binds = binding(requirement_);
        for (const m::Condition& one : requirement_.applies_when) {
            Saying saying = words_.of(one);
            const bool is_list = saying.is_only_parts && saying.joined_by == "and";
            auto parts = is_list ? std::move(saying.parts) : std::vector{std::move(saying)};
            std::move(parts.begin(), parts.end(), std::back_inserter(said_.applies));
        }
        for (const m::Clause& one : requirement_.clauses) add(one);
        add_names();
        said_.table = analysis::truth_table(rulebook_, id_);
        for (const auto& column : said_.table.columns) {
            said_.columns.push_back(
                column.check
                    ? "the check " + check_words(requirement_.checks[*column.check]) + " holds"
                    : on_one_line(words_.of(*column.condition)));
        }
        for (const analysis::Edge& one : analysis::edges_of(rulebook_, id_, day_)) add(one);
        const auto& vocabulary = rulebook_.vocabulary;
        const std::uint32_t place = id_.index;
        for (const auto& field : analysis::wanted_fields(rulebook_, {&place, 1})) {
            said_.facts.push_back(
                {question_words(vocabulary, field), pointer_text(vocabulary, field),
                 wanted_words(vocabulary, field)});
        }
        return std::move(said_);
    }

private:
    void add(const m::Clause& clause) {
        ReadBack::Step step;
        step.outcome = clause.outcome;
        if (clause.when) step.when = words_.of(*clause.when);
        if (clause.unless) step.unless = words_.of(**clause.unless);
        step.is_presumed = clause.unless_is_presumed;
        step.span = clause.span;
        said_.steps.push_back(std::move(step));
    }

    void add_names() {
        for (const m::Check& check : requirement_.checks)
            said_.names.push_back(
                {check_words(check), "check", words_.of(check.condition), check.span});
        const analysis::Uses uses = analysis::uses_of_judgement(rulebook_, id_);
        for (const m::MeaningId id : uses.meanings) {
            const m::Meaning& meaning = rulebook_.meanings[id.index];
            said_.names.push_back(
                {quoted_name(meaning.name), "meaning", meant(meaning), meaning.span});
        }
        for (const m::ThresholdId id : uses.thresholds) {
            const m::Threshold& one = rulebook_.thresholds[id.index];
            Saying means{
                words_.scalar(one.value, one.type) + ": " + one.meaning
                    + (one.source ? " (from " + *one.source + ")"
                                  : " (an assumption of this rulebook)"),
                {},
                {},
                false};
            said_.names.push_back({quoted_name(one.name), "threshold", std::move(means), one.span});
        }
    }
    Saying meant(const m::Meaning& meaning) {
        const auto* value = std::get_if<m::Value>(&meaning.body);
        if (value != nullptr && value->type.kind == m::Kind::yes_no)
            return words_.of(m::Condition{m::Holds{*value}, value->span});
        if (value != nullptr) return simply(words_.of(*value));
        if (const auto* list = std::get_if<m::Selection>(&meaning.body)) return words_.of(*list);
        return words_.of(std::get<m::Condition>(meaning.body));
    }

    void add(const analysis::Edge& edge) {
        Edge said;
        said.condition = on_one_line(words_.of(*edge.condition, edge.within));
        if (!edge.within.empty())
            said.condition =
                "of each " + words_.item_of(*edge.within.back()) + ": " + said.condition;
        const bool is_over_days = std::any_of(
            edge.probes.begin(), edge.probes.end(),
            [&](const auto& one) { return one.as_at != edge.probes.front().as_at; });
        for (const auto& [value, scalar] : edge.taken) {
            std::string one = words_.of(*value, edge.within) + " as ";
            one += words_.scalar({scalar, {}}, value->type);
            if (said.taken.find(one) != std::string::npos) continue;
            said.taken += (said.taken.empty() ? "taking " : " and ") + one;
        }
        const bool is_of_dates = edge.type.kind == m::Kind::date;
        if (edge.taken.empty() && is_of_dates && !is_over_days)
            said.taken = "judged on " + date_text(day_);
        for (const auto& probe : edge.probes) {
            std::string value = probe.value ? words_.scalar({*probe.value, {}}, edge.type)
                : probe.is_known            ? "none"
                                            : "not known";
            if (is_over_days) value += ", judged on " + date_text(probe.as_at);
            said.probes.push_back({std::move(value), probe.held});
        }
        said_.edges.push_back(std::move(said));
    }

    const m::Rulebook& rulebook_;
    m::RequirementId id_;
    const m::Requirement& requirement_;
    Date day_;
    InWords words_;
    ReadBack said_;
};

}  // namespace

ReadBack read_back(
    const m::Rulebook& rulebook, const plan::Plan& plan, m::RequirementId requirement,
    std::optional<Date> day) {
    return ReadingBack(
               rulebook, plan, requirement,
               day ? *day : analysis::example_day(rulebook, requirement))
        .read_back();
}

}  // namespace assize::publish
