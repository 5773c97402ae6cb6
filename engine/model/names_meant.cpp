// What is said of a name that stands for nothing, or for two things, and what may be meant by it.
#include <algorithm>
#include <array>

#include "assize/base/limits.hpp"
#include "checker.hpp"

namespace assize::model {

std::vector<std::string> Checker::names_in_reach() const {
    std::vector<std::string> known;
    const auto add = [&](const auto& ids) {
        for (const auto& [name, id] : ids) known.push_back(name);
    };
    if (!items_.empty() && items_.back().type.kind == Kind::record) {
        for (const Field& field : made_.vocabulary.records[items_.back().type.id].fields)
            known.push_back(field.name);
    }
    for (const Item& item : items_) {
        if (item.as) known.push_back(item.as->text);
    }
    if (requirement_) add(requirement_names_[*requirement_].meanings);
    if (requirement_) add(requirement_names_[*requirement_].checks);
    add(meaning_ids_);
    add(threshold_ids_);
    for (const Field& field : made_.vocabulary.records[made_.vocabulary.profile.index].fields)
        known.push_back(field.name);
    known.push_back("as_at");
    return known;
}

void Checker::unknown_name(const s::Path& path) {
    const s::Name& name = path.names.front();
    if (is_quiet(name.text)) return;
    // Only the innermost item's fields are bare: an outer item is spoken of by its name.
    for (std::size_t level = items_.size(); level-- > 0;) {
        if (items_[level].type.kind != Kind::record) continue;
        if (!slots_[items_[level].type.id].contains(name.text)) continue;
        const std::string as = items_[level].as ? items_[level].as->text : "x";
        Diagnostic& diagnostic =
            report(Code::outer_item, name.span, {name.text, written(items_[level].source), as});
        if (items_[level].as) {
            diagnostic.fixes.push_back(
                {"write `" + as + "." + name.text + "`", name.span, as + "." + name.text});
        }
        return;
    }
    Diagnostic& diagnostic = report(Code::unknown_name, name.span, {name.text, ""});
    if (diagnostics_.size() > limits::diagnostics_shown || offer_meant(diagnostic, path)) return;
    offer(diagnostic, name, names_in_reach());
    if (diagnostic.fixes.empty()) offer_fields(diagnostic);
}

/// What is called so elsewhere, or is said in another way: a field behind the item's own name, a
/// requirement, `none`, a field of a list's items.
bool Checker::offer_meant(Diagnostic& diagnostic, const s::Path& path) {
    constexpr auto words_for_none =
        std::to_array<std::string_view>({"blank", "empty", "missing", "null", "nothing", "nil"});
    const std::string& name = path.names.front().text;
    const auto write = [&](const Span& span, const std::string& words) {
        diagnostic.fixes.push_back({"write `" + words + "`", span, words});
        diagnostic.arguments.back() = "; write `" + words + "`";
        return true;
    };
    if (path.names.size() == 2 && !items_.empty() && items_.back().type.kind == Kind::record
        && slots_[items_.back().type.id].contains(path.names.back().text))
        return write(path.span, path.names.back().text);
    if (path.names.size() > 1) return false;
    if (requirement_ids_.contains(name)) return write(path.span, "judgement of " + name);
    if (std::ranges::find(words_for_none, name) != words_for_none.end())
        return write(path.span, "none");
    const std::string list = list_with(name);
    if (!list.empty())
        diagnostic.arguments.back() = "; it is a field of each item of `" + list + "`";
    return !list.empty();
}

/// The fields of the item that is spoken of, where they are few.
void Checker::offer_fields(Diagnostic& diagnostic) const {
    constexpr std::size_t few = 8;
    if (items_.empty() || items_.back().type.kind != Kind::record) return;
    const auto& fields = made_.vocabulary.records[items_.back().type.id].fields;
    if (fields.size() > few) return;
    std::string names;
    for (const Field& field : fields) {
        names += names.empty() ? "" : &field == &fields.back() ? " and " : ", ";
        names += "`" + field.name + "`";
    }
    diagnostic.arguments.back() =
        "; an item of `" + written(items_.back().source) + "` has " + names;
}

/// The profile's first list whose items have such a field.
std::string Checker::list_with(const std::string& field) const {
    const auto& records = made_.vocabulary.records;
    for (const Field& list : records[made_.vocabulary.profile.index].fields) {
        const bool has_records = list.type.kind == Kind::list && list.type.element == Kind::record;
        if (has_records && slots_[list.type.id].contains(field)) return list.name;
    }
    return {};
}

/// "the item's field `x`", for an error with two readings.
std::string Checker::reading(const Candidate& candidate, std::string_view name) const {
    std::string quoted = "`" + std::string(name) + "`";
    switch (candidate.what) {
        case Candidate::What::item_field: return "the field " + quoted + " of each item";
        case Candidate::What::item: return "the item called " + quoted;
        case Candidate::What::check: return "the check " + quoted;
        case Candidate::What::meaning: return "what " + quoted + " means";
        case Candidate::What::threshold: return "the threshold " + quoted;
        case Candidate::What::profile_field: return "the profile's " + quoted;
        case Candidate::What::as_at: return "the date of judgement";
    }
    return quoted;
}

void Checker::two_readings(const s::Name& name, const std::vector<Candidate>& candidates) {
    Diagnostic& diagnostic = report(
        Code::two_readings, name.span,
        {name.text, reading(candidates[0], name.text), reading(candidates[1], name.text)});
    for (const Candidate& candidate : candidates) {
        if (candidate.declared)
            diagnostic.labels.push_back({*candidate.declared, reading(candidate, name.text)});
    }
    if (candidates.front().what != Candidate::What::item_field) return;
    const Item& item = items_.back();
    const std::string as = item.as ? item.as->text : "x";
    const std::string field = as + "." + name.text;
    const std::string title = "for the item's, write `" + field + "`"
        + (item.as ? "" : " after `" + written(item.source) + " as x`");
    if (item.as) {
        diagnostic.fixes.push_back({title, name.span, field});
        return;
    }
    // The item's name and the field in one repair, whichever of the two stands first.
    const bool is_after = name.span.begin >= item.source.end;
    const Span& first = is_after ? item.source : name.span;
    const Span& second = is_after ? name.span : item.source;
    const std::string between(sources_.text({first.source, first.end, second.begin}));
    const std::string list(sources_.text(item.source));
    diagnostic.fixes.push_back(
        {title,
         {first.source, first.begin, second.end},
         is_after ? list + " as x" + between + field : field + between + list + " as x"});
}

}  // namespace assize::model
