#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assize::report {

/// Whether a text is UTF-8 and nothing in it is to be escaped. Cost: a look at each eight bytes.
[[nodiscard]] bool is_plain_json(std::string_view text);
/// A text in quotes, escaped where it must be; bytes that are not UTF-8 are replaced.
[[nodiscard]] std::string escaped_json(std::string_view text);

/// JSON put straight onto the end of a text, which outlives this: byte for byte what nlohmann's
/// `dump` gives, over two blanks a level or on one line. What a value is made of is put by what is
/// handed over with it:
///
///     json.object([&] {
///         json.member("id", model.id);
///         json.list("parts", [&] { for (const Part& one : parts) json.value(one.text); });
///     });
///
/// The text is whole when this is destroyed or flushed, and nobody else's until then.
class JsonText {
public:
    enum class Layout : std::uint8_t { on_one_line, indented };
    JsonText(std::string& out, Layout layout)
        : out_(out), at_(out.data() + out.size()), end_(at_), layout_(layout) {}
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;
    ~JsonText() { flush(); }
    void flush() {
        if (at_ == end_) return;  // whole, and perhaps no longer there
        out_.resize(static_cast<std::size_t>(at_ - out_.data()));
        end_ = at_;
    }
    /// … after a line break, which ends a document.
    void end_line() {
        *room(1) = '\n';
        flush();
    }
    [[nodiscard]] Layout layout() const { return layout_; }

    void value(std::string_view text) {
        if (is_plain_json(text))
            put_quoted(begin(text.size() + 2), text);
        else
            put(escaped_json(text));
    }
    /// A word of the language's own: nothing in it is to be escaped.
    void word(std::string_view word) { put_quoted(begin(word.size() + 2), word); }
    template <std::same_as<bool> Bool>
    void value(Bool is_so) {
        put(is_so ? "true" : "false");
    }
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) void value(Number number) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        put({digits.data(), end});
    }
    void value(std::nullptr_t) { put("null"); }
    template <typename Value>
    void value(const std::optional<Value>& value) {
        if (value)
            this->value(*value);
        else
            this->value(nullptr);
    }
    template <std::invocable Put>
    void object(Put put) {
        nest('{', put, '}');
    }
    template <std::invocable Put>
    void list(Put put) {
        nest('[', put, ']');
    }

    /// Keys are ours, or ids: nothing in them is to be escaped.
    template <typename Value>
    void member(std::string_view key, const Value& value) {
        this->key(key);
        this->value(value);
    }
    void member_word(std::string_view key, std::string_view word) {
        this->key(key);
        this->word(word);
    }
    template <std::invocable Put>
    void object(std::string_view key, Put put) {
        this->key(key);
        object(put);
    }
    template <std::invocable Put>
    void list(std::string_view key, Put put) {
        this->key(key);
        list(put);
    }
    /// Members, or the values of a list, that were put on one line before: one at least.
    void spliced(std::string_view text) { put(text); }
    /// … but for one that somebody else chose.
    void member_named(std::string_view key, std::string_view value) {
        if (is_plain_json(key)) return member(key, value);
        put(escaped_json(key) + (layout_ == Layout::indented ? ": " : ":"));
        is_after_key_ = true;
        this->value(value);
    }

private:
    void key(std::string_view key) {
        const bool is_spaced = layout_ == Layout::indented;
        char* const end = put_quoted(begin(key.size() + (is_spaced ? 4 : 3)), key);
        *end = ':';
        if (is_spaced) end[1] = ' ';
        is_after_key_ = true;
    }
    void put(std::string_view text) { text.copy(begin(text.size()), text.size()); }
    static char* put_quoted(char* to, std::string_view text) {
        *to++ = '"';
        to += text.copy(to, text.size());
        *to++ = '"';
        return to;
    }
    /// Room for so many characters, one at least, which stand behind their key, or behind the
    /// others of their list or object.
    char* begin(std::size_t size) {
        const bool is_next = !is_after_key_ && depth_ > 0;
        const std::size_t parted = is_next && !is_first_ ? 1 : 0;
        is_after_key_ = is_first_ = false;
        if (is_next && layout_ == Layout::indented) {
            if (parted > 0) *room(1) = ',';
            begin_line();
            return room(size);
        }
        char* const to = room(parted + size);
        *to = ',';  // or what is put there next
        return to + parted;
    }
    void begin_line() {
        char* const to = room(1 + 2 * depth_);
        *to = '\n';
        std::fill_n(to + 1, 2 * depth_, ' ');
    }
    char* room(std::size_t size) {
        if (static_cast<std::size_t>(end_ - at_) < size) grow(size);
        char* const to = at_;
        at_ += size;
        return to;
    }
    /// The text is longer than what was put, so that it seldom grows.
    void grow(std::size_t size) {
        constexpr std::size_t spare = 4096;
        const auto put = static_cast<std::size_t>(at_ - out_.data());
        out_.resize(put + size + spare);
        at_ = out_.data() + put;
        end_ = out_.data() + out_.size();
    }
    template <typename Put>
    void nest(char open, Put& put, char close) {
        *begin(1) = open;
        ++depth_;
        is_first_ = true;
        put();
        --depth_;
        if (!is_first_ && layout_ == Layout::indented) begin_line();
        is_first_ = false;
        *room(1) = close;
    }

    std::string& out_;
    char *at_, *end_;  ///< where the next is put, and the text's end
    Layout layout_;
    std::size_t depth_ = 0;
    bool is_first_ = true;
    bool is_after_key_ = false;
};

}  // namespace assize::report
