#include "assize/analysis/scenario.hpp"

#include <algorithm>

#include "assize/base/must.hpp"
#include "assize/facts/read_profile.hpp"

namespace assize::analysis {

namespace {

using facts::Cell;
using facts::CellId;
using facts::State;
using model::Kind;
using model::TestFact;
using model::TestList;
using model::TestRecord;
using model::Type;

Type profile_type(const model::Vocabulary& vocabulary) {
    return {.kind = Kind::record, .id = vocabulary.profile.index};
}

/// Takes facts apart, as far as they are on the way to the fields that matter.
struct Taker {
    const model::Vocabulary& vocabulary;
    const facts::Facts& facts;
    std::span<const FieldPath> fields;
    FieldPath here;

    [[nodiscard]] bool matters() const {
        return std::any_of(fields.begin(), fields.end(), [&](const FieldPath& field) {
            return field.slots.size() >= here.slots.size()
                && std::equal(here.slots.begin(), here.slots.end(), field.slots.begin());
        });
    }

    TestFact take(CellId id, const Type& type) {
        const Cell& cell = facts[id];
        if (cell.state == State::unknown) return {model::TestUnknown{}};
        if (cell.state == State::none) return {model::TestNone{}};
        if (type.kind == Kind::record) return {record(cell, type)};
        if (type.kind == Kind::list) {
            TestList list;
            for (std::uint32_t place = 0; place < cell.count; ++place)
                list.items.push_back(
                    take(facts::Facts::item(cell, place), model::element_of(type)));
            return {std::move(list)};
        }
        if (type.kind != Kind::text) return {model::Scalar{cell.value, {}}};
        // The language has no way to write a quotation mark in a text.
        std::string text(facts.text(cell));
        std::replace(text.begin(), text.end(), '"', '\'');
        std::replace(text.begin(), text.end(), '\n', ' ');
        return {model::Scalar{0, std::move(text)}};
    }

    TestRecord record(const Cell& cell, const Type& type) {
        TestRecord made;
        const auto& declared = vocabulary.records[type.id].fields;
        for (std::uint32_t slot = 0; slot < declared.size(); ++slot) {
            here.slots.push_back(slot);
            if (matters()) {
                auto fact = take(facts::Facts::field(cell, slot), declared[slot].type);
                const bool is_said = !std::holds_alternative<model::TestUnknown>(fact.form);
                if (is_said) made.fields.push_back({slot, std::move(fact)});
            }
            here.slots.pop_back();
        }
        return made;
    }
};

/// In the order of the slots, made when it is not there.
TestFact& field_made(TestRecord& record, std::uint32_t slot) {
    auto at = std::find_if(
        record.fields.begin(), record.fields.end(),
        [&](const model::TestField& field) { return field.first >= slot; });
    if (at == record.fields.end() || at->first != slot)
        at = record.fields.insert(at, {slot, {model::TestUnknown{}}});
    return at->second;
}

/// What is said between two marks could hold them: texts begin with their length.
void write(const TestRecord& record, std::string& to);
void write(const TestFact& fact, std::string& to) {
    if (const auto* scalar = std::get_if<model::Scalar>(&fact.form)) {
        to += std::to_string(scalar->value);
        if (!scalar->text.empty())
            to += "\"" + std::to_string(scalar->text.size()) + ":" + scalar->text;
    } else if (const auto* record = std::get_if<TestRecord>(&fact.form)) {
        write(*record, to);
    } else if (const auto* list = std::get_if<TestList>(&fact.form)) {
        to += '[';
        for (const TestFact& item : list->items) {
            write(item, to);
            to += ',';
        }
        to += ']';
    } else {
        to += std::holds_alternative<model::TestNone>(fact.form) ? '-' : '?';
    }
}
void write(const TestRecord& record, std::string& to) {
    to += '{';
    for (const auto& field : record.fields) {
        to += std::to_string(field.first) + "=";
        write(field.second, to);
        to += ' ';
    }
    to += '}';
}

/// Calls `visit` with every place where something could be left out: what to leave out of, and
/// which.
struct Leaver {
    const Scenario& whole;
    std::vector<Scenario> made;
    Address here;

    void of_record(const TestRecord& record) {
        for (std::size_t place = 0; place < record.fields.size(); ++place) {
            leave(place);
            here.push_back(static_cast<std::uint32_t>(place));
            of_fact(record.fields[place].second);
            here.pop_back();
        }
    }
    void of_fact(const TestFact& fact) {
        if (const auto* record = std::get_if<TestRecord>(&fact.form)) of_record(*record);
        const auto* list = std::get_if<TestList>(&fact.form);
        if (list == nullptr) return;
        halve(list->items.size());
        for (std::size_t place = list->items.size(); place-- > 0;) leave(place);
        without_a_field(*list);
        for (std::size_t place = 0; place < list->items.size(); ++place) {
            here.push_back(static_cast<std::uint32_t>(place));
            of_fact(list->items[place]);
            here.pop_back();
        }
    }

    /// What stands at `here`, by place and not by slot.
    static TestFact* follow(TestRecord& from, const Address& to, TestRecord*& record) {
        TestFact* at = nullptr;
        record = &from;
        for (const std::uint32_t place : to) {
            if (record != nullptr)
                at = &record->fields[place].second;
            else
                at = &std::get<TestList>(at->form).items[place];
            record = std::get_if<TestRecord>(&at->form);
        }
        return at;
    }

    template <typename Change>
    void change(Change change_it) {
        Scenario less = whole;
        TestRecord* record = nullptr;
        TestFact* at = follow(less.profile, here, record);
        change_it(record, at == nullptr ? nullptr : std::get_if<TestList>(&at->form));
        made.push_back(std::move(less));
    }
    void leave(std::size_t place) {
        change([&](TestRecord* record, TestList* list) {
            const auto offset = static_cast<std::ptrdiff_t>(place);
            if (record != nullptr) record->fields.erase(record->fields.begin() + offset);
            if (list != nullptr) list->items.erase(list->items.begin() + offset);
        });
    }
    void halve(std::size_t size) {
        if (size < 4) return;
        change([&](TestRecord*, TestList* list) { list->items.resize(size / 2); });
    }
    void without_a_field(const TestList& list) {
        std::vector<std::uint32_t> slots;
        for (const TestFact& item : list.items) {
            const auto* record = std::get_if<TestRecord>(&item.form);
            if (record == nullptr) continue;
            for (const auto& field : record->fields) slots.push_back(field.first);
        }
        std::sort(slots.begin(), slots.end());
        slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
        if (list.items.size() < 2) return;
        for (const std::uint32_t slot : slots) {
            change([&](TestRecord*, TestList* items) {
                for (TestFact& item : items->items) {
                    if (auto* record = std::get_if<TestRecord>(&item.form))
                        std::erase_if(
                            record->fields, [&](const auto& field) { return field.first == slot; });
                }
            });
        }
    }
};

}  // namespace

Scenario scenario_of(
    const model::Vocabulary& vocabulary, const facts::Facts& facts, Date day,
    std::span<const FieldPath> fields) {
    Taker taker{vocabulary, facts, fields, {}};
    const Cell& profile = facts[facts::Facts::profile()];
    return {day, taker.record(profile, profile_type(vocabulary))};
}

facts::Facts facts_of(const model::Vocabulary& vocabulary, const Scenario& scenario) {
    model::Test test;
    for (const model::TestField& field : scenario.profile.fields)
        test.givens.push_back({{field.first}, field.second, {}});
    return facts::facts_from_test(vocabulary, test, nullptr);
}

bool apply_in(
    const model::Vocabulary& vocabulary, TestRecord& from, std::uint32_t id, const Address& at,
    const TestFact& fact) {
    TestRecord* record = &from;
    Type type{.kind = Kind::record, .id = id};
    TestFact* here = nullptr;
    for (const std::uint32_t step : at) {
        if (type.kind == Kind::list) {
            auto* list = std::get_if<TestList>(&here->form);
            if (list == nullptr || step >= list->items.size()) return false;
            here = &list->items[step];
            type = model::element_of(type);
        } else {
            if (here != nullptr) {
                if (!std::holds_alternative<TestRecord>(here->form)) here->form = TestRecord{};
                record = &std::get<TestRecord>(here->form);
            }
            const Type field = vocabulary.records[type.id].fields[step].type;
            here = &field_made(*record, step);
            type = field;
        }
    }
    *here = fact;
    return true;
}

void apply(const model::Vocabulary& vocabulary, Scenario& scenario, const Edit& edit) {
    if (edit.at.empty()) {
        scenario.as_at = edit.as_at;
        return;
    }
    must(apply_in(vocabulary, scenario.profile, vocabulary.profile.index, edit.at, edit.fact));
}

std::string written_out(const Scenario& scenario) {
    std::string text = std::to_string(scenario.as_at.days);
    write(scenario.profile, text);
    return text;
}

std::vector<Scenario> lesser(const Scenario& scenario) {
    Leaver leaver{scenario, {}, {}};
    leaver.of_record(scenario.profile);
    return std::move(leaver.made);
}

}  // namespace assize::analysis
