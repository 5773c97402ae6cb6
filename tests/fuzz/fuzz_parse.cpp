// Any bytes at all as a rule file: it is read, printed, checked, and judged by its own tests, and
// nothing may break.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/must.hpp"
#include "assize/facts/read_profile.hpp"
#include "assize/grammar/parse.hpp"
#include "assize/grammar/print.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/model/check.hpp"
#include "assize/plan/plan.hpp"

namespace {

using namespace assize;

/// What the file under test may `use`, so that the checker has names to find.
constexpr std::string_view vocabulary = R"(
record member "Someone who sits on the board"
  role          choice of chair, lay_member
  is_serving    yes/no
  appointed_on  optional date
profile lscb
  members       list of member, named by role
  cost          money
  grade         ordered choice of poor, fair, good
  held          list of date
)";

/// Every sentence that is given out is also written: its arguments must fit it.
void show(const std::vector<Diagnostic>& diagnostics, const Sources& sources) {
    for (const Diagnostic& diagnostic : diagnostics) {
        must(!diagnostic_text(diagnostic, sources, false).empty());
    }
}

/// What is printed reads back as the same file, and prints the same again.
void check_round_trip(const std::string& name, const std::string& text) {
    Sources sources;
    const Parsed parsed = parse(sources, sources.add({name, text}));
    show(parsed.diagnostics, sources);
    if (has_error(parsed.diagnostics)) return;
    const std::string printed = print(parsed.file);
    const Parsed again = parse(sources, sources.add({"printed.assize", printed}));
    show(again.diagnostics, sources);
    must(!has_error(again.diagnostics));
    must(syntax::same_but_for_spans(parsed.file, again.file));
    must(print(again.file) == printed);
}

/// A rulebook that compiles cannot fail: its tests are judged, whatever comes out.
void check_judging(const std::string& name, const std::string& text) {
    Sources sources;
    const std::vector<std::string> paths{name};
    const auto read = [&](const std::string& path) -> model::FileText {
        if (path == name) return {text, ""};
        if (path == "lscb.assize") return {std::string(vocabulary), ""};
        return {std::nullopt, "no such file"};
    };
    const model::Loaded loaded = model::load(paths, read, sources);
    show(loaded.diagnostics, sources);
    for (const model::Rulebook& rulebook : loaded.rulebooks) {
        const plan::Plan plan = plan::compile(rulebook);
        for (const model::Test& test : rulebook.tests) {
            const facts::Facts facts = facts::facts_from_test(rulebook.vocabulary, test, nullptr);
            const Assessment assessment =
                judge(plan, facts, test.as_at.value_or(first_date()), Explain::full);
            must(assessment.judgements.size() == rulebook.requirements.size());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    // A text that begins with a heading is law in prose.
    const std::string name = text.starts_with('#') ? "fuzz.assize.md" : "fuzz.assize";
    check_round_trip(name, text);
    check_judging(name, text);
    return 0;
}
