#include "assize/report/batch_summary.hpp"
#include "assize/report/words.hpp"
#include "judgement_to_json.hpp"

namespace assize::report {

namespace {

void put_bounded(JsonText& json, const Counts& counts) {
    put_counts(json, counts.reported);
    json.object("bounds", [&] {
        for (const Outcome outcome : outcomes_in(Outcomes::all())) {
            const auto place = static_cast<std::size_t>(outcome);
            json.object(outcome_word(outcome), [&] {
                json.member("least", counts.least[place]);
                json.member("most", counts.most[place]);
            });
        }
    });
}

void put_named(
    JsonText& json, const std::string& id, const std::string& title, const Counts& counts) {
    json.object([&] {
        json.member("id", id);
        json.member("title", title);
        put_bounded(json, counts);
    });
}

void put_edition(
    JsonText& json, const model::Rulebook& rulebook, const Tally& tally, std::size_t place) {
    json.member("id", rulebook.id);
    json.member("title", rulebook.title);
    json.member("judged", tally.judged(place));
    json.list("requirements", [&] {
        for (std::size_t one = 0; one < rulebook.requirements.size(); ++one) {
            const auto& requirement = rulebook.requirements[one];
            put_named(json, requirement.id, requirement.title, tally.of(place, one));
        }
    });
    json.list("themes", [&] {
        for (std::uint32_t theme = 0; theme < rulebook.themes.size(); ++theme) {
            const auto& model = rulebook.themes[theme];
            put_named(json, model.id, model.title, tally.of(place, rulebook, theme));
        }
    });
    json.object("whole", [&] { put_bounded(json, tally.of(place, rulebook, std::nullopt)); });
}

}  // namespace

std::string batch_summary_to_json(std::span<const model::Rulebook> rulebooks, const Tally& tally) {
    std::string text;
    JsonText json(text, JsonText::Layout::indented);
    json.object([&] {
        json.member("judged", tally.judged());
        json.member("rejected", tally.rejected());
        json.member("with_warnings", tally.warned());
        json.member("faults", tally.faults());
        json.list("rulebooks", [&] {
            for (std::size_t place = 0; place < rulebooks.size(); ++place) {
                if (tally.judged(place) == 0) continue;
                json.object([&] { put_edition(json, rulebooks[place], tally, place); });
            }
        });
    });
    json.end_line();
    return text;
}

}  // namespace assize::report
