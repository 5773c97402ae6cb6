// How values, lists and facts are called.
#include <algorithm>
#include <utility>

#include "assize/report/words.hpp"
#include "in_words.hpp"

namespace assize::publish {

namespace m = model;

std::string InWords::scalar(const m::Scalar& scalar, const m::Type& type) const {
    return report::scalar_text(scalar, type, plan_);
}

template <>
std::string InWords::tell(const m::Literal& form, const m::Type& type) {
    return scalar(form.scalar, type);
}
template <>
std::string InWords::tell(const m::Path& form, const m::Type&) {
    return fact(form);
}
template <>
std::string InWords::tell(const m::AsAt&, const m::Type&) {
    return "the day of judgement";
}
template <>
std::string InWords::tell(const m::MeaningRef& form, const m::Type&) {
    return quoted_name(rulebook_.meanings[form.meaning.index].name);
}
template <>
std::string InWords::tell(const m::ThresholdRef& form, const m::Type& type) {
    const m::Threshold& threshold = rulebook_.thresholds[form.threshold.index];
    const std::string name = quoted_name(threshold.name), figure = scalar(threshold.value, type);
    return type.kind == m::Kind::yes_no ? name + " (" + figure + ")" : figure + " (" + name + ")";
}
template <>
std::string InWords::tell(const m::Count& form, const m::Type&) {
    return "the number of " + selected(*form.of);
}
template <>
std::string InWords::tell(const m::Share& form, const m::Type&) {
    const std::string asked = among(*form.of, [&] { return on_one_line(of(*form.satisfying)); });
    return "the share (out of " + on_one_line(of(*form.of)) + "; counted: those for which " + asked
        + ")";
}
template <>
std::string InWords::tell(const m::Sum& form, const m::Type&) {
    return "the sum of " + of_item(*form.over, form.of);
}
template <>
std::string InWords::tell(const m::Extreme& form, const m::Type& type) {
    const bool is_date = type.kind == m::Kind::date;
    const std::string_view which = is_date ? (form.greatest ? "the latest " : "the earliest ")
                                           : (form.greatest ? "the highest " : "the lowest ");
    return std::string(which) + of_item(*form.over, form.of);
}
template <>
std::string InWords::tell(const m::Arithmetic& form, const m::Type& type) {
    if (type.kind == m::Kind::date)
        return of(*form.right) + (form.minus ? " before " : " after ") + of(*form.left);
    return of(*form.left) + (form.minus ? " less " : " and ") + of(*form.right)
        + (form.minus ? "" : " together");
}
template <>
std::string InWords::tell(const m::OutOf& form, const m::Type&) {
    return of(*form.part) + " as a share of " + of(*form.whole);
}
template <>
std::string InWords::tell(const m::DaysBetween& form, const m::Type&) {
    return std::string(form.working ? "the working days" : "the days") + " from " + of(*form.from)
        + " to " + of(*form.to);
}
template <>
std::string InWords::tell(const m::JudgementOf& form, const m::Type&) {
    return "the judgement of “" + rulebook_.requirements[form.requirement.index].title + "”";
}

std::string InWords::of(const m::Value& value) {
    return std::visit([&](const auto& form) { return tell(form, value.type); }, value.form);
}

std::string InWords::of_item(const m::Selection& over, const m::Path& path) {
    return among(over, [&] { return fact(path); }) + " of " + selected(over);
}

std::string InWords::set(const m::Set& set, std::string_view last) {
    if (const auto* list = std::get_if<m::Path>(&set)) return noun(*list);
    std::vector<std::string> members;
    for (const m::Value& one : std::get<std::vector<m::Value>>(set)) members.push_back(of(one));
    return report::joined(members, last);
}

std::string InWords::answered(const m::Value& value, bool is_yes) {
    if (const auto* named = std::get_if<m::MeaningRef>(&value.form))
        return quoted_name(rulebook_.meanings[named->meaning.index].name)
            + (is_yes ? " holds" : " does not hold");
    if (const auto* set = std::get_if<m::ThresholdRef>(&value.form)) {
        const m::Threshold& threshold = rulebook_.thresholds[set->threshold.index];
        const bool is_so = (threshold.value.value != 0) == is_yes;
        return quoted_name(threshold.name) + " is set to " + (is_yes ? "yes" : "no")
            + " in this rulebook (it is" + (is_so ? ")" : " not)");
    }
    return of(value) + (is_yes ? " is yes" : " is no");
}

std::string InWords::compared(
    const m::Value& value, m::Comparator comparator, const m::Value& bar) {
    const bool is_date = value.type.kind == m::Kind::date;
    const bool is_ranked =
        value.type.kind == m::Kind::choice || value.type.kind == m::Kind::judgement;
    const auto* literal = std::get_if<m::Literal>(&bar.form);
    const bool is_sameness =
        comparator == m::Comparator::equal || comparator == m::Comparator::not_equal;
    if (literal != nullptr && is_sameness && value.type.kind == m::Kind::yes_no
        && !value.type.is_optional)
        return answered(
            value, (literal->scalar.value != 0) == (comparator == m::Comparator::equal));
    const std::string is = of(value) + " is ", figure = of(bar);
    // “not not-applicable” would be read twice.
    if (comparator == m::Comparator::not_equal && figure == outcome_word(Outcome::not_applicable)
        && value.type.kind == m::Kind::judgement)
        return is + "met, part-met or unmet";
    switch (comparator) {
        case m::Comparator::equal: return is + figure;
        case m::Comparator::not_equal: return is + "not " + figure + or_none_words(value);
        case m::Comparator::at_least:
            if (is_date) return is + "on or after " + figure;
            return is + figure + (is_ranked ? " or better" : " or more");
        case m::Comparator::more_than:
            return is + (is_date ? "after " : is_ranked ? "better than " : "more than ") + figure;
        case m::Comparator::at_most:
            if (is_date) return is + "on or before " + figure;
            return is + figure + (is_ranked ? " or worse" : " or less");
        case m::Comparator::less_than:
            return is + (is_date ? "before " : is_ranked ? "worse than " : "less than ") + figure;
    }
    return {};
}

std::string InWords::noun(const m::Selection& selection) {
    const auto* ranked = std::get_if<m::Ranked>(&selection.source);
    if (ranked == nullptr) return noun(std::get<m::Path>(selection.source));
    const std::string by = among(selection, [&] { return fact(ranked->by); });
    return std::string(ranked->latest ? "the latest " : "the earliest ")
        + std::to_string(ranked->number) + " by " + by + " of " + selected(*ranked->of);
}

/// `partners`, `the partner's reviews`, `reviews of partners`, a name in quotes.
std::string InWords::noun(const m::Path& path) const {
    if (const auto* named = std::get_if<m::FromMeaning>(&path.start)) {
        if (path.fields.empty()) return quoted_name(rulebook_.meanings[named->meaning.index].name);
    }
    // A list of a record is hardly told by its name alone.
    const bool is_of_profile = std::holds_alternative<m::FromProfile>(path.start);
    if (is_of_profile && path.fields.size() > 1 && !end_of(path).field->description.empty())
        return fact(path);
    std::string words;
    const m::Record* record = &record_at(path.start);
    for (const std::uint32_t slot : path.fields) {
        const m::Field& field = record->fields[slot];
        std::string further = report::plain(field.name);
        if (!words.empty()) further.append(" of the ").append(words);
        words = std::move(further);
        if (const auto inner = m::record_in(field.type))
            record = &rulebook_.vocabulary.records[inner->index];
    }
    if (const auto* named = std::get_if<m::FromMeaning>(&path.start))
        return words + " of " + quoted_name(rulebook_.meanings[named->meaning.index].name);
    if (const auto* item = std::get_if<m::FromItem>(&path.start))
        return (item->level + 1 == items_.size() ? "its" : "the " + items_[item->level].name + "’s")
            + (" " + words);
    return "the " + words;
}

/// What one of a selection's items is called.
std::string InWords::item_of(const m::Selection& selection) const {
    if (const auto* ranked = std::get_if<m::Ranked>(&selection.source)) return item_of(*ranked->of);
    const auto& path = std::get<m::Path>(selection.source);
    const auto* named = std::get_if<m::FromMeaning>(&path.start);
    if (named != nullptr && path.fields.empty()) {
        const auto* body =
            std::get_if<m::Selection>(&rulebook_.meanings[named->meaning.index].body);
        return body == nullptr ? "item" : item_of(*body);
    }
    return path.fields.empty() ? "item" : report::singular(report::plain(end_of(path).field->name));
}

const m::Record& InWords::record_at(const m::PathStart& start) const {
    const auto& records = rulebook_.vocabulary.records;
    if (const auto* item = std::get_if<m::FromItem>(&start))
        return records[items_[item->level].type.id];
    if (const auto* named = std::get_if<m::FromMeaning>(&start))
        return records[rulebook_.meanings[named->meaning.index].type.id];
    return records[rulebook_.vocabulary.profile.index];
}

/// The vocabulary's words for it, with its place where another fact has the same words.
std::string InWords::fact(const m::Path& path) const {
    const auto* item = std::get_if<m::FromItem>(&path.start);
    if (path.fields.empty()) {
        if (item == nullptr) return noun(path);
        return item->level + 1 == items_.size() ? "it" : "the " + items_[item->level].name;
    }
    const auto [record, field] = end_of(path);
    std::string words =
        field->description.empty() ? quoted_name(path.text) : "“" + field->description + "”";
    if (is_ambiguous(*field, *record)) words += " (" + path.text + ")";
    const bool is_outer = item != nullptr && item->level + 1 != items_.size();
    return is_outer ? "the " + items_[item->level].name + "’s " + words : words;
}

/// The last field of a path that has one, and the record it stands in.
InWords::End InWords::end_of(const m::Path& path) const {
    const auto& records = rulebook_.vocabulary.records;
    End end{&record_at(path.start), nullptr};
    for (const std::uint32_t slot : path.fields) {
        if (end.field != nullptr) end.record = &records[end.field->type.id];
        end.field = &end.record->fields[slot];
    }
    return end;
}

/// Another fact is called the same: of another record, or of the same where it stands elsewhere.
bool InWords::is_ambiguous(const m::Field& field, const m::Record& record) const {
    const auto& records = rulebook_.vocabulary.records;
    const auto is_of_it = [&](const m::Field& one) {
        const auto inner = m::record_in(one.type);
        return inner && &records[inner->index] == &record;
    };
    std::size_t same = 0, places = 0;
    for (const m::Record& other : records) {
        for (const m::Field& one : other.fields) {
            same += one.description == field.description ? 1 : 0;
            places += is_of_it(one) ? 1 : 0;
        }
    }
    return !field.description.empty() && (same > 1 || places > 1);
}

}  // namespace assize::publish
