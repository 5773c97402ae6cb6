#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "assize/grammar/words.hpp"

/// How each word of a closed set is written. The first spelling of a word is the one that is
/// printed; where one spelling begins another, the longest match wins.
namespace assize::grammar {

template <typename Word>
struct Spelling {
    std::string_view text;
    Word word;
};

template <typename Word>
Spelling(std::string_view, Word) -> Spelling<Word>;

template <typename Word>
using Spellings = std::span<const Spelling<Word>>;

namespace spell {

using namespace assize::syntax;

inline constexpr std::array units = {
    Spelling{"days", Unit::days},
    Spelling{"day", Unit::days},
    Spelling{"months", Unit::months},
    Spelling{"month", Unit::months},
    Spelling{"years", Unit::years},
    Spelling{"year", Unit::years},
    Spelling{"working days", Unit::working_days},
    Spelling{"working day", Unit::working_days},
};
inline constexpr std::array signs = {Spelling{"+", Sign::plus}, Spelling{"-", Sign::minus}};
inline constexpr std::array connectives = {
    Spelling{"and", Connective::both}, Spelling{"or", Connective::either}};
inline constexpr std::array folds = {
    Spelling{"sum", FoldWord::sum},         Spelling{"earliest", FoldWord::earliest},
    Spelling{"latest", FoldWord::latest},   Spelling{"lowest", FoldWord::lowest},
    Spelling{"highest", FoldWord::highest},
};
inline constexpr std::array ranks = {
    Spelling{"latest", RankWord::latest}, Spelling{"earliest", RankWord::earliest}};
inline constexpr std::array sides = {
    Spelling{"before", Side::before}, Spelling{"after", Side::after}};
inline constexpr std::array bounds = {
    Spelling{"at least", BoundWord::at_least},
    Spelling{"at most", BoundWord::at_most},
    Spelling{"more than", BoundWord::more_than},
    Spelling{"less than", BoundWord::less_than},
};
inline constexpr std::array date_orders = {
    Spelling{"on or before", DateOrderWord::on_or_before},
    Spelling{"on or after", DateOrderWord::on_or_after},
    Spelling{"before", DateOrderWord::before},
    Spelling{"after", DateOrderWord::after},
};
inline constexpr std::array inclusions = {
    Spelling{"any", Inclusion::any}, Spelling{"all", Inclusion::all}};
inline constexpr std::array any_or_no = {
    Spelling{"any", Quantity::any},
    Spelling{"a", Quantity::any},
    Spelling{"an", Quantity::any},
    Spelling{"no", Quantity::no},
};
inline constexpr std::array counted = {
    Spelling{"at least", Quantity::at_least},
    Spelling{"at most", Quantity::at_most},
    Spelling{"exactly", Quantity::exactly},
};
inline constexpr std::array all_or_any_checks = {
    Spelling{"all checks", ChecksWord::all}, Spelling{"any check", ChecksWord::any}};
inline constexpr std::array outcomes = {
    Spelling{"met", Outcome::met},
    Spelling{"part-met", Outcome::part_met},
    Spelling{"unmet", Outcome::unmet},
};
inline constexpr std::array judgements = {
    Spelling{"met", Judgement::met},
    Spelling{"part-met", Judgement::part_met},
    Spelling{"unmet", Judgement::unmet},
    Spelling{"not-applicable", Judgement::not_applicable},
    Spelling{"not-evidenced", Judgement::not_evidenced},
};
inline constexpr std::array literal_words = {
    Spelling{"yes", LiteralKind::yes},     Spelling{"no", LiteralKind::no},
    Spelling{"met", LiteralKind::met},     Spelling{"part-met", LiteralKind::part_met},
    Spelling{"unmet", LiteralKind::unmet}, Spelling{"not-applicable", LiteralKind::not_applicable},
};
inline constexpr std::array marks = {
    Spelling{"no cases", Mark::no_cases},
    Spelling{"not yet due", Mark::not_yet_due},
    Spelling{"presumed", Mark::presumed},
    Spelling{"assumed", Mark::assumed},
};
inline constexpr std::array forces = {
    Spelling{"required by", Force::required},
    Spelling{"expected by", Force::expected},
    Spelling{"permitted by", Force::permitted},
};
inline constexpr std::array speeches = {
    Spelling{"because", Speech::because},
    Spelling{"action", Speech::action},
    Spelling{"impact", Speech::impact},
};
inline constexpr std::array attributions = {
    Spelling{"jurisdiction", AttributionWord::jurisdiction},
    Spelling{"source", AttributionWord::source}};
inline constexpr std::array plain_types = {
    Spelling{"yes/no", PlainType::yes_no}, Spelling{"whole number", PlainType::whole_number},
    Spelling{"number", PlainType::number}, Spelling{"percentage", PlainType::percentage},
    Spelling{"money", PlainType::money},   Spelling{"date", PlainType::date},
    Spelling{"text", PlainType::text},     Spelling{"months", PlainType::months},
    Spelling{"days", PlainType::days},     Spelling{"working days", PlainType::working_days},
};
inline constexpr std::array weekdays = {
    Spelling{"Monday", Weekday::monday},       Spelling{"Mondays", Weekday::monday},
    Spelling{"Tuesday", Weekday::tuesday},     Spelling{"Tuesdays", Weekday::tuesday},
    Spelling{"Wednesday", Weekday::wednesday}, Spelling{"Wednesdays", Weekday::wednesday},
    Spelling{"Thursday", Weekday::thursday},   Spelling{"Thursdays", Weekday::thursday},
    Spelling{"Friday", Weekday::friday},       Spelling{"Fridays", Weekday::friday},
    Spelling{"Saturday", Weekday::saturday},   Spelling{"Saturdays", Weekday::saturday},
    Spelling{"Sunday", Weekday::sunday},       Spelling{"Sundays", Weekday::sunday},
};
inline constexpr std::array fact_words = {
    Spelling{"none", FactWordKind::none}, Spelling{"unknown", FactWordKind::unknown}};
/// Whether the name of a yes/no field begins with this word.
inline bool begins_yes_no(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"is", "are", "was", "were", "has", "have", "does", "do", "did", "can", "should"});
    return std::find(words.begin(), words.end(), word) != words.end();
}
inline constexpr std::array verbs = {Spelling{"is", false}, Spelling{"are", true}};
inline constexpr std::array day_kinds = {Spelling{"days", false}, Spelling{"working days", true}};

/// The words that begin a section of a requirement, as a reader would write them.
inline constexpr auto sections = std::to_array<std::string_view>({
    "theme",
    "required by",
    "expected by",
    "permitted by",
    "in force",
    "applies when",
    "check",
    "met when",
    "part-met when",
    "unmet when",
    "unmet otherwise",
    "because",
    "action",
    "impact",
    "advice when",
});
/// The words that begin a declaration; a meaning begins with its own name.
inline constexpr auto declarations = std::to_array<std::string_view>({
    "rulebook",
    "use",
    "record",
    "profile",
    "calendar",
    "theme",
    "threshold",
    "requirement",
    "replace",
    "remove",
    "change",
    "test",
});
/// Reserved at the head of a name (semantics.md, 1), the words that begin a section last.
inline constexpr auto reserved = std::to_array<std::string_view>({
    "all",    "and",      "any",      "as",        "at",        "count",   "days",       "earliest",
    "except", "highest",  "includes", "is",        "judgement", "latest",  "lowest",     "means",
    "no",     "none",     "not",      "or",        "otherwise", "satisfy", "satisfying", "share",
    "sum",    "there",    "unknown",  "unless",    "when",      "where",   "working",    "yes",
    "theme",  "required", "expected", "permitted", "in",        "applies", "check",      "met",
    "unmet",  "because",  "action",   "impact",    "advice",
});

}  // namespace spell

/// The spelling that is printed.
template <typename Word>
[[nodiscard]] constexpr std::string_view spelling(Spellings<Word> spellings, Word word) {
    for (const Spelling<Word>& row : spellings) {
        if (row.word == word) { return row.text; }
    }
    return {};
}

}  // namespace assize::grammar
