#include "tokens.hpp"

#include <algorithm>

#include "assize/base/date.hpp"
#include "assize/base/limits.hpp"
#include "assize/base/utf8.hpp"
#include "spelling.hpp"

namespace assize::grammar {

namespace {

constexpr std::string_view pound = "\xC2\xA3";

bool is_small(char c) { return 'a' <= c && c <= 'z'; }
char small(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

bool at(const char* first, const char* last, char c) { return first != last && *first == c; }

const char* digits_end(const char* first, const char* last) {
    return std::find_if_not(first, last, is_digit);
}

// A word goes on over a hyphen: `not` is not in `not-applicable`, nor `lay` in `lay-members`.
bool word_goes_on(const char* end, const char* last) {
    return end != last
        && (is_word_char(*end) || (*end == '-' && end + 1 != last && is_letter(end[1])));
}

// `2015-03-13`, `13/03/2015`, `1.2.3` and `6months` are not figures with something after them.
bool figure_goes_on(const char* end, const char* last) {
    return end != last
        && (is_word_char(*end) || *end == '/'
            || (*end == '.' && end + 1 != last && is_digit(end[1])));
}

// digits ("." digits)?
const char* decimal_end(const char* first, const char* last) {
    const char* end = digits_end(first, last);
    if (end != first && at(end, last, '.') && end + 1 != last && is_digit(end[1])) {
        end = digits_end(end + 1, last);
    }
    return end;
}

const char* percent_sign(const char* end, const char* last) {
    const char* const sign = skip_gap(end, last);
    return at(sign, last, '%') ? sign + 1 : nullptr;
}

const char* name_end(const char* first, const char* last) {
    if (first == last || !is_small(*first)) { return nullptr; }
    const char* const end = std::find_if_not(
        first, last, [](char c) { return is_small(c) || is_digit(c) || c == '_'; });
    return word_goes_on(end, last) ? nullptr : end;
}

// digits (comma groups of three) ("." dd)?, the digits without commas into `text`.
const char* money_end(const char* first, const char* last, std::string& text) {
    const char* end = digits_end(first, last);
    if (end == first) { return nullptr; }
    text.assign(first, end);
    while (at(end, last, ',') && last - end > 3 && digits_end(end + 1, end + 4) == end + 4) {
        text.append(end + 1, end + 4);
        end += 4;
    }
    if (at(end, last, '.') && last - end > 2 && digits_end(end + 1, end + 3) == end + 3) {
        text.append(end, end + 3);
        end += 3;
    }
    return figure_goes_on(end, last) ? nullptr : end;
}

const char* date_end(const char* first, const char* last) {
    constexpr std::string_view shape = "dddd-dd-dd";
    if (static_cast<std::size_t>(last - first) < shape.size()) { return nullptr; }
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 'd' ? !is_digit(first[i]) : first[i] != '-') { return nullptr; }
    }
    const char* const end = first + shape.size();
    return figure_goes_on(end, last) ? nullptr : end;
}

template <typename Node>
const char* keep(const char* first, const char* end, const Session& session, Node& node) {
    if (end != nullptr) {
        node.text.assign(first, end);
        node.span = session.span(first, end);
    }
    return end;
}

template <typename Word>
const char* match_words(
    const char* first, const char* last, Spellings<Word> spellings, Word& word) {
    const char* longest = nullptr;
    for (const Spelling<Word>& row : spellings) {
        const char* const end = match_phrase(first, last, row.text);
        if (end != nullptr && (longest == nullptr || end > longest)) {
            longest = end;
            word = row.word;
        }
    }
    return longest;
}

// `-`? digits ("." digits)? UNIT?
const char* match_number(const char* first, const char* last, syntax::Literal& literal) {
    const char* const digits = at(first, last, '-') ? first + 1 : first;
    const char* const end = decimal_end(digits, last);
    if (end == digits || figure_goes_on(end, last)) { return nullptr; }
    literal.text.assign(first, end);
    literal.kind = syntax::LiteralKind::number;
    const char* const unit =
        match_words<syntax::Unit>(skip_gap(end, last), last, spell::units, literal.unit);
    return unit != nullptr ? unit : end;
}

// `met` after `is`, but never the `met when` that begins the next clause.
const char* match_literal_word(const char* first, const char* last, syntax::Literal& literal) {
    const char* const end =
        match_words<syntax::LiteralKind>(first, last, spell::literal_words, literal.kind);
    if (end == nullptr) { return nullptr; }
    const char* const next = skip_gap(end, last);
    const bool begins_clause = match_phrase(next, last, "when") != nullptr
        || match_phrase(next, last, "otherwise") != nullptr;
    return begins_clause ? nullptr : end;
}

const char* match_literal_kind(
    const char* first, const char* last, Session& session, syntax::Literal& literal) {
    syntax::Figure figure;
    if (const char* end = match_date(first, last, session, figure)) {
        literal.kind = syntax::LiteralKind::date;
        literal.text = figure.text;
        return end;
    }
    if (std::string_view(first, last).starts_with(pound)) {
        literal.kind = syntax::LiteralKind::money;
        return money_end(first + pound.size(), last, literal.text);
    }
    if (const char* end = match_percent(first, last, session, figure)) {
        literal.kind = syntax::LiteralKind::percent;
        literal.text = figure.text;
        return end;
    }
    if (const char* end = match_number(first, last, literal)) { return end; }
    syntax::Text text;
    if (const char* end = match_text(first, last, session, text)) {
        literal.kind = syntax::LiteralKind::text;
        literal.text = text.text;
        return end;
    }
    return match_literal_word(first, last, literal);
}

template <typename MatchHead>
const char* match_dotted(
    const char* first, const char* last, Session& session, syntax::Path& path,
    MatchHead match_head) {
    path = {};
    if (first == last || !is_small(*first)) { return nullptr; }
    const char* end = match_head(first, last, session, path.names.emplace_back());
    while (end != nullptr && at(end, last, '.')) {
        end = match_name(end + 1, last, session, path.names.emplace_back());
    }
    if (end == nullptr) { return nullptr; }
    path.span = session.span(first, end);
    if (path.names.size() > limits::path_names) {
        session.diagnostics.push_back(
            {Code::path_too_long, path.span, {std::to_string(limits::path_names)}, {}, {}, {}});
    }
    return end;
}

}  // namespace

bool is_letter(char c) { return is_small(small(c)); }
bool is_word_char(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), small);
    return result;
}

const char* skip_whole_gap(const char* first, const char* last) {
    while (first != last) {
        if (is_blank(*first)) {
            ++first;
        } else if (*first == '-' && at(first + 1, last, '-')) {
            first = std::find(first, last, '\n');
        } else {
            break;
        }
    }
    return first;
}

const char* match_whole_phrase(const char* first, const char* last, std::string_view phrase) {
    for (const char c : phrase) {
        if (c == ' ') {
            const char* const next = skip_gap(first, last);
            if (next == first) { return nullptr; }
            first = next;
        } else if (first != last && small(*first) == small(c)) {
            ++first;
        } else {
            return nullptr;
        }
    }
    return is_word_char(phrase.back()) && word_goes_on(first, last) ? nullptr : first;
}

bool is_reserved(std::string_view word) {
    return std::ranges::find(spell::reserved, word) != spell::reserved.end();
}

const char* match_name(const char* first, const char* last, Session& session, syntax::Name& name) {
    return keep(first, name_end(first, last), session, name);
}

const char* match_unreserved_name(
    const char* first, const char* last, Session& session, syntax::Name& name) {
    const char* const end = match_name(first, last, session, name);
    return end != nullptr && is_reserved(name.text) ? nullptr : end;
}

const char* match_id(const char* first, const char* last, Session& session, syntax::Name& id) {
    const auto small_or_digit = [](char c) { return is_small(c) || is_digit(c); };
    if (first == last || !is_small(*first)) { return nullptr; }
    const char* end = std::find_if_not(first, last, small_or_digit);
    while (at(end, last, '-') && end + 1 != last && small_or_digit(end[1])) {
        end = std::find_if_not(end + 1, last, small_or_digit);
    }
    return word_goes_on(end, last) ? nullptr : keep(first, end, session, id);
}

const char* match_path(const char* first, const char* last, Session& session, syntax::Path& path) {
    return match_dotted(first, last, session, path, match_name);
}

const char* match_unreserved_path(
    const char* first, const char* last, Session& session, syntax::Path& path) {
    return match_dotted(first, last, session, path, match_unreserved_name);
}

const char* match_text(const char* first, const char* last, Session& session, syntax::Text& text) {
    if (!at(first, last, '"')) { return nullptr; }
    // A text ends on its own line, so that a lost quote never takes the rest of the file with it.
    const char* const end =
        std::find_if(first + 1, last, [](char c) { return c == '"' || c == '\n'; });
    if (!at(end, last, '"')) { return nullptr; }
    text.text.assign(first + 1, end);
    text.span = session.span(first, end + 1);
    return end + 1;
}

const char* match_integer(
    const char* first, const char* last, Session& session, syntax::Figure& figure) {
    const char* const end = digits_end(first, last);
    if (end == first || figure_goes_on(end, last) || percent_sign(end, last) != nullptr
        || date_end(first, last) != nullptr) {
        return nullptr;
    }
    return keep(first, end, session, figure);
}

const char* match_percent(
    const char* first, const char* last, Session& session, syntax::Figure& figure) {
    const char* const digits = decimal_end(first, last);
    const char* const end = digits == first ? nullptr : percent_sign(digits, last);
    if (end == nullptr) { return nullptr; }
    figure.text.assign(first, digits);
    figure.span = session.span(first, end);
    return end;
}

const char* match_date(
    const char* first, const char* last, Session& session, syntax::Figure& figure) {
    const char* const end = keep(first, date_end(first, last), session, figure);
    if (end != nullptr && !read_date(figure.text)) {
        session.diagnostics.push_back(
            {Code::impossible_date, figure.span, {figure.text}, {}, {}, {}});
    }
    return end;
}

const char* match_literal(
    const char* first, const char* last, Session& session, syntax::Literal& literal) {
    literal = {};
    const char* const end = match_literal_kind(first, last, session, literal);
    if (end != nullptr) { literal.span = session.span(first, end); }
    return end;
}

}  // namespace assize::grammar
