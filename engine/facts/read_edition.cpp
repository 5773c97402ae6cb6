#include "assize/facts/read_edition.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace assize::facts {

EditionReader::EditionReader(
    std::span<const model::Rulebook> rulebooks, std::optional<Date> as_at, ManyReader::Keep keep)
    : rulebooks_(rulebooks), as_at_(as_at) {
    for (const model::Rulebook& rulebook : rulebooks)
        readers_.emplace_back(rulebook.vocabulary, keep);
}

ReadEdition EditionReader::read(std::string_view text) {
    if (as_at_) return read_as_at(text, *as_at_);
    // Most profiles are of the same edition as the one before. What any vocabulary reads as the
    // date is the date, so that trying this one first changes nothing but the time it takes.
    if (likely_ < readers_.size()) {
        Read read = readers_[likely_].read(text);
        if (read.facts && read.facts->as_at()) {
            const Date as_at = *read.facts->as_at();
            const model::Rulebook* rulebook = edition_on(as_at).rulebook;
            if (rulebook == nullptr || place_of(*rulebook) != likely_)
                return read_as_at(text, as_at);
            return in_force(as_at, std::move(read));
        }
    }
    OwnDay own = own_day(rulebooks_, [&](const model::Rulebook& rulebook) {
        return readers_[place_of(rulebook)].read(text);
    });
    if (own.day) return read_as_at(text, *own.day);
    return {0, {}, std::nullopt, std::move(own.diagnostics)};
}

ReadEdition EditionReader::read_as_at(std::string_view text, Date as_at) {
    const model::Edition& edition = edition_on(as_at);
    if (edition.rulebook == nullptr) return {0, as_at, std::nullopt, edition.diagnostics, true};
    likely_ = place_of(*edition.rulebook);
    return in_force(as_at, readers_[likely_].read(text));
}

/// By the rulebook that is likely_.
ReadEdition EditionReader::in_force(Date as_at, Read read) const {
    if (read.facts && !read.facts->departures().empty()) {
        auto departures = departures_from_nothing(rulebooks_[likely_], *read.facts);
        std::move(departures.begin(), departures.end(), std::back_inserter(read.diagnostics));
    }
    return {likely_, as_at, std::move(read.facts), std::move(read.diagnostics)};
}

void EditionReader::reuse(ReadEdition&& done) {
    if (done.facts) readers_[done.rulebook].reuse(std::move(*done.facts));
}

const model::Edition& EditionReader::edition_on(Date day) {
    constexpr std::size_t most_days = 10'000;
    if (editions_.size() > most_days) editions_.clear();
    const auto known = editions_.find(day);
    if (known != editions_.end()) return known->second;
    return editions_.emplace(day, model::edition_in_force(rulebooks_, day)).first->second;
}

std::size_t EditionReader::place_of(const model::Rulebook& rulebook) const {
    return static_cast<std::size_t>(&rulebook - rulebooks_.data());
}

OwnDay own_day(
    std::span<const model::Rulebook> rulebooks,
    const std::function<Read(const model::Rulebook&)>& read) {
    std::vector<Diagnostic> first;
    bool is_readable = false;
    for (const model::Rulebook& rulebook : rulebooks) {
        Read one = read(rulebook);
        if (one.facts && one.facts->as_at()) return {one.facts->as_at(), {}};
        is_readable = is_readable || one.facts.has_value();
        if (first.empty()) first = std::move(one.diagnostics);
    }
    if (!is_readable && !first.empty()) return {std::nullopt, std::move(first)};
    std::erase_if(first, [](const Diagnostic& one) {
        return one.fixes.empty() || one.fixes.front().replacement != "\"as_at\"";
    });
    first.push_back({Code::no_as_at, {}, {}, {}, {}, {}});
    return {std::nullopt, std::move(first)};
}

}  // namespace assize::facts
