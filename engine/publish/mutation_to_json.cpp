#include <nlohmann/json.hpp>

#include "assize/publish/mutation.hpp"
#include "assize/report/parts_to_json.hpp"
#include "mutation_lines.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;
using analysis::Fate;
using analysis::Score;

Json counts_of(const Score& score) {
    return {
        {"noticed", score.noticed},
        {"survived", score.survived},
        {"perhaps_same", score.perhaps_same},
        {"justified", score.justified}};
}

std::string_view what_of(const analysis::Home& home) {
    switch (home.what) {
        case analysis::Home::What::requirement: return "requirement";
        case analysis::Home::What::meaning: return "meaning";
        case analysis::Home::What::threshold: return "threshold";
    }
    return {};
}

Json mutant_to_json(
    const MutantLine& line, const model::Rulebook& rulebook, const Sources& sources) {
    Json made = report::place_to_json(sources, line.mutant->span);
    made["if"] = line.words.sentence;
    made["rule"] = line.words.context;
    if (!line.tried->why.empty()) made["why"] = line.tried->why;
    if (const auto& difference = line.tried->difference) {
        made["told_by"] = {
            {"requirement", rulebook.requirements[difference->requirement].id},
            {"judged", outcome_word(difference->reported)},
            {"otherwise", outcome_word(difference->otherwise)},
            {"test", line.test}};
    }
    return made;
}

Json report_to_json(const analysis::MutationReport& report, const Sources& sources) {
    Titles titles(report.rulebook);
    const auto scores = analysis::scores(report);
    Json homes = Json::array();
    for (const Score& score : scores) {
        Json home{{"what", what_of(score.home)}, {"name", name_of(score.home, report.rulebook)}};
        home.update(counts_of(score));
        for (const auto& [key, fate] :
             {std::pair("survivors", Fate::survived), std::pair("perhaps", Fate::perhaps_same),
              std::pair("excused", Fate::justified)}) {
            Json lines = Json::array();
            for (const MutantLine& line : lines_of(report, score.home, fate, sources, titles))
                lines.push_back(mutant_to_json(line, report.rulebook, sources));
            home[key] = std::move(lines);
        }
        homes.push_back(std::move(home));
    }
    Json made{{"rulebook", report.rulebook.id}};
    made.update(counts_of(analysis::whole(scores)));
    made["homes"] = std::move(homes);
    return made;
}

}  // namespace

std::string mutation_to_json(
    std::span<const analysis::MutationReport> reports, const Sources& sources) {
    Json rulebooks = Json::array();
    for (const analysis::MutationReport& report : reports)
        rulebooks.push_back(report_to_json(report, sources));
    return report::document_text({{"mutation", std::move(rulebooks)}});
}

}  // namespace assize::publish
