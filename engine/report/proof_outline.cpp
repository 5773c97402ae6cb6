#include "proof_outline.hpp"

#include "assize/base/must.hpp"
#include "assize/report/words.hpp"

namespace assize::report {

namespace {

using What = ProofStep::What;

std::string name_of(const Subject& subject, plan::DefinitionId id) {
    const auto& definition = subject.plan.definitions[id.index];
    switch (definition.what) {
        case model::Definition::What::meaning:
            return subject.rulebook.meanings[definition.index].name;
        case model::Definition::What::check:
            return subject.rulebook.requirements[definition.index].checks[definition.check].name;
        case model::Definition::What::requirement:
            return subject.rulebook.requirements[definition.index].id;
    }
    must(false);
    return {};
}

class Outliner {
public:
    /// `owner`: the requirement whose clauses and checks the steps speak of.
    Outliner(const Reading& reading, std::uint32_t owner) : reading_(reading), owner_(owner) {}

    /// Depth is bounded by limits::condition_depth: meanings are read by name, not followed.
    Outline made(std::uint32_t step) const {
        const ProofStep& from = reading_.tree[step];
        Outline made;
        fill(from, made);
        if (from.node.index != plan::nothing && from.what != What::item) fill_node(from, made);
        for (const std::uint32_t child : reading_.tree.children(step))
            made.parts.push_back(this->made(child));
        return made;
    }

private:
    void say(Outline& made, std::string_view what, const Span& span) const {
        made.what = what;
        made.text = rule_words(reading_.subject.sources, span);
        made.place = span;
    }

    void fill(const ProofStep& from, Outline& made) const {
        const auto& subject = reading_.subject;
        const auto& model = subject.rulebook.requirements[owner_];
        switch (from.what) {
            case What::definition:
                made.what = "definition";
                made.text = name_of(subject, {from.index});
                return;
            case What::applies:
                say(made, "applies when", model.applies_when[from.index].span);
                break;
            case What::check:
                say(made, "check", model.checks[from.index].span);
                made.reads = model.checks[from.index].name;
                break;
            case What::clause: say(made, "clause", model.clauses[from.index].span); break;
            case What::unless: made.what = "unless"; break;
            case What::advice: made.what = "advice"; break;
            case What::condition: made.what = "condition"; break;
            case What::value: made.what = "value"; return;
            case What::list:
                say(made, "list", subject.plan.selections[from.selection.index].span);
                made.value = std::to_string(from.count) + (from.is_open ? " or more" : "");
                return;
            case What::item: {
                made.what = "item";
                made.cell = from.cell;
                made.member = member_word(from.member);
                const bool is_named = from.cell.index != plan::nothing;
                if (is_named)
                    made.text = subject.facts.item_name(from.cell, subject.rulebook.vocabulary);
                if (from.node.index == plan::nothing) return;
                break;
            }
        }
        made.verdict = verdict_word(from.truth);
    }

    void fill_node(const ProofStep& from, Outline& made) const {
        const auto& subject = reading_.subject;
        const plan::Node& node = subject.plan.nodes[from.node.index];
        made.text = rule_words(subject.sources, node.span);
        made.place = node.span;
        if (node.definition.index != plan::nothing) made.reads = name_of(subject, node.definition);
        if (from.what != What::value) return;
        made.value = possible_text(from.seen, node.type, subject.plan, reading_.bounds);
        made.cell = from.cell;
    }

    const Reading& reading_;
    std::uint32_t owner_;
};

}  // namespace

Outline outline(const Reading& reading, plan::DefinitionId id) {
    const auto& definition = reading.subject.plan.definitions[id.index];
    const bool is_meaning = definition.what == model::Definition::What::meaning;
    return Outliner(reading, is_meaning ? reading.requirement : definition.index)
        .made(reading.tree.root(id));
}

}  // namespace assize::report
