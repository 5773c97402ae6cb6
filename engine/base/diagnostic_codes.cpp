#include <array>

#include "assize/base/diagnostic.hpp"

namespace assize {

namespace {

// One row for each code, in the order of the enumeration; the sentence is what a reader gets, {0}, {1}, … its arguments.
constexpr auto table = std::to_array<CodeEntry>({
    // text
    {Code::not_utf8, "not-utf8", Severity::error,
     ""},
    {Code::nul_character, "nul-character", Severity::error,
     ""},
    {Code::file_too_large, "file-too-large", Severity::error,
     ""},
    {Code::fence_not_closed, "fence-not-closed", Severity::error,
     ""},

    // parsing
    {Code::expected, "expected", Severity::error,
     ""},
    {Code::missing_quote, "missing-quote", Severity::error,
     ""},
    {Code::symbol_for_word, "symbol-for-word", Severity::error,
     ""},
    {Code::if_for_when, "if-for-when", Severity::error,
     ""},
    {Code::missing_when, "missing-when", Severity::error,
     ""},
    {Code::partly_met, "partly-met", Severity::error,
     ""},
    {Code::otherwise_unmet, "otherwise-unmet", Severity::error,
     ""},
    {Code::per_cent, "per-cent", Severity::error,
     ""},
    {Code::true_false, "true-false", Severity::error,
     ""},
    {Code::date_not_iso, "date-not-iso", Severity::error,
     ""},
    {Code::ambiguous_date, "ambiguous-date", Severity::error,
     ""},
    {Code::impossible_date, "impossible-date", Severity::error,
     ""},
    {Code::space_in_name, "space-in-name", Severity::error,
     ""},
    {Code::capitals_in_name, "capitals-in-name", Severity::error,
     ""},
    {Code::hyphen_in_name, "hyphen-in-name", Severity::error,
     ""},
    {Code::underscore_in_id, "underscore-in-id", Severity::error,
     ""},
    {Code::comma_for_and, "comma-for-and", Severity::error,
     ""},
    {Code::mixed_and_or, "mixed-and-or", Severity::error,
     ""},
    {Code::these_separator, "these-separator", Severity::error,
     ""},
    {Code::reserved_word, "reserved-word", Severity::error,
     ""},
    {Code::unknown_section, "unknown-section", Severity::error,
     ""},
    {Code::unknown_declaration, "unknown-declaration", Severity::error,
     ""},
    {Code::declaration_indented, "declaration-indented", Severity::error,
     ""},
    {Code::bracket_not_closed, "bracket-not-closed", Severity::error,
     ""},
    {Code::bracket_not_opened, "bracket-not-opened", Severity::error,
     ""},
    {Code::or_equal, "or-equal", Severity::error,
     ""},
    {Code::spelt_number, "spelt-number", Severity::error,
     ""},
    {Code::nested_too_deep, "nested-too-deep", Severity::error,
     ""},
    {Code::path_too_long, "path-too-long", Severity::error,
     ""},

    // checking
    {Code::unknown_name, "unknown-name", Severity::error,
     ""},

    // profiles
    {Code::profile_not_json, "profile-not-json", Severity::error,
     ""},

    // files and editions
    {Code::file_missing, "file-missing", Severity::error,
     ""},
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
    const std::string_view sentence = entry(diagnostic.code).sentence;
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool is_argument = sentence[at] == '{' && at + 2 < sentence.size() && sentence[at + 2] == '}';
        const auto place = is_argument ? static_cast<std::size_t>(sentence[at + 1] - '0') : 0;
        if (!is_argument || place > 9) {
            text += sentence[at];
            continue;
        }
        if (place < diagnostic.arguments.size()) text += diagnostic.arguments[place];
        at += 2;
    }
    return text;
}

}  // namespace assize
