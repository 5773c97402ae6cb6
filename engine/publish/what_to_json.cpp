#include <nlohmann/json.hpp>

#include "answer.hpp"
#include "assize/analysis/named.hpp"
#include "assize/publish/what.hpp"
#include "assize/report/words.hpp"
#include "what_words.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;

Json outcomes_json(Outcomes outcomes) {
    Json made = Json::array();
    for (const Outcome one : report::outcomes_in(outcomes)) made.push_back(outcome_word(one));
    return made;
}

Json place_json(
    const What& what, const model::Requirement& requirement, const analysis::ReadAt& at) {
    const Position position = what.sources.position(at.span.source, at.span.begin);
    return {
        {"part", part_words(requirement, at)},
        {"file", what.sources[at.span.source].name},
        {"line", position.line},
        {"column", position.column},
        {"through", names_on_the_way(what.rulebook, at)}};
}

Json reader_json(const What& what, const analysis::ReadBy& reader) {
    const auto& requirement = what.rulebook.requirements[reader.requirement.index];
    Json made = {
        {"requirement", requirement.id},
        {"title", requirement.title},
        {"judges_by_it", judges_by(reader)},
        {"turns", outcomes_json(reader.turns)}};
    if (what.as_it_is != nullptr) {
        const std::size_t place = reader.requirement.index;
        made["possible"] = outcomes_json(what.as_it_is->judgements[place].possible);
        made["possible_without"] = outcomes_json(what.without->judgements[place].possible);
    }
    made["places"] = Json::array();
    for (const auto& at : reader.places)
        made["places"].push_back(place_json(what, requirement, at));
    return made;
}

std::string written(const Json& made) {
    return made.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
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
    return written(made);
}

std::string fields_json(
    const model::Rulebook& rulebook, std::span<const analysis::FieldUse> fields) {
    Json made = {{"rulebook", rulebook.id}, {"fields", Json::array()}};
    for (const analysis::FieldUse& use : fields) {
        made["fields"].push_back(
            {{"field", field_text(rulebook.vocabulary, use.field)},
             {"requirements", use.requirements}});
    }
    return written(made);
}

}  // namespace assize::publish
