// Records, the profile and the types of their fields (language.md, Types).
#include <algorithm>

#include "assize/base/limits.hpp"
#include "checker.hpp"

namespace assize::model {

namespace {

Kind kind_of(s::PlainType type) {
    switch (type) {
        case s::PlainType::yes_no: return Kind::yes_no;
        case s::PlainType::whole_number: return Kind::whole_number;
        case s::PlainType::number: return Kind::number;
        case s::PlainType::percentage: return Kind::percentage;
        case s::PlainType::money: return Kind::money;
        case s::PlainType::date: return Kind::date;
        case s::PlainType::text: return Kind::text;
        case s::PlainType::months: return Kind::months;
        case s::PlainType::days: return Kind::days;
        case s::PlainType::working_days: return Kind::working_days;
    }
    return Kind::yes_no;
}

}  // namespace

/// The records, then the profile, which is the last record.
void Checker::vocabulary() {
    auto& records = made_.vocabulary.records;
    std::vector<const std::vector<s::Field>*> written;
    for (const s::Record* record : declared_.records) {
        const auto [known, is_new] =
            record_ids_.emplace(record->name.text, static_cast<std::uint32_t>(records.size()));
        if (!is_new) {
            declared_twice(record->name, records[known->second].span);
            continue;
        }
        records.push_back(
            {record->name.text, record->title ? record->title->text : "", {}, record->name.span});
        written.push_back(&record->fields);
    }
    for (const s::Profile* profile : declared_.profiles) {
        if (has_profile_) {
            report(Code::second_profile, profile->name.span, {profile->name.text})
                .labels.push_back({records.back().span, "the first is here"});
            continue;
        }
        has_profile_ = true;
        made_.vocabulary.profile = {static_cast<std::uint32_t>(records.size())};
        records.push_back({profile->name.text, "", {}, profile->name.span});
        written.push_back(&profile->fields);
    }
    if (!has_profile_) without_profile();
    slots_.resize(records.size());
    for (std::uint32_t record = 0; record < written.size(); ++record)
        fields(*written[record], record);
    for (std::uint32_t record = 0; record < written.size(); ++record) {
        for (const s::Field& field : *written[record]) {
            const auto* list = std::get_if<s::ListOf>(&field.type.form);
            if (list != nullptr) naming_field(*list, field.name, record);
        }
    }
    record_circles();
}

/// What judges needs a profile; a file of themes or a calendar does not, and has an empty one.
void Checker::without_profile() {
    std::optional<Span> at;
    if (!declared_.meanings.empty()) at = declared_.meanings.front()->name.span;
    if (!declared_.requirements.empty()) at = declared_.requirements.front()->id.span;
    if (at && declared_.rulebook != nullptr) at = declared_.rulebook->id.span;
    if (at && !declared_.is_broken) report(Code::no_profile, *at, {written(*at)});
    made_.vocabulary.profile = {static_cast<std::uint32_t>(made_.vocabulary.records.size())};
    made_.vocabulary.records.push_back({});
}

void Checker::fields(const std::vector<s::Field>& written, std::uint32_t record) {
    auto& made_fields = made_.vocabulary.records[record].fields;
    for (const s::Field& from : written) {
        const auto slot = static_cast<std::uint32_t>(made_fields.size());
        const auto [first, is_new] = slots_[record].emplace(from.name.text, slot);
        if (!is_new) {
            declared_twice(from.name, made_fields[first->second].span);
            continue;
        }
        Field field{from.name.text, {}, {}, from.title ? from.title->text : "", from.name.span};
        const auto made = type(from.type);
        if (made) field.type = *made;
        if (!made) broken_fields_.emplace(record, slot);
        made_fields.push_back(std::move(field));
    }
}

std::optional<Type> Checker::type(const s::Type& written) {
    std::optional<Type> made;
    if (const auto* form = std::get_if<s::Plain>(&written.form)) made = plain(kind_of(form->type));
    if (const auto* form = std::get_if<s::Choice>(&written.form)) made = choice(*form);
    if (const auto* form = std::get_if<s::ListOf>(&written.form)) made = list(*form);
    if (const auto* form = std::get_if<s::Name>(&written.form)) {
        if (const auto known = record_ids_.find(form->text); known != record_ids_.end()) {
            made = Type{Kind::record, Kind::yes_no, known->second, false, false};
        } else if (!declared_.is_incomplete && !declared_.broken.contains(form->text)) {
            std::vector<std::string> known_names;
            for (const auto& [name, id] : record_ids_) known_names.push_back(name);
            Diagnostic& diagnostic = report(Code::unknown_record, form->span, {form->text, ""});
            offer(diagnostic, *form, known_names);
        }
    }
    if (made) made->is_optional = written.optional;
    return made;
}

std::optional<Type> Checker::choice(const s::Choice& written) {
    Choice choice{written.ordered, {}};
    for (const s::Name& value : written.values) {
        // `is none` must have one reading (semantics.md, 1); the parser itself reserves yes, no and
        // unknown.
        if (value.text == "none" || value.text == "unknown" || value.text == "as_at") {
            report(Code::choice_value_reserved, value.span, {value.text});
        } else if (
            std::find(choice.values.begin(), choice.values.end(), value.text)
            != choice.values.end()) {
            report(Code::declared_twice, value.span, {value.text});
        } else {
            choice.values.push_back(value.text);
        }
    }
    if (choice.values.size() > limits::choice_values) {
        report(
            Code::choice_too_long, written.span,
            {std::to_string(choice.values.size()), std::to_string(limits::choice_values)});
        return {};
    }
    auto& choices = made_.vocabulary.choices;
    const auto index = static_cast<std::uint32_t>(choices.size());
    const auto [same, is_new] =
        choice_ids_.emplace(std::pair(choice.is_ordered, choice.values), index);
    if (is_new) choices.push_back(std::move(choice));
    return Type{Kind::choice, Kind::yes_no, same->second, false, false};
}

std::optional<Type> Checker::list(const s::ListOf& written) {
    const auto item = type(*written.item);
    if (!item) return {};
    if (item->kind == Kind::list) {
        report(Code::list_of_what, written.span, {"never lists"});
        return {};
    }
    if (item->is_optional) {
        report(
            Code::list_of_what, written.item->span, {"and each item is there: none is `optional`"});
        return {};
    }
    return Type{Kind::list, item->kind, item->id, false, false};
}

/// `named by` needs the item's fields, so all records are made first.
void Checker::naming_field(const s::ListOf& written, const s::Name& name, std::uint32_t holder) {
    Field& field = made_.vocabulary.records[holder].fields[slots_[holder].find(name.text)->second];
    if (!written.named_by || field.span != name.span || field.type.kind != Kind::list) return;
    const s::Name& by = *written.named_by;
    if (field.type.element != Kind::record) {
        report(Code::named_by_what, by.span, {by.text, "needs a list of records"});
        return;
    }
    const Record& record = made_.vocabulary.records[field.type.id];
    const auto known = slots_[field.type.id].find(by.text);
    if (known == slots_[field.type.id].end()) {
        std::vector<std::string> names;
        for (const Field& one : record.fields) names.push_back(one.name);
        Diagnostic& diagnostic = report(Code::no_such_field, by.span, {record.name, by.text, ""});
        offer(diagnostic, by, names);
        return;
    }
    const Type& type = record.fields[known->second].type;
    if (type.kind == Kind::record || type.kind == Kind::list) {
        report(
            Code::named_by_what, by.span, {by.text, "is " + words_of(type) + ", which is no name"});
    }
    field.named_by = known->second;
}

/// No record stands inside itself, and none too deep. Depth first, without recursion.
void Checker::record_circles() {
    const auto& records = made_.vocabulary.records;
    struct Step {
        std::uint32_t record;
        std::size_t next;
    };
    constexpr std::size_t open = 0;  // a height is 1 or more
    std::map<std::uint32_t, std::size_t> heights;
    for (std::uint32_t root = 0; root < records.size(); ++root) {
        if (!heights.emplace(root, open).second) continue;
        std::vector<Step> path{{root, 0}};
        while (!path.empty()) {
            const std::uint32_t at = path.back().record;
            if (path.back().next == records[at].fields.size()) {
                std::size_t deepest = 0;
                for (const Field& field : records[at].fields) {
                    if (const auto inner = record_in(field.type))
                        deepest = std::max(deepest, heights[inner->index]);
                }
                heights[at] = deepest + 1;
                path.pop_back();
                continue;
            }
            const Field& field = records[at].fields[path.back().next++];
            if (!record_in(field.type)) continue;
            const auto [known, is_new] = heights.emplace(field.type.id, open);
            if (is_new) {
                path.push_back({field.type.id, 0});
            } else if (known->second == open) {
                std::string circle;
                bool is_on = false;
                for (const Step& step : path) {
                    is_on = is_on || step.record == field.type.id;
                    if (is_on) circle += records[step.record].name + " → ";
                }
                report(Code::record_in_circle, field.span, {circle + records[field.type.id].name});
            }
        }
        // The profile itself is no record inside another.
        if (heights[root] > limits::record_depth + 1 && has_profile_
            && root == made_.vocabulary.profile.index) {
            report(
                Code::records_too_deep, records[root].span, {std::to_string(limits::record_depth)});
        }
    }
}

}  // namespace assize::model
