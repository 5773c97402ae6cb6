// What a name stands for where it is written (semantics.md, 1, Names).
#include "assize/base/limits.hpp"
#include "checker.hpp"

namespace assize::model {

/// The item's field, a name from `as`, a check, a meaning, a threshold, a field of the profile: all
/// that `name` may mean here.
std::vector<Candidate> Checker::candidates(std::string_view name) const {
    using What = Candidate::What;
    std::vector<Candidate> found;
    const auto find_field = [&](std::uint32_t record, What what) {
        const auto field = slots_[record].find(name);
        if (field == slots_[record].end()) return;
        found.push_back(
            {what, field->second, made_.vocabulary.records[record].fields[field->second].span});
    };
    if (!items_.empty() && items_.back().type.kind == Kind::record) {
        find_field(items_.back().type.id, What::item_field);
    }
    for (std::uint32_t level = 0; level < items_.size(); ++level) {
        if (items_[level].as && items_[level].as->text == name) {
            found.push_back({What::item, level, items_[level].as->span});
        }
    }
    if (name == "as_at") found.push_back({What::as_at, 0, {}});
    if (requirement_) {
        const RequirementNames& names = requirement_names_[*requirement_];
        if (const auto check = names.checks.find(name); check != names.checks.end()) {
            found.push_back({What::check, check->second, {}});
        }
        if (const auto own = names.meanings.find(name); own != names.meanings.end()) {
            found.push_back({What::meaning, own->second, made_.meanings[own->second].span});
            return found;
        }
    }
    // These share one set of names: a second declaration was reported there.
    if (const auto meaning = meaning_ids_.find(name); meaning != meaning_ids_.end()) {
        found.push_back({What::meaning, meaning->second, made_.meanings[meaning->second].span});
    } else if (const auto threshold = threshold_ids_.find(name);
               threshold != threshold_ids_.end()) {
        found.push_back(
            {What::threshold, threshold->second, made_.thresholds[threshold->second].span});
    } else {
        find_field(made_.vocabulary.profile.index, What::profile_field);
    }
    return found;
}

std::optional<Resolved> Checker::resolve(const s::Path& path) {
    count_node(path.span);
    if (contested_.contains(path.names.front().text)) return {};
    const std::vector<Candidate> found = candidates(path.names.front().text);
    if (found.empty()) {
        unknown_name(path);
        return {};
    }
    if (found.size() > 1) {
        two_readings(path.names.front(), found);
        return {};
    }
    return start(found.front(), path);
}

std::optional<Resolved> Checker::start(const Candidate& candidate, const s::Path& path) {
    using What = Candidate::What;
    Path made{FromProfile{}, {}, written(path.span), path.span};
    switch (candidate.what) {
        case What::check:
            if (path.names.size() > 1) break;
            reads({Definition::What::check, *requirement_, candidate.index}, path.span);
            return Resolved{CheckRef{candidate.index}, {}, {}, false};
        case What::as_at:
            if (path.names.size() > 1) break;
            read_day_.insert(definition_);
            return Resolved{AsAt{}, {Kind::date, Kind::yes_no, 0, false, false}, {}, false};
        case What::threshold:
            if (path.names.size() > 1) break;
            if (broken_thresholds_.contains(candidate.index)) return {};
            return Resolved{
                ThresholdRef{{candidate.index}}, made_.thresholds[candidate.index].type, {}, false};
        case What::meaning: return named({candidate.index}, path);
        case What::item_field:
        case What::item: {
            const auto level = candidate.what == What::item
                ? candidate.index
                : static_cast<std::uint32_t>(items_.size() - 1);
            ++items_[level].mentions;
            made.start = FromItem{level};
            Resolved resolved{std::move(made), items_[level].type, {}, false};
            if (!follow(resolved, path, candidate.what == What::item ? 1 : 0)) return {};
            return resolved;
        }
        case What::profile_field: {
            Type profile{Kind::record, Kind::yes_no, made_.vocabulary.profile.index, false, false};
            Resolved resolved{std::move(made), profile, {}, false};
            if (!follow(resolved, path, 0)) return {};
            return resolved;
        }
    }
    report(Code::no_fields, path.names[1].span, {path.names.front().text, path.names[1].text});
    return {};
}

/// A meaning. One that is not settled yet is noted, and what speaks of it is tried again after it
/// (meaning.cpp).
std::optional<Resolved> Checker::named(MeaningId id, const s::Path& path) {
    const MeaningState& state = meaning_states_[id.index];
    if (state.known == MeaningState::Known::not_yet) needed_.push_back(id);
    reads({Definition::What::meaning, id.index, 0}, path.span);
    if (state.known != MeaningState::Known::yes) return {};
    const Meaning& meaning = made_.meanings[id.index];
    if (const auto* list = std::get_if<Selection>(&meaning.body)) {
        Resolved resolved{
            Path{FromMeaning{id}, {}, written(path.span), path.span}, meaning.type, list->named_by,
            false};
        if (!follow(resolved, path, 1)) return {};
        return resolved;
    }
    if (path.names.size() > 1) {
        report(Code::no_fields, path.names[1].span, {path.names.front().text, path.names[1].text});
        return {};
    }
    return Resolved{MeaningRef{id}, meaning.type, {}, false};
}

/// The names of a path from place `from` on, each a field of what stands before it; through a list,
/// of all its items.
bool Checker::follow(Resolved& resolved, const s::Path& path, std::size_t from) {
    Path& made = std::get<Path>(resolved.what);
    for (std::size_t place = from; place < path.names.size(); ++place) {
        const s::Name& name = path.names[place];
        const bool is_list =
            resolved.type.kind == Kind::list && resolved.type.element == Kind::record;
        if (!is_list && resolved.type.kind != Kind::record) {
            report(Code::no_fields, name.span, {path.names[place - 1].text, name.text});
            return false;
        }
        const Record& record = made_.vocabulary.records[resolved.type.id];
        const auto known_field = slots_[resolved.type.id].find(name.text);
        if (known_field == slots_[resolved.type.id].end()) {
            std::vector<std::string> known;
            for (const Field& one : record.fields) known.push_back(one.name);
            Diagnostic& diagnostic =
                report(Code::no_such_field, name.span, {record.name, name.text, ""});
            offer(diagnostic, name, known);
            return false;
        }
        const std::uint32_t slot = known_field->second;
        if (broken_fields_.contains({resolved.type.id, slot})) return false;
        made.fields.push_back(slot);
        const Field& field = record.fields[slot];
        const bool is_optional = resolved.type.is_optional;
        resolved.is_through_list = resolved.is_through_list || is_list;
        resolved.named_by = field.named_by;
        resolved.type = field.type;
        // A path through an optional record is optional.
        resolved.type.is_optional = resolved.type.is_optional || is_optional;
    }
    if (!resolved.is_through_list || resolved.type.kind == Kind::list) return true;
    const s::Name& last = path.names.back();
    Diagnostic& diagnostic =
        report(Code::field_of_list, path.span, {written(path.span), last.text});
    if (!items_.empty() && path.names.size() == 2
        && written(items_.back().source) == path.names.front().text)
        diagnostic.fixes.push_back({"write `" + last.text + "`", path.span, last.text});
    return false;
}

std::optional<RequirementId> Checker::requirement_called(const s::Name& id) {
    const auto known = requirement_ids_.find(id.text);
    if (known != requirement_ids_.end()) return RequirementId{known->second};
    for (const s::Remove* removed : declared_.removed) {
        if (removed->id.text != id.text) continue;
        report(Code::removed_but_used, removed->id.span, {id.text})
            .labels.push_back({id.span, "it is still spoken of here"});
        return {};
    }
    if (declared_.is_incomplete || declared_.broken.contains(id.text)) return {};
    std::vector<std::string> ids;
    for (const Requirement& requirement : made_.requirements) ids.push_back(requirement.id);
    Diagnostic& diagnostic = report(Code::unknown_requirement, id.span, {id.text, ""});
    offer(diagnostic, id, ids);
    return {};
}

/// What is being defined reads `to` (order.cpp).
void Checker::reads(Definition to, const Span& span) { reads_[definition_].push_back({to, span}); }

}  // namespace assize::model
