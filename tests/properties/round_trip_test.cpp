#include <filesystem>
#include <fstream>
#include <sstream>

#include <rapidcheck.h>

#include "assize/grammar/parse.hpp"
#include "assize/grammar/print.hpp"
#include "tests/catch.hpp"
#include "written/grammar.hpp"

namespace {

using namespace assize;

std::string ebnf() {
    std::ostringstream text;
    text << std::ifstream(std::filesystem::path(ASSIZE_ROOT) / "grammar/grammar.ebnf").rdbuf();
    return text.str();
}

Parsed read(const std::string& text) {
    Sources sources;
    return parse(sources, sources.add({"made.assize", text}));
}

}  // namespace

TEST_CASE(
    "what the grammar's page makes is read, and printing it changes nothing", "[properties]") {
    const written::Grammar grammar(ebnf());
    CHECK(rc::check("round trip", [&] {
        const auto throws = rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint8_t>());
        made::Dice dice(*rc::gen::scale(12, rc::gen::container<std::vector<std::uint8_t>>(throws)));
        const std::string text = grammar.sentence("declaration", dice) + "\n";
        RC_LOG() << text;
        const Parsed once = read(text);
        for (const Diagnostic& diagnostic : once.diagnostics)
            RC_LOG() << message(diagnostic) << "\n";
        RC_PRE(once.diagnostics.empty());
        RC_ASSERT(once.file.declarations.size() == 1U);
        RC_CLASSIFY(text.size() > 100, "long");
        RC_CLASSIFY(text.size() > 400, "very long");
        const std::string printed = print(once.file);
        RC_LOG() << printed;
        const Parsed twice = read(printed);
        RC_ASSERT(twice.diagnostics.empty());
        RC_ASSERT(syntax::same_but_for_spans(once.file, twice.file));
        RC_ASSERT(print(twice.file) == printed);
    }));
}
