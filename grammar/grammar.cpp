#include "grammar.hpp"

/// The grammar of a rule file, production for production as in grammar.ebnf and in its order:
/// declarations, sections and tests here, conditions and values in grammar_condition.cpp.
namespace assize::grammar {

// ── rules ────────────────────────────────────────────────────────────────────────────────────────

const rule<s::Rulebook> rulebook = "a rulebook";
const rule<s::Extends> extends = "`extends`";
const rule<std::variant<s::Missing, s::Attribution, s::Period>> rulebook_part =
    "a part of a rulebook";
const rule<s::Attribution> attribution = "`jurisdiction` or `source`";
const rule<s::Period> in_force = "`in force`";
const rule<s::Period, 1> period = "a period such as `2013-04-15 to 2015-03-25`";
const rule<s::Period, 2> period_until = "`until` and a date";
const rule<s::Period, 3> period_from = "a period such as `2013-04-15 to 2015-03-25`";
const rule<s::Use> use = "`use`";
const rule<s::Record> record = "a record";
const rule<s::Profile> profile = "a profile";
const rule<s::Field> field = "a field";
const rule<s::Type> type = "a type such as `yes/no` or `date`";
const rule<bool> is_optional = "`optional`";
const rule<decltype(s::Type::form)> type_form = "a type such as `yes/no` or `date`";
const rule<s::Choice> choice = "`choice of`";
const rule<bool, 1> is_ordered = "`ordered`";
const rule<s::ListOf> list_of = "`list of`";
const rule<s::Plain> plain_type = "a type such as `yes/no` or `date`";
const rule<s::Calendar> calendar = "a calendar";
const rule<s::Theme> theme = "a theme";
const rule<s::Threshold> threshold = "a threshold";
const rule<std::optional<s::Text>> basis = "`assumed`, or `from` and its source in quotes";
const rule<s::Requirement> requirement = "`requirement`";
const rule<s::Replace> replace = "`replace`";
const rule<s::Remove> remove = "`remove`";
const rule<s::Change> change = "`change`";

const rule<s::Section> section = "a section such as `met when`";
const rule<s::InTheme> in_theme = "`theme`";
const rule<s::Citation> citation = "`required by`";
const rule<s::AppliesWhen> applies_when = "`applies when`";
const rule<s::Check> check = "`check`";
const rule<s::Clause> clause = "`met when`";
const rule<std::optional<s::When>> decided_by = "`when` and a condition, or `otherwise`";
const rule<s::When> when = "`when`";
const rule<s::Unless> unless = "`unless`";
const rule<bool, 2> is_shown = "`it is shown that`";
const rule<s::Sentence> sentence = "`because`";
const rule<s::Advice> advice = "`advice when`";
const rule<s::Meaning> meaning = "a meaning";

const rule<s::Test> test = "a test";
const rule<s::Given> given = "`given`";
const rule<s::Given, 1> what_is_given = "what is given, such as `members are` and the members";
const rule<s::GivenProfile> given_profile = "`profile`";
const rule<s::GivenNo> given_no = "`there are no`";
const rule<s::GivenFact> given_fact = "a name, and what it is";
const rule<s::Fact> fact = "what it is, such as `yes`, `none` or `{ role chair }`";
const rule<s::FactWord> fact_word = "`none` or `unknown`";
const rule<s::Scalars> scalars = "a list in brackets";
const rule<std::variant<s::Missing, s::Literal, s::Name>> scalar = "a value";
const rule<s::Items> items = "items in braces";
const rule<s::Item> item = "an item in braces";
const rule<s::FieldFact> field_fact = "a name, and what it is";
const rule<s::Expect> expect = "`expect`";
const rule<std::vector<s::Judgement>> among = "`among`";
const rule<s::MarkWord> mark = "a mark such as `no cases`";

// ── declarations ─────────────────────────────────────────────────────────────────────────────────

const auto declaration_def = past_gap(
    rulebook | use | record | profile | calendar | theme | threshold | requirement | replace
    | remove | change | test | meaning);

const auto rulebook_def = keyword("rulebook") > id > text > -extends > *rulebook_part;
const auto extends_def = keyword("extends") > id > -(keyword("unverified") > text) > -applies_when;
const auto rulebook_part_def = attribution | in_force;
const auto attribution_def = words("`jurisdiction` or `source`", spell::attributions) > text;
const auto in_force_def = phrase("in force") > period;
const auto period_def = period_until | period_from;
const auto period_until_def = absent<s::Figure>() >> keyword("until") > date;
const auto period_from_def = -keyword("from") >> date >> -(keyword("to") > date);

const auto use_def = into<&s::Use::path>(keyword("use") > text);

const auto record_def = keyword("record") > free_name > -text > *field;
const auto profile_def = keyword("profile") > free_name > *field;
const auto field_def = free_name > type > -text;
const auto type_def = is_optional >> type_form;
const auto is_optional_def = (keyword("optional") >> yes) | no;
const auto type_form_def = choice | list_of | plain_type | free_name;
const auto choice_def = is_ordered >> phrase("choice of") > name % comma;
const auto is_ordered_def = (keyword("ordered") >> yes) | no;
const auto list_of_def = phrase("list of") > nested(type)
    > -(comma >> phrase("named by") > free_name);
const auto plain_type_def = into<&s::Plain::type>(words("a type", spell::plain_types));

const auto calendar_def = keyword("calendar") > id > text > keyword("source") > text
    > keyword("from") > date > keyword("to") > date > phrase("closed on")
    > words("a day of the week", spell::weekdays) % comma > keyword("and") > open_bracket
    > date % comma > close_bracket;

const auto theme_def = keyword("theme") > id > text;

const auto threshold_def = keyword("threshold") > name > keyword("is") > literal > text > basis;
const auto basis_def = (keyword("assumed") >> absent<s::Text>()) | (keyword("from") > text);

const auto requirement_def = keyword("requirement") > id > text > *section;
const auto replace_def = into<&s::Replace::requirement>(keyword("replace") > requirement);
const auto remove_def = keyword("remove") > id > text;
const auto change_def = into<&s::Change::threshold>(keyword("change") > threshold);

// ── sections ─────────────────────────────────────────────────────────────────────────────────────

const auto section_def = past_gap(
    in_theme | citation | in_force | applies_when | check | clause | sentence | advice | meaning);
const auto in_theme_def = into<&s::InTheme::theme>(keyword("theme") > id);
const auto citation_def = words("`required by`", spell::forces) > text
    > -(keyword("unverified") > text);
const auto applies_when_def = into<&s::AppliesWhen::condition>(phrase("applies when") > condition);
const auto check_def = keyword("check") > name > -text > condition;
const auto clause_def = outcome > decided_by;
const auto decided_by_def = (keyword("otherwise") >> absent<s::When>()) | when;
const auto when_def = keyword("when") > condition > -unless;
const auto unless_def = keyword("unless") > is_shown > condition;
const auto is_shown_def = (phrase("it is shown that") >> yes) | no;
const auto sentence_def = words("`because`", spell::speeches) > -outcome > text;
const auto advice_def = phrase("advice when") > condition > text;

const auto meaning_def = name >> keyword("means") > meant;

// ── tests ────────────────────────────────────────────────────────────────────────────────────────

const auto test_def = keyword("test") > text > *given > *expect;
const auto given_def = keyword("given") > what_is_given;
const auto what_is_given_def = given_profile | given_no | given_fact;
const auto given_profile_def = keyword("profile") >> text > -(keyword("but") > given_fact);
const auto given_no_def = into<&s::GivenNo::path>(phrase("there are no") > free_path);
const auto given_fact_def = free_path > words("`is` or `are`", spell::verbs) > fact;
const auto fact_def = past_gap(fact_word | nested(items) | scalars | literal | free_name);
const auto fact_word_def =
    into<&s::FactWord::word>(words("`none` or `unknown`", spell::fact_words));
const auto scalars_def =
    into<&s::Scalars::values>(open_bracket > -(scalar % comma) > close_bracket);
const auto scalar_def = literal | free_name;
const auto items_def = into<&s::Items::items>(+item);
const auto item_def = -(integer >> keyword("like")) >> sign("{") > -(field_fact % comma)
    > sign("}");
const auto field_fact_def = free_path > fact;
const auto expect_def = keyword("expect") > id > judgement > among > *(comma > mark);
const auto among_def =
    (keyword("among") > open_bracket > judgement % comma > close_bracket) | none_of<s::Judgement>();
const auto mark_def = into<&s::MarkWord::mark>(words("a mark", spell::marks));

BOOST_SPIRIT_DEFINE(
    declaration, rulebook, extends, rulebook_part, attribution, in_force, period, period_until,
    period_from, use, record, profile, field, type, is_optional, type_form, choice, is_ordered,
    list_of, plain_type, calendar, theme, threshold, basis, requirement, replace, remove, change,
    section, in_theme, citation, applies_when, check, clause, decided_by, when, unless, is_shown,
    sentence, advice, meaning, test, given, what_is_given, given_profile, given_no, given_fact,
    fact, fact_word, scalars, scalar, items, item, field_fact, expect, among, mark)

BOOST_SPIRIT_INSTANTIATE(Declarations, const char*, Context)

}  // namespace assize::grammar
