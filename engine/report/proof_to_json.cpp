#include "proof_to_json.hpp"

#include "assize/base/must.hpp"
#include "assize/report/words.hpp"
#include "judgement_to_json.hpp"
#include "remedy.hpp"

namespace assize::report {

namespace {

using What = ProofStep::What;

/// A step of the proof in words, for a rendering that is read by programs.
struct StepInWords {
    std::string_view what;     ///< `clause`, `condition`, `value`, …
    std::string text;          ///< the rule's own words, or an item's name
    std::string_view verdict;  ///< `holds`, `fails`, `not known`; empty of a value
    std::string_view member;   ///< of an item: `counted`, `left out`, `not known`
    std::string value;         ///< what a value was seen to be
    std::string_view reads;    ///< the meaning, check or requirement that is read
    std::optional<Span> place;
    facts::CellId cell{plan::nothing};
};

std::string_view name_of(const Subject& subject, plan::DefinitionId id) {
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

/// The tree of one definition that a requirement reads.
class ProofJson {
public:
    ProofJson(JsonText& json, const Reading& reading, plan::DefinitionId id)
        : json_(json), reading_(reading), owner_(owner_of(reading, id)) {}

    /// Depth is bounded by limits::condition_depth: meanings are read by name, not followed.
    void put(std::uint32_t step) const {
        json_.object([&] {
            put_words(in_words(reading_.tree[step]));
            json_.list("parts", [&] {
                const ProofTree& tree = reading_.tree;
                for (auto child = step + 1; child < tree.end(step); child = tree.end(child))
                    put(child);
            });
        });
    }

private:
    /// The requirement whose clauses and checks the steps speak of.
    static const model::Requirement& owner_of(const Reading& reading, plan::DefinitionId id) {
        const auto& definition = reading.subject.plan.definitions[id.index];
        const bool is_meaning = definition.what == model::Definition::What::meaning;
        return is_meaning ? reading.model()
                          : reading.subject.rulebook.requirements[definition.index];
    }

    void put_words(const StepInWords& from) const {
        const Subject& subject = reading_.subject;
        json_.member("what", from.what);
        json_.member("text", from.text);
        if (!from.verdict.empty()) json_.member("verdict", from.verdict);
        if (!from.member.empty()) json_.member("member", from.member);
        if (!from.value.empty()) json_.member("value", from.value);
        if (!from.reads.empty()) json_.member("reads", from.reads);
        if (from.place)
            json_.object("rule", [&] { put_place(json_, subject.sources, *from.place); });
        if (from.cell.index == plan::nothing) return;
        json_.member("pointer", subject.facts.pointer(from.cell, subject.rulebook.vocabulary));
        const auto* annotation = subject.facts.annotation(from.cell);
        if (annotation != nullptr && !annotation->evidence.empty())
            json_.list("evidence", [&] { put_evidence(json_, annotation->evidence); });
    }

    StepInWords in_words(const ProofStep& from) const {
        StepInWords made;
        fill(from, made);
        if (from.node.index != plan::nothing && from.what != What::item) fill_node(from, made);
        return made;
    }

    void say(StepInWords& made, std::string_view what, const Span& span) const {
        made.what = what;
        made.text = reading_.subject.quotes.words(span);
        made.place = span;
    }

    void fill(const ProofStep& from, StepInWords& made) const {
        const auto& subject = reading_.subject;
        switch (from.what) {
            case What::definition:
                made.what = "definition";
                made.text = name_of(subject, {from.index});
                return;
            case What::applies:
                say(made, "applies when", owner_.applies_when[from.index].span);
                break;
            case What::check:
                say(made, "check", owner_.checks[from.index].span);
                made.reads = owner_.checks[from.index].name;
                break;
            case What::clause: say(made, "clause", owner_.clauses[from.index].span); break;
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

    void fill_node(const ProofStep& from, StepInWords& made) const {
        const auto& subject = reading_.subject;
        const plan::Node& node = subject.plan.nodes[from.node.index];
        made.text = subject.quotes.words(node.span);
        made.place = node.span;
        if (node.definition.index != plan::nothing) made.reads = name_of(subject, node.definition);
        if (from.what != What::value) return;
        made.value =
            possible_text(reading_.tree.seen(from), node.type, subject.plan, reading_.bounds);
        made.cell = from.cell;
    }

    JsonText& json_;
    const Reading& reading_;
    const model::Requirement& owner_;
};

void put_need(JsonText& json, const Subject& subject, const Need& from) {
    json.member("words", from.words);
    json.list("pointers", [&] { put_pointers(json, subject, from.cells); });
    json.list("parts", [&] {
        for (const Need& part : from.parts) json.object([&] { put_need(json, subject, part); });
    });
}

}  // namespace

void put_proof(JsonText& json, const Reading& reading) {
    json.list("proof", [&] {
        for (const auto id : reading.reads) {
            const std::uint32_t root = reading.tree.root(id);
            if (root != plan::nothing) ProofJson(json, reading, id).put(root);
        }
    });
    const auto need = what_would_meet(reading);
    if (need)
        json.object("to_be_met", [&] { put_need(json, reading.subject, *need); });
    else
        json.member("to_be_met", nullptr);
}

}  // namespace assize::report
