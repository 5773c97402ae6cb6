#include <iterator>

#include <nlohmann/json.hpp>

#include "assize/base/must.hpp"
#include "assize/base/utf8.hpp"
#include "assize/facts/read_profile.hpp"
#include "from_json_reader.hpp"
#include "from_json_syntax.hpp"

// nlohmann's SAX interface says what comes but not where, and reads one byte past a number. So it
// is fed through an iterator that notes how far it went, and each token's bytes are found again in
// the text: figures are read from there.
namespace assize::facts {

namespace {

using nlohmann::json;

/// An iterator over a text that writes down how far it has gone.
class Feed {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Feed(const char* at, const char** reached) : at_(at), reached_(reached) {}
    reference operator*() const { return *at_; }
    Feed& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    friend bool operator==(const Feed& a, const Feed& b) { return a.at_ == b.at_; }

private:
    const char* at_;
    const char** reached_;
};

/// The end of a figure that begins at a byte (RFC 8259, 6).
std::uint32_t figure_end(std::string_view text, std::uint32_t at) {
    const auto here = [&] { return at < text.size() ? text[at] : ' '; };
    const auto pass_digits = [&] {
        while (here() >= '0' && here() <= '9') ++at;
    };
    if (here() == '-') ++at;
    if (here() == '0') {
        ++at;  // nothing may follow a leading nought but a point or an exponent
    } else {
        pass_digits();
    }
    if (here() == '.') {
        ++at;
        pass_digits();
    }
    if (here() == 'e' || here() == 'E') {
        ++at;
        if (here() == '+' || here() == '-') ++at;
        pass_digits();
    }
    return at;
}

/// Turns what nlohmann says into values with places, for the reader.
class Events {
public:
    Events(
        ProfileReader& reader, std::string_view text, SourceId source, const char* const& reached)
        : reader_(reader), text_(text), source_(source), reached_(reached) {}

    bool null() { return scalar(Written::Kind::null, {}); }
    bool boolean(bool is_yes) {
        return scalar(is_yes ? Written::Kind::yes : Written::Kind::no, {});
    }
    bool number_integer(json::number_integer_t) { return figure(); }
    bool number_unsigned(json::number_unsigned_t) { return figure(); }
    bool number_float(json::number_float_t, const json::string_t&) { return figure(); }
    bool string(json::string_t& text) { return scalar(Written::Kind::text, text); }
    bool binary(json::binary_t&) { return false; }  // never in a text
    bool start_object(std::size_t) { return open(Written::Kind::object); }
    bool start_array(std::size_t) { return open(Written::Kind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(json::string_t& name) {
        before_ = Before::key;
        return reader_.key(written(Written::Kind::text, name, reached()));
    }
    bool parse_error(std::size_t, const std::string&, const json::exception&) {
        reader_.break_off(syntax_error(stop()));
        return false;
    }

    /// nlohmann takes a NUL for the end of the text.
    void check_end() {
        if (past_blanks(text_, after_) < text_.size()) reader_.break_off(syntax_error(stop()));
    }

private:
    [[nodiscard]] std::uint32_t reached() const {
        return static_cast<std::uint32_t>(reached_ - text_.data());
    }
    [[nodiscard]] Stop stop() const {
        return {text_, source_, after_, reached(), before_, reader_.open_brackets()};
    }

    /// The token that ends before the byte `end`, and begins past blanks and the sign between.
    Written written(Written::Kind kind, std::string_view decoded, std::uint32_t end) {
        const std::uint32_t begin = next_token();
        after_ = end;
        return {kind, text_.substr(begin, end - begin), decoded, {source_, begin, end}};
    }
    [[nodiscard]] std::uint32_t next_token() const {
        std::uint32_t at = past_blanks(text_, after_);
        if (text_[at] == ',' || text_[at] == ':') at = past_blanks(text_, at + 1);
        return at;
    }

    bool scalar(Written::Kind kind, std::string_view decoded) {
        before_ = Before::value;
        return reader_.scalar(written(kind, decoded, reached()));
    }
    bool figure() {
        const std::uint32_t end = figure_end(text_, next_token());
        before_ = Before::value;
        return reader_.scalar(written(Written::Kind::number, {}, end));
    }
    bool open(Written::Kind kind) {
        before_ = Before::opened;
        return reader_.begin(written(kind, {}, reached()));
    }
    bool close() {
        before_ = Before::value;
        after_ = reached();
        return reader_.end(after_);
    }

    ProfileReader& reader_;
    std::string_view text_;
    SourceId source_;
    const char* const& reached_;
    std::uint32_t after_ = 0;
    Before before_ = Before::nothing;
};

/// Whether objects and lists stand no more than so deep; found without recursion.
bool is_shallow(const json& tree, std::size_t most) {
    struct Level {
        json::const_iterator at, end;
    };
    std::vector<Level> levels;
    const json* here = &tree;
    while (true) {
        if (here->is_structured()) {
            if (levels.size() == most) return false;
            levels.push_back({here->cbegin(), here->cend()});
        }
        while (!levels.empty() && levels.back().at == levels.back().end) levels.pop_back();
        if (levels.empty()) return true;
        here = &*levels.back().at++;
    }
}

Read refused(Diagnostic diagnostic) { return {std::nullopt, {std::move(diagnostic)}}; }

}  // namespace

Read read_text(
    const model::Vocabulary& vocabulary, std::string_view text, std::optional<SourceId> source,
    const Most& most) {
    if (text.size() > most.bytes) {
        return refused(
            {Code::profile_too_large,
             {source.value_or(SourceId{}), 0, 0},
             {std::to_string(most.bytes)},
             {},
             {},
             {}});
    }
    if (is_archive(text))
        return refused({Code::word_document, {source.value_or(SourceId{}), 0, 0}, {}, {}, {}, {}});
    ProfileReader reader(vocabulary, text, source, most);
    const char* reached = text.data();
    Events events(reader, text, source.value_or(SourceId{}), reached);
    const Feed begin(text.data(), &reached), end(text.data() + text.size(), &reached);
    if (json::sax_parse(begin, end, &events)) events.check_end();
    return std::move(reader).finish();
}

Read read_profile(const model::Vocabulary& vocabulary, const Sources& sources, SourceId source) {
    return read_text(vocabulary, sources[source].text, source);
}

Read read_profile(const model::Vocabulary& vocabulary, const json& profile) {
    const Most most;
    if (!is_shallow(profile, most.depth)) {
        return refused({Code::json_too_deep, {}, {std::to_string(most.depth)}, {}, {}, {}});
    }
    // Two ways of writing bytes that are not UTF-8 differ just where there are any.
    const std::string text = profile.dump(-1, ' ', false, json::error_handler_t::replace);
    const std::string other = profile.dump(-1, ' ', false, json::error_handler_t::ignore);
    if (text != other) {
        std::size_t at = 0;
        while (at < other.size() && text[at] == other[at]) ++at;
        return refused({Code::not_utf8, {}, {std::to_string(at)}, {}, {}, {}});
    }
    return read_text(vocabulary, text, std::nullopt);
}

}  // namespace assize::facts
