#include "later_dates.hpp"

#include <algorithm>

#include "assize/report/words.hpp"

namespace assize::report {

namespace {

using facts::CellId;
using facts::Facts;

constexpr std::size_t most_named = 8;

/// As deep as the vocabulary is, which limits bound.
void collect(
    const Subject& subject, CellId id, const model::Type& type, std::vector<CellId>& later) {
    const facts::Cell& cell = subject.facts[id];
    if (cell.state != facts::State::known && type.kind != model::Kind::list) return;
    if (type.kind == model::Kind::date) {
        if (cell.value > subject.assessment.as_at.days) later.push_back(id);
    } else if (type.kind == model::Kind::record) {
        const auto& fields = subject.rulebook.vocabulary.records[type.id].fields;
        for (std::uint32_t slot = 0; slot < fields.size(); ++slot)
            collect(subject, Facts::field(cell, slot), fields[slot].type, later);
    } else if (type.kind == model::Kind::list) {
        const model::Type element = model::element_of(type);
        for (std::uint32_t place = 0; place < cell.count; ++place)
            collect(subject, Facts::item(cell, place), element, later);
    }
}

}  // namespace

std::vector<CellId> later_dates(const Subject& subject) {
    std::vector<CellId> later;
    model::Type profile;
    profile.kind = model::Kind::record;
    profile.id = subject.rulebook.vocabulary.profile.index;
    collect(subject, Facts::profile(), profile, later);
    return later;
}

void put_later_dates(Page& page, const Subject& subject) {
    const auto later = later_dates(subject);
    if (later.empty()) return;
    const auto& vocabulary = subject.rulebook.vocabulary;
    page.blank();
    page.heading("Dates after the day of judgement");
    page.paragraph(
        0,
        "Right for what is due or planned; a mistake in what is said to have happened. They were "
        "taken as they stand.",
        Paint::dim);
    page.blank();
    const std::size_t most = page.style().all ? later.size() : most_named;
    for (std::size_t place = 0; place < std::min(later.size(), most); ++place) {
        const std::string date = subject.facts.value_text(later[place], vocabulary);
        page.paragraph(
            "- ", Paint::none, 2, subject.facts.pointer(later[place], vocabulary) + ": " + date);
    }
    if (later.size() > most)
        page.paragraph(
            "- ", Paint::none, 2, "and " + std::to_string(later.size() - most) + " more");
}

}  // namespace assize::report
