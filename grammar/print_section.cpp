#include "print_section.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "print_condition.hpp"

namespace assize::grammar {

namespace s = assize::syntax;

namespace {

constexpr std::size_t head_width = 13;    // `required by  `, `applies when `
constexpr std::size_t clause_width = 10;  // `part-met  `, `because   `

constexpr std::array line_starts = {std::string_view{"and"},     std::string_view{"or"},
                                    std::string_view{"where"},   std::string_view{"except"},
                                    std::string_view{"satisfy"}, std::string_view{"satisfying"}};

// Whether `after` begins with a word that joins two parts: not the `and` of `between A and B`, the
// `or` of `on or before`, nor the `where` of `except where`.
bool may_begin_line(std::string_view before, std::string_view after) {
    const std::string_view word = after.substr(0, after.find(' '));
    if (std::ranges::count(line_starts, word) == 0) { return false; }
    const std::size_t range = before.rfind(" is between ");
    const bool is_in_range = word == "and" && range != std::string_view::npos
        && before.substr(range).find(" and ") == std::string_view::npos;
    return !is_in_range && !before.ends_with(" on") && !before.ends_with(" except");
}

// Where a word that may begin a line stands in `text` outside its texts, and in how many brackets.
struct Break {
    std::size_t at = 0, depth = 0;
};
std::vector<Break> breaks_in(std::string_view text) {
    std::vector<Break> breaks;
    std::size_t depth = 0;
    bool is_quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        is_quoted = is_quoted != (text[at] == '"');
        if (is_quoted) { continue; }
        depth += text[at] == '(' ? 1 : 0;
        depth -= text[at] == ')' ? 1 : 0;
        if (text[at] == ' ' && may_begin_line(text.substr(0, at), text.substr(at + 1))) {
            breaks.push_back({at, depth});
        }
    }
    return breaks;
}

// A line that is too long, broken before the words that join its largest parts; and so on for the
// parts. `begins` columns stand before it, and its further lines are indented by `indent`.
std::string wrapped(std::string_view text, std::size_t begins, std::size_t indent) {
    std::vector<Break> breaks = breaks_in(text);
    if (begins + text.size() <= page_width || breaks.empty()) { return std::string(text); }
    const std::size_t depth = std::ranges::min_element(breaks, {}, &Break::depth)->depth;
    std::erase_if(breaks, [&](const Break& one) { return one.depth != depth; });
    breaks.push_back({text.size(), depth});
    std::string result = wrapped(text.substr(0, breaks.front().at), begins, indent);
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
        const std::size_t begin = breaks[i].at + 1;
        result += "\n" + std::string(indent, ' ');
        result += wrapped(text.substr(begin, breaks[i + 1].at - begin), indent, indent + 4);
    }
    return result;
}

// `head` and what follows it, over several lines where one would be too long.
template <typename Node>
std::string with_body(
    const std::string& head, const Node& node, std::size_t indent, const std::string& after = "") {
    return head + wrapped(text_of(node), indent + head.size(), indent + 4) + after;
}

PrintedSection section_text(const s::Missing&) { return {}; }
PrintedSection section_text(const s::InTheme& section) {
    return {Sort::head, padded("theme", head_width) + section.theme.text};
}
PrintedSection section_text(const s::Period& section) {
    return {Sort::head, padded("in force", head_width) + text_of(section)};
}
PrintedSection section_text(const s::Citation& section) {
    std::string text = padded(word_of(spell::forces, section.force), head_width);
    text += text_of(section.text);
    if (section.unverified) {
        text += unverified_text(std::string(section_indent, ' ') + text, *section.unverified);
    }
    return {Sort::head, text};
}
PrintedSection section_text(const s::AppliesWhen& section) {
    return {
        Sort::head,
        with_body(padded("applies when", head_width), *section.condition, section_indent)};
}
PrintedSection section_text(const s::Meaning& section) {
    return {Sort::meaning, meaning_text(section, section_indent)};
}
PrintedSection section_text(const s::Check& section) {
    const std::string head = "check " + section.name.text
        + (section.title ? " " + text_of(*section.title) + "\n      " : " ");
    return {Sort::check, with_body(head, *section.condition, section_indent + 4)};
}
PrintedSection section_text(const s::Clause& section) {
    const std::string head = padded(word_of(spell::outcomes, section.outcome), clause_width);
    if (!section.when) { return {Sort::clause, head + "otherwise"}; }
    std::string text =
        with_body(head + "when ", *section.when->condition, section_indent + clause_width);
    if (const auto& unless = section.when->unless) {
        text += "\n" + std::string(section_indent + clause_width, ' ');
        text += with_body(
            (*unless)->shown ? "unless it is shown that " : "unless ", *(*unless)->condition,
            section_indent + clause_width);
    }
    return {Sort::clause, text};
}
std::string spoken_of(const s::Sentence& section) {
    return word_of(spell::speeches, section.speech)
        + (section.outcome ? " " + word_of(spell::outcomes, *section.outcome) : "");
}
PrintedSection section_text(const s::Sentence& section, std::size_t speech_width) {
    return {Sort::speech, padded(spoken_of(section), speech_width) + text_of(section.text)};
}
PrintedSection section_text(const s::Advice& section) {
    return {
        Sort::speech,
        with_body(
            "advice when ", *section.condition, section_indent,
            "\n" + std::string(section_indent + clause_width, ' ') + text_of(section.text))};
}

}  // namespace

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string meaning_text(const s::Meaning& meaning, std::size_t indent) {
    std::string head = meaning.name.text + " means ";
    return std::visit(
        [&](const auto& body) -> std::string {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, s::Missing>) {
                return head;
            } else {
                return with_body(head, body, indent);
            }
        },
        *meaning.body);
}

PrintedSection printed(const s::Section& section, std::size_t speech_width) {
    return std::visit(
        [&](const auto& held) {
            if constexpr (requires { section_text(held, speech_width); }) {
                return section_text(held, speech_width);
            } else {
                return section_text(held);
            }
        },
        section);
}

std::size_t width_of_speech(const std::vector<s::Section>& sections) {
    std::size_t width = clause_width;
    for (const s::Section& section : sections) {
        if (const auto* const sentence = std::get_if<s::Sentence>(&section)) {
            width = std::max(width, spoken_of(*sentence).size() + 2);
        }
    }
    return width;
}

std::string unverified_text(const std::string& line, const s::Text& why) {
    const std::string text = "unverified " + text_of(why);
    const bool has_room = line.size() + 1 + text.size() <= page_width;
    return (has_room ? " " : "\n" + std::string(section_indent + 2, ' ')) + text;
}

}  // namespace assize::grammar
