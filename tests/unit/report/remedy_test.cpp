#include "remedy.hpp"

#include "assize/judgement/judge.hpp"
#include "hand_made.hpp"
#include "tests/catch.hpp"

using namespace assize;
using namespace assize::report;
using facts::Builder;
using facts::Facts;

namespace {

constexpr const char* rules =
    "audits  met when council.is_formed and at least 60% of partners where has_duty satisfy "
    "audit.is_sound\n"
    "  or there are at least 2 partners where has_duty\n";

Facts with(
    const HandMade& board, Facts start, const std::vector<std::pair<facts::CellId, bool>>& known) {
    Builder builder(board.rulebook.vocabulary, std::move(start));
    for (const auto& [cell, value] : known) builder.set(cell, Builder::make_scalar(value ? 1 : 0));
    return std::move(builder).finish();
}

model::Condition proportion(const HandMade& board) {
    model::Proportion sound;
    sound.percent = 60 * parts_per_unit;
    sound.of = board.partners("partners where has_duty", board.has_duty());
    sound.satisfy = Box<model::Condition>(board.is_sound());
    return {
        std::move(sound),
        board.at("at least 60% of partners where has_duty satisfy audit.is_sound")};
}

model::Condition two_have_the_duty(const HandMade& board) {
    model::Exists exists;
    exists.quantity = model::Quantity::at_least;
    exists.number = 2;
    exists.of = board.partners("partners where has_duty", board.has_duty());
    return {std::move(exists), board.at("there are at least 2 partners where has_duty")};
}

/// The lines of what would make `met when CONDITION, unmet otherwise` met.
std::vector<std::string> lines(HandMade& board, model::Condition condition, const Facts& facts) {
    model::Requirement requirement;
    requirement.id = "audits";
    requirement.clauses.push_back(
        {Outcome::met, std::move(condition), {}, false, board.at("met when")});
    requirement.clauses.push_back({Outcome::unmet, {}, {}, false, board.at("met when")});
    board.add(std::move(requirement));
    const plan::Plan plan = plan::compile(board.rulebook);
    const Assessment assessment = judge(plan, facts, Date{}, Explain::full);
    Quotes quotes(board.sources);
    const Subject subject{board.rulebook, plan,       facts, board.sources,
                          board.profile,  assessment, quotes};
    const ProofTree tree(assessment);
    const auto need = what_would_meet(read(subject, tree, 0));
    std::vector<std::string> texts;
    if (!need) return texts;
    for (const NeedLine& line : lines_of(*need, subject))
        texts.push_back(std::string(2 * line.depth, ' ') + line.words);
    return texts;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what is met asks for nothing", "[report]") {
    HandMade board(rules);
    const Facts unfilled = board.filled({"Police"});
    const Facts facts = with(board, unfilled, {{formed_in(unfilled), true}});
    CHECK(lines(board, board.is_formed(), facts).empty());
}

TEST_CASE("what is met wherever it applies asks for nothing", "[report]") {
    HandMade board(rules);
    model::Requirement requirement;
    requirement.id = "audits";
    requirement.applies_when.push_back(board.is_formed());
    requirement.clauses.push_back({Outcome::met, {}, {}, false, board.at("met when")});
    board.add(std::move(requirement));
    const plan::Plan plan = plan::compile(board.rulebook);
    const Facts facts = board.filled({});
    const Assessment assessment = judge(plan, facts, Date{}, Explain::full);
    REQUIRE(assessment.judgements.front().possible.count() == 2);
    Quotes quotes(board.sources);
    const Subject subject{board.rulebook, plan,       facts, board.sources,
                          board.profile,  assessment, quotes};
    const ProofTree tree(assessment);
    CHECK_FALSE(what_would_meet(read(subject, tree, 0)));
}

TEST_CASE("of parts that must all hold, those that do not are asked for", "[report]") {
    HandMade board(rules);
    const Facts unfilled = board.filled({});
    const Facts facts = with(board, unfilled, {{formed_in(unfilled), false}});
    const model::Condition both{
        model::All{{proportion(board), board.is_formed()}}, board.at("council.is_formed and")};
    CHECK(
        lines(board, both, facts)
        == Lines{"“council.is_formed” must hold; council.is_formed is no"});
}

TEST_CASE("every way that an or leaves is offered", "[report]") {
    HandMade board(rules);
    const Facts unfilled = board.filled({"Police"});
    const Facts facts = with(
        board, unfilled,
        {{formed_in(unfilled), false}, {partner_field(unfilled, 0, duty_slot), false}});
    const model::Condition either{
        model::Any{{two_have_the_duty(board), board.is_formed()}}, board.at("or")};
    CHECK(
        lines(board, either, facts)
        == Lines{
            "one of these:", "  2 more of “partners where has_duty”: at least 2 needed, 0 shown",
            "  “council.is_formed” must hold; council.is_formed is no"});
}

TEST_CASE("a number that must exist says how many more, and who may count already", "[report]") {
    HandMade board(rules);
    const Facts unfilled = board.filled({"Police", "Probation"});
    const Facts facts = with(board, unfilled, {{partner_field(unfilled, 0, duty_slot), true}});
    CHECK(
        lines(board, two_have_the_duty(board), facts)
        == Lines{"1 more of “partners where has_duty”: at least 2 needed, 1 shown; not known "
                 "whether to count Probation"});
}

TEST_CASE("a proportion says how many more of which items", "[report]") {
    HandMade board(rules);
    const Facts unfilled = board.filled({"a", "b", "c", "d", "e"});
    std::vector<std::pair<facts::CellId, bool>> known;
    for (std::uint32_t place = 0; place < 5; ++place) {
        known.emplace_back(partner_field(unfilled, place, duty_slot), true);
        if (place != 3) known.emplace_back(audit_field(unfilled, place, sound_slot), place == 0);
    }
    // Three fifths are 60%: one is sound, so two more are wanted.
    CHECK(
        lines(board, proportion(board), with(board, unfilled, known))
        == Lines{
            "2 more of 5 must satisfy “audit.is_sound”, from among:", "  b", "  c", "  e",
            "  d (not known)"});
}

TEST_CASE("a number that must not be passed names those that count", "[report]") {
    HandMade board(rules);
    const Facts unfilled = board.filled({"Police", "Probation"});
    const Facts facts = with(
        board, unfilled,
        {{partner_field(unfilled, 0, duty_slot), true},
         {partner_field(unfilled, 1, duty_slot), true}});
    const model::Condition none{
        model::Not{Box<model::Condition>(two_have_the_duty(board))},
        board.at("there are at least 2 partners where has_duty")};
    CHECK(
        lines(board, none, facts)
        == Lines{
            "at most 1 of “partners where has_duty” may be left; now 2:", "  Police",
            "  Probation"});
}
