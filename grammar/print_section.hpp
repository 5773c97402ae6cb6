#pragma once

#include <array>
#include <string>
#include <vector>

#include "assize/grammar/syntax.hpp"
#include "spelling.hpp"

/// Sections and meanings: what a requirement is made of, each on lines of its own.
namespace assize::grammar {

inline constexpr std::size_t page_width = 120;
inline constexpr std::size_t section_indent = 2;

[[nodiscard]] std::string padded(std::string text, std::size_t width);

template <typename Word, std::size_t n>
std::string word_of(const std::array<Spelling<Word>, n>& spellings, Word word) {
    return std::string(spelling(Spellings<Word>(spellings), word));
}

[[nodiscard]] std::string meaning_text(const syntax::Meaning& meaning, std::size_t indent);

/// Sections of one sort stand together; a blank line parts them from the next sort.
enum class Sort { none, head, meaning, check, clause, speech };

struct PrintedSection {
    Sort sort = Sort::none;
    std::string text;
};

/// A section; what a sentence speaks of takes `speech_width` columns at least.
[[nodiscard]] PrintedSection printed(const syntax::Section& section, std::size_t speech_width);
/// What the widest of these sentences needs for what it speaks of.
[[nodiscard]] std::size_t width_of_speech(const std::vector<syntax::Section>& sections);

/// `unverified "why"` behind what stands on its line already, or under it where that is full.
[[nodiscard]] std::string unverified_text(const std::string& line, const syntax::Text& why);

}  // namespace assize::grammar
