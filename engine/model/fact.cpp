// Facts as a test writes them, each held against the type its field has.
#include <algorithm>

#include "assize/base/limits.hpp"
#include "checker.hpp"

namespace assize::model {

namespace {

/// The fact of one field more, where records stand in one another: `chair.is_independent yes,
/// chair.appointed_on none`.
void place(TestRecord& record, std::span<const std::uint32_t> slots, TestFact fact) {
    for (; slots.size() > 1; slots = slots.subspan(1)) {
        auto field = std::find_if(record.fields.begin(), record.fields.end(), [&](const auto& one) {
            return one.first == slots.front();
        });
        if (field == record.fields.end())
            field = record.fields.insert(field, {slots.front(), {TestRecord{}}});
        // A record given whole beside a field of its own: the later word stands.
        if (!std::holds_alternative<TestRecord>(field->second.form))
            field->second.form = TestRecord{};
        // Kept apart from `record`, which the assignment would destroy while it is read.
        TestRecord* const inner = &std::get<TestRecord>(field->second.form);
        place(*inner, slots.subspan(1), std::move(fact));
        return;
    }
    record.fields.push_back({slots.front(), std::move(fact)});
}

}  // namespace

/// A path of a given or of an item's field: through records only.
std::optional<std::vector<std::uint32_t>> Checker::slots_of(
    const s::Path& path, std::uint32_t record, Type& type) {
    if (!has_profile_) return {};
    type = {Kind::record, Kind::yes_no, record, false, false};
    Resolved resolved{Path{}, type, {}, false};
    if (!follow(resolved, path, 0)) return {};
    if (resolved.is_through_list) {
        report(Code::field_of_list, path.span, {written(path.span), path.names.back().text});
        return {};
    }
    type = resolved.type;
    return std::move(std::get<Path>(resolved.what).fields);
}

std::optional<TestFact> Checker::fact(const s::Fact& written, const Type& type, const Span& span) {
    return std::visit([&](const auto& form) { return fact_of(form, type, span); }, written);
}

void Checker::wrong_fact(const Span& subject, const Type& type, const Span& fact) {
    std::string hint;
    if (type.kind == Kind::list) {
        hint = type.element == Kind::record ? "; its items stand in braces, `{ … }`"
                                            : "; its values stand in parentheses, `(…, …)`";
    }
    if (type.kind == Kind::record) hint = "; its fields stand in braces, `{ … }`";
    if (type.kind == Kind::text) hint = "; write it in quotes";
    Diagnostic& diagnostic =
        report(Code::wrong_fact, fact, {written(subject), words_of(type), hint});
    // A word in quotes where a word is meant: yes, no, or a value of a choice.
    const std::string quoted = written(fact);
    const bool is_word = type.kind == Kind::yes_no || type.kind == Kind::choice;
    if (!is_word || quoted.size() < 3 || quoted.front() != '"') return;
    std::string word = quoted.substr(1, quoted.size() - 2);
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
        const bool is_capital = 'A' <= c && c <= 'Z';
        return c == ' ' ? '_' : is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    });
    diagnostic.fixes.push_back({"write `" + word + "`", fact, word});
}

std::optional<TestFact> Checker::fact_of(
    const s::FactWord& written, const Type& type, const Span& span) {
    if (written.word == s::FactWordKind::unknown) return TestFact{TestUnknown{}};
    if (type.is_optional) return TestFact{TestNone{}};
    report(Code::never_none, written.span, {this->written(span)});
    return {};
}

std::optional<TestFact> Checker::fact_of(
    const s::Literal& written, const Type& type, const Span& span) {
    const auto value = literal(written, &type);
    if (!value) return {};
    const bool is_one_type =
        value->type.kind == type.kind && (type.kind != Kind::choice || value->type.id == type.id);
    if (!is_one_type) {
        wrong_fact(span, type, written.span);
        const std::string hint = as_kind(*value, this->written(written.span), type.kind);
        if (!hint.empty())
            diagnostics_.back().fixes.push_back({"write `" + hint + "`", written.span, hint});
        return {};
    }
    return TestFact{std::get<Literal>(value->form).scalar};
}

std::optional<TestFact> Checker::fact_of(
    const s::Name& written, const Type& type, const Span& span) {
    if (type.kind != Kind::choice) {
        wrong_fact(span, type, written.span);
        return {};
    }
    if (const auto value = word(written, type))
        return TestFact{std::get<Literal>(value->form).scalar};
    Diagnostic& diagnostic =
        report(Code::unknown_choice_value, written.span, {written.text, words_of(type), ""});
    offer(diagnostic, written, made_.vocabulary.choices[type.id].values);
    return {};
}

std::optional<TestFact> Checker::fact_of(
    const s::Scalars& written, const Type& type, const Span& span) {
    const bool is_empty = written.values.empty();
    if (type.kind != Kind::list || (type.element == Kind::record && !is_empty)) {
        wrong_fact(span, type, written.span);
        return {};
    }
    TestList list;
    const Type element = element_of(type);
    for (const auto& value : written.values) {
        std::optional<TestFact> item;
        if (const auto* one = std::get_if<s::Literal>(&value)) item = fact_of(*one, element, span);
        if (const auto* one = std::get_if<s::Name>(&value)) item = fact_of(*one, element, span);
        if (item) list.items.push_back(std::move(*item));
    }
    if (list.items.size() != written.values.size()) return {};
    return TestFact{std::move(list)};
}

std::optional<TestFact> Checker::fact_of(
    const s::Items& written, const Type& type, const Span& span) {
    const bool is_one = written.items.size() == 1 && !written.items.front().like;
    if (type.kind == Kind::record && is_one) {
        auto record = fact_record(written.items.front(), type.id);
        if (!record) return {};
        return TestFact{std::move(*record)};
    }
    if (type.kind != Kind::list || type.element != Kind::record) {
        wrong_fact(span, type, written.span);
        return {};
    }
    TestList list;
    bool is_whole = true;
    for (const s::Item& item : written.items) {
        auto record = fact_record(item, type.id);
        const auto times = item.like ? whole(item.like->text, item.like->span) : 1;
        is_whole = is_whole && record && times;
        if (!is_whole) continue;
        test_items_ += static_cast<std::size_t>(*times);
        if (test_items_ > limits::test_items) {
            report(Code::too_many_test_items, item.span, {std::to_string(limits::test_items)});
            return {};
        }
        for (std::int64_t copy = 1; copy < *times; ++copy) list.items.push_back({*record});
        if (*times != 0) list.items.push_back({std::move(*record)});
    }
    if (!is_whole) return {};
    return TestFact{std::move(list)};
}

std::optional<TestRecord> Checker::fact_record(const s::Item& item, std::uint32_t record) {
    TestRecord made;
    std::map<std::vector<std::uint32_t>, Span> seen;
    bool is_whole = true;
    for (const s::FieldFact& field : item.fields) {
        Type type;
        const auto slots = slots_of(field.path, record, type);
        auto held = slots ? fact(field.fact, type, field.path.span) : std::nullopt;
        is_whole = is_whole && held;
        if (!held) continue;
        said_twice(seen.emplace(*slots, field.path.span), field.path.span);
        place(made, *slots, std::move(*held));
    }
    if (!is_whole) return {};
    return made;
}

}  // namespace assize::model
