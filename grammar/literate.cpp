#include <algorithm>

#include "plain.hpp"

namespace assize::grammar {

namespace {

struct Fence {
    char mark = 0;
    std::size_t length = 0;
    std::string_view info;
};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos
        ? ""
        : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// Three backticks or tildes or more, indented by three blanks at most (CommonMark 0.31, 4.5).
Fence fence_of(std::string_view line) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent > 3
        || (line[indent] != '`' && line[indent] != '~')) {
        return {};
    }
    const char mark = line[indent];
    const std::size_t end = std::min(line.find_first_not_of(mark, indent), line.size());
    const std::string_view info = trimmed(line.substr(end));
    if (end - indent < 3 || (mark == '`' && info.find('`') != std::string_view::npos)) {
        return {};
    }
    return {mark, end - indent, info};
}

bool closes(const Fence& fence, const Fence& opening) {
    return fence.mark == opening.mark && fence.length >= opening.length && fence.info.empty();
}

/// Past the line break at `end`.
std::size_t next_line(std::string_view text, std::size_t end) {
    return std::min(end + (text.substr(end).starts_with("\r\n") ? 2 : 1), text.size());
}

}  // namespace

std::size_t line_end(std::string_view text, std::size_t begin) {
    const std::string_view rest = text.substr(begin);
    const auto* const end =
        std::find_if(rest.begin(), rest.end(), [](char c) { return c == '\n' || c == '\r'; });
    return begin + static_cast<std::size_t>(end - rest.begin());
}

std::vector<Fenced> fenced_blocks(std::string_view text) {
    std::vector<Fenced> blocks;
    Fence opening;
    bool is_ours = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t line = line_end(text, begin);
        const std::size_t end = next_line(text, line);
        const Fence fence = fence_of(text.substr(begin, line - begin));
        if (opening.mark == 0 && fence.mark != 0) {
            opening = fence;
            is_ours = fence.info.substr(0, fence.info.find_first_of(" \t{")) == "assize";
            if (is_ours) { blocks.push_back({begin, end, text.size(), false}); }
        } else if (opening.mark != 0 && closes(fence, opening)) {
            opening = {};
            if (is_ours) {
                blocks.back().end = begin;
                blocks.back().closed = true;
            }
        }
        begin = end;
    }
    return blocks;
}

bool is_literate(std::string_view file_name) { return file_name.ends_with(".assize.md"); }

}  // namespace assize::grammar
