#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "explain.hpp"

namespace assize::grammar {

enum class Kind { word, number, text, open_quote, symbol, end };

/// A word (hyphens and all), figure, text or sign of a declaration, as a reader sees it.
struct Piece {
    Kind kind = Kind::end;
    const char* begin = nullptr;
    const char* end = nullptr;

    [[nodiscard]] std::string_view text() const { return {begin, end}; }
};

/// A failure, with what stands around it.
class Scene {
public:
    Scene(const Failure& failure, const Session& session, const Trial& trial);

    /// The piece so many after the one that could not be read (negative: before). Past the ends: an
    /// empty `end`.
    [[nodiscard]] const Piece& at(int offset) const;
    /// The same in small letters.
    [[nodiscard]] std::string word(int offset) const;
    [[nodiscard]] bool is_word(int offset, std::string_view word) const {
        return this->word(offset) == word;
    }
    /// Whether the two stand on one line.
    [[nodiscard]] bool on_one_line(int first, int second) const;
    /// The word that begins the declaration, or `means`.
    [[nodiscard]] std::string declaration() const;
    [[nodiscard]] bool begins_section(int offset) const;
    /// The offset of the innermost bracket or brace that is open at the failure.
    [[nodiscard]] std::optional<int> open_bracket() const;
    [[nodiscard]] bool expects(std::string_view words) const {
        return failure_.expected.find(words) != std::string::npos;
    }
    [[nodiscard]] const Failure& failure() const { return failure_; }
    [[nodiscard]] const Session& session() const { return session_; }

    [[nodiscard]] Span span(int first, int last) const;
    [[nodiscard]] Span span(int offset) const { return span(offset, offset); }
    /// From the first piece to the last, as written, on one line.
    [[nodiscard]] std::string written(int first, int last) const;

    /// A diagnostic on the pieces from `first` to `last` that offers `replacement` for them.
    [[nodiscard]] Diagnostic rewrite(
        Code code, int first, int last, const std::string& replacement) const;
    /// A diagnostic on a piece that offers to take it out, with the blank after it.
    [[nodiscard]] Diagnostic take_out(Code code, int offset = 0) const;
    /// Leaves of a diagnostic's repairs those that are read further. False when none of them is.
    [[nodiscard]] bool keep_tried(Diagnostic& diagnostic) const;

private:
    const Failure& failure_;
    const Session& session_;
    const Trial& trial_;
    std::vector<Piece> pieces_;
    int here_ = 0;
};

using Recognised = std::optional<Diagnostic>;

/// What the first of them recognises whose repair is read further, or that has none to offer.
[[nodiscard]] Recognised first_of(
    const Scene& scene, std::initializer_list<Recognised (*)(const Scene&)> recognisers);

// What each recognises, most telling first: explain_*.cpp.
[[nodiscard]] Recognised recognise_figures(const Scene& scene);
[[nodiscard]] Recognised recognise_phrases(const Scene& scene);
[[nodiscard]] Recognised recognise_other_words(const Scene& scene);
[[nodiscard]] Recognised recognise_words(const Scene& scene);
[[nodiscard]] Recognised recognise_brackets(const Scene& scene);
[[nodiscard]] Recognised recognise_choices(const Scene& scene);
[[nodiscard]] Recognised recognise_names(const Scene& scene);

}  // namespace assize::grammar
