#include "made/profile.hpp"

#include <algorithm>

#include "made/show.hpp"

namespace assize::made {

using facts::State;
using model::Kind;
using model::Type;
using model::Vocabulary;

namespace {

Type profile_type(const Vocabulary& vocabulary) {
    Type type;
    type.kind = Kind::record;
    type.id = vocabulary.profile.index;
    return type;
}

Type part_type(const Type& type, std::size_t place, const Vocabulary& vocabulary) {
    if (type.kind == Kind::list) return model::element_of(type);
    return vocabulary.records[type.id].fields[place].type;
}

Said fact(Dice& dice, const Type& type, const Vocabulary& vocabulary, std::uint32_t gaps);

void add_items(
    Said& list, Dice& dice, const Type& type, const Vocabulary& vocabulary, std::uint32_t gaps) {
    const std::uint32_t items = dice.throw_of(4);
    for (std::uint32_t item = 0; item < items; ++item) {
        list.parts.push_back(fact(dice, model::element_of(type), vocabulary, gaps));
    }
}

Said known(Dice& dice, const Type& type, const Vocabulary& vocabulary, std::uint32_t gaps) {
    Said said;
    said.state = State::known;
    if (type.kind == Kind::record) {
        for (const model::Field& field : vocabulary.records[type.id].fields) {
            said.parts.push_back(fact(dice, field.type, vocabulary, gaps));
        }
    } else if (type.kind == Kind::list) {
        add_items(said, dice, type, vocabulary, gaps);
        said.is_open = gaps > 0 && dice.is_lucky(gaps / 2);
    } else {
        said.scalar = scalar(dice, type, vocabulary);
    }
    return said;
}

Said fact(Dice& dice, const Type& type, const Vocabulary& vocabulary, std::uint32_t gaps) {
    Said said;
    if (gaps > 0 && dice.is_lucky(gaps)) {
        const bool is_scalar = type.kind != Kind::record && type.kind != Kind::list;
        said.is_disputed = is_scalar && dice.is_lucky(4);
        return said;
    }
    if (type.is_optional && dice.is_lucky(5)) {
        said.state = State::none;
        return said;
    }
    return known(dice, type, vocabulary, gaps);
}

Said filled_fact(
    const Said& said, const Type& type, Dice& dice, const Vocabulary& vocabulary,
    std::uint32_t gaps) {
    const bool stays = gaps > 0 && dice.is_lucky(gaps);
    if (said.state == State::unknown) return stays ? said : fact(dice, type, vocabulary, gaps);
    Said result = said;
    for (std::size_t place = 0; place < result.parts.size(); ++place) {
        result.parts[place] = filled_fact(
            said.parts[place], part_type(type, place, vocabulary), dice, vocabulary, gaps);
    }
    if (said.is_open) {
        result.is_open = stays;
        add_items(result, dice, type, vocabulary, gaps);
    }
    return result;
}

struct Known {
    Dice& dice;
    const Vocabulary& vocabulary;
    const facts::Facts& facts;
    const std::vector<facts::CellId>& cells;

    [[nodiscard]] Said fill(const Said& said, const Type& type, facts::CellId id) const {
        const bool is_wanted = std::find(cells.begin(), cells.end(), id) != cells.end();
        if (said.state == State::unknown) return is_wanted ? fact(dice, type, vocabulary, 0) : said;
        Said result = said;
        const auto first = static_cast<std::uint32_t>(facts[id].value);
        for (std::uint32_t place = 0; place < result.parts.size(); ++place) {
            result.parts[place] =
                fill(said.parts[place], part_type(type, place, vocabulary), {first + place});
        }
        if (said.is_open && is_wanted) {
            result.is_open = false;
            add_items(result, dice, type, vocabulary, 0);
        }
        return result;
    }
};

facts::Cell cell_of(
    facts::Builder& builder, const Said& said, const Type& type, const Vocabulary& vocabulary);

void set_fields(
    facts::Builder& builder, facts::Cell record, const Said& said, const Type& type,
    const Vocabulary& vocabulary) {
    for (std::uint32_t slot = 0; slot < said.parts.size(); ++slot) {
        const facts::Cell cell =
            cell_of(builder, said.parts[slot], part_type(type, slot, vocabulary), vocabulary);
        builder.set(builder.field(record, slot), cell);
    }
}

facts::Cell cell_of(
    facts::Builder& builder, const Said& said, const Type& type, const Vocabulary& vocabulary) {
    if (said.state == State::none) return facts::Builder::make_none();
    if (said.state == State::unknown) {
        facts::Cell cell = facts::Builder::make_unknown();
        cell.is_disputed = said.is_disputed;
        cell.is_open = type.kind == Kind::list;
        return cell;
    }
    if (type.kind == Kind::text) return builder.make_text(said.scalar.text);
    if (type.kind == Kind::record) {
        const facts::Cell record = builder.begin_record({type.id});
        set_fields(builder, record, said, type, vocabulary);
        return record;
    }
    if (type.kind != Kind::list) return facts::Builder::make_scalar(said.scalar.value);
    std::vector<facts::Cell> items;
    for (const Said& part : said.parts) {
        items.push_back(cell_of(builder, part, model::element_of(type), vocabulary));
    }
    return builder.make_list(items, said.is_open);
}

std::string scalar_text(
    const model::Scalar& scalar, const Type& type, const Vocabulary& vocabulary) {
    switch (type.kind) {
        case Kind::yes_no: return scalar.value != 0 ? "true" : "false";
        case Kind::number:
        case Kind::money:
        case Kind::percentage: return number_text(scalar.value);
        case Kind::months:
        case Kind::days:
        case Kind::working_days:
        case Kind::whole_number: return std::to_string(scalar.value);
        case Kind::date:
        case Kind::choice: return "\"" + show(scalar, type, vocabulary) + "\"";
        case Kind::text: return show(scalar, type, vocabulary);
        case Kind::judgement:
        case Kind::record:
        case Kind::list: break;
    }
    return "";
}

}  // namespace

Said profile(Dice& dice, const Vocabulary& vocabulary, std::uint32_t gaps) {
    return known(dice, profile_type(vocabulary), vocabulary, gaps);
}

Said filled(const Said& said, Dice& dice, const Vocabulary& vocabulary, std::uint32_t gaps) {
    return filled_fact(said, profile_type(vocabulary), dice, vocabulary, gaps);
}

Said with_known(
    const Said& said, Dice& dice, const Vocabulary& vocabulary, const facts::Facts& facts,
    const std::vector<facts::CellId>& cells) {
    return Known{dice, vocabulary, facts, cells}.fill(
        said, profile_type(vocabulary), facts::Facts::profile());
}

facts::Facts facts_of(const Said& said, const Vocabulary& vocabulary) {
    facts::Builder builder(vocabulary);
    set_fields(
        builder, builder.get(facts::Facts::profile()), said, profile_type(vocabulary), vocabulary);
    return std::move(builder).finish();
}

std::string text(const Said& said, const Type& type, const Vocabulary& vocabulary) {
    const bool is_list = type.kind == Kind::list, is_record = type.kind == Kind::record;
    if (said.is_disputed)
        return R"({"disputed": [{"value": null, "evidence": ["Letter"]}, {"value": null}]})";
    if (said.state == State::unknown)
        return is_list || is_record ? R"({"unknown": "why"})" : "null";
    if (said.state == State::none) return R"({"none": "why"})";
    if (!is_list && !is_record) return scalar_text(said.scalar, type, vocabulary);
    std::string result = is_list ? "[" : "{";
    for (std::size_t place = 0; place < said.parts.size(); ++place) {
        if (place > 0) result += ", ";
        if (!is_list) result += "\"" + vocabulary.records[type.id].fields[place].name + "\": ";
        result += text(said.parts[place], part_type(type, place, vocabulary), vocabulary);
    }
    result += is_list ? "]" : "}";
    return said.is_open ? R"({"at_least": )" + result + R"(, "unknown": "why"})" : result;
}

std::string text(const Said& profile, const Vocabulary& vocabulary) {
    return text(profile, profile_type(vocabulary), vocabulary);
}

}  // namespace assize::made
