// `X means …`: a name for a condition, a value or some items, usable before it stands.
#include <algorithm>

#include "checker.hpp"

namespace assize::model {

void Checker::meanings() {
    for (std::uint32_t index = 0; index < made_.meanings.size(); ++index) settle({index});
}

/// Checks a meaning after those it speaks of, since it takes its type from them. Without recursion:
/// what is not settled yet is put on a stack of its own, and then the meaning is tried again.
void Checker::settle(MeaningId first) {
    struct Step {
        MeaningId meaning;
        std::vector<MeaningId> needed;
        std::size_t next = 0;
    };
    if (meaning_states_[first.index].known != MeaningState::Known::not_yet) return;
    std::vector<Step> path{{first, attempt(first), 0}};
    meaning_states_[first.index].is_open = true;
    while (!path.empty()) {
        Step& step = path.back();
        MeaningState& state = meaning_states_[step.meaning.index];
        if (state.known == MeaningState::Known::not_yet && step.next == step.needed.size()) {
            step = {step.meaning, attempt(step.meaning), 0};
        }
        if (state.known != MeaningState::Known::not_yet) {
            path.pop_back();
            continue;
        }
        if (step.next == step.needed.size()) continue;
        const MeaningId needed = step.needed[step.next++];
        if (meaning_states_[needed.index].known != MeaningState::Known::not_yet) continue;
        if (!std::exchange(meaning_states_[needed.index].is_open, true)) {
            path.push_back({needed, attempt(needed), 0});
            continue;
        }
        const auto again = std::find_if(
            path.begin(), path.end(), [&](const Step& on) { return on.meaning == needed; });
        std::string circle;
        for (auto on = again; on != path.end(); ++on) {
            circle += made_.meanings[on->meaning.index].name + " → ";
            meaning_states_[on->meaning.index].known = MeaningState::Known::broken;
        }
        const Meaning& at = made_.meanings[needed.index];
        report(Code::circle, at.span, {at.name, circle + at.name});
    }
}

/// One try at a meaning. Result: what it needs settled first; nothing when it is settled, rightly
/// or not.
std::vector<MeaningId> Checker::attempt(MeaningId id) {
    Meaning& meaning = made_.meanings[id.index];
    const std::size_t said = diagnostics_.size(), nodes = nodes_;
    const bool was_wrong = is_wrong_;
    requirement_ = meaning.within ? std::optional(meaning.within->index) : std::nullopt;
    definition_ = definition_key({Definition::What::meaning, id.index, 0});
    needed_.clear();
    const bool is_made = std::visit(
        [&](const auto& body) { return meaning_body(meaning, body); },
        *meaning_states_[id.index].written->body);
    requirement_ = {};
    if (!needed_.empty()) {
        diagnostics_.resize(said, Diagnostic{Code::unknown_name, {}, {}, {}, {}, {}});
        is_wrong_ = was_wrong;
        nodes_ = nodes;
        reads_.erase(definition_);
        std::vector<MeaningId> needed;
        needed.swap(needed_);
        return needed;
    }
    meaning_states_[id.index].known =
        is_made ? MeaningState::Known::yes : MeaningState::Known::broken;
    return {};
}

bool Checker::meaning_list(Meaning& meaning, std::optional<Selection> selection) {
    if (!selection) return false;
    meaning.type = {Kind::list, selection->item.kind, selection->item.id, false, false};
    meaning.body = std::move(*selection);
    return true;
}

bool Checker::meaning_value(Meaning& meaning, std::optional<Value> value) {
    if (!value) return false;
    meaning.type = value->type;
    meaning.body = std::move(*value);
    return true;
}

bool Checker::meaning_body(Meaning& meaning, const s::Selection& written) {
    return meaning_list(meaning, selection(written));
}

bool Checker::meaning_body(Meaning& meaning, const s::Aggregate& written) {
    return std::visit(
        [&](const auto& form) { return meaning_value(meaning, operand_of(form, nullptr)); },
        written);
}

/// A comparison that compares nothing is a value of any type, or a list.
bool Checker::meaning_body(Meaning& meaning, const s::Condition& written) {
    const auto* comparison = std::get_if<s::Comparison>(&written.first);
    if (comparison != nullptr && written.rest.empty() && !comparison->tail) {
        const s::Value& left = comparison->left;
        const auto* path = left.whole || !left.part.rest.empty()
            ? nullptr
            : std::get_if<s::Path>(&left.part.first);
        if (path == nullptr) return meaning_value(meaning, value(left, nullptr));
        const auto resolved = resolve(*path);
        if (!resolved) return false;
        if (const auto* check = std::get_if<CheckRef>(&resolved->what)) {
            meaning.body = Condition{*check, left.span};
            return true;
        }
        if (resolved->type.kind != Kind::list)
            return meaning_value(meaning, value_of(*resolved, left.span));
        const Path& list = std::get<Path>(resolved->what);
        return meaning_list(
            meaning,
            Selection{list, 0, element_of(resolved->type), resolved->named_by, {}, {}, left.span});
    }
    auto made = condition(written);
    if (!made) return false;
    meaning.type = {};
    meaning.body = std::move(*made);
    return true;
}

}  // namespace assize::model
