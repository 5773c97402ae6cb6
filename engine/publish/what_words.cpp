#include "what_words.hpp"

#include <algorithm>

namespace assize::publish {

namespace {

std::string speech_words(const model::Sentence& sentence) {
    std::string words;
    switch (sentence.speech) {
        case model::Speech::because: words = "because"; break;
        case model::Speech::action: words = "action"; break;
        case model::Speech::impact: words = "impact"; break;
    }
    return sentence.outcome ? words + " " + std::string(outcome_word(*sentence.outcome)) : words;
}

}  // namespace

std::string_view kind_word(const analysis::Readable& what) {
    if (std::holds_alternative<analysis::FieldPath>(what)) return "field";
    if (std::holds_alternative<model::ThresholdId>(what)) return "threshold";
    return std::holds_alternative<model::MeaningId>(what) ? "meaning" : "requirement";
}

std::string part_words(const model::Requirement& requirement, const analysis::ReadAt& place) {
    switch (place.part) {
        case analysis::Part::applies: return "applies when";
        case analysis::Part::check: return "check " + requirement.checks[place.index].name;
        case analysis::Part::clause:
            return std::string(outcome_word(requirement.clauses[place.index].outcome)) + " when";
        case analysis::Part::sentence: return speech_words(requirement.sentences[place.index]);
        case analysis::Part::advice: return "advice";
    }
    return {};
}

std::vector<std::string> names_on_the_way(
    const model::Rulebook& rulebook, const analysis::ReadAt& place) {
    std::vector<std::string> names;
    for (const analysis::Readable& one : place.through) {
        if (const auto* judged = std::get_if<model::RequirementId>(&one))
            names.push_back("judgement of " + rulebook.requirements[judged->index].id);
        if (const auto* meaning = std::get_if<model::MeaningId>(&one))
            names.push_back(rulebook.meanings[meaning->index].name);
    }
    return names;
}

bool judges_by(const analysis::ReadBy& reader) {
    return std::any_of(
        reader.places.begin(), reader.places.end(), [](const analysis::ReadAt& place) {
            return place.part != analysis::Part::sentence && place.part != analysis::Part::advice;
        });
}

}  // namespace assize::publish
