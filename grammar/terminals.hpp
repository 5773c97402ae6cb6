#pragma once

#include <boost/spirit/home/x3.hpp>
#include <string>
#include <string_view>

#include "assize/base/limits.hpp"
#include "session.hpp"
#include "spelling.hpp"
#include "tokens.hpp"

/// The words, tokens and directives that the grammar is made of. None moves the iterator when it
/// fails, so that the end of a node is the end of its last token.
namespace assize::grammar {

namespace x3 = boost::spirit::x3;

struct session_tag;

/// Blanks and comments.
struct Gap : x3::parser<Gap> {
    using attribute_type = x3::unused_type;
    static const bool has_attribute = false;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(
        Iterator& first, const Iterator& last, const Context&, RuleContext&, Attribute&) const {
        const Iterator begin = first;
        first = skip_gap(first, last);
        return first != begin;
    }
};
inline constexpr Gap gap;

struct Terminal {
    std::string_view what;  ///< what a reader sees after "expected"
};

/// A word, several words, or a sign: nothing is kept of it.
struct Phrase : x3::parser<Phrase>, Terminal {
    using attribute_type = x3::unused_type;
    static const bool has_attribute = false;
    constexpr explicit Phrase(const char* words) : Terminal{words} {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(
        Iterator& first, const Iterator& last, const Context&, RuleContext&, Attribute&) const {
        const char* const end = match_phrase(skip_gap(first, last), last, what);
        first = end != nullptr ? end : first;
        return end != nullptr;
    }
};
constexpr Phrase keyword(const char* word) { return Phrase(word); }
constexpr Phrase phrase(const char* words) { return Phrase(words); }
constexpr Phrase sign(const char* character) { return Phrase(character); }

/// One word of a closed set.
template <typename Word>
struct OneOfWords : x3::parser<OneOfWords<Word>>, Terminal {
    using attribute_type = Word;
    static const bool has_attribute = true;
    constexpr OneOfWords(const char* name, Spellings<Word> words)
        : Terminal{name}, spellings(words) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(
        Iterator& first, const Iterator& last, const Context&, RuleContext&,
        Attribute& attribute) const {
        const char* const begin = skip_gap(first, last);
        const char* longest = nullptr;
        Word word{};
        for (const Spelling<Word>& row : spellings) {
            const char* const end = match_phrase(begin, last, row.text);
            if (end != nullptr && (longest == nullptr || end > longest)) {
                longest = end;
                word = row.word;
            }
        }
        if (longest == nullptr) { return false; }
        first = longest;
        x3::traits::move_to(word, attribute);
        return true;
    }

    Spellings<Word> spellings;
};

template <typename Word, std::size_t n>
constexpr OneOfWords<Word> words(const char* name, const std::array<Spelling<Word>, n>& spellings) {
    return {name, Spellings<Word>(spellings)};
}

/// A token that is kept.
template <typename Node>
struct Token : x3::parser<Token<Node>>, Terminal {
    using attribute_type = Node;
    static const bool has_attribute = true;
    using Match = const char* (*)(const char*, const char*, Session&, Node&);
    constexpr Token(const char* name, Match matcher) : Terminal{name}, match(matcher) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(
        Iterator& first, const Iterator& last, const Context& context, RuleContext&,
        Attribute& attribute) const {
        Node node;
        const char* const end =
            match(skip_gap(first, last), last, x3::get<session_tag>(context), node);
        if (end == nullptr) { return false; }
        first = end;
        x3::traits::move_to(node, attribute);
        return true;
    }

    Match match;
};

/// Fills one member of the node.
template <auto member, typename Subject>
struct Into : x3::unary_parser<Subject, Into<member, Subject>> {
    using x3::unary_parser<Subject, Into>::unary_parser;

    template <typename Iterator, typename Context, typename RuleContext, typename Node>
    bool parse(
        Iterator& first, const Iterator& last, const Context& context, RuleContext& rule_context,
        Node& node) const {
        return this->subject.parse(first, last, context, rule_context, node.*member);
    }
};
template <auto member, typename Subject>
constexpr auto into(const Subject& subject) {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return Into<member, Parser>(x3::as_parser(subject));
}

/// Goes past the gap once, where each of many alternatives would on its own.
template <typename Subject>
struct PastGap : x3::unary_parser<Subject, PastGap<Subject>> {
    static const bool is_pass_through_unary = true;
    static const bool handles_container = Subject::handles_container;
    using x3::unary_parser<Subject, PastGap>::unary_parser;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(
        Iterator& first, const Iterator& last, const Context& context, RuleContext& rule_context,
        Attribute& attribute) const {
        Iterator token = skip_gap(first, last);
        const bool parsed = this->subject.parse(token, last, context, rule_context, attribute);
        first = parsed ? token : first;
        return parsed;
    }
};
template <typename Subject>
constexpr auto past_gap(const Subject& subject) {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return PastGap<Parser>(x3::as_parser(subject));
}

/// Goes one level deeper; at the limit it fails as any expectation does, and the session says why.
template <typename Subject>
struct Nested : x3::unary_parser<Subject, Nested<Subject>> {
    static const bool is_pass_through_unary = true;
    static const bool handles_container = Subject::handles_container;
    using x3::unary_parser<Subject, Nested>::unary_parser;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(
        Iterator& first, const Iterator& last, const Context& context, RuleContext& rule_context,
        Attribute& attribute) const {
        Session& session = x3::get<session_tag>(context);
        if (session.depth > limits::condition_depth) {  // the outermost is inside nothing
            session.too_deep = true;
            boost::throw_exception(x3::expectation_failure<Iterator>(first, "less nesting"));
        }
        ++session.depth;
        const bool parsed = this->subject.parse(first, last, context, rule_context, attribute);
        --session.depth;
        return parsed;
    }
};
template <typename Subject>
constexpr auto nested(const Subject& subject) {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return Nested<Parser>(x3::as_parser(subject));
}

/// Writes the place of every node that has one.
struct note_span {
    template <typename Iterator, typename Node, typename Context>
    void on_success(
        const Iterator& first, const Iterator& last, Node& node, const Context& context) const {
        if constexpr (requires { node.span; }) {
            node.span = x3::get<session_tag>(context).span(first, last);
        }
    }
};

}  // namespace assize::grammar

namespace boost::spirit::x3 {

template <typename T>
struct get_info<
    T, typename std::enable_if<std::is_base_of<assize::grammar::Terminal, T>::value>::type> {
    using result_type = std::string;
    std::string operator()(const T& terminal) const {
        const std::string what(terminal.what);
        return std::is_same_v<T, assize::grammar::Phrase> ? '`' + what + '`' : what;
    }
};

/// `a % b` is missed where its first `a` is.
template <typename Item, typename Sign>
struct get_info<list<Item, Sign>> {
    using result_type = std::string;
    std::string operator()(const list<Item, Sign>& items) const { return what(items.left); }
};

template <typename One, typename Other>
struct get_info<alternative<One, Other>> {
    using result_type = std::string;
    std::string operator()(const alternative<One, Other>& either) const {
        return what(either.left) + " or " + what(either.right);
    }
};

template <typename Subject>
struct get_info<assize::grammar::Nested<Subject>> {
    using result_type = std::string;
    std::string operator()(const assize::grammar::Nested<Subject>& nested) const {
        return what(nested.subject);
    }
};

}  // namespace boost::spirit::x3
