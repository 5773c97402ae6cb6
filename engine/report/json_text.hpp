#pragma once

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
class JsonText {
public:
    enum class Layout : std::uint8_t { on_one_line, indented };
    JsonText(std::string& out, Layout layout) : out_(out), layout_(layout) {}
    [[nodiscard]] Layout layout() const { return layout_; }

    void value(std::string_view text) {
        if (is_plain_json(text))
            put_quoted(begin(text.size() + 2), text);
        else
            put(escaped_json(text));
    }
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
        put(escaped_json(key));
        out_ += layout_ == Layout::indented ? ": " : ":";
        is_after_key_ = true;
        this->value(value);
    }

private:
    void key(std::string_view key) {
        const std::size_t blank = layout_ == Layout::indented ? 1 : 0;
        char* const end = put_quoted(begin(key.size() + 3 + blank), key);
        *end = ':';
        is_after_key_ = true;
    }
    void put(std::string_view text) { text.copy(begin(text.size()), text.size()); }
    static char* put_quoted(char* to, std::string_view text) {
        *to++ = '"';
        to += text.copy(to, text.size());
        *to++ = '"';
        return to;
    }
    /// Room for so many characters, blanks as yet. They stand behind their key, or behind the
    /// others of their list or object.
    char* begin(std::size_t size) {
        const bool is_next = !is_after_key_ && depth_ > 0;
        const bool is_parted = is_next && !is_first_;
        const bool is_on_a_line = is_next && layout_ == Layout::indented;
        is_after_key_ = is_first_ = false;
        const std::size_t start = out_.size();
        const std::size_t before = (is_parted ? 1 : 0) + (is_on_a_line ? 1 + 2 * depth_ : 0);
        out_.append(before + size, ' ');
        char* to = out_.data() + start;
        if (is_parted) *to = ',';
        if (is_on_a_line) to[is_parted ? 1 : 0] = '\n';
        return to + before;
    }
    template <typename Put>
    void nest(char open, Put& put, char close) {
        *begin(1) = open;
        ++depth_;
        is_first_ = true;
        put();
        --depth_;
        if (!is_first_ && layout_ == Layout::indented) {
            out_ += '\n';
            out_.append(2 * depth_, ' ');
        }
        is_first_ = false;
        out_ += close;
    }

    std::string& out_;
    Layout layout_;
    std::size_t depth_ = 0;
    bool is_first_ = true;
    bool is_after_key_ = false;
};

}  // namespace assize::report
