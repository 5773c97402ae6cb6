#include "assize/grammar/parse.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "explain.hpp"
#include "grammar.hpp"
#include "layout.hpp"
#include "plain.hpp"
#include "second_look.hpp"

namespace assize {

namespace {

using namespace grammar;
namespace x3 = boost::spirit::x3;

/// How far a start rule got: to `end`, or to a failure.
template <typename Node>
struct Read {
    std::optional<Node> node;
    const char* end = nullptr;
    std::string expected;  ///< when there is no node
};

template <typename Rule>
Read<typename Rule::attribute_type> read(
    const Rule& rule, const char* first, const char* last, Session& session) {
    Read<typename Rule::attribute_type> result;
    typename Rule::attribute_type node;
    session.depth = 0;
    session.too_deep = false;
    try {
        if (x3::phrase_parse(
                first, last, x3::with<session_tag>(session)[rule], gap, node,
                x3::skip_flag::dont_post_skip)) {
            result.node = std::move(node);
        } else {
            result.expected = rule.name;
        }
        result.end = first;
    } catch (const x3::expectation_failure<const char*>& failure) {
        result.end = failure.where();
        result.expected = failure.which();
    }
    return result;
}

/// Reads what could not be read again, with a repair made: it stands when that leaves less unread,
/// and what comes right after it is read too, or is another mistake that is known.
template <typename Rule>
bool reads_on(
    const Rule& rule, const Failure& failure, const Session& session, const Fix& fix,
    bool is_guess) {
    const char* const from = session.place(fix.span.begin);
    const char* const to = session.place(fix.span.end);
    // What is put before a declaration joins it to the one above.
    if (to <= failure.begin || to > failure.end) { return true; }
    std::string repaired(failure.begin, from);
    repaired += fix.replacement;
    const std::size_t made = repaired.size();
    repaired.append(to, failure.end);
    std::vector<std::uint32_t> origin(repaired.size() + 1);
    std::iota(origin.begin(), origin.end(), 0U);
    Session again{session.source, repaired.data(), &origin, 0, false, {}};
    const char* const end = repaired.data() + repaired.size();
    const auto got = read(rule, repaired.data(), end, again);
    const char* const where = skip_gap(got.end, end);
    if (got.node && where == end) { return true; }
    if (end - where >= failure.end - failure.where) { return false; }
    if (where > skip_gap(repaired.data() + made, end)) { return true; }
    if (is_guess) { return false; }
    const Failure next{repaired.data(), repaired.data(), end, where, got.node ? "" : got.expected};
    const Code code = explain(next, again, [](const Fix&, bool) { return true; }).code;
    return code != Code::expected && code != Code::space_in_name;
}

/// The declarations of one file, one at a time; a broken one never takes the next with it.
class FileParser {
public:
    FileParser(const PlainText& plain, SourceId source, Parsed& result)
        : begin_(plain.text.data()), end_(begin_ + plain.text.size()), result_(result) {
        session_ = {source, begin_, &plain.origin, 0, false, {}};
    }

    void run() {
        const char* first = begin_;
        while (first != end_) {
            const char* const last = next_declaration(first, end_);
            read_stretch(first, last);
            first = last;
        }
    }

private:
    // From one column-one word to the next: one declaration, or more where some are indented.
    void read_stretch(const char* first, const char* last) {
        first = skip_gap(first, last);
        while (first != last) {
            if (!is_in_column_one(first, begin_) && begins_declaration(first, last)) {
                result_.diagnostics.push_back(indented(first, last));
            }
            first = read_declaration(first, last);
        }
    }

    // Past the declaration, or, where it is broken, to `last`.
    const char* read_declaration(const char* first, const char* last) {
        session_.diagnostics.clear();
        auto got = read(declaration, first, last, session_);
        const char* const where = skip_gap(got.end, last);
        const bool is_whole = got.node && (where == last || begins_declaration(where, last));
        if (!is_whole) {
            const Failure failure{begin_, first, last, where, got.node ? "" : got.expected};
            session_.diagnostics.push_back(
                explain(failure, session_, [&](const Fix& fix, bool is_guess) {
                    return reads_on(declaration, failure, session_, fix, is_guess);
                }));
        } else {
            look_again(*got.node, session_);
        }
        if (session_.diagnostics.empty()) {
            result_.file.declarations.push_back(*std::move(got.node));
            return where;
        }
        result_.diagnostics.insert(
            result_.diagnostics.end(), session_.diagnostics.begin(), session_.diagnostics.end());
        if (session_.diagnostics.front().code == Code::section_not_indented) { forget_last(); }
        if (std::optional<syntax::Name> name = declared_name(first, last, session_)) {
            result_.file.broken.push_back(*std::move(name));
        }
        return is_whole ? where : last;
    }

    // The requirement that has lost its sections to what stands at the margin below it.
    void forget_last() {
        auto& declarations = result_.file.declarations;
        if (declarations.empty()) { return; }
        if (const auto* const last = std::get_if<syntax::Requirement>(&declarations.back())) {
            result_.file.broken.push_back(last->id);
            declarations.pop_back();
        }
    }

    Diagnostic indented(const char* first, const char* last) {
        const char* const end = word_end(first, last);
        const char* line = first;
        while (line != begin_ && line[-1] != '\n') { --line; }
        const bool is_only_blank = skip_gap(line, first) == first;
        Diagnostic diagnostic{Code::declaration_indented,
                              session_.span(first, end),
                              {std::string(first, end)},
                              {},
                              {},
                              {}};
        diagnostic.fixes.push_back(
            {"begin it at the start of a line", session_.span(is_only_blank ? line : first, first),
             is_only_blank ? "" : "\n"});
        return diagnostic;
    }

    const char* begin_;
    const char* end_;
    Parsed& result_;
    Session session_;
};

}  // namespace

Parsed parse(const Sources& sources, SourceId source) {
    Parsed result;
    result.file.source = source;
    PlainText plain = plain_text(sources, source);
    result.file.comments = std::move(plain.comments);
    result.diagnostics = std::move(plain.diagnostics);
    FileParser(plain, source, result).run();
    result.file.declarations.shrink_to_fit();  // trees stay as long as rulebooks are checked
    put_in_order(result.diagnostics);
    return result;
}

ParsedTemplate parse_template(const Sources& sources, const syntax::Text& quoted) {
    // The text is taken at its own place, so that spans point into the file.
    const std::string& plain = quoted.text;
    std::string_view written = sources.text(quoted.span);
    const std::size_t offset = written.find(plain);
    const auto base = static_cast<std::uint32_t>(
        quoted.span.begin + (offset == std::string_view::npos ? 0 : offset));
    std::vector<std::uint32_t> origin(plain.size() + 1);
    std::iota(origin.begin(), origin.end(), base);
    Session session{quoted.span.source, plain.data(), &origin, 0, false, {}};
    ParsedTemplate result;
    const char* const end = plain.data() + plain.size();
    std::string unbraced;
    const char* plain_begin = plain.data();
    const auto close_plain = [&](const char* at) {
        if (!unbraced.empty()) {
            result.text.parts.emplace_back(
                syntax::Text{std::exchange(unbraced, {}), session.span(plain_begin, at)});
        }
    };
    const auto is_brace = [](char c) { return c == '{' || c == '}'; };
    for (const char* at = plain.data(); at != end;) {
        const char* const words = std::exchange(at, std::find_if(at, end, is_brace));
        unbraced.append(words, at);
        if (at == end) { break; }
        if (at + 1 != end && at[1] == *at) {
            unbraced.push_back(*at);
            at += 2;
            continue;
        }
        close_plain(at);
        const char* const close = *at == '{' ? std::find(at, end, '}') : end;
        if (close == end) {
            const Code code = *at == '{' ? Code::bracket_not_closed : Code::bracket_not_opened;
            result.diagnostics.push_back(
                {code, session.span(at, at + 1), {std::string(1, *at)}, {}, {}, {}});
            return result;
        }
        auto got = read(template_value, at + 1, close, session);
        const char* const where = skip_gap(got.end, close);
        if (got.node && where == close) {
            look_again(*got.node, session);
            result.text.parts.emplace_back(*std::move(got.node));
        } else {
            const Failure failure{at + 1, at + 1, close, where, got.node ? "`}`" : got.expected};
            session.diagnostics.push_back(
                explain(failure, session, [&](const Fix& fix, bool is_guess) {
                    return reads_on(template_value, failure, session, fix, is_guess);
                }));
        }
        at = plain_begin = close + 1;
    }
    close_plain(end);
    result.diagnostics.insert(
        result.diagnostics.end(), session.diagnostics.begin(), session.diagnostics.end());
    return result;
}

}  // namespace assize
