#include "assize/publish/test_text.hpp"

#include "assize/base/must.hpp"
#include "assize/base/number.hpp"
#include "assize/grammar/parse.hpp"
#include "assize/grammar/print.hpp"
#include "assize/publish/mutant_words.hpp"
#include "assize/report/words.hpp"

namespace assize::publish {

namespace {

using model::Kind;
using model::TestFact;
using model::TestList;
using model::TestRecord;
using model::Type;

/// Writes what a scenario says; where the lines break is the printer's to say.
class Givens {
public:
    explicit Givens(const model::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void give(const std::string& before, const TestRecord& record, std::uint32_t id) {
        for (const auto& field : record.fields) {
            const model::Field& one = vocabulary_.records[id].fields[field.first];
            give(before + one.name, field.second, one.type);
        }
    }
    void give(const std::string& path, const TestFact& fact, const Type& type) {
        const auto* record = std::get_if<TestRecord>(&fact.form);
        if (record != nullptr && !record->fields.empty()) return give(path + ".", *record, type.id);
        const auto* list = std::get_if<TestList>(&fact.form);
        if (list != nullptr && list->items.empty()) {
            text_ += "  given there are no " + path + "\n";
            return;
        }
        text_ +=
            "  given " + path + (list != nullptr ? " are " : " is ") + text_of(fact, type) + "\n";
    }

    [[nodiscard]] std::string finish() && { return std::move(text_); }

private:
    std::string text_of(const TestFact& fact, const Type& type) {
        if (std::holds_alternative<model::TestNone>(fact.form)) return "none";
        if (std::holds_alternative<model::TestUnknown>(fact.form)) return "unknown";
        if (const auto* scalar = std::get_if<model::Scalar>(&fact.form))
            return literal_text(*scalar, type, vocabulary_.choices);
        if (const auto* record = std::get_if<TestRecord>(&fact.form)) {
            std::string fields;
            put_fields(fields, {}, *record, type);
            return fields.empty() ? "{ }" : "{ " + fields + " }";
        }
        return list_text(std::get<TestList>(fact.form), type);
    }

    /// Records in an item are told by their fields' paths; a known one with nothing in it is `{ }`.
    void put_fields(
        std::string& text, const std::string& path, const TestRecord& record, const Type& type) {
        for (const auto& field : record.fields) {
            const model::Field& one = vocabulary_.records[type.id].fields[field.first];
            const auto* inner = std::get_if<TestRecord>(&field.second.form);
            if (inner != nullptr && !inner->fields.empty()) {
                put_fields(text, path + one.name + ".", *inner, one.type);
                continue;
            }
            if (!text.empty()) text += ", ";
            text += path + one.name + " " + text_of(field.second, one.type);
        }
    }

    std::string list_text(const TestList& list, const Type& type) {
        const Type element = model::element_of(type);
        const bool is_of_records = element.kind == Kind::record;
        std::string text;
        if (!is_of_records || list.items.empty()) {
            for (const TestFact& item : list.items)
                text += (text.empty() ? "" : ", ") + text_of(item, element);
            return "(" + text + ")";
        }
        std::size_t place = 0;
        while (place < list.items.size()) {
            const std::string item = item_text(list.items[place], element);
            std::size_t end = place + 1;
            while (end < list.items.size() && item_text(list.items[end], element) == item) ++end;
            if (!text.empty()) text += " ";
            if (end - place > 1) text += std::to_string(end - place) + " like ";
            text += item;
            place = end;
        }
        return text;
    }

    /// An item of which nothing is known is a record with nothing in it.
    std::string item_text(const TestFact& item, const Type& element) {
        const bool is_record = std::holds_alternative<TestRecord>(item.form);
        return is_record ? text_of(item, element) : "{ }";
    }

    const model::Vocabulary& vocabulary_;
    std::string text_;
};

std::string expectation_text(const model::Rulebook& rulebook, const Expectation& expected) {
    std::string text = "  expect " + rulebook.requirements[expected.requirement].id + " ";
    text += outcome_word(expected.reported);
    if (!expected.reported) text += " among " + report::among_text(expected.possible);
    if (expected.mark) text += ", " + std::string(mark_word(*expected.mark));
    return text + "\n";
}

}  // namespace

std::string literal_text(
    const model::Scalar& scalar, const Type& type, const std::vector<model::Choice>& choices) {
    switch (type.kind) {
        case Kind::yes_no: return scalar.value == 1 ? "yes" : "no";
        case Kind::whole_number: return std::to_string(scalar.value);
        case Kind::number: return number_text(scalar.value);
        case Kind::percentage: return number_text(scalar.value) + "%";
        case Kind::money: return money_text(scalar.value);
        case Kind::date: return iso_text(Date{static_cast<std::int32_t>(scalar.value)});
        case Kind::text: return '"' + scalar.text + '"';
        case Kind::months: return counted_text(scalar.value, "month");
        case Kind::days: return counted_text(scalar.value, "day");
        case Kind::working_days: return counted_text(scalar.value, "working day");
        case Kind::choice: return choices[type.id].values[static_cast<std::size_t>(scalar.value)];
        case Kind::judgement: return std::string(outcome_word(static_cast<Outcome>(scalar.value)));
        case Kind::record:
        case Kind::list: break;
    }
    must(false);
    return {};
}

std::string given_text(const model::Vocabulary& vocabulary, const model::Given& given) {
    const analysis::FieldPath path{given.fields};
    Givens one(vocabulary);
    one.give(field_text(vocabulary, path), given.fact, field_of(vocabulary, path).type);
    std::string text = std::move(one).finish();
    constexpr std::string_view head = "  given ";
    must(text.starts_with(head));
    text = text.substr(head.size(), text.size() - head.size() - 1);
    // A record says each of its fields.
    for (std::size_t at = 0; (at = text.find("\n" + std::string(head))) != std::string::npos;)
        text.replace(at, head.size() + 1, "; ");
    return text;
}

std::string test_text(
    const model::Rulebook& rulebook, std::string_view title, const analysis::Scenario& scenario,
    const Expectation& expected) {
    Givens givens(rulebook.vocabulary);
    givens.give({}, scenario.profile, rulebook.vocabulary.profile.index);
    const std::string text = "test \"" + std::string(title) + "\"\n  given as_at is "
        + iso_text(scenario.as_at) + "\n" + std::move(givens).finish()
        + expectation_text(rulebook, expected);
    Sources sources;
    const Parsed parsed = parse(sources, sources.add({"test.assize", text}));
    must(parsed.diagnostics.empty());
    return print(parsed.file);
}

}  // namespace assize::publish
