#pragma once

#include <algorithm>
#include <string>

#include "assize/facts/read_many.hpp"

namespace assize {

/// The first thing in which two readings of one profile differ, their places apart; empty when they
/// are the same, cell for cell.
[[nodiscard]] inline std::string facts_difference(
    const facts::Facts& one, const facts::Facts& other, const model::Vocabulary& vocabulary) {
    if (one.size() != other.size()) return "the number of cells";
    if (one.as_at() != other.as_at()) return "as_at";
    if (one.departures().size() != other.departures().size()) return "the number of departures";
    for (std::size_t place = 0; place < one.departures().size(); ++place) {
        const auto &a = one.departures()[place], &b = other.departures()[place];
        if (a.requirement != b.requirement || a.reason != b.reason || a.agreed_by != b.agreed_by
            || a.agreed_on != b.agreed_on || a.review_by != b.review_by)
            return "departure " + std::to_string(place);
    }
    const auto is_same_evidence = [](const auto& a, const auto& b) {
        return a.size() == b.size()
            && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
                   return x.entries == y.entries;
               });
    };
    for (std::uint32_t index = 0; index < one.size(); ++index) {
        const facts::CellId id{index};
        const facts::Cell &a = one[id], &b = other[id];
        const bool is_same_cell = a.state == b.state && a.is_open == b.is_open
            && a.is_disputed == b.is_disputed && a.is_namesake == b.is_namesake
            && a.count == b.count && a.value == b.value && one.parent(id) == other.parent(id);
        if (!is_same_cell) return "cell " + std::to_string(index);
        const bool is_text =
            a.state == facts::State::known && one.type(id, vocabulary).kind == model::Kind::text;
        if (is_text && one.text(a) != other.text(b)) return "text " + std::to_string(index);
        const auto *x = one.annotation(id), *y = other.annotation(id);
        if ((x == nullptr) != (y == nullptr)) return "annotation " + std::to_string(index);
        if (x == nullptr) continue;
        const bool is_same_note = x->why == y->why && is_same_evidence(x->evidence, y->evidence)
            && x->sides.size() == y->sides.size()
            && std::equal(x->sides.begin(), x->sides.end(), y->sides.begin(),
                          [&](const auto& s, const auto& t) {
                              return s.value == t.value && is_same_evidence(s.evidence, t.evidence);
                          });
        if (!is_same_note) return "what is said of " + std::to_string(index);
    }
    return {};
}

/// The first thing in which the reader of many profiles and read_profile differ over a text; empty
/// when they read it alike. `behind`: what stands behind the text, which no reading may depend on.
[[nodiscard]] inline std::string reading_difference(
    facts::ManyReader& many, const model::Vocabulary& vocabulary, const std::string& text,
    char behind = '"') {
    const std::size_t before = many.read_quickly();
    const std::string padded = text + std::string(facts::ManyReader::padding, behind);
    facts::Read quick = many.read({padded.data(), text.size()});
    Sources sources;
    const facts::Read full =
        facts::read_profile(vocabulary, sources, sources.add({"profile.json", text}));
    if (many.read_quickly() > before && !full.diagnostics.empty()) return "what is complained of";
    if (quick.diagnostics != full.diagnostics) return "diagnostics";
    if (quick.facts.has_value() != full.facts.has_value()) return "whether it is read";
    if (!quick.facts) return {};
    std::string difference = facts_difference(*quick.facts, *full.facts, vocabulary);
    many.reuse(std::move(*quick.facts));
    return difference;
}

}  // namespace assize
