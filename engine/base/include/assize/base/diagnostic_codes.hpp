#pragma once

namespace assize {

/// Every diagnostic. The table of ids, severities and sentences is diagnostic_codes.cpp, in this order; a paragraph for
/// each is docs/diagnostics.md. Groups are rooms: text, parsing, checking, profiles, judging.
enum class Code {
    // text
    not_utf8,
    nul_character,
    file_too_large,
    fence_not_closed,

    // parsing
    expected,
    missing_quote,
    symbol_for_word,
    if_for_when,
    missing_when,
    partly_met,
    otherwise_unmet,
    per_cent,
    true_false,
    date_not_iso,
    ambiguous_date,
    impossible_date,
    space_in_name,
    capitals_in_name,
    hyphen_in_name,
    underscore_in_id,
    comma_for_and,
    mixed_and_or,
    these_separator,
    reserved_word,
    unknown_section,
    unknown_declaration,
    declaration_indented,
    bracket_not_closed,
    bracket_not_opened,
    or_equal,
    spelt_number,
    nested_too_deep,
    path_too_long,

    // checking
    unknown_name,

    // profiles
    profile_not_json,
    profile_empty,
    profile_cut_short,
    profile_goes_on,
    json_comment,
    json_comma,
    json_quotes,
    json_word,
    json_number,
    json_text,
    json_escape,
    lone_surrogate,
    json_too_deep,
    profile_too_large,
    too_many_facts,
    duplicate_key,
    unknown_field,
    wrong_type,
    figure_negative,
    figure_not_whole,
    figure_too_large,
    figure_too_precise,
    unknown_choice,
    none_not_optional,
    fact_says_too_much,
    fact_says_nothing,
    evidence_beside_fields,
    dispute_without_sides,
    departure_incomplete,
    more_problems,

    // files and editions
    file_missing,
};

}  // namespace assize
