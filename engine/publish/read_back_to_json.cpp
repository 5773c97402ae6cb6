#include <nlohmann/json.hpp>

#include "assize/publish/read_back.hpp"
#include "assize/report/parts_to_json.hpp"
#include "read_back_words.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;
using analysis::TruthTable;

Json saying_json(const Saying& saying) {
    if (saying.parts.empty()) return saying.words;
    Json parts = Json::array();
    for (const Saying& part : saying.parts) parts.push_back(saying_json(part));
    return {{"words", saying.words}, {"joined_by", saying.joined_by}, {"parts", std::move(parts)}};
}

Json sayings_json(const std::vector<Saying>& sayings) {
    Json made = Json::array();
    for (const Saying& one : sayings) made.push_back(saying_json(one));
    return made;
}

Json held_json(TruthTable::Held held) {
    switch (held) {
        case TruthTable::Held::either: return "either";
        case TruthTable::Held::no: return false;
        case TruthTable::Held::yes: return true;
        case TruthTable::Held::unknown: return nullptr;
    }
    return {};
}

Json row_json(const TruthTable::Row& row) {
    Json made = {{"held", Json::array()}};
    for (const auto held : row.held) made["held"].push_back(held_json(held));
    made["reported"] = outcome_word(row.reported);
    made["possible"] = report::outcomes_to_json(row.possible);
    made["presumed"] = row.is_presumed;
    return made;
}

Json rows_json(const std::vector<TruthTable::Row>& rows) {
    Json made = Json::array();
    for (const auto& row : rows) made.push_back(row_json(row));
    return made;
}

Json step_json(const ReadBack::Step& step, const Sources& sources) {
    Json made = {{"judgement", outcome_word(step.outcome)}};
    made["when"] = step.when ? saying_json(*step.when) : Json();
    made["unless"] = step.unless ? saying_json(*step.unless) : Json();
    made["presumed"] = step.is_presumed;
    made["at"] = report::place_to_json(sources, step.span);
    return made;
}

Json edge_json(const ReadBack::Edge& edge) {
    Json made = {{"condition", edge.condition}, {"taken", edge.taken}, {"probes", Json::array()}};
    for (const auto& probe : edge.probes)
        made["probes"].push_back({{"value", probe.value}, {"condition", held_words(probe.held)}});
    return made;
}

Json said_json(const ReadBack& said, const Sources& sources) {
    Json made = {
        {"requirement", said.id},
        {"title", said.title},
        {"at", report::place_to_json(sources, said.span)},
        {"binds", said.binds},
        {"applies_when", sayings_json(said.applies)},
        {"judged", Json::array()}};
    for (const auto& step : said.steps) made["judged"].push_back(step_json(step, sources));
    made["names"] = Json::array();
    for (const auto& name : said.names)
        made["names"].push_back(
            {{"name", name.name},
             {"kind", name.kind},
             {"means", saying_json(name.means)},
             {"at", report::place_to_json(sources, name.span)}});
    made["conditions"] = said.columns;
    made["ways"] = said.table.is_whole ? rows_json(said.table.rows) : Json();
    made["nothing_known"] = row_json(said.table.nothing_known);
    made["missing"] = said.table.is_missing_whole ? rows_json(said.table.missing) : Json();
    made["edges"] = Json::array();
    for (const auto& edge : said.edges) made["edges"].push_back(edge_json(edge));
    made["facts"] = Json::array();
    for (const auto& fact : said.facts)
        made["facts"].push_back(
            {{"question", fact.question}, {"pointer", fact.pointer}, {"answer", fact.answer}});
    return made;
}

}  // namespace

std::string read_back_json(std::span<const ReadBack> said, const Sources& sources) {
    Json made = Json::array();
    for (const ReadBack& one : said) made.push_back(said_json(one, sources));
    return report::document_text(made);
}

}  // namespace assize::publish
