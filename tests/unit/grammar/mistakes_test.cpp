#include <set>

#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;

namespace {

struct Mistake {
    Code code;
    std::string text;
    std::string marked;       ///< what the diagnostic points at
    std::string replacement;  ///< of the first repair
};

/// A mistake in a condition.
Mistake in_clause(
    Code code, const std::string& condition, const std::string& marked,
    const std::string& replacement) {
    return {code, clause(condition), marked, replacement};
}

const std::string in_requirement = "requirement r \"T\"\n  ";

const std::vector<Mistake> mistakes = {
    {Code::missing_quote, "theme a \"Membership\ntheme b \"B\"\n", "\"", "\""},
    {Code::missing_quote, "theme a Membership and more\"\n", "\"", "\""},
    in_clause(Code::symbol_for_word, "a = b", "=", "is"),
    in_clause(Code::symbol_for_word, "a == b", "==", "is"),
    in_clause(Code::symbol_for_word, "a != b", "!=", "is not"),
    in_clause(Code::symbol_for_word, "a is >= 2", ">=", "at least"),
    in_clause(Code::symbol_for_word, "a <= 2", "<=", "is at most"),
    in_clause(Code::symbol_for_word, "a > 2", ">", "is more than"),
    in_clause(Code::symbol_for_word, "a < 2", "<", "is less than"),
    in_clause(Code::symbol_for_word, "a && b", "&&", "and"),
    in_clause(Code::symbol_for_word, "a || b", "||", "or"),
    in_clause(Code::symbol_for_word, "there are >= 2 members", ">=", "at least"),
    {Code::symbol_for_word, "threshold x = 24 months \"m\" assumed\n", "=", "is"},
    {Code::if_for_when, in_requirement + "met if a\n", "if", "when"},
    {Code::if_for_when, in_requirement + "applies if a\n", "if", "when"},
    {Code::missing_when, in_requirement + "met there are any a\n", "met", " when"},
    {Code::missing_when, in_requirement + "applies there are any a\n", "applies", " when"},
    {Code::partly_met, in_requirement + "partly met when a\n", "partly met", "part-met"},
    {Code::partly_met, in_requirement + "met when a\n  Partially met when b\n", "Partially met",
     "part-met"},
    {Code::otherwise_unmet, in_requirement + "met when a\n  otherwise unmet\n", "otherwise unmet",
     "unmet otherwise"},
    in_clause(Code::per_cent, "a is at least 90 per cent", "90 per cent", "90%"),
    in_clause(Code::per_cent, "a is at least 87.5 percent", "87.5 percent", "87.5%"),
    in_clause(Code::per_cent, "at least 90 per cent of a satisfy b", "90 per cent", "90%"),
    in_clause(Code::true_false, "a is TRUE", "TRUE", "yes"),
    in_clause(Code::true_false, "a is false", "false", "no"),
    {Code::true_false, "test \"t\"\n  given a is true\n", "true", "yes"},
    in_clause(Code::date_not_iso, "a is before 13/03/2015", "13/03/2015", "2015-03-13"),
    in_clause(Code::date_not_iso, "a is before 13 March 2015", "13 March 2015", "2015-03-13"),
    in_clause(Code::date_not_iso, "a is before 2015/3/13", "2015/3/13", "2015-03-13"),
    in_clause(Code::ambiguous_date, "a is before 03/04/2015", "03/04/2015", "2015-04-03"),
    {Code::date_not_iso, "rulebook r \"R\"\n  in force 25.12.2013 to 2015-01-01\n", "25.12.2013",
     "2013-12-25"},
    in_clause(Code::space_in_name, "lay members is at least 2", "lay members", "lay_members"),
    {Code::space_in_name, "requirement two lay members \"T\"\n  met when a\n", "two lay members",
     "two-lay-members"},
    in_clause(Code::capitals_in_name, "LayMembers is 2", "LayMembers", "lay_members"),
    in_clause(Code::hyphen_in_name, "lay-members is 2", "lay-members", "lay_members"),
    {Code::underscore_in_id, "theme lay_members \"T\"\n", "lay_members", "lay-members"},
    in_clause(Code::comma_for_and, "a, b", ",", " and"),
    in_clause(Code::comma_for_and, "a, and b", ", and", " and"),
    in_clause(
        Code::mixed_and_or, "a is 2 and b or not c", "a is 2 and b or not c",
        "(a is 2 and b) or not c"),
    in_clause(Code::these_separator, "at least 2 of these (a, b, c)", ",", "; b;"),
    in_clause(Code::these_separator, "a is one of (b; c)", ";", ","),
    {Code::unknown_section, in_requirement + "becuase \"T\"\n", "becuase", "because"},
    {Code::unknown_declaration, "requiremet r \"T\"\n  met when a\n", "requiremet", "requirement"},
    {Code::declaration_indented, "  theme a \"A\"\n", "theme", ""},
    in_clause(Code::bracket_not_closed, "(a and (b or c)", "(", ")"),
    {Code::bracket_not_closed, "test \"t\"\n  given a are { b yes\n  expect r met\n", "{", "}"},
    in_clause(Code::bracket_not_opened, "a) and b", ")", ""),
    in_clause(Code::or_equal, "a is less than or equal to 5", "less than or equal to", "at most"),
    in_clause(
        Code::or_equal, "a is greater than or equal to 5", "greater than or equal to", "at least"),
    in_clause(Code::or_equal, "a is greater than 5", "greater than", "more than"),
    in_clause(Code::or_equal, "a is more then 5", "then", "than"),
    in_clause(Code::within_of, "a is within 6 months of as_at", "of", "before"),
    in_clause(Code::or_equal, "a is no more than 5", "no more than", "at most"),
    in_clause(Code::or_equal, "a is not less than 5", "not less than", "at least"),
    in_clause(Code::spelt_number, "there are at least two members", "two", "2"),
    in_clause(Code::spelt_number, "a is at least two", "two", "2"),
    in_clause(
        Code::space_in_name, "there are any a where role chair", "role chair", "role is chair"),
    {Code::space_in_name, "record m\n  role choice of chair, vice chair\n  a date\n", "vice chair",
     "vice_chair"},
    {Code::capitals_in_name, "Lay_Members means a is 2\n", "Lay_Members", "lay_members"},
    {Code::stray_comma, "record m\n  role choice of officer, manager,\n  years whole number\n", ",",
     ""},
    {Code::stray_comma, "record m\n  role choice of officer, manager,\n", ",", ""},
    {Code::stray_comma, "test \"t\"\n  given a are { b yes, }\n", ",", ""},
    in_clause(Code::stray_comma, "a is one of (b, c,)", ",", ""),
    in_clause(Code::other_words, "a is before today", "today", "as_at"),
    in_clause(Code::other_words, "a is within 6 months of today", "of today", "before as_at"),
    in_clause(
        Code::other_words, "a is within 10 workdays before as_at", "workdays", "working days"),
    in_clause(
        Code::other_words, "a is within 10 business days before as_at", "business days",
        "working days"),
    in_clause(Code::other_words, "all of a satisfies b", "satisfies", "satisfy"),
    in_clause(Code::other_words, "every a satisfy b", "every", "all of"),
    in_clause(Code::other_words, "there are any a who are serving", "who are", "where"),
    in_clause(Code::other_words, "at least 5 members", "at least 5", "there are at least 5"),
    in_clause(Code::other_words, "exactly 5 members", "exactly 5", "there are exactly 5"),
    in_clause(Code::other_words, "a is 5 or more", "5 or more", "at least 5"),
    in_clause(Code::other_words, "50% or more of a satisfy b", "50% or more", "at least 50%"),
    in_clause(Code::other_words, "a is at most 250 pounds", "250 pounds", "\u00A3250"),
    in_clause(Code::other_words, "(a out of b) is at least 50%", "(a out of b)", "a out of b"),
    {Code::other_words, in_requirement + "met when a\n  not met otherwise\n", "not met otherwise",
     "unmet otherwise"},
    {Code::other_words, in_requirement + "required by \"A\" and \"B\"\n", "and", "required by"},
    {Code::other_words, "test \"t\"\n  given a is yes\n  expects r met\n", "expects", "expect"},
    {Code::other_words, "record m\n  a integer\n", "integer", "whole number"},
    {Code::other_words, "record m\n  a optional boolean\n", "boolean", "yes/no"},
    {Code::other_words, "rulebook r \"R\"\n  in force 2013-04-15 \u2013 2015-03-25\n", "\u2013",
     "to"},
    {Code::date_not_iso, "rulebook r \"R\"\n  in force from 15 April 2013\n", "15 April 2013",
     "2013-04-15"},
    {Code::date_not_iso, "rulebook r \"R\"\n  in force until 15/04/2013\n", "15/04/2013",
     "2013-04-15"},
    {Code::text_or_choice, "test \"t\"\n  given a are { reference C1 }\n", "C1", "\"C1\""},
    {Code::dash_for_comment, in_requirement + "met when a \u2013 as agreed\n", "\u2013", "--"},
    {Code::stray_sign, in_requirement + "\u2013 met when a\n", "\u2013", ""},
    {Code::stray_sign, in_requirement + "theme: people\n", ":", ""},
    {Code::stray_sign, in_requirement + "met when a\n  unmet otherwise.\n", ".", ""},
    {Code::stray_sign, in_requirement + "\u2022 met when a\n", "\u2022", ""},
    {Code::quote_inside, in_requirement + "because \"Say \"yes\" now\"\n", "\"yes\"",
     "\u201Cyes\u201D"},
    {Code::section_not_indented, in_requirement + "met when a\ntheme people\nrequired by \"A\"\n",
     "theme", "  "},
};

}  // namespace

TEST_CASE("a likely mistake is named, marked, and its repair makes the file right", "[grammar]") {
    for (const Mistake& mistake : mistakes) {
        INFO(mistake.text);
        const Reading reading(mistake.text);
        REQUIRE(reading.parsed.diagnostics.size() == 1);
        const Diagnostic& diagnostic = reading.parsed.diagnostics.front();
        CHECK(code_id(diagnostic.code) == code_id(mistake.code));
        CHECK(reading.text(diagnostic.span) == mistake.marked);
        REQUIRE_FALSE(diagnostic.fixes.empty());
        CHECK(diagnostic.fixes.front().replacement == mistake.replacement);
        const std::string repaired = replaced(mistake.text, diagnostic.fixes.front());
        INFO(repaired);
        CHECK(Reading(repaired).codes().empty());
    }
}

TEST_CASE("what cannot be guessed is offered in every reading", "[grammar]") {
    const Reading date(clause("a is before 03/04/2015"));
    REQUIRE(date.parsed.diagnostics.at(0).fixes.size() == 2);
    CHECK(date.parsed.diagnostics[0].fixes[1].replacement == "2015-03-04");
    const Reading mixed(clause("a and b or c and d"));
    REQUIRE(mixed.parsed.diagnostics.at(0).fixes.size() == 2);
    CHECK(mixed.parsed.diagnostics[0].fixes[0].replacement == "(a and b) or (c and d)");
    CHECK(mixed.parsed.diagnostics[0].fixes[1].replacement == "a and (b or c) and d");
    const Reading values(clause("a is third or half and b"));
    REQUIRE(values.parsed.diagnostics.at(0).fixes.size() == 3);
    CHECK(values.parsed.diagnostics[0].fixes[2].replacement == "a is one of (third, half)");
}

TEST_CASE("a mistake without a safe repair is named and marked", "[grammar]") {
    const Reading date(clause("a is before 2015-02-30"));
    REQUIRE(date.codes() == std::vector{Code::impossible_date});
    CHECK(date.text(date.parsed.diagnostics[0].span) == "2015-02-30");
    CHECK(Reading(clause("a is unknown")).codes() == std::vector{Code::asks_unknown});
    CHECK(Reading(clause("a is not unknown")).codes() == std::vector{Code::asks_unknown});
    const Reading reserved("threshold when is 2 \"m\" assumed\n");
    REQUIRE(reserved.codes() == std::vector{Code::reserved_word});
    CHECK(reserved.text(reserved.parsed.diagnostics[0].span) == "when");
    CHECK(Reading(clause("count is 2")).codes() == std::vector{Code::reserved_word});
}

TEST_CASE("anything else says what stands there and what should", "[grammar]") {
    const Reading ends(clause("a is"));
    REQUIRE(ends.codes() == std::vector{Code::expected});
    CHECK(ends.text(ends.parsed.diagnostics[0].span) == "is");
    const Reading next(clause("\n  unmet otherwise"));
    REQUIRE(next.codes() == std::vector{Code::expected});
    CHECK(
        next.parsed.diagnostics[0].arguments
        == std::vector<std::string>{"a condition", "the line ends"});
    CHECK(next.text(next.parsed.diagnostics[0].span) == "when");
    for (const Reading* const reading : {&ends, &next}) {
        const std::string words = message(reading->parsed.diagnostics[0]);
        CHECK(words.find("::") == std::string::npos);
        CHECK(words.find("boost") == std::string::npos);
    }
}

namespace {

/// Each declaration of a text that is laid out as it should be: from a letter in column one to the
/// next.
std::vector<std::string> declarations_of(const std::string& text) {
    std::vector<std::string> declarations;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        while (end + 1 < text.size() && (text[end + 1] == ' ' || text[end + 1] == '\n')) {
            end = text.find('\n', end + 1);
        }
        declarations.push_back(text.substr(begin, end + 1 - begin));
        begin = end + 1;
    }
    return declarations;
}

}  // namespace

TEST_CASE("wherever a declaration is cut off or spoilt, the complaint is in words", "[grammar]") {
    std::set<std::string> sentences;
    const auto look = [&](const std::string& text) {
        for (const Diagnostic& diagnostic : Reading(text).parsed.diagnostics) {
            sentences.insert(message(diagnostic));
        }
    };
    for (const std::string& declaration : declarations_of(vocabulary + taste)) {
        for (std::size_t place = 0; place < declaration.size(); ++place) {
            if (declaration[place] != ' ' && declaration[place] != '\n') { continue; }
            const std::string before = declaration.substr(0, place);
            look(before + "\n");
            for (const char* const spoilt : {" ) ", " 7 7 ", " % "}) {
                look(before + spoilt + declaration.substr(place));
            }
        }
    }
    CHECK(sentences.size() > 50);
    for (const std::string& sentence : sentences) {
        INFO(sentence);
        CHECK(sentence.find("boost") == std::string::npos);
        CHECK(sentence.find("assize") == std::string::npos);
    }
}
