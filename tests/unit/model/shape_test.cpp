// What the checked model holds, where later rooms depend on its shape (engine/model).
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

namespace {

using namespace assize;
using namespace assize::model;

const std::string homes =
    "record visit\n  held_on optional date\n  cost money\n"
    "record home\n  name text\n  is_open optional yes/no\n  visits list of visit\n  latest_visit "
    "optional visit\n"
    "profile board\n  homes list of home, named by name\n  chair optional home\n  score number\n  "
    "staff whole number\n"
    "  asked_on date\n";

const Meaning& meaning(const Rulebook& rulebook, const std::string& name) {
    for (const Meaning& one : rulebook.meanings) {
        if (one.name == name) return one;
    }
    FAIL("no meaning " << name);
    return rulebook.meanings.front();
}

Rulebook with(const std::string& meanings) { return rulebook_of(homes + meanings); }

}  // namespace

TEST_CASE("a field's index is its slot, and a list knows its item's naming field", "[model]") {
    const Rulebook rulebook = with("open means homes where is_open\n");
    const Record& board = rulebook.vocabulary.records[rulebook.vocabulary.profile.index];
    REQUIRE(board.fields.size() == 5);
    CHECK(board.fields[0].name == "homes");
    CHECK(board.fields[0].named_by == 0u);
    const Meaning& open = meaning(rulebook, "open");
    CHECK(std::get<Selection>(open.body).named_by == 0u);
    CHECK(open.type.kind == Kind::list);
    CHECK(rulebook.vocabulary.records[open.type.id].name == "home");
}

TEST_CASE("a path through an optional record is optional", "[model]") {
    const Rulebook rulebook =
        with("a means chair.name\nb means chair.latest_visit.cost\nc means staff\n");
    CHECK(meaning(rulebook, "a").type.is_optional);
    CHECK(meaning(rulebook, "b").type.is_optional);
    CHECK_FALSE(meaning(rulebook, "c").type.is_optional);
}

TEST_CASE(
    "a share, an extreme and a part of a whole may be none; a count and a sum are not", "[model]") {
    const Rulebook rulebook = with(
        "a means share of homes satisfying is_open\nb means latest of held_on for homes.visits\n"
        "c means staff out of staff\nd means count of homes\ne means sum of cost for "
        "homes.visits\n");
    for (const char* name : {"a", "b", "c"}) CHECK(meaning(rulebook, name).type.is_optional);
    for (const char* name : {"d", "e"}) CHECK_FALSE(meaning(rulebook, name).type.is_optional);
}

TEST_CASE("numbers and the results of minus may be negative", "[model]") {
    const Rulebook rulebook = with(
        "a means score\nb means staff - 1\nc means staff + 1\nd means days from asked_on to "
        "as_at\n");
    for (const char* name : {"a", "b", "d"}) CHECK(meaning(rulebook, name).type.may_be_negative);
    CHECK_FALSE(meaning(rulebook, "c").type.may_be_negative);
}

TEST_CASE("a bare figure takes its type from the other side", "[model]") {
    const Rulebook rulebook =
        with("a means score is 2\nb means staff is 2\nc means score is 2 + 0.5\n");
    const auto& number =
        std::get<Compare>(std::get<Condition>(meaning(rulebook, "a").body).form).right;
    CHECK(number.type.kind == Kind::number);
    CHECK(std::get<Literal>(number.form).scalar.value == 2'000'000);
    const auto& whole =
        std::get<Compare>(std::get<Condition>(meaning(rulebook, "b").body).form).right;
    CHECK(whole.type.kind == Kind::whole_number);
    CHECK(std::get<Literal>(whole.form).scalar.value == 2);
}

TEST_CASE("level 0 is the outermost quantifier", "[model]") {
    const Rulebook rulebook = with(
        "a means all of homes as h satisfy there are no visits where (cost is more than £3 and "
        "h.is_open)\n");
    const auto& all = std::get<Proportion>(std::get<Condition>(meaning(rulebook, "a").body).form);
    CHECK(all.of.level == 0);
    const auto& inner = std::get<Exists>(all.satisfy->form).of;
    CHECK(inner.level == 1);
    CHECK(std::get<FromItem>(std::get<Path>(inner.source).start).level == 0);
    const auto& parts = std::get<All>((*inner.where)->form).parts;
    const auto& cost = std::get<Compare>(parts[0].form).left;
    const auto& open = std::get<Holds>(parts[1].form).value;
    CHECK(std::get<FromItem>(std::get<Path>(cost.form).start).level == 1);
    CHECK(std::get<FromItem>(std::get<Path>(open.form).start).level == 0);
}

TEST_CASE("the members among which the latest are picked stand at the same level", "[model]") {
    const Rulebook rulebook =
        with("a means latest 2 of homes.visits as v where (v.cost is £3) by v.held_on\n");
    const auto& selection = std::get<Selection>(meaning(rulebook, "a").body);
    const auto& ranked = std::get<Ranked>(selection.source);
    CHECK(selection.level == 0);
    CHECK(ranked.of->level == 0);
    CHECK(std::get<FromItem>(ranked.by.start).level == 0);
}

TEST_CASE("each definition stands after all it reads", "[model]") {
    const Rulebook rulebook = with(
        "later means sooner and chair.is_open\nsooner means judgement of second is met\n"
        "requirement first \"First\"\n  required by \"Act\"\n  check one \"One\" later\n"
        "requirement second \"Second\"\n  required by \"Act\"\n  met when count of homes is 2\n  "
        "unmet otherwise\n");
    std::vector<std::string> order;
    for (const Definition& definition : rulebook.order) {
        switch (definition.what) {
            case Definition::What::meaning:
                order.push_back(rulebook.meanings[definition.index].name);
                break;
            case Definition::What::check:
                order.push_back(
                    rulebook.requirements[definition.index].checks[definition.check].name);
                break;
            case Definition::What::requirement:
                order.push_back(rulebook.requirements[definition.index].id);
                break;
        }
    }
    CHECK(order == std::vector<std::string>{"second", "sooner", "later", "one", "first"});
}

TEST_CASE("years are twelve months", "[model]") {
    const Rulebook rulebook = with("threshold cycle is 2 years \"How long\" assumed\n");
    CHECK(rulebook.thresholds[0].type.kind == Kind::months);
    CHECK(rulebook.thresholds[0].value.value == 24);
}

TEST_CASE("a requirement binds as its strongest citation does", "[model]") {
    Requirement requirement;
    CHECK(requirement.strength() == Strength::may);
    requirement.citations.push_back({Force::permitted, "a", {}, {}});
    CHECK(requirement.strength() == Strength::may);
    requirement.citations.push_back({Force::expected, "b", {}, {}});
    CHECK(requirement.strength() == Strength::should);
    requirement.citations.push_back({Force::required, "c", {}, {}});
    CHECK(requirement.strength() == Strength::must);
}
