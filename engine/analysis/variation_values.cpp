#include "variation_values.hpp"

#include <algorithm>
#include <numeric>

#include "assize/base/add_once.hpp"
#include "assize/base/number.hpp"
#include "mutant_maker.hpp"

namespace assize::analysis {

namespace {

using model::Kind;
using model::TestFact;

/// So many dates of a scenario are measured from; those in a long list say no more than its first.
constexpr std::size_t dates_measured_from = 8;
constexpr std::size_t figures_measured_by = 8;

struct SaidReader {
    const model::Vocabulary& vocabulary;
    Said said;

    void read(const model::TestRecord& record, std::uint32_t id) {
        for (const auto& field : record.fields)
            read(field.second, vocabulary.records[id].fields[field.first].type);
    }
    void read(const TestFact& fact, const model::Type& type) {
        if (const auto* record = std::get_if<model::TestRecord>(&fact.form)) read(*record, type.id);
        if (const auto* list = std::get_if<model::TestList>(&fact.form)) {
            for (const TestFact& item : list->items) read(item, model::element_of(type));
        }
        const auto* scalar = std::get_if<model::Scalar>(&fact.form);
        if (scalar == nullptr || !unit_of(type)) return;
        if (type.kind == Kind::date) {
            if (said.dates.size() < dates_measured_from) add_once(said.dates, scalar->value);
        } else if (said.figures.size() < figures_measured_by) {
            add_once(said.figures, Figure{type.kind, scalar->value});
        }
    }
};

/// Made where it is to stand: GCC 12 fears for a fact that is moved there.
void put(std::vector<TestFact>& facts, std::int64_t value) {
    facts.emplace_back().form = model::Scalar{value, {}};
}

/// A length of the rules from a day, either way; nothing past the calendar.
std::optional<std::int64_t> moved(
    std::int64_t from, const Figure& length, std::int64_t sign, const Figures& figures) {
    const Date day{static_cast<std::int32_t>(from)};
    std::optional<Date> end;
    if (length.kind == Kind::months) end = add_months(day, sign * length.value);
    if (length.kind == Kind::days) end = add_days(day, sign * length.value);
    if (length.kind == Kind::working_days && figures.calendar != nullptr)
        end = add_working_days(*figures.calendar, day, sign * length.value);
    if (!end) return std::nullopt;
    return end->days;
}

std::vector<std::int64_t> numbers_of(
    const model::Type& type, const Said& said, const Figures& figures) {
    std::vector<std::int64_t> made;
    const auto around = [&](std::int64_t figure) {
        made.push_back(figure);
        for (const std::int64_t one : neighbours(figure, type)) made.push_back(one);
    };
    for (const Figure& figure : figures.figures) {
        if (figure.kind == type.kind) around(figure.value);
    }
    for (const Figure& figure : said.figures) {
        if (figure.kind != type.kind) continue;
        around(figure.value);
        // A part of it, at and around each percentage of the rules.
        for (const Figure& share : figures.figures) {
            if (share.kind != Kind::percentage || share.value <= 0) continue;
            const Wide part = Wide{figure.value} * share.value / (100 * parts_per_unit);
            around(static_cast<std::int64_t>(part));
        }
    }
    const bool is_in_parts =
        type.kind == Kind::number || type.kind == Kind::percentage || type.kind == Kind::money;
    const std::int64_t one = is_in_parts ? parts_per_unit : 1;
    for (const std::int64_t usual : {0, 1, 2, 100}) around(usual * one);
    return made;
}

}  // namespace

Said said_in(const model::Vocabulary& vocabulary, const Scenario& scenario) {
    SaidReader reader{vocabulary, {{scenario.as_at.days}, {}}};
    reader.read(scenario.profile, vocabulary.profile.index);
    return std::move(reader.said);
}

std::vector<std::int64_t> days_around(
    const std::vector<std::int64_t>& from, const Figures& figures) {
    std::vector<std::int64_t> made;
    const auto around = [&](std::int64_t day) {
        for (const std::int64_t one : {day, day + 1, day - 1}) add_once(made, one);
    };
    for (const std::int64_t day : from) around(day);
    for (const std::int64_t day : from) {
        for (const Figure& length : figures.figures) {
            for (const std::int64_t sign : {1, -1}) {
                if (const auto end = moved(day, length, sign, figures)) around(*end);
            }
        }
    }
    std::erase_if(
        made, [](std::int64_t day) { return day < first_date().days || day > last_date().days; });
    return made;
}

std::vector<TestFact> values_of(
    const model::Vocabulary& vocabulary, const model::Type& type, const Said& said,
    const Figures& figures) {
    std::vector<TestFact> made;
    const auto each_up_to = [&](std::int64_t count) {
        for (std::int64_t value = 0; value < count; ++value) put(made, value);
    };
    if (type.kind == Kind::yes_no) each_up_to(2);
    if (type.kind == Kind::choice)
        each_up_to(static_cast<std::int64_t>(vocabulary.choices[type.id].values.size()));
    if (type.kind == Kind::text) {
        for (const std::string& text : figures.texts)
            made.emplace_back().form = model::Scalar{0, text};
        for (const char* const usual : {"A", "B"})
            made.emplace_back().form = model::Scalar{0, usual};
    }
    if (type.kind == Kind::date) {
        std::vector<std::int64_t> from = said.dates;
        for (const Figure& figure : figures.figures) {
            if (figure.kind == Kind::date) add_once(from, figure.value);
        }
        for (const std::int64_t day : days_around(from, figures)) put(made, day);
    } else if (unit_of(type)) {
        std::vector<std::int64_t> numbers;
        for (const std::int64_t number : numbers_of(type, said, figures)) add_once(numbers, number);
        for (const std::int64_t number : numbers) put(made, number);
    }
    if (type.is_optional) made.emplace_back().form = model::TestNone{};
    return made;
}

std::vector<Share> shares_around(const Figures& figures) {
    constexpr std::int64_t hundred = 100 * parts_per_unit;
    constexpr std::int64_t longest = 60;  // items of a list
    std::vector<Share> made;
    for (const Figure& figure : figures.figures) {
        if (figure.kind != Kind::percentage || figure.value <= 0 || figure.value > hundred)
            continue;
        const std::int64_t common = std::gcd(figure.value, hundred);
        if (hundred / common <= longest) {
            made.push_back(
                {static_cast<std::uint32_t>(figure.value / common),
                 static_cast<std::uint32_t>(hundred / common)});
        }
        // The shortest lists with a share less than one point below, and above.
        for (const std::int64_t sign : {-1, 1}) {
            const std::int64_t end = figure.value + sign * parts_per_unit;
            for (std::int64_t all = 1; all <= 120; ++all) {
                const std::int64_t low = std::min(end, figure.value);
                const std::int64_t some = low * all / hundred + 1;
                const bool is_inside = some * hundred < std::max(end, figure.value) * all
                    && some * hundred > low * all && some <= all;
                if (!is_inside) continue;
                made.push_back({static_cast<std::uint32_t>(some), static_cast<std::uint32_t>(all)});
                break;
            }
        }
    }
    return made;
}

}  // namespace assize::analysis
