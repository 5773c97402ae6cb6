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
    constexpr std::array<std::string_view, 9> pairs = {">=", "<=", "!=", "==", "&&",
                                                       "||", "<>", "=>", "//"};
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

Scene::Scene(const Failure& failure, const Session& session, const Trial& trial)
    : failure_(failure),
      session_(session),
      trial_(trial),
      pieces_(pieces_of(failure.begin, failure.end)) {
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

Diagnostic Scene::rewrite(Code code, int first, int last, const std::string& replacement) const {
    return rewriting(code, span(first, last), written(first, last), replacement);
}

Diagnostic Scene::take_out(Code code, int offset) const {
    const Span place = span(offset);
    const Piece& piece = at(offset);
    const bool is_apart = piece.begin == failure_.begin || at(offset - 1).end != piece.begin;
    const char* const end =
        is_apart && on_one_line(offset, offset + 1) ? at(offset + 1).begin : piece.end;
    const Span taken = session_.span(piece.begin, end);
    return {code, place, {std::string(piece.text())}, {}, {{"take it out", taken, ""}}, {}};
}

bool Scene::keep_tried(Diagnostic& diagnostic) const {
    const bool had_some = !diagnostic.fixes.empty();
    // Any two words can be joined to one name.
    const bool is_guess = diagnostic.code == Code::space_in_name;
    std::erase_if(diagnostic.fixes, [&](const Fix& fix) { return !trial_(fix, is_guess); });
    return !had_some || !diagnostic.fixes.empty();
}

Recognised first_of(
    const Scene& scene, std::initializer_list<Recognised (*)(const Scene&)> recognisers) {
    for (const auto recognise : recognisers) {
        Recognised recognised = recognise(scene);
        if (recognised && scene.keep_tried(*recognised)) { return recognised; }
    }
    return std::nullopt;
}

}  // namespace assize::grammar
