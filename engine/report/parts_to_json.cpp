#include "assize/report/parts_to_json.hpp"

#include <nlohmann/json.hpp>

#include "assize/report/words.hpp"

namespace assize::report {

using nlohmann::ordered_json;

ordered_json place_to_json(const Sources& sources, const Span& span) {
    const Position at = sources.position(span.source, span.begin);
    return {{"file", sources[span.source].name}, {"line", at.line}, {"column", at.column}};
}

ordered_json outcomes_to_json(Outcomes outcomes) {
    ordered_json made = ordered_json::array();
    for (const Outcome outcome : outcomes_in(outcomes)) made.push_back(outcome_word(outcome));
    return made;
}

std::string document_text(const ordered_json& document) {
    return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace assize::report
