#include "grammar.hpp"

/// The grammar of a rule file, production for production as in grammar.ebnf and in its order.
namespace assize::grammar {

// What is not written is nothing.
constexpr auto yes = x3::attr(true);
constexpr auto no = x3::attr(false);
template <typename Node>
const auto absent = x3::attr(std::optional<Node>{});
template <typename Node>
const auto none_of = x3::attr(std::vector<Node>{});

// ── tokens ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

constexpr Token<s::Name> name{"a name such as `lay_members`", match_unreserved_name};
constexpr Token<s::Name> free_name{"a name such as `lay_members`", match_name};
constexpr Token<s::Name> id{"a name such as `lay-members`", match_id};
constexpr Token<s::Path> path{"a name such as `members` or `authority.name`", match_unreserved_path};
constexpr Token<s::Path> free_path{"a name such as `members` or `authority.name`", match_path};
constexpr Token<s::Text> text{"a text in quotes", match_text};
constexpr Token<s::Figure> integer{"a whole number", match_integer};
constexpr Token<s::Figure> percent{"a percentage such as `80%`", match_percent};
constexpr Token<s::Figure> date{"a date such as `2015-03-13`", match_date};
constexpr Token<s::Literal> literal{"a figure such as `24 months`", match_literal};
constexpr auto outcome = words("`met`, `part-met` or `unmet`", spell::outcomes);
constexpr auto judgement = words("a judgement such as `met`", spell::judgements);
constexpr auto open_bracket = sign("(");
constexpr auto close_bracket = sign(")");
constexpr auto comma = sign(",");

// ── rules ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

const rule<s::Rulebook> rulebook = "a rulebook";
const rule<std::variant<s::Missing, s::Attribution, s::Period>> rulebook_part = "a part of a rulebook";
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
const rule<decltype(s::Meaning::body)> meant = "a condition or a value";
const rule<x3::unused_type> more = "more";

const rule<s::Condition> condition = "a condition";
const rule<s::Joined> joined = "`and` or `or`";
const rule<s::Term> term = "a condition";
const rule<s::Not> negation = "`not`";
const rule<s::Condition, 1> one_term = "a condition";
const rule<s::Group> group = "a condition in brackets";
const rule<s::Chosen> chosen = "`at least … of these`";
const rule<s::Existence> existence = "`there are`";
const rule<s::Existence, 1> amount = "`any`, `no`, `at least`, `at most` or `exactly`";
const rule<s::Existence, 2> any_or_no = "`any` or `no`";
const rule<s::Existence, 3> counted = "`at least`, `at most` or `exactly`";
const rule<s::Proportion> proportion = "`all of`";
const rule<s::Proportion, 1> all_of = "`all of`";
const rule<s::Proportion, 2> share_at_least = "`at least …% of`";
const rule<s::Checks> checks = "`all checks` or `any check`";
const rule<s::Comparison> comparison = "a comparison";
const rule<s::Tail> tail = "`is` or `includes`";
const rule<s::Tail, 1> is_tail = "what it is, such as `at least 2` or `none`";
const rule<s::Tail, 2> includes_tail = "what it includes";
const rule<s::Between> between = "`between`";
const rule<s::InTimeFor> in_time_for = "`in time for`";
const rule<s::Bound> bound = "`at least`";
const rule<s::FromDate> from_date = "`before` or `after` and a date";
const rule<s::Within> within = "`within`";
const rule<s::DateOrder> date_order = "`on or before`";
const rule<s::Is> equality = "a value";
const rule<bool, 3> is_negated = "`not`";
const rule<decltype(s::Is::what)> equal_to = "a value";
const rule<s::NoneWord> none_word = "`none`";
const rule<s::OneOf> one_of = "`one of`";
const rule<s::IncludesOf> includes_of = "`any of`, `all of` or `at least … of`";
const rule<s::IncludesOf, 1> includes_some = "`any of` or `all of`";
const rule<s::IncludesOf, 2> includes_number = "`at least … of`";
const rule<s::IncludesValue> includes_value = "a value";
const rule<s::Set> set = "a list in brackets, or the name of one";
const rule<s::Members> members = "a list in brackets";

const rule<s::Selection> selection = "the name of a list";
const rule<s::Source> source = "the name of a list";
const rule<s::Ranked> ranked = "`latest … of`";
const rule<s::Selection, 1> closed = "the name of a list";
const rule<s::Source, 1> named_list = "the name of a list";
const rule<s::Condition, 2> atom = "one name, or a condition in brackets";
const rule<s::Term, 1> atom_term = "one name, or a condition in brackets";
const rule<s::Comparison, 1> bare_name = "one name";
const rule<s::Value, 2> name_value = "one name";
const rule<s::Sum, 1> name_sum = "one name";
const rule<s::Operand, 1> name_operand = "one name";
const rule<s::Selection, 2> openlist = "the items of a list";
const rule<s::Selection, 3> ranked_list = "`latest … of`";
const rule<s::Source, 2> ranked_source = "`latest … of`";
const rule<s::Ranked, 1> open_ranked = "`latest … of`";
const rule<s::Selection, 4> filtered_list = "the items of a list";
const rule<s::Aggregate> openagg = "`count of`, `share of` or `sum of`";
const rule<s::Count> open_count = "`count of`";
const rule<s::Share> open_share = "`share of`";
const rule<s::Fold> open_fold = "`sum of`";

const rule<s::Value> value = "a value";
const rule<s::Sum> sum = "a value";
const rule<s::Step> step = "`+` or `-`";
const rule<s::Operand> operand = "a value";
const rule<s::Count, 1> count = "`count of`";
const rule<s::Share, 1> share = "`share of`";
const rule<s::Fold, 1> fold = "`sum of`";
const rule<s::JudgementOf> judgement_of = "`judgement of`";
const rule<s::DaysBetween> days_between = "`days from`";

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

// ── declarations ────────────────────────────────────────────────────────────────────────────────────────────────────────

const auto declaration_def = rulebook | use | record | profile | calendar | theme | threshold | requirement | replace |
                             remove | change | test | meaning;

const auto rulebook_def = keyword("rulebook") > id > text > -(keyword("extends") > id) > *rulebook_part;
const auto rulebook_part_def = attribution | in_force;
const auto attribution_def = words("`jurisdiction` or `source`", spell::attributions) > text;
const auto in_force_def = phrase("in force") > period;
const auto period_def = period_until | period_from;
const auto period_until_def = absent<s::Figure> >> keyword("until") > date;
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
const auto list_of_def = phrase("list of") > nested(type) > -(comma >> phrase("named by") > free_name);
const auto plain_type_def = into<&s::Plain::type>(words("a type", spell::plain_types));

const auto calendar_def = keyword("calendar") > id > text > keyword("source") > text > keyword("from") > date >
                          keyword("to") > date > phrase("closed on") >
                          words("a day of the week", spell::weekdays) % comma > keyword("and") > open_bracket >
                          date % comma > close_bracket;

const auto theme_def = keyword("theme") > id > text;

const auto threshold_def = keyword("threshold") > name > keyword("is") > literal > text > basis;
const auto basis_def = (keyword("assumed") >> absent<s::Text>) | (keyword("from") > text);

const auto requirement_def = keyword("requirement") > id > text > *section;
const auto replace_def = into<&s::Replace::requirement>(keyword("replace") > requirement);
const auto remove_def = keyword("remove") > id > text;
const auto change_def = into<&s::Change::threshold>(keyword("change") > threshold);

// ── sections ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const auto section_def =
    in_theme | citation | in_force | applies_when | check | clause | sentence | advice | meaning;
const auto in_theme_def = into<&s::InTheme::theme>(keyword("theme") > id);
const auto citation_def = words("`required by`", spell::forces) > text > -(keyword("unverified") > text);
const auto applies_when_def = into<&s::AppliesWhen::condition>(phrase("applies when") > condition);
const auto check_def = keyword("check") > name > -text > condition;
const auto clause_def = outcome > decided_by;
const auto decided_by_def = (keyword("otherwise") >> absent<s::When>) | when;
const auto when_def = keyword("when") > condition > -unless;
const auto unless_def = keyword("unless") > is_shown > condition;
const auto is_shown_def = (phrase("it is shown that") >> yes) | no;
const auto sentence_def = words("`because`", spell::speeches) > -outcome > text;
const auto advice_def = phrase("advice when") > condition > text;

const auto meaning_def = name >> keyword("means") > meant;
const auto meant_def = (openlist >> !more) | (openagg >> !more) | condition;
const auto more_def = keyword("is") | keyword("includes") | keyword("and") | keyword("or") | sign("+") | sign("-") |
                      phrase("out of");

// ── conditions ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const auto condition_def = nested(term) >> *joined;
const auto joined_def = words("`and` or `or`", spell::connectives) > term;
const auto term_def = negation | group | chosen | existence | proportion | checks | comparison;
const auto negation_def = into<&s::Not::part>(keyword("not") > one_term);
const auto one_term_def = nested(term) >> none_of<s::Joined>;
const auto group_def = into<&s::Group::inside>(open_bracket > condition > close_bracket);
const auto chosen_def = keyword("at least") >> integer >> phrase("of these") > open_bracket > condition % sign(";") >
                        close_bracket;
const auto existence_def = keyword("there") > (keyword("are") | keyword("is")) > amount;
const auto amount_def = any_or_no | counted;
const auto any_or_no_def = words("`any` or `no`", spell::any_or_no) >> absent<s::Figure> > selection;
const auto counted_def = words("`at least`", spell::counted) > integer > selection;
const auto proportion_def = all_of | share_at_least;
const auto all_of_def = absent<s::Figure> >> phrase("all of") > selection > keyword("satisfy") > condition;
const auto share_at_least_def = phrase("at least") > percent > keyword("of") > selection > keyword("satisfy") > condition;
const auto checks_def = into<&s::Checks::word>(words("`all checks`", spell::all_or_any_checks));

const auto comparison_def = value >> -tail;
const auto tail_def = (keyword("is") > is_tail) | (keyword("includes") > includes_tail);
const auto is_tail_def = between | in_time_for | bound | within | date_order | equality;
const auto includes_tail_def = includes_of | includes_value;
const auto between_def = keyword("between") > value > keyword("and") > value;
const auto in_time_for_def = into<&s::InTimeFor::deadline>(phrase("in time for") > value);
const auto bound_def = words("`at least`", spell::bounds) > value > -from_date;
const auto from_date_def = words("`before` or `after`", spell::sides) > value;
const auto within_def = keyword("within") > value > from_date;
const auto date_order_def = words("`before`", spell::date_orders) > value;
const auto equality_def = is_negated >> equal_to;
const auto is_negated_def = (keyword("not") >> yes) | no;
const auto equal_to_def = none_word | one_of | value;
const auto none_word_def = keyword("none");
const auto one_of_def = into<&s::OneOf::set>(phrase("one of") > set);
const auto includes_of_def = includes_some | includes_number;
const auto includes_some_def = words("`any of`", spell::inclusions) >> absent<s::Figure> > keyword("of") > set;
const auto includes_number_def = (phrase("at least") >> x3::attr(s::Inclusion::at_least)) > integer > keyword("of") > set;
const auto includes_value_def = into<&s::IncludesValue::value>(value);
const auto set_def = members | path;
const auto members_def = into<&s::Members::values>(open_bracket > value % comma > close_bracket);

// ── lists ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

const auto selection_def = source >> -(keyword("as") > name) >> -(keyword("where") > condition) >>
                           -(phrase("except where") > condition);
const auto source_def = ranked | path;
const auto ranked_def = words("`latest`", spell::ranks) >> integer >> keyword("of") > closed > keyword("by") > free_path;
const auto closed_def = named_list >> -(keyword("as") > name) >> -(keyword("where") > atom) >>
                        -(phrase("except where") > atom);
const auto named_list_def = path;
const auto atom_def = atom_term >> none_of<s::Joined>;
const auto atom_term_def = group | bare_name;
const auto bare_name_def = name_value >> absent<s::Tail>;
const auto name_value_def = name_sum >> absent<s::Sum>;
const auto name_sum_def = name_operand >> none_of<s::Step>;
const auto name_operand_def = path;

const auto openlist_def = ranked_list | filtered_list;
const auto ranked_list_def =
    ranked_source >> absent<s::Name> >> absent<Box<s::Condition>> >> absent<Box<s::Condition>>;
const auto ranked_source_def = open_ranked;
const auto open_ranked_def =
    words("`latest`", spell::ranks) >> integer >> keyword("of") > selection > keyword("by") > free_path;
const auto filtered_list_def = named_list >> -(keyword("as") > name) >> &(keyword("where") | keyword("except")) >>
                               -(keyword("where") > condition) >> -(phrase("except where") > condition);
const auto openagg_def = open_count | open_share | open_fold;
const auto open_count_def = into<&s::Count::of>(keyword("count") > keyword("of") > selection);
const auto open_share_def = keyword("share") > keyword("of") > selection > keyword("satisfying") > condition;
const auto open_fold_def = words("`sum`", spell::folds) > keyword("of") > path > keyword("for") > selection;

// ── values ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

const auto template_value_def = value;
const auto value_def = sum >> -(phrase("out of") > sum);
const auto sum_def = operand >> *step;
const auto step_def = words("`+` or `-`", spell::signs) > operand;
const auto operand_def = count | share | fold | judgement_of | days_between | literal | path;
const auto count_def = into<&s::Count::of>(keyword("count") > keyword("of") > closed);
const auto share_def = keyword("share") > keyword("of") > closed > keyword("satisfying") > atom;
const auto fold_def = words("`sum`", spell::folds) > keyword("of") > free_path > keyword("for") > closed;
const auto judgement_of_def = into<&s::JudgementOf::requirement>(phrase("judgement of") > id);
const auto days_between_def =
    words("`days`", spell::day_kinds) > keyword("from") > nested(sum) > keyword("to") > nested(sum);

// ── tests ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

const auto test_def = keyword("test") > text > *given > *expect;
const auto given_def = keyword("given") > what_is_given;
const auto what_is_given_def = given_profile | given_no | given_fact;
const auto given_profile_def = keyword("profile") >> text > -(keyword("but") > given_fact);
const auto given_no_def = into<&s::GivenNo::path>(phrase("there are no") > free_path);
const auto given_fact_def = free_path > (keyword("is") | keyword("are")) > fact;
const auto fact_def = fact_word | nested(items) | scalars | literal | free_name;
const auto fact_word_def = into<&s::FactWord::word>(words("`none` or `unknown`", spell::fact_words));
const auto scalars_def = into<&s::Scalars::values>(open_bracket > scalar % comma > close_bracket);
const auto scalar_def = literal | free_name;
const auto items_def = into<&s::Items::items>(+item);
const auto item_def = -(integer >> keyword("like")) >> sign("{") > -(field_fact % comma) > sign("}");
const auto field_fact_def = free_path > fact;
const auto expect_def = keyword("expect") > id > judgement > among > *(comma > mark);
const auto among_def =
    (keyword("among") > open_bracket > judgement % comma > close_bracket) | none_of<s::Judgement>;
const auto mark_def = into<&s::MarkWord::mark>(words("a mark", spell::marks));

BOOST_SPIRIT_DEFINE(rulebook, rulebook_part, attribution, in_force, period, period_until, period_from, use, record,
                    profile, field, type, is_optional, type_form, choice, is_ordered, list_of, plain_type, calendar,
                    theme, threshold, basis, requirement, replace, remove, change)
BOOST_SPIRIT_DEFINE(section, in_theme, citation, applies_when, check, clause, decided_by, when, unless,
                    is_shown, sentence, advice, meaning, meant, more)
BOOST_SPIRIT_DEFINE(condition, joined, term, negation, one_term, group, chosen, existence, amount, any_or_no, counted,
                    proportion, all_of, share_at_least, checks, comparison, tail, is_tail, includes_tail, between,
                    in_time_for, bound, from_date, within, date_order, equality, is_negated, equal_to, none_word, one_of,
                    includes_of, includes_some, includes_number, includes_value, set, members)
BOOST_SPIRIT_DEFINE(selection, source, ranked, closed, named_list, atom, atom_term, bare_name, name_value, name_sum,
                    name_operand, openlist, ranked_list, ranked_source, open_ranked, filtered_list, openagg, open_count,
                    open_share, open_fold)
BOOST_SPIRIT_DEFINE(value, sum, step, operand, count, share, fold, judgement_of, days_between, test, given,
                    what_is_given, given_profile, given_no, given_fact, fact, fact_word, scalars, scalar, items, item,
                    field_fact, expect, among, mark)

BOOST_SPIRIT_DEFINE(declaration, template_value)

BOOST_SPIRIT_INSTANTIATE(decltype(declaration), const char*, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(template_value), const char*, Context)

}  // namespace assize::grammar
