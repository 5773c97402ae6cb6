#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "assize/facts/read_many.hpp"
#include "assize/model/check.hpp"

namespace assize::facts {

/// A profile as the edition in force on its day reads it.
struct ReadEdition {
    std::size_t rulebook = 0;  ///< its place among the rulebooks
    Date as_at;
    std::optional<Facts> facts;  ///< nothing when a diagnostic is an error
    std::vector<Diagnostic> diagnostics;
    bool is_of_rules = false;  ///< the diagnostics: which edition is in force cannot be said
};

/// Reads profiles one after another, each with the vocabulary of the edition in force on its day.
class EditionReader {
public:
    /// `as_at`: the day of every profile; nothing: each has its own. The rulebooks outlive the
    /// reader.
    EditionReader(
        std::span<const model::Rulebook> rulebooks, std::optional<Date> as_at,
        ManyReader::Keep keep = ManyReader::Keep::all);

    /// The text is followed by ManyReader::padding bytes. Result: the same whatever was read
    /// before. Diagnostics have spans as ManyReader's, or of the rules. Cost: one reading, and
    /// another for each vocabulary that it had to be tried with.
    [[nodiscard]] ReadEdition read(std::string_view text);
    /// As ManyReader::reuse.
    void reuse(ReadEdition&& done);

private:
    [[nodiscard]] ReadEdition read_as_at(std::string_view text, Date as_at);
    [[nodiscard]] ReadEdition in_force(Date as_at, Read read) const;
    const model::Edition& edition_on(Date day);
    [[nodiscard]] std::size_t place_of(const model::Rulebook& rulebook) const;

    std::span<const model::Rulebook> rulebooks_;
    std::optional<Date> as_at_;
    std::vector<ManyReader> readers_;  ///< by rulebook
    std::size_t likely_ = 0;           ///< the rulebook of the profile before
    std::map<Date, model::Edition> editions_;
};

/// The day that a profile gives itself.
struct OwnDay {
    std::optional<Date> day;
    /// Why there is none. Of a profile that was read, those that offer `as_at` for what is written,
    /// and no_as_at last; else why it cannot be read, as the first vocabulary has it.
    std::vector<Diagnostic> diagnostics;
};

/// Reads a profile with one vocabulary after another, up to the first that understands its day: the
/// edition in force, and with it the vocabulary, is only known by the day. `read`: the profile, as
/// a rulebook reads it.
[[nodiscard]] OwnDay own_day(
    std::span<const model::Rulebook> rulebooks,
    const std::function<Read(const model::Rulebook&)>& read);

}  // namespace assize::facts
