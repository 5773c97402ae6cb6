#include "assize/facts/split.hpp"

#include <algorithm>

#include "assize/base/utf8.hpp"

namespace assize::facts {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view without_blanks_behind(std::string_view text) {
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

void go_past(char c, Nesting& nesting) {
    if (nesting.is_in_text) {
        // A text ends on its line: one whose end is lost does not take the next profiles with it.
        if (c == '\n' || (c == '"' && !nesting.is_escaped)) nesting.is_in_text = false;
        nesting.is_escaped = c == '\\' && !nesting.is_escaped;
        return;
    }
    if (c == '"') nesting = {nesting.depth, true, false};
    if (c == '{' || c == '[') ++nesting.depth;
    if ((c == '}' || c == ']') && nesting.depth > 0) --nesting.depth;
}

bool is_whole_object(std::string_view line) {
    Nesting nesting;
    for (const char c : line) go_past(c, nesting);
    return line.starts_with('{') && nesting == Nesting{};
}

}  // namespace

Found Splitter::next(std::string_view window, bool is_end) {
    std::size_t done = 0;
    while (true) {
        std::size_t consumed = 0;
        auto here = step(window.substr(done), is_end, consumed);
        if (consumed > 0) {
            scanned_ = 0;
            nesting_ = {};
        }
        if (here) {
            here->begin += done;
            here->end += done;
            here->consumed = done + consumed;
            return *here;
        }
        done += consumed;
    }
}

Splitter::Step Splitter::step(std::string_view rest, bool is_end, std::size_t& consumed) {
    if (rest.empty() && !is_end) return found(What::needs_more);
    switch (state_.layout) {
        case Layout::unsettled: return settle(rest, is_end, consumed);
        case Layout::whole: return the_whole(rest, is_end, consumed);
        case Layout::lines: return next_line(rest, is_end, consumed);
        case Layout::list: return next_in_list(rest, is_end, consumed);
        case Layout::finished: break;
    }
    return found(What::end);
}

Splitter::Step Splitter::settle(std::string_view rest, bool is_end, std::size_t& consumed) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (rest.empty()) return found(What::end);
    if (rest.starts_with(mark)) {
        consumed = mark.size();
        return std::nullopt;
    }
    if (!is_end && mark.starts_with(rest)) return found(What::needs_more);
    consumed = std::min(rest.find_first_not_of(blanks), rest.size());
    if (rest[0] == '[') {
        state_.layout = Layout::list;
        consumed = 1;
    }
    pass(rest.substr(0, consumed));
    if (consumed > 0) return std::nullopt;
    if (is_lines_) {
        state_.layout = Layout::lines;
        return std::nullopt;
    }
    const std::size_t line_break = rest.find('\n', scanned_);
    const std::size_t size = std::min(line_break, rest.size());
    if (size == rest.size() && !is_end && size <= most_) {
        scanned_ = size;
        return found(What::needs_more);
    }
    scanned_ = 0;
    const bool is_line = size > most_
        || (size < rest.size() && is_whole_object(without_blanks_behind(rest.substr(0, size))));
    state_.layout = is_line ? Layout::lines : Layout::whole;
    return std::nullopt;
}

Splitter::Step Splitter::the_whole(std::string_view rest, bool is_end, std::size_t& consumed) {
    if (!is_end && rest.size() <= most_) return found(What::needs_more);
    Found all = found(rest.size() > most_ ? What::too_long : What::profile);
    all.end = without_blanks_behind(rest).size();
    consumed = rest.size();
    state_.layout = Layout::finished;
    return all;
}

Splitter::Step Splitter::next_line(std::string_view rest, bool is_end, std::size_t& consumed) {
    if (rest.empty()) return found(What::end);
    const std::size_t line_break = rest.find('\n', scanned_);
    const std::size_t size = std::min(line_break, rest.size());
    const bool is_ended = size < rest.size() || is_end;
    if (!is_ended && size <= most_ && !state_.is_skipping) {
        scanned_ = size;
        return found(What::needs_more);
    }
    const std::string_view line = without_blanks_behind(rest.substr(0, size));
    Found one = found(size > most_ ? What::too_long : What::profile);
    one.end = line.size();
    const bool is_news = !line.empty() && !state_.is_skipping;
    consumed = size;
    state_.is_skipping = !is_ended;
    if (size < rest.size()) {
        ++consumed;
        ++state_.line;
        state_.column = 1;
    }
    return is_news ? Step(one) : std::nullopt;
}

Splitter::Step Splitter::next_in_list(std::string_view rest, bool is_end, std::size_t& consumed) {
    if (rest.empty()) {
        const bool is_whole = state_.next == Next::nothing;
        state_.layout = Layout::finished;
        return found(is_whole ? What::end : What::list_cut_short);
    }
    if (state_.is_skipping) return skip_item(rest, consumed);
    consumed = std::min(rest.find_first_not_of(blanks), rest.size());
    if (consumed > 0) {
        pass(rest.substr(0, consumed));
        return std::nullopt;
    }
    if (state_.next == Next::nothing) {
        state_.layout = Layout::finished;
        return found(What::list_goes_on);
    }
    const char sign = rest[0];
    if (sign != ',' && sign != ']') return item(rest, is_end, consumed);
    const bool is_missing =
        state_.next == Next::item || (state_.next == Next::item_or_end && sign == ',');
    const Found missing = found(What::item_missing);
    state_.next = sign == ',' ? Next::item : Next::nothing;
    consumed = 1;
    pass(rest.substr(0, consumed));
    return is_missing ? Step(missing) : std::nullopt;
}

Splitter::Step Splitter::item(std::string_view rest, bool is_end, std::size_t& consumed) {
    const auto end = end_of_item(rest);
    const std::size_t size = end.value_or(rest.size());
    if (!end && !is_end && size <= most_) return found(What::needs_more);
    if (!end && size <= most_ && !is_whole_object(without_blanks_behind(rest))) {
        const Found cut_short = found(What::list_cut_short);
        state_.layout = Layout::finished;
        consumed = size;
        return cut_short;
    }
    Found one = found(size > most_ ? What::too_long : What::profile);
    one.end = without_blanks_behind(rest.substr(0, size)).size();
    one.number = ++state_.number;
    consumed = size;
    pass(rest.substr(0, size));
    state_.next = Next::comma_or_end;
    state_.is_skipping = !end && size > most_;
    state_.skipped = state_.is_skipping ? nesting_ : Nesting{};
    return one;
}

Splitter::Step Splitter::skip_item(std::string_view rest, std::size_t& consumed) {
    nesting_ = state_.skipped;
    const auto end = end_of_item(rest);
    consumed = end.value_or(rest.size());
    pass(rest.substr(0, consumed));
    state_.is_skipping = !end;
    state_.skipped = end ? Nesting{} : nesting_;
    return std::nullopt;
}

/// Goes on where it stopped for want of bytes.
std::optional<std::size_t> Splitter::end_of_item(std::string_view rest) {
    for (; scanned_ < rest.size(); ++scanned_) {
        const char c = rest[scanned_];
        const bool is_outside = nesting_.depth == 0 && !nesting_.is_in_text;
        if (is_outside && (c == ',' || c == ']')) return scanned_;
        go_past(c, nesting_);
    }
    return std::nullopt;
}

Found Splitter::found(Found::What what) const {
    Found made;
    made.what = what;
    made.line = state_.line;
    made.column = state_.column;
    return made;
}

void Splitter::pass(std::string_view text) {
    const std::size_t last = text.rfind('\n');
    if (last == std::string_view::npos) {
        state_.column += code_points(text);
        return;
    }
    state_.line += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    state_.column = 1 + code_points(text.substr(last + 1));
}

}  // namespace assize::facts
