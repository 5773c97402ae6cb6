#include "assize/base/diagnostic.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "assize/base/utf8.hpp"

namespace assize {

namespace {

constexpr std::size_t widest_line = 160;  // code points shown of a line, around what is marked

std::string_view severity_word(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "error";
}

std::string coloured(std::string_view text, Severity severity, bool colour) {
    if (!colour) return std::string(text);
    const std::string_view code = severity == Severity::error ? "\x1b[1;31m"
        : severity == Severity::warning                       ? "\x1b[1;33m"
                                                              : "\x1b[1;36m";
    return std::string(code) + std::string(text) + "\x1b[0m";
}

/// The bytes of the first `count` code points.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80U) ++at;
        --count;
    }
    return at;
}

std::string shown(std::string_view text) {
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '\t', ' ');
    return printable(spaced);
}

/// A line with what a span covers of it marked below, and words beside the mark.
struct Marked {
    std::string line, mark;
};

Marked marked(const Span& span, const Sources& sources, char sign) {
    const Position begin = sources.position(span.source, span.begin);
    const std::string_view line = sources.line(span.source, begin.line);
    const std::size_t before = bytes_of(line, begin.column - 1);
    const std::size_t covered = std::min<std::size_t>(
        span.end > span.begin ? span.end - span.begin : 0, line.size() - before);
    std::size_t from = 0;
    if (code_points(line) > widest_line && begin.column > widest_line / 2) {
        from = bytes_of(line, begin.column - widest_line / 2);
    }
    const std::string_view window = line.substr(from, bytes_of(line.substr(from), widest_line));
    const std::string cut = from > 0 ? "… " : "";
    const std::size_t start =
        code_points(cut) + code_points(shown(line.substr(from, before - from)));
    const std::size_t end = std::min(before + covered, from + window.size());
    const std::size_t length = std::max<std::size_t>(
        1, end > before ? code_points(shown(line.substr(before, end - before))) : 1);
    return {
        cut + shown(window) + (from + window.size() < line.size() ? " …" : ""),
        std::string(start, ' ') + std::string(length, sign)};
}

bool has_place(const Span& span, const Sources& sources) {
    return span.source.index < sources.size();
}

std::string with_gutter(const Marked& marked, std::uint32_t line, std::size_t gutter) {
    const std::string number = std::to_string(line);
    return std::string(gutter - number.size(), ' ') + number + " | " + marked.line + "\n"
        + std::string(gutter, ' ') + " | " + marked.mark;
}

/// The lines as they would read with the repair made, each after a line's end; nothing when they
/// are too many or too wide to be shown.
std::string repaired(const Fix& fix, const Sources& sources, const std::string& margin) {
    constexpr std::ptrdiff_t most_lines = 4;
    if (!has_place(fix.span, sources)) return {};
    const Position begin = sources.position(fix.span.source, fix.span.begin);
    const Position end = sources.position(fix.span.source, fix.span.end);
    // Of whole lines that are taken out nothing is left to be shown.
    if (fix.replacement.empty() && begin.column == 1 && end.column == 1 && end.line > begin.line)
        return {};
    const std::string_view first = sources.line(fix.span.source, begin.line);
    const std::string_view last = sources.line(fix.span.source, end.line);
    std::string whole(first.substr(0, bytes_of(first, begin.column - 1)));
    whole += fix.replacement + std::string(last.substr(bytes_of(last, end.column - 1)));
    if (std::count(whole.begin(), whole.end(), '\n') >= most_lines) return {};
    std::string text;
    for (std::size_t at = 0; at <= whole.size();) {
        const std::size_t stop = std::min(whole.find('\n', at), whole.size());
        if (code_points(whole.substr(at, stop - at)) > widest_line) return {};
        text += margin + shown(whole.substr(at, stop - at)) + "\n";
        at = stop + 1;
    }
    return text;
}

}  // namespace

bool has_error(std::span<const Diagnostic> diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& one) {
        return severity(one.code) == Severity::error;
    });
}

void put_in_order(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
            if (a.span.source.index != b.span.source.index)
                return a.span.source.index < b.span.source.index;
            return a.span.begin < b.span.begin;
        });
    const auto key = [](const Diagnostic& one) {
        return std::tie(
            one.span.source.index, one.span.begin, one.span.end, one.code, one.pointer,
            one.arguments);
    };
    const auto comes_before = [key](const Diagnostic* a, const Diagnostic* b) {
        return key(*a) < key(*b);
    };
    std::set<const Diagnostic*, decltype(comes_before)> seen(comes_before);
    std::vector<Diagnostic> kept;
    kept.reserve(diagnostics.size());  // `seen` points into it
    for (Diagnostic& one : diagnostics) {
        if (seen.contains(&one)) continue;
        kept.push_back(std::move(one));
        seen.insert(&kept.back());
    }
    diagnostics = std::move(kept);
}

std::string diagnostic_text(const Diagnostic& diagnostic, const Sources& sources, bool colour) {
    return remark_text(
        {severity(diagnostic.code), code_id(diagnostic.code), message(diagnostic), diagnostic.span,
         diagnostic.labels, diagnostic.fixes, diagnostic.pointer},
        sources, colour);
}

std::string remark_text(const Remark& remark, const Sources& sources, bool colour) {
    const Severity how = remark.severity;
    const std::string words = coloured(std::string(severity_word(how)) + ": ", how, colour)
        + printable(remark.words) + " [" + std::string(remark.id) + "]\n";
    if (!has_place(remark.span, sources)) {
        return (remark.pointer.empty() ? "" : printable(remark.pointer) + ": ") + words;
    }
    const std::uint32_t line = sources.position(remark.span.source, remark.span.begin).line;
    std::uint32_t last_line = line;
    for (const Label& label : remark.labels) {
        if (!has_place(label.span, sources)) continue;
        last_line = std::max(last_line, sources.position(label.span.source, label.span.begin).line);
    }
    const std::size_t gutter = std::to_string(last_line).size() + 1;
    Marked main = marked(remark.span, sources, '^');
    main.mark = coloured(main.mark, how, colour);
    std::string text = sources.place_text(remark.span) + ": " + words;
    if (!remark.pointer.empty())
        text += std::string(gutter, ' ') + " at " + printable(remark.pointer) + "\n";
    text += with_gutter(main, line, gutter) + "\n";
    for (const Label& label : remark.labels) {
        if (!has_place(label.span, sources)) {
            text += std::string(gutter, ' ') + " = " + printable(label.words) + "\n";
            continue;
        }
        const std::uint32_t there = sources.position(label.span.source, label.span.begin).line;
        Marked mark = marked(label.span, sources, '-');
        mark.mark += " " + printable(label.words);
        if (there != line || label.span.source != remark.span.source) {
            text += std::string(gutter, ' ') + " : " + sources.place_text(label.span) + "\n";
        }
        text += with_gutter(mark, there, gutter) + "\n";
    }
    for (const Fix& fix : remark.fixes) {
        text += std::string(gutter, ' ') + " = try: " + printable(fix.title) + "\n";
        text += repaired(fix, sources, std::string(gutter, ' ') + " |   ");
    }
    return text;
}

namespace {

/// How many letters to change, add, drop, or swap with their neighbour, to make one word of
/// another.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::vector<std::size_t>> steps(
        from.size() + 1, std::vector<std::size_t>(to.size() + 1));
    for (std::size_t i = 0; i <= from.size(); ++i) {
        for (std::size_t j = 0; j <= to.size(); ++j) {
            if (i == 0 || j == 0) {
                steps[i][j] = i + j;
                continue;
            }
            const std::size_t changed = steps[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            steps[i][j] = std::min({changed, steps[i - 1][j] + 1, steps[i][j - 1] + 1});
            const bool are_swapped =
                i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (are_swapped) steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
    }
    return steps.back().back();
}

}  // namespace

std::string_view nearest(std::string_view written, std::span<const std::string> known) {
    std::string_view best;
    // A third of the letters may differ, and of two letters one.
    std::size_t best_distance =
        std::max<std::size_t>(written.size() / 3, written.size() > 1 ? 1 : 0) + 1;
    for (const std::string& candidate : known) {
        const std::size_t longer = std::max(written.size(), candidate.size()),
                          shorter = std::min(written.size(), candidate.size());
        if (longer - shorter >= best_distance) continue;
        const std::size_t apart = distance(written, candidate);
        if (apart < best_distance) {
            best_distance = apart;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view nearest) {
    return nearest.empty() ? "" : "; did you mean `" + std::string(nearest) + "`?";
}

}  // namespace assize
