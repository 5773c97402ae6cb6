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

    // files and editions
    file_missing,
};

}  // namespace assize
