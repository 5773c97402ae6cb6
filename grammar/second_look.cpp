#include "second_look.hpp"

#include <algorithm>

#include "spelt.hpp"
#include "walk.hpp"

namespace assize::grammar {

namespace {

const Span& span_of(const syntax::Term& term) {
    static const Span nowhere;
    return std::visit(
        [](const auto& node) -> const Span& {
            if constexpr (requires { node.span; }) {
                return node.span;
            } else {
                return nowhere;
            }
        },
        term);
}

class SecondLook {
public:
    explicit SecondLook(Session& session) : session_(session) {}

    void operator()(const syntax::Condition& condition) const {
        const auto differs = [&](const syntax::Joined& joined) {
            return joined.connective != condition.rest.front().connective;
        };
        const auto other = std::ranges::find_if(condition.rest, differs);
        if (other == condition.rest.end()) { return; }
        const std::string both = grouped(condition, syntax::Connective::both);
        const std::string either = grouped(condition, syntax::Connective::either);
        const Span whole = condition.span;
        session_.diagnostics.push_back(
            {Code::mixed_and_or,
             whole,
             {both, either},
             {},
             {{"write `" + both + "`", whole, both}, {"write `" + either + "`", whole, either}},
             {}});
    }

    void operator()(const syntax::Path& path) const {
        if (path.names.size() != 1) { return; }
        const std::string& word = path.names.front().text;
        note_truth(path.names.front());
        if (const std::string digits = spelt_number(word); !digits.empty()) {
            session_.diagnostics.push_back(
                {Code::spelt_number,
                 path.span,
                 {word, digits},
                 {},
                 {{"write `" + digits + "`", path.span, digits}},
                 {}});
        }
    }

    void operator()(const syntax::GivenFact& given) const { look_at(given.fact); }
    void operator()(const syntax::FieldFact& field) const { look_at(field.fact); }
    void operator()(const auto&) const {}

private:
    // The author's words, with the runs of `connective` in brackets.
    [[nodiscard]] std::string grouped(
        const syntax::Condition& condition, syntax::Connective connective) const {
        std::string text;
        std::string run(written(condition.first));
        bool is_run = false;
        const auto close_run = [&] { text += is_run ? "(" + run + ")" : run; };
        for (const syntax::Joined& joined : condition.rest) {
            const char* const word =
                joined.connective == syntax::Connective::both ? " and " : " or ";
            if (joined.connective == connective) {
                run += word + written(joined.term);
                is_run = true;
            } else {
                close_run();
                text += word;
                run = written(joined.term);
                is_run = false;
            }
        }
        close_run();
        return text;
    }

    // Spans are of the file; what stood there is found in the plain text.
    [[nodiscard]] std::string written(const syntax::Term& term) const {
        const Span& span = span_of(term);
        const auto place = [&](std::uint32_t at) {
            return session_.text
                + (std::ranges::lower_bound(*session_.origin, at) - session_.origin->begin());
        };
        std::string text;
        bool is_blank = false;
        for (const char c : std::string_view(place(span.begin), place(span.end))) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank || !is_blank) { text.push_back(blank ? ' ' : c); }
            is_blank = blank;
        }
        return text;
    }

    void note_truth(const syntax::Name& name) const {
        if (name.text == "true" || name.text == "false") {
            const std::string word = name.text == "true" ? "yes" : "no";
            session_.diagnostics.push_back(
                {Code::true_false,
                 name.span,
                 {name.text, word},
                 {},
                 {{"write `" + word + "`", name.span, word}},
                 {}});
        }
    }

    void look_at(const syntax::Fact& fact) const {
        if (const auto* const name = std::get_if<syntax::Name>(&fact)) { note_truth(*name); }
    }

    Session& session_;
};

}  // namespace

void look_again(syntax::Declaration& declaration, Session& session) {
    walk(declaration, SecondLook(session));
}
void look_again(syntax::Value& value, Session& session) { walk(value, SecondLook(session)); }

}  // namespace assize::grammar
