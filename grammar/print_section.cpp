#include "print_section.hpp"

#include <algorithm>

#include "print_condition.hpp"

namespace assize::grammar {

namespace s = assize::syntax;

namespace {

constexpr std::size_t head_width = 13;    // `required by  `, `applies when `
constexpr std::size_t clause_width = 10;  // `part-met  `, `because   `

// `head` and a condition, over several lines where one would be too long: each term on its own,
// under the first.
std::string with_condition(
    const std::string& head, const s::Condition& condition, std::size_t indent,
    const std::string& after = "") {
    std::string whole = head + text_of(condition) + after;
    if (indent + whole.size() <= page_width || condition.rest.empty()) { return whole; }
    return head + joined(terms_of(condition), "\n" + std::string(indent + 4, ' ')) + after;
}

PrintedSection section_text(const s::Missing&) { return {}; }
PrintedSection section_text(const s::InTheme& section) {
    return {Sort::head, padded("theme", head_width) + section.theme.text};
}
PrintedSection section_text(const s::Period& section) {
    return {Sort::head, padded("in force", head_width) + text_of(section)};
}
PrintedSection section_text(const s::Citation& section) {
    return {
        Sort::head,
        padded(word_of(spell::forces, section.force), head_width) + text_of(section.text)
            + (section.unverified ? " unverified " + text_of(*section.unverified) : "")};
}
PrintedSection section_text(const s::AppliesWhen& section) {
    return {
        Sort::head,
        with_condition(padded("applies when", head_width), section.condition, section_indent)};
}
PrintedSection section_text(const s::Meaning& section) {
    return {Sort::meaning, meaning_text(section, section_indent)};
}
PrintedSection section_text(const s::Check& section) {
    const std::string head = "check " + section.name.text
        + (section.title ? " " + text_of(*section.title) + "\n      " : " ");
    return {Sort::check, with_condition(head, section.condition, section_indent + 4)};
}
PrintedSection section_text(const s::Clause& section) {
    const std::string head = padded(word_of(spell::outcomes, section.outcome), clause_width);
    if (!section.when) { return {Sort::clause, head + "otherwise"}; }
    std::string text =
        with_condition(head + "when ", section.when->condition, section_indent + clause_width);
    if (const auto& unless = section.when->unless) {
        text += "\n" + std::string(section_indent + clause_width, ' ');
        text += with_condition(
            unless->shown ? "unless it is shown that " : "unless ", unless->condition,
            section_indent + clause_width);
    }
    return {Sort::clause, text};
}
PrintedSection section_text(const s::Sentence& section) {
    return {
        Sort::speech,
        padded(word_of(spell::speeches, section.speech), clause_width)
            + (section.outcome ? word_of(spell::outcomes, *section.outcome) + " " : "")
            + text_of(section.text)};
}
PrintedSection section_text(const s::Advice& section) {
    return {
        Sort::speech,
        with_condition(
            "advice when ", section.condition, section_indent,
            "\n" + std::string(section_indent + clause_width, ' ') + text_of(section.text))};
}

}  // namespace

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string meaning_text(const s::Meaning& meaning, std::size_t indent) {
    const std::string head = meaning.name.text + " means ";
    return std::visit(
        [&](const auto& body) -> std::string {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, s::Missing>) {
                return std::string(head);
            } else if constexpr (std::is_same_v<Body, s::Condition>) {
                return with_condition(head, body, indent);
            } else {
                return head + text_of(body);
            }
        },
        meaning.body);
}

PrintedSection printed(const s::Section& section) {
    return std::visit([](const auto& held) { return section_text(held); }, section);
}

}  // namespace assize::grammar
