#include <set>

#include "assize/publish/boundaries.hpp"
#include "mutation_lines.hpp"

namespace assize::publish {

std::string boundaries_text(
    const model::Rulebook& rulebook, const analysis::Mutants& mutants,
    std::span<const std::optional<analysis::Difference>> differences, const Sources& sources) {
    std::set<std::string> given;
    Titles titles(rulebook);
    std::string text;
    for (std::size_t place = 0; place < differences.size(); ++place) {
        if (!differences[place]) continue;
        const analysis::Mutant& mutant = mutants.mutants[place];
        if (!given.insert(untitled_test_of(*differences[place], rulebook)).second) continue;
        const MutantWords words = words_of(mutant, rulebook, mutants.plan, sources);
        const Position at = sources.position(mutant.span.source, mutant.span.begin);
        if (!text.empty()) text += "\n";
        text += "-- " + sources[mutant.span.source].name + ":" + std::to_string(at.line)
            + ": it would not be so if " + words.sentence + "\n";
        text += test_of(*differences[place], words, rulebook, titles);
    }
    return text;
}

}  // namespace assize::publish
