// What a rule file explains away: `-- lint CODE: reason`, above what it speaks of or behind it.
#include <algorithm>
#include <optional>

#include "lint_pass.hpp"

namespace assize::analysis {

namespace {

namespace s = syntax;

struct Allowance {
    std::string code;
    Span comment;
    Span covers;
    bool is_used = false;
};

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

/// All of the line that a comment stands behind, or the whole that follows it.
std::optional<Span> covered_by(
    const s::Comment& comment, const std::vector<Span>& wholes, const Source& source) {
    if (comment.trails) {
        const std::size_t line = source.text.rfind('\n', comment.span.begin);
        const std::size_t begin = line == std::string::npos ? 0 : line + 1;
        return Span{comment.span.source, static_cast<std::uint32_t>(begin), comment.span.begin};
    }
    for (const Span& one : wholes) {
        if (one.begin >= comment.span.end) return one;
    }
    return {};
}

/// The allowance that a comment is, whole or wanting; nothing when it is another comment.
std::optional<Allowance> allowance_of(
    Linting& linting, const s::File& file, const s::Comment& comment,
    const std::vector<Span>& wholes) {
    const std::string_view text = trimmed(comment.text);
    constexpr std::string_view word = "lint ";
    const std::size_t colon = text.find(':');
    const std::string_view code = trimmed(text.substr(0, colon));
    // `lint` begins sentences too; an allowance has one word after it, and a colon or nothing.
    if (!text.starts_with(word) || trimmed(code.substr(word.size())).find(' ') != code.npos)
        return {};
    const std::string id(trimmed(code.substr(word.size())));
    const auto is_known = std::any_of(
        all_lints().begin(), all_lints().end(), [&](const auto& one) { return one.id == id; });
    const bool has_reason = colon != text.npos && !trimmed(text.substr(colon + 1)).empty();
    if (!is_known || !has_reason) {
        linting.add(
            Lint::allowance_without_reason, comment.span,
            {is_known ? "the reason is missing" : "`" + id + "` is no lint"});
        return {};
    }
    const auto covers = covered_by(comment, wholes, linting.sources[file.source]);
    return Allowance{id, comment.span, covers.value_or(comment.span)};
}

bool covers(const Allowance& allowance, const Finding& finding) {
    return allowance.code == lint_entry(finding.lint).id
        && allowance.covers.source == finding.span.source
        && allowance.covers.begin <= finding.span.begin
        && finding.span.begin <= allowance.covers.end;
}

}  // namespace

Linted explain_away(Linting linting) {
    std::vector<Allowance> allowances;
    for (const s::File& file : linting.trees) {
        const std::vector<Span> wholes = wholes_of(file);
        for (const s::Comment& comment : file.comments) {
            if (auto one = allowance_of(linting, file, comment, wholes))
                allowances.push_back(std::move(*one));
        }
    }
    Linted linted;
    for (Finding& finding : linting.found) {
        bool is_allowed = false;
        for (Allowance& allowance : allowances) {
            if (!covers(allowance, finding)) continue;
            allowance.is_used = is_allowed = true;
        }
        if (is_allowed) {
            ++linted.allowed;
        } else {
            linted.findings.push_back(std::move(finding));
        }
    }
    const auto is_alone = [&](SourceId file) {
        return std::all_of(
            linting.rulebooks.begin(), linting.rulebooks.end(), [&](const auto& rulebook) {
                return rulebook.is_alone || !rulebook.is_made_from(file);
            });
    };
    for (const Allowance& allowance : allowances) {
        // What a file on its own explains may be asked of it where others use it.
        if (allowance.is_used || is_alone(allowance.comment.source)) continue;
        const std::string_view text = linting.sources[allowance.comment.source].text;
        std::uint32_t begin = allowance.comment.begin, end = allowance.comment.end;
        while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
        const bool is_line = begin == 0 || text[begin - 1] == '\n';
        if (is_line && end < text.size() && text[end] == '\n') ++end;
        linted.findings.push_back(
            {Lint::allowance_of_nothing,
             allowance.comment,
             {allowance.code},
             {},
             {{"take the comment out", {allowance.comment.source, begin, end}, ""}}});
    }
    return linted;
}

}  // namespace assize::analysis
