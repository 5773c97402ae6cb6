#include "assize/publish/read_back.hpp"

#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;

namespace {

publish::ReadBack read_back_of(const std::string& body) {
    static const std::string before = R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  chair     person           "The chair"
  deputy    person
  partners  list of partner  "The partners"
  spent     money            "What was spent"
  planned   money            "What was planned"
  grade     ordered choice of poor, fair, good  "How good it is"
  topics    list of choice of neglect, gangs    "What is covered"

record person
  is_in_post    yes/no         "In post"
  kind          optional choice of nurse, teacher  "Calling"
  appointed_on  date           "Day of appointment"
  appraised_on  optional date  "Last appraised"
  nameless      yes/no

record partner
  name      text
  is_sound  yes/no         "It is sound"
  seen_on   date           "Day seen"
  audits    list of audit  "Audits"

record audit
  is_full  yes/no  "In full"

threshold window is 12 months "How recent" assumed
threshold doubled is no "Whether it counts twice" from "Invented Act 2010 s.9"

sound_ones means partners where is_sound
well means chair.is_in_post

requirement other "The other"
  required by "Invented Act 2010 s.2"
  met when chair.is_in_post
  unmet otherwise

requirement asked "Asked"
  required by "Invented Act 2010 s.1"
)";
    const auto rulebook = model::rulebook_of(before + body);
    return publish::read_back(rulebook, plan::compile(rulebook), {1}, read_date("2015-03-13"));
}

std::string words_of(const std::string& condition) {
    const auto said = read_back_of("  met when " + condition + "\n  unmet otherwise\n");
    return publish::on_one_line(*said.steps.front().when);
}

}  // namespace

TEST_CASE("each form of condition has its words") {
    const std::vector<std::pair<std::string, std::string>> said = {
        {"chair.is_in_post", "“In post” (chair.is_in_post) is yes"},
        {"chair.nameless", "“chair.nameless” is yes"},
        {"well", "“well” holds"},
        {"doubled", "“doubled” is set to yes in this rulebook (it is not)"},
        {"doubled is no", "“doubled” is set to no in this rulebook (it is)"},
        {"not doubled", "“doubled” is set to no in this rulebook (it is)"},
        {"doubled is not no", "“doubled” is set to yes in this rulebook (it is not)"},
        {"chair.nameless is doubled", "“chair.nameless” is “doubled” (no)"},
        {"well is no", "“well” does not hold"},
        {"spent is at least £5", "“What was spent” is £5 or more"},
        {"spent is more than planned", "“What was spent” is more than “What was planned”"},
        {"spent is at most £5", "“What was spent” is £5 or less"},
        {"spent is less than £5", "“What was spent” is less than £5"},
        {"spent is not £5", "“What was spent” is not £5"},
        {"spent is between £5 and £6", "“What was spent” is from £5 to £6, both of them included"},
        {"grade is at least fair", "“How good it is” is fair or better"},
        {"grade is at most fair", "“How good it is” is fair or worse"},
        {"grade is one of (poor, good)", "“How good it is” is one of poor or good"},
        {"chair.kind is not nurse",
         "“Calling” (chair.kind) is not nurse, which holds too where there is none"},
        {"chair.kind is not one of (nurse, teacher)",
         "“Calling” (chair.kind) is none of nurse and teacher, which holds too where there is "
         "none"},
        {"chair.kind is none", "the answer is “none” to “Calling” (chair.kind)"},
        {"chair.kind is not none", "there is an answer, and not “none”, to “Calling” (chair.kind)"},
        {"chair.appointed_on is on or after 2014-01-02",
         "“Day of appointment” (chair.appointed_on) is on or after 2 January 2014"},
        {"chair.appointed_on is before as_at",
         "“Day of appointment” (chair.appointed_on) is before the day of judgement"},
        {"chair.appraised_on is within window before as_at",
         "“Last appraised” (chair.appraised_on) is in the 12 months (“window”) that end on the day "
         "of judgement, the "
         "first and the last day included"},
        {"chair.appraised_on is within 7 days after chair.appointed_on",
         "“Last appraised” (chair.appraised_on) is in the 7 days that begin on “Day of "
         "appointment” (chair.appointed_on), the first and the "
         "last day included"},
        {"chair.appraised_on is at least 7 days after chair.appointed_on",
         "“Last appraised” (chair.appraised_on) is 7 days or more after “Day of appointment” "
         "(chair.appointed_on)"},
        {"chair.appraised_on is more than 1 month before as_at",
         "“Last appraised” (chair.appraised_on) is more than 1 month before the day of judgement"},
        {"chair.appraised_on is in time for chair.appointed_on + 6 months",
         "“Last appraised” (chair.appraised_on) is on or before 6 months after “Day of "
         "appointment” (chair.appointed_on), or that day has "
         "not passed yet"},
        {"topics includes neglect", "“What is covered” includes neglect"},
        {"topics includes all of (neglect, gangs)",
         "“What is covered” includes every one of neglect and gangs"},
        {"topics includes any of (neglect, gangs)",
         "“What is covered” includes at least one of neglect and gangs"},
        {"topics includes at least 2 of (neglect, gangs)",
         "“What is covered” includes 2 or more of neglect and gangs"},
        {"not well", "“well” does not hold"},
        {"not chair.nameless", "“chair.nameless” is no"},
        {"not (well or doubled)",
         "none of these holds: “well” holds or “doubled” is set to yes in this rulebook (it is "
         "not)"},
        {"not (well and chair.nameless)",
         "not all of these hold: “well” holds and “chair.nameless” is yes"},
        {"not (not well)", "“well” holds"},
        {"not (spent is at least £5)", "“What was spent” is less than £5"},
        {"not (chair.appraised_on is before as_at)",
         "it is not so that “Last appraised” (chair.appraised_on) is before the day of judgement"},
        {"not (chair.kind is nurse)",
         "“Calling” (chair.kind) is not nurse, which holds too where there is none"},
        {"not (chair.kind is none)",
         "there is an answer, and not “none”, to “Calling” (chair.kind)"},
        {"not (there are any partners)", "there are none of the partners"},
        {"not (there are at least 2 partners)",
         "it is not so that there are 2 or more of the partners"},
        {"well and (doubled or well)",
         "“well” holds and (“doubled” is set to yes in this rulebook (it is not) or “well” holds)"},
        {"at least 2 of these (well; doubled; chair.nameless)",
         "2 or more of these hold: “well” holds ; “doubled” is set to yes in this rulebook (it is "
         "not) ; “chair.nameless” is yes"},
        {"there are any partners", "there is at least one of the partners"},
        {"there are no sound_ones", "there are none of “sound ones”"},
        {"there are at least 2 partners where is_sound",
         "there are 2 or more of the partners for which “It is sound” is yes"},
        {"there are at most 2 partners", "there are 2 or fewer of the partners"},
        {"there is exactly 1 partners", "there is exactly 1 of the partners"},
        {"there are any partners except where is_sound",
         "there is at least one of the partners, leaving out those for which “It is sound” is yes"},
        {"there are any partners except where (not is_sound)",
         "there is at least one of the partners, leaving out those for which “It is sound” is no"},
        {"there are any partners where is_sound except where (seen_on is before as_at or name is "
         "\"A\")",
         "there is at least one of the partners for which all of these hold: “It is sound” is yes "
         "and (none of these holds: “Day seen” is before the day of judgement or “name” is “A”)"},
        {"all of partners except where is_sound satisfy (there are any audits except where "
         "is_full)",
         "taking the partners, leaving out those for which “It is sound” is yes: for every one of "
         "them, if there are any, there is at least one of its audits, leaving out those for which "
         "“In full” is yes"},
        {"count of partners except where is_sound is at least 2",
         "the number of (the partners, leaving out those for which “It is sound” is yes) is 2 or "
         "more"},
        {"all of sound_ones satisfy seen_on is before as_at",
         "for every one of “sound ones”, if there are any, “Day seen” is before the day of "
         "judgement"},
        {"at least 80% of partners satisfy is_sound",
         "for 80% or more of the partners, if there are any, “It is sound” is yes"},
        {"all of partners as p satisfy there are any p.audits where (is_full and p.is_sound)",
         "for every one of the partners, if there are any, there is at least one of its audits for "
         "which all of these hold: “In full” is yes and the partner’s “It is sound” is "
         "yes"},
        {"count of partners is at least 2", "the number of the partners is 2 or more"},
        {"share of partners satisfying is_sound is at least 50%",
         "the share (out of the partners; counted: those for which “It is sound” is yes) is 50% or "
         "more"},
        {"share of partners where is_sound satisfying (seen_on is before as_at) is at least 50%",
         "the share (out of the partners for which “It is sound” is yes; counted: those for which "
         "“Day seen” is before the day of judgement) is 50% or more"},
        {"at least 80% of partners where is_sound satisfy seen_on is before as_at",
         "taking the partners for which “It is sound” is yes: for 80% or more of them, if there "
         "are any, “Day seen” is before the day of judgement"},
        {"all of partners where (is_sound or seen_on is before as_at) satisfy there are any audits",
         "for every one of those taken, if there are any, what is asked holds: (taken are the "
         "partners for which at least one of these holds: “It is sound” is yes or “Day seen” is "
         "before the day of judgement) ; asked is that there is at least one of its audits"},
        {"latest of seen_on for sound_ones is before as_at",
         "the latest “Day seen” of “sound ones” is before the day of judgement"},
        {"there are any latest 2 of partners by seen_on",
         "there is at least one of the latest 2 by “Day seen” of the partners"},
        {"spent + planned is more than £5",
         "“What was spent” and “What was planned” together is more than £5"},
        {"spent out of planned is at least 50%",
         "“What was spent” as a share of “What was planned” is 50% or more"},
        {"days from chair.appointed_on to as_at is at least 7 days",
         "the days from “Day of appointment” (chair.appointed_on) to the day of judgement is 7 "
         "days or more"},
        {"judgement of other is met", "the judgement of “The other” is met"},
        {"judgement of other is not met", "the judgement of “The other” is not met"},
        {"judgement of other is not not-applicable",
         "the judgement of “The other” is met, part-met or unmet"},
        {"not (judgement of other is not-applicable)",
         "the judgement of “The other” is met, part-met or unmet"},
    };
    for (const auto& [condition, words] : said) {
        INFO(condition);
        CHECK(words_of(condition) == words);
    }
}

TEST_CASE("conditions that are made of others are lists, and lists in lists stay apart") {
    const auto said = read_back_of(
        "  met when well and doubled and (chair.nameless or there are any partners)\n"
        "  unmet otherwise\n");
    const auto& when = *said.steps.front().when;
    CHECK(when.words == "all of these hold:");
    REQUIRE(when.parts.size() == 3);
    CHECK(when.parts[1].parts.empty());
    CHECK(when.parts[2].words == "at least one of these holds:");
    CHECK(when.parts[2].parts.size() == 2);
}

TEST_CASE("what binds, presumptions, names and examples are said") {
    const auto said = read_back_of(
        "  in force from 2012-04-01\n  applies when well and doubled\n"
        "  check posted \"Somebody is there\" chair.is_in_post\n"
        "  met when posted unless it is shown that chair.kind is nurse\n"
        "  part-met when chair.appraised_on is within window before as_at\n  unmet otherwise\n");
    CHECK(
        said.binds
        == std::vector<std::string>{
            "Required by Invented Act 2010 s.1",
            "In force from 1 April 2012; not applicable before that day"});
    CHECK(said.applies.size() == 2);
    REQUIRE(said.steps.size() == 3);
    CHECK(said.steps[0].is_presumed);
    CHECK(said.columns.size() == 4);
    CHECK(said.columns[1] == "the check “Somebody is there” holds");
    std::vector<std::string> names;
    for (const auto& name : said.names)
        names.push_back(name.kind + " " + name.name + ": " + publish::on_one_line(name.means));
    CHECK(
        names
        == std::vector<std::string>{
            "check “Somebody is there”: “In post” (chair.is_in_post) is yes",
            "meaning “well”: “In post” (chair.is_in_post) is yes",
            "threshold “doubled”: no: Whether it counts twice (from Invented Act 2010 s.9)",
            "threshold “window”: 12 months: How recent (an assumption of this rulebook)"});
    REQUIRE(said.edges.size() == 1);
    CHECK(said.edges[0].taken == "judged on 13 March 2015");
    CHECK(said.edges[0].probes[1].value == "13 March 2014");
    CHECK(said.edges[0].probes[1].held == Truth::yes);
}
