#include "scene.hpp"
#include "assize/base/utf8.hpp"

#include <algorithm>

#include "layout.hpp"
#include "spelling.hpp"
#include "tokens.hpp"

namespace assize::grammar {

namespace {

const Piece no_piece;

std::vector<Piece> pieces_of(const char* first, const char* last) {
    constexpr std::array<std::string_view, 8> pairs = {
        ">=", "<=", "!=", "==", "&&", "||", "<>", "=>"};
    std::vector<Piece> pieces;
    for (first = skip_gap(first, last); first != last; first = skip_gap(first, last)) {
        const std::string_view rest(first, last);
        Piece piece{Kind::symbol, first, first + 1};
        if (is_letter(*first) || *first == '_') {
            piece.kind = Kind::word;
            piece.end = word_end(first, last);
        } else if (is_digit(*first)) {
            piece.kind = Kind::number;
            piece.end = std::find_if_not(first, last, is_digit);
        } else if (*first == '"') {
            const char* const end =
                std::find_if(first + 1, last, [](char c) { return c == '"' || c == '\n'; });
            const bool is_closed = end != last && *end == '"';
            piece.kind = is_closed ? Kind::text : Kind::open_quote;
            piece.end = is_closed ? end + 1 : end;
        } else if (std::ranges::any_of(
                       pairs, [&](std::string_view pair) { return rest.starts_with(pair); })) {
            piece.end = first + 2;
        } else {
            // One character, however many bytes.
            piece.end = std::find_if(first + 1, last, [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
            });
        }
        pieces.push_back(piece);
        first = piece.end;
    }
    pieces.push_back({Kind::end, last, last});
    return pieces;
}

}  // namespace

Scene::Scene(const Failure& failure, const Session& session)
    : failure_(failure), session_(session), pieces_(pieces_of(failure.begin, failure.end)) {
    while (pieces_[static_cast<std::size_t>(here_)].begin < failure.where
           && static_cast<std::size_t>(here_) + 1 < pieces_.size()) {
        ++here_;
    }
}

const Piece& Scene::at(int offset) const {
    const int index = here_ + offset;
    return index < 0 || index >= static_cast<int>(pieces_.size())
        ? no_piece
        : pieces_[static_cast<std::size_t>(index)];
}

std::string Scene::word(int offset) const { return lower(at(offset).text()); }

bool Scene::on_one_line(int first, int second) const {
    const Piece& a = at(first);
    const Piece& b = at(second);
    return a.begin != nullptr && b.begin != nullptr && b.kind != Kind::end
        && std::find(a.end, b.begin, '\n') == b.begin;
}

std::string Scene::declaration() const {
    const std::string first = lower(pieces_.front().text());
    const bool is_keyword =
        std::ranges::find(spell::declarations, first) != spell::declarations.end();
    return is_keyword                                               ? first
        : pieces_.size() > 1 && lower(pieces_[1].text()) == "means" ? "means"
                                                                    : "";
}

bool Scene::begins_section(int offset) const {
    const Piece& piece = at(offset);
    return piece.begin != nullptr
        && std::ranges::any_of(spell::sections, [&](std::string_view section) {
               return match_phrase(piece.begin, failure_.end, section) != nullptr;
           });
}

std::optional<int> Scene::open_bracket() const {
    std::vector<int> open;
    for (int offset = -here_; offset < 0; ++offset) {
        const std::string_view text = at(offset).text();
        if (text == "(" || text == "{") {
            open.push_back(offset);
        } else if ((text == ")" || text == "}") && !open.empty()) {
            open.pop_back();
        }
    }
    return open.empty() ? std::nullopt : std::optional(open.back());
}

Span Scene::span(int first, int last) const { return session_.span(at(first).begin, at(last).end); }

std::string Scene::written(int first, int last) const {
    std::string text;
    for (int offset = first; offset <= last; ++offset) {
        const bool is_apart = offset != first && at(offset).begin != at(offset - 1).end;
        text += is_apart ? " " : "";
        text += at(offset).text();
    }
    return text;
}

Diagnostic Scene::rewrite(Code code, int first, int last, std::string replacement) const {
    const Span place = span(first, last);
    const std::string title = "write `" + replacement + "`";
    return {code,
            place,
            {written(first, last), replacement},
            {},
            {{title, place, std::move(replacement)}},
            {}};
}

Diagnostic Scene::take_out(Code code) const {
    const Span place = span(0);
    return {code, place, {std::string(at(0).text())}, {}, {{"take it out", place, ""}}, {}};
}

}  // namespace assize::grammar
