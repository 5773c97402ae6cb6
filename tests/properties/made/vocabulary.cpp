#include "made/vocabulary.hpp"

#include <string>

namespace assize::made {

using model::Kind;

Date day(const char* iso) { return read_date(iso).value_or(Date{}); }

Calendar calendar() {
    Calendar calendar;
    calendar.id = "working";
    calendar.from = day("2014-06-01");
    calendar.to = day("2016-05-31");
    calendar.closed_weekdays = 0b1100000;
    calendar.holidays = {day("2014-12-25"), day("2015-03-12")};
    return calendar;
}

model::Type scalar_type(Dice& dice, const model::Vocabulary& vocabulary) {
    model::Type type;
    type.kind = dice.one_of(scalar_kinds);
    if (type.kind == Kind::choice) type.id = dice.throw_of(vocabulary.choices.size());
    type.may_be_negative = type.kind == Kind::number;
    return type;
}

namespace {

std::int64_t date_value(Dice& dice) {
    static constexpr std::array<const char*, 10> dates = {
        "2015-03-13", "2015-03-12", "2015-03-14", "2014-09-13", "2015-02-28",
        "2015-06-30", "2014-12-25", "2016-02-29", "0001-01-05", "9999-12-30"};
    return day(dice.one_of(dates)).days;
}

/// A list of scalars, or of the records made before.
model::Type list_type(Dice& dice, const model::Vocabulary& vocabulary) {
    model::Type type;
    type.kind = Kind::list;
    if (!vocabulary.records.empty() && !dice.is_lucky(4)) {
        type.element = Kind::record;
        type.id = dice.throw_of(vocabulary.records.size());
        return type;
    }
    const model::Type element = scalar_type(dice, vocabulary);
    type.element = element.kind;
    type.id = element.id;
    return type;
}

model::Field field(Dice& dice, const model::Vocabulary& vocabulary, std::size_t place, bool nests) {
    model::Field field;
    const std::uint32_t shape = nests ? dice.throw_of(8) : 0;
    if (shape < 4) {
        field.type = scalar_type(dice, vocabulary);
    } else if (shape < 6 && !vocabulary.records.empty()) {
        field.type.kind = Kind::record;
        field.type.id = dice.throw_of(vocabulary.records.size());
    } else {
        field.type = list_type(dice, vocabulary);
    }
    field.type.is_optional = dice.is_lucky(field.type.kind == Kind::list ? 2 : 6);
    field.name = std::string("f") + std::to_string(place);
    return field;
}

}  // namespace

model::Scalar scalar(Dice& dice, const model::Type& type, const model::Vocabulary& vocabulary) {
    const auto small = [&] { return std::int64_t{dice.throw_of(5)}; };
    switch (type.kind) {
        case Kind::yes_no: return {dice.throw_of(2), {}};
        case Kind::whole_number: return {small(), {}};
        case Kind::number: return {(small() - (dice.is_lucky(4) ? 3 : 0)) * parts_per_unit / 2, {}};
        case Kind::money:
            return {small() * parts_per_unit * 10 + (dice.is_lucky(3) ? 250'000 : 0), {}};
        case Kind::percentage: {
            static constexpr std::array<std::int64_t, 7> parts = {
                50'000'000, 100'000'000, 0, 80'000'000, 33'333'333, 66'666'667, 25'000'000};
            return {dice.one_of(parts), {}};
        }
        case Kind::date: return {date_value(dice), {}};
        case Kind::text: return {0, std::string(1, static_cast<char>('a' + dice.throw_of(3)))};
        case Kind::months: return {dice.is_lucky(1) ? 200'000 : small(), {}};
        case Kind::days: return {small() * 30, {}};
        case Kind::working_days: return {small() * 5, {}};
        case Kind::choice: return {dice.throw_of(vocabulary.choices[type.id].values.size()), {}};
        case Kind::judgement: return {dice.throw_of(4), {}};
        case Kind::record:
        case Kind::list: return {};
    }
    return {};
}

model::Vocabulary vocabulary(Dice& dice) {
    model::Vocabulary made;
    for (std::size_t choice = 0; choice < 2; ++choice) {
        model::Choice one;
        one.is_ordered = choice == 0;
        const std::uint32_t values = 2 + dice.throw_of(3);
        for (std::uint32_t value = 0; value < values; ++value) {
            one.values.push_back("v" + std::to_string(choice) + std::to_string(value));
        }
        made.choices.push_back(one);
    }
    for (std::size_t depth = 0; depth < 4; ++depth) {
        model::Record record;
        const bool is_profile = depth == 3;
        record.name = is_profile ? "profile" : "r" + std::to_string(depth);
        const std::uint32_t fields = 2 + dice.throw_of(4) + (is_profile ? 3 : 0);
        for (std::uint32_t place = 0; place < fields; ++place) {
            record.fields.push_back(field(dice, made, place, depth > 0));
        }
        // Every record but the leaves has a list to speak of.
        if (depth > 0) {
            model::Field list;
            list.name = "l" + std::to_string(record.fields.size());
            list.type = list_type(dice, made);
            record.fields.push_back(list);
        }
        made.records.push_back(record);
    }
    made.profile = {3};
    return made;
}

}  // namespace assize::made
