#include "tests/language/expectations.hpp"

#include <regex>
#include <sstream>

namespace assize::language {

namespace {

std::string joined(
    std::string_view id, const std::optional<Position>& place,
    const std::vector<std::string>& arguments) {
    std::string text(id);
    if (place) text += " " + std::to_string(place->line) + ":" + std::to_string(place->column);
    for (const std::string& argument : arguments) text += " `" + argument + "`";
    return text;
}

}  // namespace

std::vector<Expectation> expectations(std::string_view text) {
    static const std::regex form(R"(^--!\s+([a-z0-9-]+)(?:\s+(\d+):(\d+))?((?:\s+`[^`]*`)*)\s*$)");
    static const std::regex argument("`([^`]*)`");
    std::vector<Expectation> result;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("--!")) continue;
        std::smatch match;
        // A line that is not understood stands as an id that no diagnostic has.
        if (!std::regex_match(line, match, form)) {
            result.push_back({line, {}, {}});
            continue;
        }
        Expectation expectation{match[1], {}, {}};
        if (match[2].matched) {
            expectation.place = Position{
                static_cast<std::uint32_t>(std::stoul(match[2])),
                static_cast<std::uint32_t>(std::stoul(match[3]))};
        }
        const std::string written = match[4];
        for (std::sregex_iterator it(written.begin(), written.end(), argument), end; it != end;
             ++it) {
            expectation.arguments.push_back((*it)[1]);
        }
        result.push_back(std::move(expectation));
    }
    return result;
}

std::string expected_text(const Expectation& expectation) {
    return joined(expectation.id, expectation.place, expectation.arguments);
}

std::string found_text(
    const Diagnostic& diagnostic, const Sources& sources, const Expectation& like) {
    std::optional<Position> place;
    if (like.place) place = sources.position(diagnostic.span.source, diagnostic.span.begin);
    return joined(
        code_id(diagnostic.code), place,
        like.arguments.empty() ? std::vector<std::string>{} : diagnostic.arguments);
}

}  // namespace assize::language
