#include "explained.hpp"

#include "assize/grammar/parse.hpp"
#include "justified.hpp"
#include "tests/catch.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

struct Explained {
    std::string code, reason;
    std::string first, last;  ///< lines that it covers, without what stands around their words
    friend bool operator==(const Explained&, const Explained&) = default;
};

std::ostream& operator<<(std::ostream& out, const Explained& one) {
    return out << one.code << ": " << one.reason << " [" << one.first << " … " << one.last << "]";
}

std::string trimmed(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    return std::string(line.substr(begin));
}

std::vector<Explained> explained(const std::string& text) {
    Sources sources;
    const SourceId source = sources.add({"rules.assize", text});
    const Parsed parsed = parse(sources, source);
    REQUIRE_FALSE(has_error(parsed.diagnostics));
    std::vector<Explained> found;
    for (const Explanation& one : explanations_in(parsed.file, sources, "lint")) {
        const auto line = [&](std::uint32_t at) {
            return trimmed(sources.line(source, sources.position(source, at).line));
        };
        found.push_back({one.code, one.reason, line(one.covers.begin), line(one.covers.end)});
    }
    return found;
}

const std::string head = "rulebook a \"A\"\n  in force from 2010-01-01\n";

}  // namespace

TEST_CASE("a comment above a declaration, section or field speaks of all of it", "[analysis]") {
    CHECK(
        explained(head + R"(
-- lint a: of the whole
profile board
  is_small  yes/no
  -- lint b: of a field
  is_open   yes/no

requirement r "R"
  required by "Act"

  -- lint c: of a clause
  -- another comment
  met when is_small
    and is_open
  unmet otherwise
)")
        == std::vector<Explained>{
            {"a", "of the whole", "profile board", "is_open   yes/no"},
            {"b", "of a field", "is_open   yes/no", "is_open   yes/no"},
            {"c", "of a clause", "met when is_small", "and is_open"}});
}

TEST_CASE(
    "a comment inside a section speaks of the next line, behind a line of that", "[analysis]") {
    CHECK(
        explained(head + R"(
profile board
  is_small  yes/no
  is_open   yes/no

requirement r "R"
  required by "Act"
  met when is_small  -- lint a: of this line
    -- lint b: of the next
    -- lint c: of the same
    and is_open
  unmet otherwise
)")
        == std::vector<Explained>{
            {"a", "of this line", "met when is_small  -- lint a: of this line",
             "met when is_small  -- lint a: of this line"},
            {"b", "of the next", "-- lint b: of the next", "and is_open"},
            {"c", "of the same", "-- lint c: of the same", "and is_open"}});
}

TEST_CASE(
    "what else begins with the word explains nothing, and what is left out is empty",
    "[analysis]") {
    CHECK(explained("-- lint finds what is probably wrong: this\n-- linted: no\n" + head).empty());
    const std::string rulebook = "rulebook a \"A\"", in_force = "in force from 2010-01-01";
    CHECK(
        explained("-- lint\n-- lint : no code\n-- lint code\n-- lint code:\n" + head)
        == std::vector<Explained>{
            {"", "", rulebook, in_force},
            {"", "no code", rulebook, in_force},
            {"code", "", rulebook, in_force},
            {"code", "", rulebook, in_force}});
}

TEST_CASE("a change is justified by the nearest reason that is given", "[analysis]") {
    const std::string text = head + R"(
profile board
  is_small  yes/no

-- mutate: of the requirement
requirement r "R"
  required by "Act"
  -- mutate:
  met when is_small
    or  not is_small  -- mutate: of this line
  unmet otherwise

-- mutate is a command: not this
requirement s "S"
  required by "Act"
  met when not  is_small
  unmet otherwise
)";
    Sources sources;
    const SourceId source = sources.add({"rules.assize", text});
    Justifications justifications(sources);
    const auto reason = [&](std::string_view at) {
        const auto begin = static_cast<std::uint32_t>(text.find(at));
        return justifications.reason({source, begin, begin + 1});
    };
    CHECK(reason("met when is_small") == "of the requirement");
    CHECK(reason("not is_small  --") == "of this line");
    CHECK(reason("not  is_small").empty());
}
