#include <nlohmann/json.hpp>

#include "answer.hpp"
#include "assize/analysis/named.hpp"
#include "assize/publish/what.hpp"
#include "assize/report/parts_to_json.hpp"
#include "what_words.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;

Json place_json(
    const What& what, const model::Requirement& requirement, const analysis::ReadAt& at) {
    Json made{{"part", part_words(requirement, at)}};
    made.update(report::place_to_json(what.sources, at.span));
    made["through"] = names_on_the_way(what.rulebook, at);
    return made;
}

Json reader_json(const What& what, const analysis::ReadBy& reader) {
    const auto& requirement = what.rulebook.requirements[reader.requirement.index];
    Json made = {
        {"requirement", requirement.id},
        {"title", requirement.title},
        {"judges_by_it", judges_by(reader)},
        {"turns", report::outcomes_to_json(reader.turns)}};
    if (what.as_it_is != nullptr) {
        const std::size_t place = reader.requirement.index;
        made["possible"] = report::outcomes_to_json(what.as_it_is->judgements[place].possible);
        made["possible_without"] =
            report::outcomes_to_json(what.without->judgements[place].possible);
    }
    made["places"] = Json::array();
    for (const auto& at : reader.places)
        made["places"].push_back(place_json(what, requirement, at));
    return made;
}

}  // namespace

std::string what_json(const What& what) {
    Json made = {
        {"rulebook", what.rulebook.id},
        {"what", analysis::name_of(what.rulebook, what.what)},
        {"kind", kind_word(what.what)}};
    if (const auto* path = std::get_if<analysis::FieldPath>(&what.what)) {
        const model::Field& field = field_of(what.rulebook.vocabulary, *path);
        made["description"] = field.description;
        made["answer"] = answer_words(what.rulebook.vocabulary, field.type);
    }
    if (what.as_it_is != nullptr) made["as_at"] = iso_text(what.as_it_is->as_at);
    made["readers"] = Json::array();
    for (const auto& reader : what.readers) made["readers"].push_back(reader_json(what, reader));
    return report::document_text(made);
}

std::string fields_json(
    const model::Rulebook& rulebook, std::span<const analysis::FieldUse> fields) {
    Json made = {{"rulebook", rulebook.id}, {"fields", Json::array()}};
    for (const analysis::FieldUse& use : fields) {
        made["fields"].push_back(
            {{"field", field_text(rulebook.vocabulary, use.field)},
             {"requirements", use.requirements}});
    }
    return report::document_text(made);
}

}  // namespace assize::publish
