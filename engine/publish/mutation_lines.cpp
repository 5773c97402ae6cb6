#include "mutation_lines.hpp"

#include "assize/publish/test_text.hpp"

namespace assize::publish {

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), with);
}

Expectation expectation_of(const analysis::Difference& difference) {
    return {difference.requirement, difference.reported, difference.possible, difference.mark};
}

}  // namespace

std::string test_of(
    const analysis::Difference& difference, const MutantWords& words,
    const model::Rulebook& rulebook, Titles& titles) {
    const std::string& id = rulebook.requirements[difference.requirement].id;
    const std::string what =
        words.was.empty() ? "tells when " + words.sentence : words.was + ", not " + words.became;
    return test_text(
        rulebook, titles.unused(id + ": " + what), difference.scenario, expectation_of(difference));
}

std::string untitled_test_of(
    const analysis::Difference& difference, const model::Rulebook& rulebook) {
    return test_text(rulebook, "", difference.scenario, expectation_of(difference));
}

Titles::Titles(const model::Rulebook& rulebook) {
    for (const model::Test& test : rulebook.tests) used_.insert(test.title);
}

std::string Titles::unused(std::string title) {
    for (const std::string_view mark : {"“", "”", "\""}) replace_all(title, mark, "");
    std::string made = title;
    for (std::size_t number = 2; !used_.insert(made).second; ++number)
        made = title + " (" + std::to_string(number) + ")";
    return made;
}

std::vector<MutantLine> lines_of(
    const analysis::MutationReport& report, const analysis::Home& home, analysis::Fate fate,
    const Sources& sources, Titles& titles) {
    std::vector<MutantLine> lines;
    for (std::size_t place = 0; place < report.tried.size(); ++place) {
        const analysis::Mutant& mutant = report.mutants.mutants[place];
        const analysis::Tried& tried = report.tried[place];
        if (tried.fate != fate || mutant.home != home) continue;
        MutantLine line{&mutant, &tried, {}, {}};
        line.words = words_of(mutant, report.rulebook, report.mutants.plan, sources);
        if (tried.difference)
            line.test = test_of(*tried.difference, line.words, report.rulebook, titles);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace assize::publish
