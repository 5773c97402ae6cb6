#include "explained.hpp"

#include <algorithm>
#include <optional>

namespace assize::analysis {

namespace {

namespace s = syntax;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// What can be spoken of as a whole: declarations, sections and fields, in source order, a whole
/// before its parts.
std::vector<Span> wholes_of(const s::File& file) {
    std::vector<Span> spans;
    const auto add_sections = [&](const s::Requirement& requirement) {
        for (const s::Section& section : requirement.sections) {
            std::visit(
                [&](const auto& one) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(one)>, s::Missing>)
                        spans.push_back(one.span);
                },
                section);
        }
    };
    for (const s::Declaration& declaration : file.declarations) {
        std::visit(
            [&](const auto& one) {
                using One = std::decay_t<decltype(one)>;
                if constexpr (!std::is_same_v<One, s::Missing>) spans.push_back(one.span);
                if constexpr (std::is_same_v<One, s::Record> || std::is_same_v<One, s::Profile>) {
                    for (const s::Field& field : one.fields) spans.push_back(field.span);
                }
                if constexpr (std::is_same_v<One, s::Requirement>) add_sections(one);
                if constexpr (std::is_same_v<One, s::Replace>) add_sections(one.requirement);
            },
            declaration);
    }
    return spans;
}

/// The line that a comment stands behind.
Span line_before(const Span& comment, std::string_view text) {
    const std::size_t line = text.find_last_of("\r\n", comment.begin);
    const std::size_t begin = line == text.npos ? 0 : line + 1;
    return {comment.source, static_cast<std::uint32_t>(begin), comment.begin};
}

/// Up to the end of the next line that has more on it than a comment.
Span line_after(const Span& comment, const s::File& file, std::string_view text) {
    std::size_t at = text.find_first_not_of(" \t\r\n", comment.end);
    for (const s::Comment& other : file.comments) {
        if (other.span.begin == at) at = text.find_first_not_of(" \t\r\n", other.span.end);
    }
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    return {comment.source, comment.end, static_cast<std::uint32_t>(end)};
}

Span covered_by(
    const s::Comment& comment, const s::File& file, const std::vector<Span>& wholes,
    std::string_view text) {
    const Span& at = comment.span;
    if (comment.trails) return line_before(at, text);
    // The last that begins before the comment is the innermost that it can stand in.
    const auto next = std::partition_point(
        wholes.begin(), wholes.end(), [&](const Span& one) { return one.begin < at.begin; });
    const bool is_inside = next != wholes.begin() && at.begin < (next - 1)->end
        && (next == wholes.end() || (next - 1)->end <= next->begin);
    if (is_inside) return line_after(at, file, text);
    return next == wholes.end() ? at : *next;
}

}  // namespace

bool Explanation::does_cover(const Span& span) const {
    return covers.source == span.source && covers.begin <= span.begin && span.begin <= covers.end;
}

std::vector<Explanation> explanations_in(
    const s::File& file, const Sources& sources, std::string_view word) {
    const std::vector<Span> wholes = wholes_of(file);
    const std::string_view text = sources[file.source].text;
    std::vector<Explanation> found;
    for (const s::Comment& comment : file.comments) {
        const std::string_view words = trimmed(comment.text);
        const std::size_t colon = std::min(words.find(':'), words.size());
        const std::string_view head = trimmed(words.substr(0, colon));
        const std::string_view code = trimmed(head.substr(std::min(word.size(), head.size())));
        // The word begins sentences too; what explains has one more at most before its colon.
        const bool is_word = head == word || head.starts_with(std::string(word) + " ");
        if (!is_word || code.find(' ') != code.npos) continue;
        const std::string_view reason = words.substr(std::min(colon + 1, words.size()));
        found.push_back(
            {std::string(code), std::string(trimmed(reason)),
             colon == word.size() && colon < words.size(), comment.span,
             covered_by(comment, file, wholes, text)});
    }
    return found;
}

}  // namespace assize::analysis
