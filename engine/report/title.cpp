#include "title.hpp"

#include "assize/report/words.hpp"

namespace assize::report {

namespace {

/// The first text called `name` in a known record.
std::string name_in(const Subject& subject, const facts::Cell& cell, std::uint32_t record) {
    const auto& fields = subject.rulebook.vocabulary.records[record].fields;
    for (std::uint32_t slot = 0; slot < fields.size(); ++slot) {
        if (fields[slot].name != "name" || fields[slot].type.kind != model::Kind::text) continue;
        const auto& named = subject.facts[facts::Facts::field(cell, slot)];
        if (named.state == facts::State::known) return std::string(subject.facts.text(named));
    }
    return {};
}

}  // namespace

std::string board_name(const Subject& subject) {
    const auto& vocabulary = subject.rulebook.vocabulary;
    const auto& profile = subject.facts[facts::Facts::profile()];
    std::string name;
    if (profile.state == facts::State::known) {
        name = name_in(subject, profile, vocabulary.profile.index);
        const auto& fields = vocabulary.records[vocabulary.profile.index].fields;
        for (std::uint32_t slot = 0; slot < fields.size() && name.empty(); ++slot) {
            const auto& cell = subject.facts[facts::Facts::field(profile, slot)];
            if (fields[slot].type.kind == model::Kind::record
                && cell.state == facts::State::known) {
                name = name_in(subject, cell, fields[slot].type.id);
            }
        }
    }
    return name.empty() ? subject.sources[subject.profile].name : name;
}

void put_title(Page& page, const Subject& subject, const Scope& scope) {
    const auto& rulebook = subject.rulebook;
    page.paragraph(0, board_name(subject), Paint::bold);
    const std::string dates = in_force_words(rulebook.in_force);
    page.paragraph(
        0,
        "Judged by "
            + (rulebook.title.empty() ? rulebook.id : rulebook.title + " (" + rulebook.id + ")")
            + (dates.empty() ? "" : ", " + dates));
    page.paragraph(0, "As at " + date_text(subject.assessment.as_at));
    if (scope.strict) {
        page.paragraph(
            0, "STRICT: where evidence is missing, the worst judgement still possible is counted",
            Paint::bold);
    }
    if (!scope.only.empty()) {
        page.paragraph(
            0,
            "ONLY " + joined(scope.only, "and") + ": the totals and the exit status speak of "
                + std::to_string(scope.requirements.size()) + " of "
                + counted(rulebook.requirements.size(), "requirement", "requirements"),
            Paint::bold);
    }
}

}  // namespace assize::report
