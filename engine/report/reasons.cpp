#include "reasons.hpp"

#include <algorithm>

#include "assize/base/add_once.hpp"
#include "assize/base/must.hpp"
#include "assize/report/words.hpp"
#include "missing.hpp"

namespace assize::report {

namespace {

using What = ProofStep::What;

/// How many of a list count, and of those that are judged how many satisfy.
std::string counted_under(const Reading& reading, std::uint32_t owner) {
    std::size_t counted = 0;
    std::size_t satisfying = 0;
    std::size_t judged = 0;
    std::size_t unknown = 0;
    for (const std::uint32_t child : reading.tree.children(owner)) {
        const ProofStep& step = reading.tree[child];
        if (step.what == What::list) {
            for (const std::uint32_t place : reading.tree.children(child)) {
                const ProofStep& item = reading.tree[place];
                if (item.what == What::item && item.member == Truth::yes) ++counted;
            }
        }
        if (step.what != What::item) continue;
        ++judged;
        if (step.truth == Truth::yes) ++satisfying;
        if (step.truth == Truth::unknown) ++unknown;
    }
    if (judged == 0)
        return counted == 0 ? "there is none"
                            : std::to_string(counted) + (counted == 1 ? " is found" : " are found");
    const std::string known = satisfying == 0 ? "none" : std::to_string(satisfying);
    return known + " of " + std::to_string(judged) + (satisfying > 1 ? " do" : " does")
        + (unknown == 0 ? "" : ", " + std::to_string(unknown) + " not known");
}

/// What a condition saw, in a few words: a list, or the first values under it that are not written
/// in the rule itself, two at most.
std::string seen_under(const Reading& reading, std::uint32_t condition) {
    std::vector<std::string> values;
    for (std::uint32_t place = condition + 1; place < reading.tree.end(condition); ++place) {
        const ProofStep& step = reading.tree[place];
        if (step.what == What::list && values.empty()) return counted_under(reading, step.parent);
        // What an item was asked is not what the condition saw.
        if (step.what == What::item) place = reading.tree.end(place) - 1;
        if (step.what != What::value) continue;
        const plan::Node& node = reading.subject.plan.nodes[step.node.index];
        const bool is_written = node.op == plan::Op::literal || node.op == plan::Op::threshold
            || node.op == plan::Op::as_at;
        if (is_written) continue;
        if (node.type.kind == model::Kind::yes_no) break;
        values.push_back(
            reading.subject.quotes.words(node.span, 80) + " is "
            + possible_text(
                reading.tree.seen(step), node.type, reading.subject.plan, reading.bounds));
        // What stands beside it is shown too, what it is made of is not.
        place = reading.tree.end(place) - 1;
        if (values.size() == 2) break;
    }
    return joined(std::move(values), "and");
}

/// What a condition that is one name means, in the rule's words; nothing of any other.
std::string_view meant_by(const Reading& reading, std::uint32_t condition) {
    const auto& nodes = reading.subject.plan.nodes;
    const plan::Node* node = &nodes[reading.tree[condition].node.index];
    if (node->op == plan::Op::holds && reading.tree.end(condition) > condition + 1)
        node = &nodes[reading.tree[condition + 1].node.index];
    if (node->op != plan::Op::reference) return {};
    const auto body = reading.tree.children(reading.tree.root(node->definition));
    if (body.empty() || reading.tree[body.front()].node.index == plan::nothing) return {};
    return reading.subject.quotes.words(nodes[reading.tree[body.front()].node.index].span, 120);
}

/// The condition right under a step: its words, how it came out, what it saw.
std::string condition_text(const Reading& reading, std::uint32_t step, std::string_view verdict) {
    const auto children = reading.tree.children(step);
    if (children.empty()) return {};
    const plan::Node& node = reading.subject.plan.nodes[reading.tree[children.front()].node.index];
    const std::string seen = seen_under(reading, children.front());
    const std::string_view meant = meant_by(reading, children.front());
    std::string text = "“" + reading.subject.quotes.words(node.span, 120) + "” ";
    if (!meant.empty()) text.append("(“").append(meant).append("”) ");
    text += verdict;
    if (!seen.empty()) text += ": " + seen;
    return text + ".";
}

std::string checks_text(const Reading& reading) {
    constexpr std::size_t most_titles = 3;
    std::vector<std::string> holding, failing, waiting;
    for (const std::uint32_t place : reading.tree.children(reading.root())) {
        const ProofStep& step = reading.tree[place];
        if (step.what != What::check) continue;
        const auto& check = reading.model().checks[step.index];
        const std::string title =
            "“" + (check.title.empty() ? plain(check.name) : check.title) + "”";
        switch (step.truth) {
            case Truth::yes: holding.push_back(title); break;
            case Truth::no: failing.push_back(title); break;
            case Truth::unknown: waiting.push_back(title); break;
        }
    }
    if (failing.empty() && waiting.empty()) {
        if (holding.size() <= most_titles)
            return (holding.size() == 1 ? "Its check holds: " : "All its checks hold: ")
                + joined(holding, "and") + ".";
        return "All its " + std::to_string(holding.size()) + " checks hold.";
    }
    std::string text;
    if (!failing.empty()) text = "Does not hold: " + joined(failing, "and") + ".";
    if (!waiting.empty())
        text += (text.empty() ? "Not known: " : " Not known: ") + joined(waiting, "and") + ".";
    return text;
}

/// The clause that decided; of `otherwise`, the first clause that did not.
std::string clause_text(const Reading& reading, std::uint32_t clause) {
    for (const std::uint32_t place : reading.tree.children(reading.root())) {
        const ProofStep& step = reading.tree[place];
        if (step.what != What::clause) continue;
        const bool decided = step.index == clause;
        const bool is_otherwise = !reading.model().clauses[clause].when;
        if (decided && !is_otherwise) return condition_text(reading, place, "holds");
        if (is_otherwise && !decided) return condition_text(reading, place, "does not hold");
    }
    return "No condition is set.";
}

std::string why_from_proof(const Reading& reading) {
    const Judgement& judgement = reading.judgement();
    if (!judgement.is_in_force) {
        return "Not in force on " + date_text(reading.subject.assessment.as_at) + ".";
    }
    if (reading.root() == plan::nothing) return {};
    if (judgement.possible == Outcomes(Outcome::not_applicable)) {
        for (const std::uint32_t place : reading.tree.children(reading.root())) {
            const ProofStep& step = reading.tree[place];
            if (step.what != What::applies || step.truth != Truth::no) continue;
            return "It does not apply: " + condition_text(reading, place, "does not hold");
        }
    }
    if (reading.model().clauses.empty()) return checks_text(reading);
    if (judgement.clause) return clause_text(reading, *judgement.clause);
    return judgement.reported ? "Nothing is shown to the contrary." : "";
}

}  // namespace

Reading read(const Subject& subject, const ProofTree& tree, std::uint32_t requirement) {
    Reading reading{
        subject, tree, requirement, {subject.plan.requirements[requirement].definition}, {}};
    for (std::size_t at = 0; at < reading.reads.size(); ++at) {
        if (tree.root(reading.reads[at]) == plan::nothing) continue;
        const Reads& reads = tree.reads(reading.reads[at]);
        for (const auto id : reads.definitions) add_once(reading.reads, id);
        for (const Ratio& bound : reads.percentages) add_once(reading.bounds, bound);
    }
    std::sort(reading.bounds.begin(), reading.bounds.end());
    return reading;
}

std::vector<std::string> spoken(const Reading& reading, model::Speech speech) {
    std::vector<std::string> texts;
    for (const Spoken& sentence : reading.judgement().spoken) {
        if (sentence.speech != speech) continue;
        texts.push_back(said_text(sentence.pieces, reading.subject.plan, reading.bounds));
    }
    return texts;
}

std::string why(const Reading& reading) {
    return why(reading, spoken(reading, model::Speech::because));
}

std::string why(const Reading& reading, std::span<const std::string> because) {
    std::string text;
    for (const std::string& sentence : because) text += (text.empty() ? "" : " ") + sentence;
    return text.empty() ? why_from_proof(reading) : text;
}

std::string why_open(const Reading& reading) {
    return std::string(
               reading.judgement().missing.empty() ? "What lies past a limit" : "What is missing")
        + " leaves it open: " + outcomes_text(reading.judgement().possible) + ".";
}

std::string mark_text(const Reading& reading, const MarkSeen& mark) {
    switch (mark.mark) {
        case Mark::no_cases: return "no cases: it rests on a list with nothing in it";
        case Mark::not_yet_due:
            return "not yet due: it rests on a deadline still open on "
                + date_text(reading.subject.assessment.as_at);
        case Mark::presumed:
            return "presumed: what is missing leaves " + outcomes_text(reading.judgement().possible)
                + " possible";
        case Mark::assumed: {
            const auto& threshold = reading.subject.rulebook.thresholds[mark.threshold];
            const std::string value =
                scalar_text(threshold.value, threshold.type, reading.subject.plan);
            const std::string meaning = "“" + threshold.meaning + "”";
            return threshold.type.kind == model::Kind::yes_no
                ? "assumed: no law says whether " + meaning + "; these rules say " + value
                : "assumed: it leans on a figure that no law sets, " + value + " for " + meaning;
        }
    }
    must(false);
    return {};
}

bool has_expired(const facts::Departure& departure, Date as_at) {
    return departure.review_by && *departure.review_by < as_at;
}

std::string departure_text(const facts::Departure& departure, Date as_at) {
    std::string text = "departure";
    if (!departure.agreed_by.empty() || departure.agreed_on) text += " agreed";
    if (!departure.agreed_by.empty()) text += " by " + departure.agreed_by;
    if (departure.agreed_on) text += " on " + date_text(*departure.agreed_on);
    std::string reason = departure.reason;
    if (reason.ends_with('.')) reason.pop_back();  // the sentence goes on
    text += ": " + reason;
    if (!departure.review_by) return text;
    const std::string date = date_text(*departure.review_by);
    if (has_expired(departure, as_at)) return text + "; EXPIRED, its review was due by " + date;
    return text + "; to be reviewed by " + date;
}

std::vector<const facts::Departure*> departures_from(const Reading& reading) {
    std::vector<const facts::Departure*> found;
    for (const auto& departure : reading.subject.facts.departures()) {
        if (departure.requirement == reading.model().id) found.push_back(&departure);
    }
    return found;
}

std::vector<facts::CellId> disputes_of(const Reading& reading) {
    std::vector<facts::CellId> found;
    for (const auto cell : reading.judgement().missing) {
        if (reading.subject.facts[cell].is_disputed) add_once(found, cell);
    }
    for (const auto id : reading.reads) {
        if (reading.tree.root(id) == plan::nothing) continue;
        for (const auto cell : reading.tree.reads(id).disputed) add_once(found, cell);
    }
    return found;
}

}  // namespace assize::report
