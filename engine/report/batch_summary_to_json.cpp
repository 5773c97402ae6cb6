#include <nlohmann/json.hpp>

#include "assize/report/batch_summary.hpp"
#include "assize/report/parts_to_json.hpp"
#include "assize/report/words.hpp"

namespace assize::report {

namespace {

using nlohmann::ordered_json;

ordered_json counts_to_json(const Counts& counts) {
    ordered_json reported, bounds;
    for (const Outcome outcome : outcomes_in(Outcomes::all())) {
        const auto place = static_cast<std::size_t>(outcome);
        const std::string word(outcome_word(outcome));
        reported[word] = counts.reported[place];
        bounds[word] = {{"least", counts.least[place]}, {"most", counts.most[place]}};
    }
    reported["not-evidenced"] = counts.reported[not_evidenced_place];
    return {{"counts", std::move(reported)}, {"bounds", std::move(bounds)}};
}

ordered_json with_id(const std::string& id, const std::string& title, const Counts& counts) {
    ordered_json made = {{"id", id}, {"title", title}};
    made.update(counts_to_json(counts));
    return made;
}

ordered_json edition_to_json(
    const model::Rulebook& rulebook, const Tally& tally, std::size_t place) {
    ordered_json made = {
        {"id", rulebook.id}, {"title", rulebook.title}, {"judged", tally.judged(place)}};
    made["requirements"] = ordered_json::array();
    for (std::size_t one = 0; one < rulebook.requirements.size(); ++one) {
        const auto& requirement = rulebook.requirements[one];
        made["requirements"].push_back(
            with_id(requirement.id, requirement.title, tally.of(place, one)));
    }
    made["themes"] = ordered_json::array();
    for (std::uint32_t theme = 0; theme < rulebook.themes.size(); ++theme) {
        const auto& model = rulebook.themes[theme];
        made["themes"].push_back(with_id(model.id, model.title, tally.of(place, rulebook, theme)));
    }
    made["whole"] = counts_to_json(tally.of(place, rulebook, std::nullopt));
    return made;
}

}  // namespace

std::string batch_summary_to_json(std::span<const model::Rulebook> rulebooks, const Tally& tally) {
    ordered_json root;
    root["judged"] = tally.judged();
    root["rejected"] = tally.rejected();
    root["with_warnings"] = tally.warned();
    root["faults"] = tally.faults();
    root["rulebooks"] = ordered_json::array();
    for (std::size_t place = 0; place < rulebooks.size(); ++place) {
        if (tally.judged(place) > 0)
            root["rulebooks"].push_back(edition_to_json(rulebooks[place], tally, place));
    }
    return document_text(root);
}

}  // namespace assize::report
