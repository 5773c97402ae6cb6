#include "assize/publish/skeleton.hpp"

#include <array>
#include <utility>

#include "assize/grammar/parse.hpp"
#include "assize/grammar/print.hpp"

namespace assize::publish {

namespace {

// {id} and {title} are filled in; other braces are the language's own.
constexpr std::string_view rulebook_draft =
    R"(-- What stands in capitals, and every name, figure and day, is yours to change. Then run assize check and assize test.

rulebook {id} "{title}"
  jurisdiction "WHERE IT IS LAW"
  in force from 2024-01-01
  source "THE DOCUMENT IT IS TAKEN FROM"

-- What may be said of a board. Rulebooks that share a vocabulary keep it in a file of its own and name it: use "vocabulary.assize"
record member "Someone who sits on the board"
  name text
  is_serving yes/no "In post on the day the board is judged"

profile board
  members list of member, named by name

theme people "The people on the board"

threshold members_wanted is 2 "HOW MANY MEMBERS MUST SERVE" assumed

serving means members where is_serving

requirement first-requirement "WHAT MUST BE SO"
  theme people
  required by "THE ACT AND THE SECTION"
  met when count of serving is at least members_wanted
  part-met when there are any serving
  unmet otherwise
  because met "Members who serve: {count of serving}; wanted: {members_wanted}."
  because part-met "Members who serve: {count of serving}; wanted: {members_wanted}."
  because unmet "Nobody serves."
  action "WHAT TO DO, AND BY WHEN."
  impact "HOW ANYONE WOULD KNOW THAT IT HELPED."

test "as many as are wanted"
  given members are { name "A", is_serving yes } { name "B", is_serving yes }
  expect first-requirement met

test "one too few"
  given members are { name "A", is_serving yes } { name "B", is_serving no }
  expect first-requirement part-met

test "nobody serves"
  given members are { name "A", is_serving no }
  expect first-requirement unmet

test "of one it is not known"
  given members are { name "A", is_serving yes } { name "B" }
  expect first-requirement not-evidenced among (met, part-met)
)";

constexpr std::string_view requirement_draft =
    R"(-- Change the conditions to facts of your own vocabulary, and the words in capitals. The next to write is a test of each judgement.
requirement {id} "{title}"
  theme people
  required by "THE ACT AND THE SECTION"
  met when there are any members where is_serving
  unmet otherwise
  because met "WHAT IS SO."
  because unmet "WHAT IS NOT SO."
  action "WHAT TO DO, AND BY WHEN."
  impact "HOW ANYONE WOULD KNOW THAT IT HELPED."
)";

constexpr std::string_view test_draft =
    R"(-- Give only the facts that matter: what is not given is not known. If the rule reads the day, add: given as_at is 2024-06-30
test "{title}"
  given members are { name "A", is_serving no }
  expect {id} unmet
)";

struct Draft {
    std::string_view text, title;  ///< the title where none is given
};

Draft draft_of(Skeleton of) {
    switch (of) {
        case Skeleton::rulebook: return {rulebook_draft, "WHAT THESE RULES ARE"};
        case Skeleton::requirement: return {requirement_draft, "WHAT MUST BE SO"};
        case Skeleton::test: break;
    }
    return {test_draft, "WHAT IS SO OF THE BOARD, IN A FEW WORDS"};
}

void replace(std::string& text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), by);
}

/// Straight quotes would end the text that they stand in.
std::string without_quotes(std::string_view title) {
    std::string made;
    bool is_open = false;
    for (const char letter : title) {
        if (letter != '"') {
            made += letter;
            continue;
        }
        made += is_open ? "”" : "“";
        is_open = !is_open;
    }
    return made;
}

}  // namespace

std::optional<std::string> skeleton(Skeleton of, std::string_view id, std::string_view title) {
    const Draft from = draft_of(of);
    std::string text(from.text);
    replace(text, "{id}", id);
    replace(text, "{title}", title.empty() ? std::string(from.title) : without_quotes(title));
    Sources sources;
    const SourceId source = sources.add({"skeleton.assize", std::move(text)});
    const Parsed parsed = parse(sources, source);
    if (has_error(parsed.diagnostics)) return std::nullopt;
    // What is put behind something else stands apart from it.
    return (of == Skeleton::rulebook ? "" : "\n") + laid_out(sources[source], parsed.file);
}

}  // namespace assize::publish
