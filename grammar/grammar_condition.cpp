#include "grammar.hpp"

/// The grammar of conditions, lists and values: the second half of grammar.ebnf.
namespace assize::grammar {

// ── rules ────────────────────────────────────────────────────────────────────────────────────────

const rule<x3::unused_type> more = "more";

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

// ── meanings ─────────────────────────────────────────────────────────────────────────────────────

const auto meant_def = (openlist >> !more) | (openagg >> !more) | condition;
const auto more_def = keyword("is") | keyword("includes") | keyword("and") | keyword("or")
    | sign("+") | sign("-") | phrase("out of");

// ── conditions ───────────────────────────────────────────────────────────────────────────────────

const auto condition_def = nested(term) >> *joined;
const auto joined_def = words("`and` or `or`", spell::connectives) > term;
const auto term_def =
    past_gap(negation | group | chosen | existence | proportion | checks | comparison);
const auto negation_def = into<&s::Not::part>(keyword("not") > one_term);
const auto one_term_def = nested(term) >> none_of<s::Joined>();
const auto group_def = into<&s::Group::inside>(open_bracket > condition > close_bracket);
const auto chosen_def = keyword("at least") >> integer >> phrase("of these") > open_bracket
    > condition % sign(";") > close_bracket;
const auto existence_def = keyword("there") > (keyword("are") | keyword("is")) > amount;
const auto amount_def = any_or_no | counted;
const auto any_or_no_def = words("`any` or `no`", spell::any_or_no) >> absent<s::Figure>()
    > selection;
const auto counted_def = words("`at least`", spell::counted) > integer > selection;
const auto proportion_def = all_of | share_at_least;
const auto all_of_def = absent<s::Figure>() >> phrase("all of") > selection > keyword("satisfy")
    > condition;
const auto share_at_least_def = phrase("at least") > percent_or_number > keyword("of") > selection
    > keyword("satisfy") > condition;
const auto checks_def = into<&s::Checks::word>(words("`all checks`", spell::all_or_any_checks));

const auto comparison_def = value >> -tail;
const auto tail_def = (keyword("is") > is_tail) | (keyword("includes") > includes_tail);
const auto is_tail_def = past_gap(between | in_time_for | bound | within | date_order | equality);
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
const auto includes_some_def = words("`any of`", spell::inclusions) >> absent<s::Figure>()
    > keyword("of") > set;
const auto includes_number_def = (phrase("at least") >> x3::attr(s::Inclusion::at_least)) > integer
    > keyword("of") > set;
const auto includes_value_def = into<&s::IncludesValue::value>(value);
const auto set_def = members | path;
const auto members_def = into<&s::Members::values>(open_bracket > value % comma > close_bracket);

// ── lists ────────────────────────────────────────────────────────────────────────────────────────

const auto selection_def = source >> -(keyword("as") > name) >> -(keyword("where") > condition)
    >> -(phrase("except where") > condition);
const auto source_def = ranked | path;
const auto ranked_def = words("`latest`", spell::ranks) >> integer >> keyword("of") > closed
    > keyword("by") > free_path;
const auto closed_def = named_list >> -(keyword("as") > name) >> -(keyword("where") > atom)
    >> -(phrase("except where") > atom);
const auto named_list_def = path;
const auto atom_def = atom_term >> none_of<s::Joined>();
const auto atom_term_def = group | bare_name;
const auto bare_name_def = name_value >> absent<Box<s::Tail>>();
const auto name_value_def = name_sum >> absent<Box<s::Sum>>();
const auto name_sum_def = name_operand >> none_of<s::Step>();
const auto name_operand_def = path;

const auto openlist_def = ranked_list | filtered_list;
const auto ranked_list_def = ranked_source >> absent<s::Name>() >> absent<Box<s::Condition>>()
    >> absent<Box<s::Condition>>();
const auto ranked_source_def = open_ranked;
const auto open_ranked_def = words("`latest`", spell::ranks) >> integer >> keyword("of") > selection
    > keyword("by") > free_path;
const auto filtered_list_def = named_list >> -(keyword("as") > name)
    >> &(keyword("where") | keyword("except")) >> -(keyword("where") > condition)
    >> -(phrase("except where") > condition);
const auto openagg_def = open_count | open_share | open_fold;
const auto open_count_def = into<&s::Count::of>(keyword("count") > keyword("of") > selection);
const auto open_share_def = keyword("share") > keyword("of") > selection > keyword("satisfying")
    > condition;
const auto open_fold_def = words("`sum`", spell::folds) > keyword("of") > free_path > keyword("for")
    > selection;

// ── values ───────────────────────────────────────────────────────────────────────────────────────

const auto template_value_def = value;
const auto value_def = sum >> -(phrase("out of") > sum);
const auto sum_def = operand >> *step;
const auto step_def = words("`+` or `-`", spell::signs) > operand;
const auto operand_def =
    past_gap(count | share | fold | judgement_of | days_between | literal | path);
const auto count_def = into<&s::Count::of>(keyword("count") > keyword("of") > closed);
const auto share_def = keyword("share") > keyword("of") > closed > keyword("satisfying") > atom;
const auto fold_def = words("`sum`", spell::folds) > keyword("of") > free_path > keyword("for")
    > closed;
const auto judgement_of_def = into<&s::JudgementOf::requirement>(phrase("judgement of") > id);
const auto days_between_def = words("`days`", spell::day_kinds) > keyword("from") > nested(sum)
    > keyword("to") > nested(sum);

BOOST_SPIRIT_DEFINE(
    meant, more, condition, joined, term, negation, one_term, group, chosen, existence, amount,
    any_or_no, counted, proportion, all_of, share_at_least, checks, comparison, tail, is_tail,
    includes_tail, between, in_time_for, bound, from_date, within, date_order, equality, is_negated,
    equal_to, none_word, one_of, includes_of, includes_some, includes_number, includes_value, set,
    members, selection, source, ranked, closed, named_list, atom, atom_term, bare_name, name_value,
    name_sum, name_operand, openlist, ranked_list, ranked_source, open_ranked, filtered_list,
    openagg, open_count, open_share, open_fold, template_value, value)
BOOST_SPIRIT_DEFINE(sum, step, operand, count, share, fold, judgement_of, days_between)

BOOST_SPIRIT_INSTANTIATE(Conditions, const char*, Context)
BOOST_SPIRIT_INSTANTIATE(Meant, const char*, Context)
BOOST_SPIRIT_INSTANTIATE(TemplateValue, const char*, Context)

}  // namespace assize::grammar
