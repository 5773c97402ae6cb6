#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assize::report {

/// `text` in quotes, escaped where it must be; bytes that are not UTF-8 are replaced. Cost: a look
/// at each byte where nothing is to be escaped.
void put_json_string(std::string& out, std::string_view text);

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

    void value(std::string_view text) {
        begin();
        put_json_string(out_, text);
    }
    template <std::same_as<bool> Bool>
    void value(Bool is_so) {
        begin();
        out_ += is_so ? "true" : "false";
    }
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) void value(Number number) {
        begin();
        out_ += std::to_string(number);
    }
    void value(std::nullptr_t) {
        begin();
        out_ += "null";
    }
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
    /// … but for one that somebody else chose.
    void member_named(std::string_view key, std::string_view value) {
        begin();
        put_json_string(out_, key);
        end_key();
        this->value(value);
    }

private:
    void key(std::string_view key) {
        begin();
        out_ += '"';
        out_ += key;
        out_ += '"';
        end_key();
    }
    void end_key() {
        out_ += layout_ == Layout::indented ? ": " : ":";
        is_after_key_ = true;
    }
    /// What comes next stands behind its key, or behind the others of its list or object.
    void begin() {
        const bool is_next = !is_after_key_ && depth_ > 0;
        is_after_key_ = false;
        if (!is_next) return;
        if (!is_first_) out_ += ',';
        is_first_ = false;
        break_line();
    }
    template <typename Put>
    void nest(char open, Put& put, char close) {
        begin();
        out_ += open;
        ++depth_;
        is_first_ = true;
        put();
        --depth_;
        if (!is_first_) break_line();
        is_first_ = false;
        out_ += close;
    }
    void break_line() {
        if (layout_ == Layout::on_one_line) return;
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }

    std::string& out_;
    Layout layout_;
    std::size_t depth_ = 0;
    bool is_first_ = true;
    bool is_after_key_ = false;
};

}  // namespace assize::report
