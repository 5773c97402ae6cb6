#include <array>

#include "assize/base/diagnostic.hpp"

namespace assize {

namespace {

// One row for each code, in the order of the enumeration; the sentence is what a reader gets, {0},
// {1}, … its arguments.
constexpr auto table = std::to_array<CodeEntry>({
    // text
    {Code::word_document, "word-document", Severity::error,
     "this is a document of Word or Excel, or another archive, and not a text; save it as plain "
     "text (in Word: Save As, Plain Text, and the encoding UTF-8)"},
    {Code::not_utf8, "not-utf8", Severity::error,
     "byte {0} of this file is not UTF-8 text; save it again as UTF-8 (in Word or Notepad: Save "
     "As, Encoding, UTF-8)"},
    {Code::nul_character, "nul-character", Severity::error,
     "byte {0} of this file is a NUL, which no text has; save it again as plain UTF-8 text"},
    {Code::file_too_large, "file-too-large", Severity::error,
     "this file has more than {0} bytes, the most that a rule file has; split it and join the "
     "parts "
     "with `use`"},
    {Code::fence_not_closed, "fence-not-closed", Severity::error,
     "this block of rules is not closed; end it with a line of ``` at the start of a line"},
    {Code::no_rules_in_prose, "no-rules-in-prose", Severity::warning,
     "nothing in this file is read as rules: of a file whose name ends in .assize.md those are the "
     "blocks that begin with a line of ```assize"},
    {Code::invisible_character, "invisible-character", Severity::error,
     "{0} stands here, which no reader sees; take it out"},

    // parsing
    {Code::expected, "expected", Severity::error, "{1} where {0} should be"},
    {Code::missing_quote, "missing-quote", Severity::error,
     "a text in quotes begins here and does not end on its line; close it with a quote"},
    {Code::symbol_for_word, "symbol-for-word", Severity::error,
     "`{0}` is a sign; rules are written in words: `{1}`"},
    {Code::if_for_when, "if-for-when", Severity::error, "`{0}` is written `{1}` in a rule"},
    {Code::missing_when, "missing-when", Severity::error,
     "`{0}` needs `when` after it, and then its condition"},
    {Code::partly_met, "partly-met", Severity::error, "`{0}` is written `{1}`"},
    {Code::otherwise_unmet, "otherwise-unmet", Severity::error,
     "`{0}` is written the other way round: `{1}`"},
    {Code::per_cent, "per-cent", Severity::error, "`{0}` is written `{1}`"},
    {Code::true_false, "true-false", Severity::error,
     "`{0}` is written `{1}`: a fact is yes or no"},
    {Code::date_not_iso, "date-not-iso", Severity::error, "`{0}` is written year first: `{1}`"},
    {Code::ambiguous_date, "ambiguous-date", Severity::error,
     "`{0}` can be read as two dates; write `{1}` or `{2}`"},
    {Code::impossible_date, "impossible-date", Severity::error,
     "`{0}` is not a day of the calendar; an impossible date is never adjusted"},
    {Code::space_in_name, "space-in-name", Severity::error,
     "`{0}` is more than one word; the words of a name are joined: `{1}`"},
    {Code::capitals_in_name, "capitals-in-name", Severity::error,
     "`{0}` has a capital; names are in small letters: `{1}`"},
    {Code::hyphen_in_name, "hyphen-in-name", Severity::error,
     "`{0}` has a hyphen; the words of a field, threshold or meaning are joined by `_`: `{1}`"},
    {Code::underscore_in_id, "underscore-in-id", Severity::error,
     "`{0}` has a `_`; the words of a requirement, theme or rulebook are joined by hyphens: `{1}`"},
    {Code::comma_for_and, "comma-for-and", Severity::error,
     "a comma does not join conditions; write `and` or `or`"},
    {Code::stray_comma, "stray-comma", Severity::error,
     "nothing of the list follows this comma; take it out"},
    {Code::other_words, "other-words", Severity::error, "`{0}` is written `{1}`"},
    {Code::text_or_choice, "text-or-choice", Severity::error,
     "`{0}` is neither a text, which stands in quotes, nor a value of a choice, which is in small "
     "letters"},
    {Code::text_without_quotes, "text-without-quotes", Severity::error,
     "`{0}` stands where a text in quotes should be: `{1}`"},
    {Code::title_for_name, "title-for-name", Severity::error,
     "`{0}` is a title; what stands here is a name such as `{1}`"},
    {Code::words_not_known, "words-not-known", Severity::error,
     "`{0}` is no phrase of this language, and nothing is called `{1}`"},
    {Code::last_without_date, "last-without-date", Severity::error,
     "`{0}` does not say by which date they are the last; write `latest {1} of {2} by` and a date "
     "of each"},
    {Code::asks_unknown, "asks-unknown", Severity::error,
     "no rule can ask whether something is unknown: where it decides, the judgement is "
     "not-evidenced without being told"},
    {Code::dash_for_comment, "dash-for-comment", Severity::error,
     "a comment begins with two hyphens, `--`; here stands `{0}`, which Word makes of them"},
    {Code::stray_sign, "stray-sign", Severity::error, "`{0}` has no place here; take it out"},
    {Code::quote_inside, "quote-inside", Severity::error,
     "a straight quote ends the text that it stands in; write {0} inside it"},
    {Code::section_not_indented, "section-not-indented", Severity::error,
     "`{0}` at the start of a line begins a declaration of its own; put two blanks before it, so "
     "that it belongs to the requirement above"},
    {Code::mixed_and_or, "mixed-and-or", Severity::error,
     "`and` and `or` stand side by side, which can be read in two ways; put what belongs together "
     "in brackets"},
    {Code::these_separator, "these-separator", Severity::error,
     "`{0}` separates nothing here; write `{1}`: conditions of `these` are separated by "
     "semicolons, all other lists by commas"},
    {Code::reserved_word, "reserved-word", Severity::error,
     "`{0}` is a word of the language, which no name can be; it is free inside a name and after "
     "a dot"},
    {Code::unknown_section, "unknown-section", Severity::error,
     "`{0}` begins no section of a requirement{1}"},
    {Code::unknown_declaration, "unknown-declaration", Severity::error,
     "`{0}` begins no declaration{1}"},
    {Code::declaration_indented, "declaration-indented", Severity::error,
     "`{0}` begins a declaration, and declarations begin at the start of a line"},
    {Code::bracket_not_closed, "bracket-not-closed", Severity::error, "this `{0}` is not closed"},
    {Code::bracket_not_opened, "bracket-not-opened", Severity::error,
     "this `{0}` closes nothing that is open"},
    {Code::or_equal, "or-equal", Severity::error, "`{0}` is written `{1}`"},
    {Code::within_of, "within-of", Severity::error,
     "`of` does not say on which side of the date; write `before` or `after`"},
    {Code::spelt_number, "spelt-number", Severity::error, "`{0}` is written in figures: `{1}`"},
    {Code::nested_too_deep, "nested-too-deep", Severity::error,
     "this is more than {0} conditions deep, one inside another; give an inner one a name with "
     "`means`"},
    {Code::path_too_long, "path-too-long", Severity::error,
     "this name has more than {0} parts between dots"},

    // checking
    {Code::unknown_name, "unknown-name", Severity::error, "nothing here is called `{0}`{1}"},
    {Code::no_such_field, "no-such-field", Severity::error, "`{0}` has no field `{1}`{2}"},
    {Code::no_fields, "no-fields", Severity::error,
     "`{0}` is one value and has no fields, so `.{1}` cannot follow it"},
    {Code::two_readings, "two-readings", Severity::error,
     "`{0}` could mean {1} or {2}; a reader cannot tell which"},
    {Code::outer_item, "outer-item", Severity::error,
     "`{0}` is a field of an item of `{1}`, which stands further out; name that item, as in `{1} "
     "as {2}`, and write `{2}.{0}`"},
    {Code::part_without_item, "part-without-item", Severity::error,
     "`{0}` says nothing of the items of `{1}`, {2}"},
    {Code::not_of_item, "not-of-item", Severity::error, "`{0}` is no field of an item of `{1}`"},
    {Code::field_of_list, "field-of-list", Severity::error,
     "`{0}` is the `{1}` of every item of a list, not one value"},
    {Code::list_as_value, "list-as-value", Severity::error,
     "`{0}` is a list; say `count of {0}`, or name a field of its items"},
    {Code::list_as_condition, "list-as-condition", Severity::error,
     "`{0}` is a list, which neither holds nor fails; say `there are any {0}`"},
    {Code::record_as_value, "record-as-value", Severity::error,
     "`{0}` is {1}; name the field of it that is meant"},
    {Code::check_as_value, "check-as-value", Severity::error,
     "`{0}` is a check; it holds or it does not, and is not compared"},
    {Code::not_a_list, "not-a-list", Severity::error, "`{0}` is {1}, not a list"},
    {Code::not_a_condition, "not-a-condition", Severity::error,
     "`{0}` is {1}, which neither holds nor fails; compare it with something"},
    {Code::different_types, "different-types", Severity::error,
     "`{0}` is {1}, used here with {2}{3}"},
    {Code::wrong_kind, "wrong-kind", Severity::error, "`{0}` is {1}; {2}"},
    {Code::unknown_choice_value, "unknown-choice-value", Severity::error,
     "`{0}` is not a value of {1}{2}"},
    {Code::never_none, "never-none", Severity::error,
     "`{0}` is declared as always there, so it is never none"},
    {Code::not_of_optional, "not-of-optional", Severity::error,
     "`{0}` may be none, and `not` would hold of none too; say which is meant"},
    {Code::judgement_compared, "judgement-compared", Severity::error,
     "`{0}` is compared only by `is`, `is not`, `is one of`, `is at least` and `is at most`, with "
     "met, part-met, unmet or not-applicable"},
    {Code::at_most_before, "at-most-before", Severity::error,
     "`{0}` has two readings; to say how far back or ahead, write `{1}`"},
    {Code::date_comes_first, "date-comes-first", Severity::error,
     "the date comes first: `{1} + {0}`"},
    {Code::dates_subtracted, "dates-subtracted", Severity::error,
     "one date is not taken from another; write `{0}`"},
    {Code::number_of_these, "number-of-these", Severity::error,
     "`{0}` is no number to ask for out of {1}"},
    {Code::no_calendar, "no-calendar", Severity::error,
     "`{0}` counts in working days, and no `calendar` says which days those are"},
    {Code::no_checks, "no-checks", Severity::error,
     "`{0}` needs checks in the same requirement, and there are none"},
    {Code::figure_out_of_range, "figure-out-of-range", Severity::error,
     "`{0}` is no figure that is kept exactly: at most {1} digits before the point and {2} after "
     "it"},
    {Code::not_whole, "not-whole", Severity::error, "`{0}` is not a whole number"},
    {Code::circle, "circle", Severity::error, "`{0}` rests on itself: {1}"},
    {Code::declared_twice, "declared-twice", Severity::error, "`{0}` is declared already"},
    {Code::unknown_record, "unknown-record", Severity::error,
     "there is no record or type called `{0}`{1}"},
    {Code::list_of_what, "list-of-what", Severity::error,
     "a list holds records or single values, {0}"},
    {Code::named_by_what, "named-by-what", Severity::error, "`{0}` {1}"},
    {Code::choice_value_reserved, "choice-value-reserved", Severity::error,
     "`{0}` is a word of the language, so a choice may not have it as a value"},
    {Code::choice_too_long, "choice-too-long", Severity::error,
     "this choice has {0} values; at most {1} are possible"},
    {Code::record_in_circle, "record-in-circle", Severity::error,
     "a record stands inside itself: {0}"},
    {Code::records_too_deep, "records-too-deep", Severity::error,
     "records stand more than {0} deep in one another"},
    {Code::no_profile, "no-profile", Severity::error, "`{0}` has no `profile` to speak of"},
    {Code::second_profile, "second-profile", Severity::error,
     "`{0}` is a second profile; a rulebook speaks of one"},
    {Code::second_calendar, "second-calendar", Severity::error,
     "`{0}` is a second calendar; a rulebook counts by one"},
    {Code::holiday_outside, "holiday-outside", Severity::error,
     "`{0}` is outside the calendar, which runs from {1} to {2}"},
    {Code::period_backwards, "period-backwards", Severity::error,
     "this ends before it begins: from {0} to {1}"},
    {Code::unknown_theme, "unknown-theme", Severity::error, "there is no theme `{0}`{1}"},
    {Code::second_theme, "second-theme", Severity::error, "`{0}` has a theme already"},
    {Code::unknown_requirement, "unknown-requirement", Severity::error,
     "there is no requirement `{0}`{1}"},
    {Code::nothing_to_judge, "nothing-to-judge", Severity::error,
     "`{0}` has neither checks nor clauses, so nothing judges it"},
    {Code::otherwise_missing, "otherwise-missing", Severity::error,
     "the last clause of `{0}` is `otherwise`, so that there is always a judgement"},
    {Code::otherwise_not_last, "otherwise-not-last", Severity::error,
     "only the last clause is `otherwise`; what follows it is never read"},
    {Code::clause_never_reached, "clause-never-reached", Severity::warning,
     "this clause never decides: `{0}` has decided in a clause above"},
    {Code::no_citation, "no-citation", Severity::warning,
     "`{0}` cites nothing: say what it is `required by`, `expected by` or `permitted by`"},
    {Code::second_rulebook, "second-rulebook", Severity::error,
     "`{0}` is a second rulebook in one file"},
    {Code::unknown_rulebook, "unknown-rulebook", Severity::error,
     "there is no rulebook `{0}` in the files that were read{1}"},
    {Code::extends_circle, "extends-circle", Severity::error, "a rulebook extends itself: {0}"},
    {Code::goes_past_base, "goes-past-base", Severity::warning,
     "`{0}` goes on after {1}, the last day of `{2}`; what it takes over from there is in force to "
     "that day; end it there, or extend what follows"},
    {Code::begins_before_base, "begins-before-base", Severity::warning,
     "`{0}` is in force before {1}, the first day of `{2}`; what it takes over from there was not "
     "in force by then"},
    {Code::edit_without_base, "edit-without-base", Severity::error,
     "`{0}` is edited here, and this rulebook extends no other"},
    {Code::nothing_to_edit, "nothing-to-edit", Severity::error,
     "the rulebook that this one extends has no `{0}`{1}"},
    {Code::removed_but_used, "removed-but-used", Severity::error,
     "`{0}` is removed here, and something still speaks of it"},
    {Code::changed_type, "changed-type", Severity::error,
     "`{0}` is {1}, and a change keeps its type and unit"},
    {Code::wrong_fact, "wrong-fact", Severity::error, "`{0}` is {1}, and this is not one{2}"},
    {Code::said_twice, "said-twice", Severity::error, "this test says `{0}` already"},
    {Code::nothing_expected, "nothing-expected", Severity::error,
     "`{0}` expects nothing, so it cannot fail"},
    {Code::test_without_day, "test-without-day", Severity::error,
     "what `{0}` expects of `{1}` hangs on the date of judgement; add a line such as `given as_at "
     "is 2015-03-13`"},
    {Code::among_not_evidenced, "among-not-evidenced", Severity::error,
     "not-evidenced is no judgement that is still possible; name those that are"},
    {Code::too_many_test_items, "too-many-test-items", Severity::error,
     "a test makes more than {0} items"},
    {Code::rulebook_too_large, "rulebook-too-large", Severity::error,
     "this rulebook has more than {0} conditions and values"},

    // profiles
    {Code::profile_not_json, "profile-not-json", Severity::error, "{0} stands where {1} should be"},
    {Code::profile_empty, "profile-empty", Severity::error,
     "the profile is empty; it is one JSON object, written `{ … }`"},
    {Code::profile_cut_short, "profile-cut-short", Severity::error,
     "the profile ends inside {0}; it is cut short, or `{1}` is missing"},
    {Code::profile_goes_on, "profile-goes-on", Severity::error,
     "{0} stands after the end of the profile, which is one JSON object"},
    {Code::json_comment, "json-comment", Severity::error,
     "a comment stands here, and JSON has none; take it out"},
    {Code::json_blank, "json-blank", Severity::error,
     "{0} stands here, which cannot be seen and which JSON does not know"},
    {Code::json_comma, "json-comma", Severity::error,
     "a comma stands before `{0}`, and nothing follows it; take the comma out"},
    {Code::json_quotes, "json-quotes", Severity::error,
     "{0} stands {1}; texts and names in JSON stand in double quotes"},
    {Code::json_word, "json-word", Severity::error, "{0} is not a JSON value; {1}"},
    {Code::json_number, "json-number", Severity::error, "{0} is not how JSON writes a number; {1}"},
    {Code::json_text, "json-text", Severity::error, "{0} stands inside a text; {1}"},
    {Code::json_escape, "json-escape", Severity::error,
     "`{0}` stands for nothing in a JSON text; a backslash itself is written `\\\\`"},
    {Code::lone_surrogate, "lone-surrogate", Severity::error,
     "`{0}` is half of a character, and its other half is not beside it"},
    {Code::json_too_deep, "json-too-deep", Severity::error,
     "objects and lists stand more than {0} deep here, one inside another"},
    {Code::profile_too_large, "profile-too-large", Severity::error,
     "this profile has more than {0} bytes, the most that a profile has"},
    {Code::too_many_facts, "too-many-facts", Severity::error,
     "this profile says more than {0} facts, the most that are read"},
    {Code::duplicate_key, "duplicate-key", Severity::error,
     "`{0}` is written twice in one object; keep one of the two"},
    {Code::unknown_field, "unknown-field", Severity::warning,
     "`{0}` is not a field of {1}, and is not read{2}"},
    {Code::wrong_type, "wrong-type", Severity::error, "{0} is given for {1}, which is {2}{3}"},
    {Code::odd_percentage, "odd-percentage", Severity::warning,
     "`{0}` is given for {1}, a percentage: that is {2}"},
    {Code::figure_negative, "figure-negative", Severity::error,
     "`{0}` is given for {1}, which is never negative"},
    {Code::figure_not_whole, "figure-not-whole", Severity::error,
     "`{0}` is given for {1}, which is {2}"},
    {Code::figure_too_large, "figure-too-large", Severity::error,
     "`{0}` is too large; a figure has at most {1} digits before its point"},
    {Code::figure_too_precise, "figure-too-precise", Severity::error,
     "`{0}` is given for {1}, which has at most {2} decimals"},
    {Code::unknown_choice, "unknown-choice", Severity::error,
     "`{0}` is given for {1}, which is {2}{3}"},
    {Code::none_not_optional, "none-not-optional", Severity::error,
     "none is given for {0}, which is not optional; {1}"},
    {Code::fact_says_too_much, "fact-says-too-much", Severity::error,
     "`{0}` stands beside `{1}`; a fact says one of `value`, `none`, `unknown` and `disputed`"},
    {Code::fact_says_nothing, "fact-says-nothing", Severity::error,
     "this says nothing of {0}; it needs one of `value`, `none`, `unknown` and `disputed`"},
    {Code::evidence_beside_fields, "evidence-beside-fields", Severity::error,
     "`evidence` stands beside the fields of {0}; put the fields into `value`: `{\"value\": { … "
     "}, \"evidence\": [ … ]}`"},
    {Code::dispute_without_sides, "dispute-without-sides", Severity::error,
     "{0}; a dispute has two sides or more, each written `{\"value\": …, \"evidence\": [ … ]}`"},
    {Code::departure_incomplete, "departure-incomplete", Severity::error,
     "this departure gives no `{0}`; it needs a `requirement` and a `reason`"},
    {Code::departure_from_nothing, "departure-from-nothing", Severity::warning,
     "this departure is from `{0}`, and `{1}` has no such requirement, so that it stands beside "
     "nothing{2}"},
    {Code::more_problems, "more-problems", Severity::note,
     "{0} more are not shown; at most {1} are shown in one run"},

    // files and editions
    {Code::file_missing, "file-missing", Severity::error, "`{0}` cannot be read: {1}"},
    {Code::circular_use, "circular-use", Severity::error, "files use one another in a circle: {0}"},
    {Code::no_as_at, "no-as-at", Severity::error,
     "no date of judgement is given: the profile has no `as_at`; write there the day on which the "
     "board is judged, or give it with --as-at"},
    {Code::no_edition_in_force, "no-edition-in-force", Severity::error,
     "no rulebook is in force on {0}{1}"},
    {Code::two_editions_in_force, "two-editions-in-force", Severity::error,
     "more than one rulebook is in force on {0}: {1}"},
    {Code::no_requirements, "no-requirements", Severity::error,
     "`{0}` holds no requirement, so that there is nothing to judge"},
});

constexpr bool is_in_order() {
    for (std::size_t place = 0; place < table.size(); ++place) {
        if (static_cast<std::size_t>(table[place].code) != place) return false;
    }
    return true;
}
static_assert(is_in_order());

const CodeEntry& entry(Code code) { return table[static_cast<std::size_t>(code)]; }

}  // namespace

std::span<const CodeEntry> all_codes() { return table; }
std::string_view code_id(Code code) { return entry(code).id; }
Severity severity(Code code) { return entry(code).severity; }

std::string message(const Diagnostic& diagnostic) {
    return filled(entry(diagnostic.code).sentence, diagnostic.arguments);
}

std::string filled(std::string_view sentence, std::span<const std::string> arguments) {
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool is_argument =
            sentence[at] == '{' && at + 2 < sentence.size() && sentence[at + 2] == '}';
        const auto place = is_argument ? static_cast<std::size_t>(sentence[at + 1] - '0') : 0;
        if (!is_argument || place > 9) {
            text += sentence[at];
            continue;
        }
        if (place < arguments.size()) text += arguments[place];
        at += 2;
    }
    return text;
}

}  // namespace assize
