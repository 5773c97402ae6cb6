#include "plain.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "assize/base/limits.hpp"
#include "assize/base/utf8.hpp"

namespace assize::grammar {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Form {
    std::string_view written;
    std::string_view plain;
};

/// What Word, PDF readers and keyboards put for a plain character.
constexpr std::array forms = {
    Form{"\u201C", "\""}, Form{"\u201D", "\""}, Form{"\u201E", "\""}, Form{"\u201F", "\""},
    Form{"\u2010", "-"},  Form{"\u2011", "-"},  Form{"\u2012", "-"},  Form{"\u2013", "-"},
    Form{"\u2212", "-"},  Form{"\u2014", "--"}, Form{"\u2015", "--"}, Form{"\u2028", "\n"},
    Form{"\u2029", "\n"},
};

const Form* form_at(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) { return nullptr; }
    const auto* const found = std::ranges::find_if(
        forms, [&](const Form& form) { return text.starts_with(form.written); });
    return found == forms.end() ? nullptr : found;
}

/// Whether `c` is itself, whatever stands about it: no text or comment begins with it, and it is no
/// part of what has a plain form.
bool is_plain(char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '-' && c != '\r';
}

std::optional<Diagnostic> unreadable(std::string_view text, SourceId source) {
    if (text.size() > limits::rule_file_bytes) {
        return Diagnostic{Code::file_too_large,
                          {source, 0, 0},
                          {std::to_string(limits::rule_file_bytes)},
                          {},
                          {},
                          {}};
    }
    const auto at_byte = [&](Code code, std::size_t at) {
        const auto begin = static_cast<std::uint32_t>(at);
        return Diagnostic{code, {source, begin, begin + 1}, {std::to_string(at)}, {}, {}, {}};
    };
    if (is_archive(text)) {
        return Diagnostic{Code::word_document, {source, 0, 0}, {}, {}, {}, {}};
    }
    if (const std::optional<std::size_t> at = first_invalid_utf8(text)) {
        return at_byte(Code::not_utf8, *at);
    }
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos) {
        return at_byte(Code::nul_character, at);
    }
    return std::nullopt;
}

// Everything outside the fences becomes blanks, so that every place stays true.
void blank_prose(std::string& text, PlainText& result, SourceId source) {
    std::size_t prose = 0;
    const auto blank = [&](std::size_t end) {
        std::replace_if(
            text.begin() + static_cast<std::ptrdiff_t>(prose),
            text.begin() + static_cast<std::ptrdiff_t>(end),
            [](char c) { return c != '\n' && c != '\r'; }, ' ');
    };
    const std::vector<Fenced> blocks = fenced_blocks(text);
    for (const Fenced& block : blocks) {
        if (!block.closed) {
            const std::size_t end = line_end(text, block.opening);
            result.diagnostics.push_back(
                {Code::fence_not_closed,
                 {source, static_cast<std::uint32_t>(block.opening),
                  static_cast<std::uint32_t>(end)},
                 {},
                 {},
                 {},
                 {}});
        }
        blank(block.begin);
        prose = block.end;
    }
    if (blocks.empty()) {
        // Where there are fences, the first is the likely one.
        const std::size_t fence = std::min(text.find("\n```"), text.find("\n~~~"));
        const auto begin = static_cast<std::uint32_t>(fence == std::string::npos ? 0 : fence + 1);
        const std::size_t end = line_end(text, begin);
        result.diagnostics.push_back(
            {Code::no_rules_in_prose,
             {source, begin, static_cast<std::uint32_t>(end)},
             {},
             {},
             {},
             {}});
    }
    blank(text.size());
}

/// Copies a file to its plain text.
class Copy {
public:
    Copy(std::string_view text, SourceId source, PlainText& result)
        : text_(text),
          source_(source),
          result_(result),
          at_(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {
        result_.text.reserve(text.size());
        result_.origin.reserve(text.size() + 1);
    }

    void run() {
        while (at_ < text_.size()) {
            if (is_plain(text_[at_])) {
                copy_to(plain_end());
                continue;
            }
            const Unseen* const unseen = unseen_at(rest());
            if (unseen != nullptr && !unseen->is_blank) {
                note_unseen(*unseen);
                continue;
            }
            if (unseen != nullptr) {
                put(" ", unseen->bytes.size());
            } else if (const Form* form = form_at(rest())) {
                put(form->plain, form->written.size());
            } else if (text_[at_] == '\r' && !rest().starts_with("\r\n")) {
                put("\n", 1);
            } else {
                copy_to(at_ + 1);
            }
            if (result_.text.back() == '"') {
                copy_text();
            } else if (result_.text.ends_with("--")) {
                copy_comment();
            }
        }
        result_.origin.push_back(static_cast<std::uint32_t>(text_.size()));
    }

private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    [[nodiscard]] std::size_t plain_end() const {
        const std::string_view left = rest();
        const auto* const end =
            std::find_if_not(left.begin(), left.end(), [](char c) { return is_plain(c); });
        return at_ + static_cast<std::size_t>(end - left.begin());
    }

    /// As written.
    void copy_to(std::size_t end) {
        result_.text.append(text_.substr(at_, end - at_));
        const auto made = static_cast<std::ptrdiff_t>(result_.origin.size());
        result_.origin.resize(result_.text.size());
        std::iota(
            result_.origin.begin() + made, result_.origin.end(), static_cast<std::uint32_t>(at_));
        at_ = end;
    }

    /// `plain` for as many bytes as were `written`.
    void put(std::string_view plain, std::size_t written) {
        for (std::size_t i = 0; i < plain.size(); ++i) {
            result_.text.push_back(plain[i]);
            result_.origin.push_back(static_cast<std::uint32_t>(at_ + std::min(i, written - 1)));
        }
        at_ += written;
    }

    // Left out, and said once for each line, which is offered without any.
    void note_unseen(const Unseen& unseen) {
        const std::size_t begin = at_;
        at_ += unseen.bytes.size();
        if (begin < noted_to_) { return; }
        noted_to_ = line_end(text_, at_);
        std::string line;
        std::size_t end = begin;
        std::size_t kept = 0;
        for (std::size_t at = begin; at < noted_to_;) {
            const Unseen* const other = unseen_at(text_.substr(at));
            if (other == nullptr || other->is_blank) {
                line += text_[at++];
                continue;
            }
            at += other->bytes.size();
            end = at;
            kept = line.size();
        }
        const auto place = [&](std::size_t at) { return static_cast<std::uint32_t>(at); };
        result_.diagnostics.push_back(
            {Code::invisible_character,
             {source_, place(begin), place(at_)},
             {std::string(unseen.name)},
             {},
             {{"take it out", {source_, place(begin), place(end)}, line.substr(0, kept)}},
             {}});
    }

    // As written up to the quote that ends it: a curly one ends a text that a curly one began. Left
    // open at the line's end.
    void copy_text() {
        const bool is_curly = text_[at_ - 1] != '"';
        const std::size_t end = line_end(text_, at_);
        for (std::size_t quote = at_; quote < end; ++quote) {
            const Form* const form = is_curly ? form_at(text_.substr(quote)) : nullptr;
            const bool is_quote = text_[quote] == '"' || (form != nullptr && form->plain == "\"");
            if (is_quote) {
                copy_to(quote);
                put("\"", form != nullptr ? form->written.size() : 1);
                return;
            }
        }
        copy_to(end);
    }

    // At a line's end: the next line has nothing on it, and is not the last.
    [[nodiscard]] bool blank_line_follows() const {
        const std::size_t next = text_.find('\n', at_);
        if (next == std::string_view::npos) { return false; }
        const std::size_t word = text_.find_first_not_of(" \t\r", next + 1);
        return word != std::string_view::npos && text_[word] == '\n';
    }

    void copy_comment() {
        const auto begin = result_.origin[result_.origin.size() - 2];
        const std::size_t words = at_;
        const std::string_view before(result_.text.data(), result_.text.size() - 2);
        const std::size_t last = before.find_last_not_of(" \t");
        const bool trails = last != std::string_view::npos && before[last] != '\n';
        copy_to(line_end(text_, at_));
        std::string_view text = text_.substr(words, at_ - words);
        text.remove_prefix(text.starts_with(' ') ? 1 : 0);
        text = text.substr(0, text.find_last_not_of(" \t") + 1);
        result_.comments.push_back(
            {std::string(text),
             trails,
             blank_line_follows(),
             {source_, begin, static_cast<std::uint32_t>(at_)}});
    }

    std::string_view text_;
    SourceId source_;
    PlainText& result_;
    std::size_t at_;
    std::size_t noted_to_ = 0;
};

}  // namespace

PlainText plain_text(const Sources& sources, SourceId source) {
    const Source& file = sources[source];
    PlainText result;
    if (std::optional<Diagnostic> diagnostic = unreadable(file.text, source)) {
        result.diagnostics.push_back(*std::move(diagnostic));
        result.origin.push_back(0);
        return result;
    }
    std::string text(file.text);
    if (is_literate(file.name)) { blank_prose(text, result, source); }
    Copy(text, source, result).run();
    return result;
}

}  // namespace assize::grammar
