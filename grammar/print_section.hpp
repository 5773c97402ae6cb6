#pragma once

#include <array>
#include <string>

#include "assize/grammar/syntax.hpp"
#include "spelling.hpp"

/// Sections and meanings: what a requirement is made of, each on lines of its own.
namespace assize::grammar {

inline constexpr std::size_t page_width = 100;
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

[[nodiscard]] PrintedSection printed(const syntax::Section& section);

}  // namespace assize::grammar
