#include "worked.hpp"

namespace assize::worked {
namespace {

model::Field field(const char* name, Kind kind, bool is_optional = false) {
    model::Field made;
    made.name = name;
    made.type.kind = kind;
    made.type.is_optional = is_optional;
    return made;
}

model::Field list_field(const char* name, Kind element) {
    model::Field made = field(name, Kind::list);
    made.type.element = element;
    return made;
}

}  // namespace

model::Vocabulary vocabulary() {
    model::Vocabulary made;
    made.records = {
        {"visit",
         "",
         {field("done", Kind::yes_no), field("on", Kind::date, true), field("cost", Kind::money)},
         {}},
        {"profile",
         "",
         {list_field("visits", Kind::record), field("is_set_up", Kind::yes_no),
          field("sent_on", Kind::date, true), field("due_on", Kind::date),
          list_field("ids", Kind::whole_number)},
         {}}};
    made.profile = {1};
    return made;
}

model::Rulebook rulebook() {
    model::Rulebook book;
    book.vocabulary = vocabulary();
    return book;
}

Condition that(decltype(Condition::form) form) { return {std::move(form), {}}; }
Condition holds(const model::Path& path) { return that(model::Holds{value(path, Kind::yes_no)}); }
model::Path of_profile(std::uint32_t slot) { return {model::FromProfile{}, {slot}, "", {}}; }
model::Path of_visit(std::uint32_t slot) { return {model::FromItem{0}, {slot}, "", {}}; }

Value value(const model::Path& path, Kind kind, bool is_optional) {
    model::Type type;
    type.kind = kind;
    type.is_optional = is_optional;
    return {path, type, {}};
}

Value number(std::int64_t value, Kind kind) {
    model::Type type;
    type.kind = kind;
    return {model::Literal{{value, {}}}, type, {}};
}

model::Selection all_visits() {
    model::Selection made;
    made.source = of_profile(visits);
    made.item.kind = Kind::record;
    return made;
}

made::Said unknown() { return {}; }

made::Said none() {
    made::Said said;
    said.state = facts::State::none;
    return said;
}

made::Said fact(std::int64_t value) {
    made::Said said;
    said.state = facts::State::known;
    said.scalar.value = value;
    return said;
}

made::Said fact(const char* iso) { return fact(made::day(iso).days); }

made::Said list(std::vector<made::Said> items, bool is_open) {
    made::Said said = fact(std::int64_t{0});
    said.parts = std::move(items);
    said.is_open = is_open;
    return said;
}

made::Said visit(made::Said done, made::Said on, made::Said cost) {
    return list({std::move(done), std::move(on), std::move(cost)});
}

made::Said profile(std::uint32_t slot, const made::Said& fact) {
    made::Said said = list(std::vector<made::Said>(5));
    said.parts[slot] = fact;
    return said;
}

model::Requirement met_when(const Condition& condition) {
    model::Requirement made;
    made.citations.push_back({});
    model::Clause decided, otherwise;
    decided.outcome = Outcome::met;
    decided.when = condition;
    made.clauses = {decided, otherwise};
    return made;
}

naive::Judgements judged(const model::Rulebook& book, const made::Said& profile) {
    return naive::judge(book, made::facts_of(profile, book.vocabulary), made::day("2015-03-13"));
}

naive::Judged judged(const Condition& condition, const made::Said& profile) {
    model::Rulebook book = rulebook();
    book.requirements = {met_when(condition)};
    return judged(book, profile).judged.front();
}

std::vector<std::string> missing(const Condition& condition, const made::Said& profile) {
    const facts::Facts facts = made::facts_of(profile, vocabulary());
    std::vector<std::string> pointers;
    for (const facts::CellId cell : judged(condition, profile).missing) {
        pointers.push_back(facts.pointer(cell, vocabulary()));
    }
    return pointers;
}

}  // namespace assize::worked
