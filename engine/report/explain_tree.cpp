#include "explain_tree.hpp"

#include <algorithm>

#include "assize/report/words.hpp"
#include "missing.hpp"

namespace assize::report {

namespace {

using plan::Op;
using What = ProofStep::What;

constexpr std::size_t margin = 11;
constexpr std::size_t step_in = 2;
constexpr std::size_t deepest = 24;      ///< deeper lines stand at this depth
constexpr std::size_t last_depth = 200;  ///< meanings that read meanings are followed no further

}  // namespace

void ExplainTree::write() {
    shown_.insert(reading_.reads.front().index);
    children(reading_.root(), 0);
}

void ExplainTree::put(
    std::string_view verdict, Paint paint, std::size_t depth, const std::string& text,
    const std::string& aside) {
    const std::size_t indent = margin + step_in * std::min(depth, deepest);
    page_.paragraph(verdict, paint, indent, text);
    if (!aside.empty()) page_.paragraph(indent, aside, Paint::dim);
}

void ExplainTree::put(
    Truth truth, std::size_t depth, const std::string& text, const std::string& aside) {
    put(verdict_word(truth), paint_of(truth), depth, text, aside);
}

std::string ExplainTree::pointer(facts::CellId cell) const {
    return subject_.facts.pointer(cell, subject_.rulebook.vocabulary);
}

void ExplainTree::children(std::uint32_t step, std::size_t depth) {
    std::vector<std::uint32_t> satisfying;
    for (const std::uint32_t one : reading_.tree.children(step)) {
        // The items that a proportion or share judges come together, after its list.
        if (reading_.tree[one].what == What::item)
            satisfying.push_back(one);
        else
            child(one, depth);
    }
    if (!satisfying.empty()) items(satisfying, false, depth);
}

void ExplainTree::child(std::uint32_t step, std::size_t depth) {
    const ProofStep& one = reading_.tree[step];
    const auto& model = reading_.model();
    switch (one.what) {
        case What::definition:
        case What::item:
        case What::advice: return;
        case What::applies: {
            const Span& span = model.applies_when[one.index].span;
            put(one.truth, depth, "applies when " + subject_.quotes.words(span),
                subject_.sources.place_text(span));
            children(step, depth + 1);
            return;
        }
        case What::check:
            definition(subject_.plan.requirements[reading_.requirement].checks[one.index], depth);
            return;
        case What::clause: clause(step, depth); return;
        case What::unless:
            put(one.truth, depth, "unless");
            children(step, depth + 1);
            return;
        case What::condition: condition(step, depth); return;
        case What::value: value(step, depth); return;
        case What::list: list(step, depth); return;
    }
}

void ExplainTree::clause(std::uint32_t step, std::size_t depth) {
    const ProofStep& one = reading_.tree[step];
    const auto& model = reading_.model().clauses[one.index];
    const bool decides = reading_.judgement().clause == one.index;
    const std::string note = decides ? " — this decides" : "";
    put(one.truth, depth, subject_.quotes.words(model.span) + note,
        subject_.sources.place_text(model.span));
    children(step, depth + 1);
}

void ExplainTree::condition(std::uint32_t step, std::size_t depth) {
    const ProofStep& one = reading_.tree[step];
    const plan::Node& node = subject_.plan.nodes[one.node.index];
    switch (node.op) {
        case Op::all: put(one.truth, depth, "all of these:"); break;
        case Op::any: put(one.truth, depth, "any of these:"); break;
        case Op::chosen:
            put(one.truth, depth, "at least " + std::to_string(node.number) + " of these:");
            break;
        case Op::negation: put(one.truth, depth, "not:"); break;
        case Op::reference: definition(node.definition, depth); return;
        case Op::literal:
        case Op::path:
        case Op::as_at:
        case Op::threshold:
        case Op::count:
        case Op::share:
        case Op::sum:
        case Op::extreme:
        case Op::add:
        case Op::subtract:
        case Op::out_of:
        case Op::days_between:
        case Op::judgement_of:
        case Op::compare:
        case Op::holds:
        case Op::between:
        case Op::within:
        case Op::apart:
        case Op::in_time:
        case Op::is_none:
        case Op::one_of:
        case Op::includes:
        case Op::exists:
        case Op::proportion: put(one.truth, depth, subject_.quotes.words(node.span)); break;
    }
    children(step, depth + 1);
}

void ExplainTree::value(std::uint32_t step, std::size_t depth) {
    const ProofStep& one = reading_.tree[step];
    const plan::Node& node = subject_.plan.nodes[one.node.index];
    if (node.op == Op::literal) return;
    std::string text = subject_.quotes.words(node.span, 120) + " is "
        + possible_text(reading_.tree.seen(one), node.type, subject_.plan, reading_.bounds);
    std::string aside;
    if (node.op == Op::threshold) {
        const auto& threshold = subject_.rulebook.thresholds[node.a];
        text += threshold.source ? ", from " + *threshold.source : ", assumed";
        aside = subject_.sources.place_text(threshold.changed_at.value_or(threshold.span));
    }
    if (one.cell.index != plan::nothing) aside = pointer(one.cell);
    put("", Paint::none, depth, text, aside);
    if (one.cell.index != plan::nothing) evidence(one.cell, depth);
    const bool is_named = node.op == Op::reference || node.op == Op::judgement_of;
    if (is_named) definition(node.definition, depth + 1);
    children(step, depth + 1);
}

/// A meaning, a check or another requirement's judgement: written out where it is first read.
void ExplainTree::definition(plan::DefinitionId id, std::size_t depth) {
    const auto& definition = subject_.plan.definitions[id.index];
    const std::uint32_t root = reading_.tree.root(id);
    const bool is_new = shown_.insert(id.index).second;
    const std::string above = is_new ? "" : " (shown above)";
    switch (definition.what) {
        case model::Definition::What::requirement: {
            // Its own proof is its own page.
            const auto& other = subject_.rulebook.requirements[definition.index];
            const auto& judgement = subject_.assessment.judgements[definition.index];
            put("", Paint::none, depth,
                other.id + " may be judged " + outcomes_text(judgement.possible),
                subject_.sources.place_text(other.span));
            return;
        }
        case model::Definition::What::check: {
            const auto& check =
                subject_.rulebook.requirements[definition.index].checks[definition.check];
            const std::string title = check.title.empty() ? plain(check.name) : check.title;
            put(reading_.tree[root].truth, depth,
                "check " + check.name + " “" + title + "”" + above,
                subject_.sources.place_text(check.span));
            break;
        }
        case model::Definition::What::meaning: {
            const auto& meaning = subject_.rulebook.meanings[definition.index];
            const bool is_condition = std::holds_alternative<model::Condition>(meaning.body);
            const std::string text = "where " + meaning.name + " means" + above;
            const std::string place = subject_.sources.place_text(meaning.span);
            if (is_condition)
                put(reading_.tree[root].truth, depth, text, place);
            else
                put("", Paint::none, depth, text, place);
            break;
        }
    }
    if (depth >= last_depth)
        put("", Paint::none, depth, "(followed no further)");
    else if (is_new && root != plan::nothing)
        children(root, depth + 1);
}

void ExplainTree::evidence(facts::CellId cell, std::size_t depth) {
    const auto* annotation = subject_.facts.annotation(cell);
    if (annotation == nullptr) return;
    const std::size_t indent = margin + step_in * std::min(depth, deepest);
    for (const auto& evidence : annotation->evidence) {
        page_.paragraph(indent, "evidence: " + evidence_text(evidence), Paint::dim);
    }
    if (!annotation->why.empty())
        page_.paragraph(indent, "because: " + annotation->why, Paint::dim);
    const std::string sides = dispute_text(subject_, cell);
    if (!sides.empty()) page_.paragraph(indent, "in dispute: " + sides, Paint::magenta);
}

}  // namespace assize::report
