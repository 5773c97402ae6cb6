#include "made/rulebook.hpp"

namespace assize::made {

using model::Definition;
using model::Kind;

namespace {

constexpr std::uint32_t deepest = 3;

model::Meaning meaning(Dice& dice, Writer& writer, std::optional<model::RequirementId> within) {
    model::Meaning made;
    made.within = within;
    const std::uint32_t form = dice.throw_of(3);
    if (form == 0) {
        const model::Selection items = writer.selection(deepest);
        made.type.kind = Kind::list;
        made.type.element = items.item.kind;
        made.type.id = items.item.id;
        made.body = items;
    } else if (form == 1) {
        made.body = writer.condition(deepest);
    } else {
        const model::Value value = writer.value(writer.some_type(), deepest);
        made.type = value.type;
        made.body = value;
    }
    return made;
}

void add_meaning(
    Dice& dice, Writer& writer, model::Rulebook& book, std::optional<model::RequirementId> within) {
    model::Meaning made = meaning(dice, writer, within);
    const auto index = static_cast<std::uint32_t>(book.meanings.size());
    made.name = "m" + std::to_string(index);
    book.meanings.push_back(made);
    book.order.push_back({Definition::What::meaning, index, 0});
    writer.declare(model::MeaningId{index});
}

std::vector<model::Clause> clauses(Dice& dice, Writer& writer) {
    std::vector<model::Clause> made;
    const std::uint32_t count = 1 + dice.throw_of(3);
    for (std::uint32_t place = 0; place < count; ++place) {
        model::Clause clause;
        clause.outcome = static_cast<Outcome>((2 + place + (dice.is_lucky(3) ? 1U : 0U)) % 3);
        clause.when = writer.condition(deepest);
        if (dice.is_lucky(6)) {
            clause.unless = writer.condition(deepest - 1);
            clause.unless_is_presumed = dice.throw_of(3) > 0;
        }
        made.push_back(clause);
    }
    model::Clause otherwise;
    otherwise.outcome = dice.is_lucky(3) ? Outcome::part_met : Outcome::unmet;
    made.push_back(otherwise);
    return made;
}

model::Period period(Dice& dice) {
    model::Period made;
    if (dice.throw_of(2) == 0) made.from = day(dice.is_lucky(4) ? "2015-03-14" : "2013-04-15");
    if (dice.throw_of(2) == 0) made.to = day(dice.is_lucky(4) ? "2015-03-12" : "2015-03-13");
    return made;
}

void speak(Dice& dice, Writer& writer, model::Requirement& requirement) {
    if (!dice.is_lucky(6)) return;
    model::Sentence sentence;
    sentence.text.parts = {std::string("because of "), writer.value(writer.some_type(), 2)};
    if (dice.is_lucky(8)) sentence.outcome = static_cast<Outcome>(dice.throw_of(4));
    requirement.sentences.push_back(sentence);
    requirement.advice.push_back({writer.condition(2), {{std::string("look again")}}, {}});
}

void add_requirement(Dice& dice, Writer& writer, model::Rulebook& book, std::uint32_t index) {
    const model::RequirementId id{index};
    const std::size_t outside = writer.meanings();
    model::Requirement made;
    made.id = "r" + std::to_string(index);
    if (!dice.is_lucky(4)) made.theme = dice.throw_of(book.themes.size());
    const std::uint32_t citations = 1 + dice.throw_of(2);
    for (std::uint32_t place = 0; place < citations; ++place) {
        made.citations.push_back(
            {static_cast<model::Force>(dice.throw_of(3)), "the law", std::nullopt, {}});
    }
    if (dice.is_lucky(2)) made.in_force.push_back(period(dice));
    if (dice.is_lucky(3)) add_meaning(dice, writer, book, id);
    if (dice.is_lucky(5)) made.applies_when.push_back(writer.condition(deepest));
    if (dice.is_lucky(1)) made.applies_when.push_back(writer.condition(deepest - 1));
    const bool is_by_checks = dice.is_lucky(5);
    const std::uint32_t checks = dice.throw_of(3) + (is_by_checks ? 1 : 0);
    for (std::uint32_t check = 0; check < checks; ++check) {
        made.checks.push_back({"c" + std::to_string(check), "", writer.condition(deepest), {}});
        book.order.push_back({Definition::What::check, index, check});
        writer.declare_check();
    }
    writer.begin_clauses();
    if (!is_by_checks) made.clauses = clauses(dice, writer);
    speak(dice, writer, made);
    book.requirements[index] = made;
    book.order.push_back({Definition::What::requirement, index, 0});
    writer.leave(outside);
    writer.declare(id);
}

void add_thresholds(Dice& dice, model::Rulebook& book) {
    const std::uint32_t thresholds = dice.throw_of(4);
    for (std::uint32_t index = 0; index < thresholds; ++index) {
        static constexpr std::array<Kind, 6> kinds = {Kind::whole_number, Kind::percentage,
                                                      Kind::months,       Kind::days,
                                                      Kind::money,        Kind::date};
        model::Threshold made;
        made.name = "t" + std::to_string(index);
        made.type = plain(dice.one_of(kinds));
        made.value = scalar(dice, made.type, book.vocabulary);
        if (dice.throw_of(3) == 0) made.source = "the guidance";
        book.thresholds.push_back(made);
    }
}

}  // namespace

model::Rulebook rulebook(Dice& dice, const model::Vocabulary& vocabulary) {
    model::Rulebook book;
    book.id = "made";
    book.vocabulary = vocabulary;
    book.themes = {{"one", "One", {}}, {"two", "Two", {}}};
    if (!dice.is_lucky(4)) book.calendar = calendar();
    add_thresholds(dice, book);
    const std::uint32_t requirements = 1 + dice.throw_of(3);
    // The order of declaration need not be the order of evaluation.
    const bool is_backwards = dice.is_lucky(5);
    book.requirements.resize(requirements);
    Writer writer(dice, book);
    for (std::uint32_t place = 0; place < requirements; ++place) {
        const std::uint32_t meanings = dice.throw_of(3);
        for (std::uint32_t added = 0; added < meanings; ++added)
            add_meaning(dice, writer, book, std::nullopt);
        add_requirement(dice, writer, book, is_backwards ? requirements - 1 - place : place);
    }
    return book;
}

}  // namespace assize::made
