#include "second_look.hpp"

#include <algorithm>
#include <array>

#include "field_words.hpp"
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
        if (note_size_behind(condition)) { return; }
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
        offer_one_of(condition);
    }

    void operator()(const syntax::Path& path) const {
        if (path.names.size() != 1) { return; }
        const std::string& word = path.names.front().text;
        note_truth(path.names.front());
        if (word == "today" || word == "now") {
            rewrite(Code::other_words, path.span, word, "as_at");
        }
        if (const std::string digits = spelt_number(word); !digits.empty()) {
            rewrite(Code::spelt_number, path.span, word, digits);
        }
    }

    void operator()(const syntax::Type& type) const {
        constexpr auto others = std::to_array<std::pair<std::string_view, std::string_view>>(
            {{"integer", "whole number"},
             {"int", "whole number"},
             {"boolean", "yes/no"},
             {"bool", "yes/no"},
             {"string", "text"},
             {"decimal", "number"},
             {"percent", "percentage"},
             {"currency", "money"}});
        const auto* const name = std::get_if<syntax::Name>(&type.form);
        if (name == nullptr) { return; }
        const auto* const found = std::ranges::find(
            others, name->text, &std::pair<std::string_view, std::string_view>::first);
        if (found != others.end()) {
            rewrite(Code::other_words, name->span, name->text, std::string(found->second));
        }
    }

    // A comma after the last value of a choice takes the name of the next field for a value, and
    // that field's type for its name: the value then begins a line that it shares with a field.
    void look_at(const std::vector<syntax::Field>& fields) const {
        for (std::size_t i = 0; i + 1 < fields.size(); ++i) {
            const auto* const choice = std::get_if<syntax::Choice>(&fields[i].type.form);
            if (choice == nullptr || choice->values.size() < 2 || fields[i].title) { continue; }
            const Span& before = choice->values[choice->values.size() - 2].span;
            const Span& last = choice->values.back().span;
            const std::string_view between(place(before.end), place(last.begin));
            const std::string_view after(place(last.end), place(fields[i + 1].name.span.begin));
            if (between.find('\n') == std::string_view::npos
                || after.find('\n') != std::string_view::npos) {
                continue;
            }
            const auto comma = static_cast<std::uint32_t>(between.find(','));
            const Span at{before.source, before.end + comma, before.end + comma + 1};
            session_.diagnostics.push_back(
                {Code::stray_comma, at, {}, {}, {{"take it out", at, ""}}, {}});
        }
    }
    // `kind ordinary or special` and `open yes or no` are read as a field and its type, and again.
    void look_for_or(const std::vector<syntax::Field>& fields) const {
        const auto follows = [&](std::size_t i) {
            if (i >= fields.size() || fields[i].name.text != "or") { return false; }
            const std::string_view between(
                place(fields[i - 1].type.span.end), place(fields[i].name.span.begin));
            return between.find('\n') == std::string_view::npos
                && std::holds_alternative<syntax::Name>(fields[i].type.form);
        };
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto* const first = std::get_if<syntax::Name>(&fields[i].type.form);
            if (first == nullptr || !follows(i + 1)) { continue; }
            std::string values = "choice of " + first->text;
            std::size_t last = i + 1;
            for (; follows(last); ++last) {
                values += ", " + std::get<syntax::Name>(fields[last].type.form).text;
            }
            const Span whole{first->span.source, first->span.begin, fields[last - 1].type.span.end};
            const std::string written(place(whole.begin), place(whole.end));
            rewrite(
                Code::other_words, whole, written,
                values == "choice of yes, no" ? "yes/no" : values);
            i = last - 1;
        }
    }
    // `is set up yes/no` is read as a field `is` of the record `set`, and another; `last meeting
    // date` takes the next field's name for a type.
    void look_for_words(const std::vector<syntax::Field>& fields) const {
        for (const syntax::Field& field : fields) {
            const char* const begin = place(field.name.span.begin);
            const char* const end = place(fields.back().span.end);
            if (const auto words = field_words(begin, end)) { note_words(*words); }
        }
    }
    void note_words(const FieldWords& words) const {
        rewrite(
            Code::space_in_name, session_.span(words.begin, words.end),
            std::string(words.begin, words.end), words.joined);
    }
    // `profile my board` is read as a profile `my`, and `board` as its first field.
    void look_at_head(const syntax::Name& name, const std::vector<syntax::Field>& fields) const {
        if (fields.empty()) { return; }
        const char* const end = place(fields.back().span.end);
        if (const auto words = head_words(place(name.span.begin), end, {})) { note_words(*words); }
    }
    void operator()(const syntax::Record& record) const {
        look_at_head(record.name, record.fields);
        look_for_words(record.fields);
        look_for_or(record.fields);
        look_at(record.fields);
    }
    void operator()(const syntax::Profile& profile) const {
        look_at_head(profile.name, profile.fields);
        look_for_words(profile.fields);
        look_for_or(profile.fields);
        look_at(profile.fields);
    }

    void operator()(const syntax::GivenFact& given) const { look_at(given.fact); }
    void operator()(const syntax::FieldFact& field) const { look_at(field.fact); }
    void operator()(const auto&) const {}

private:
    // `is 5 or more`: the size belongs before the figure.
    [[nodiscard]] bool note_size_behind(const syntax::Condition& condition) const {
        for (std::size_t i = 0; i < condition.rest.size(); ++i) {
            const std::string word = written(condition.rest[i].term);
            const bool is_more = word == "more" || word == "over" || word == "above";
            const bool is_less = word == "less" || word == "fewer" || word == "under";
            const syntax::Term& before = i == 0 ? condition.first : condition.rest[i - 1].term;
            const std::string text = written(before);
            const std::string figure = text.substr(text.rfind(' ') + 1);
            const bool has_figure = figure.find_first_of("0123456789") != std::string::npos;
            if ((!is_more && !is_less) || !has_figure
                || condition.rest[i].connective != syntax::Connective::either) {
                continue;
            }
            const Span end = span_of(before);
            const auto length = static_cast<std::uint32_t>(figure.size());
            const Span whole{end.source, end.end - length, span_of(condition.rest[i].term).end};
            std::string said = is_more ? "at least " : "at most ";
            said += figure;
            rewrite(
                Code::other_words, whole, std::string(figure).append(" or ").append(word), said);
            return true;
        }
        return false;
    }

    // `size is third or half and …`: perhaps one of several values is meant.
    void offer_one_of(const syntax::Condition& condition) const {
        const auto is_word = [](const std::string& text) {
            return !text.empty() && text.find_first_of(" .(") == std::string::npos;
        };
        std::string values;
        const syntax::Term* first = &condition.first;
        std::uint32_t end = 0;
        for (const syntax::Joined& joined : condition.rest) {
            const std::string text = written(joined.term);
            const bool goes_on = joined.connective == syntax::Connective::either && is_word(text);
            if (goes_on) {
                values += ", " + text;
                end = span_of(joined.term).end;
            } else if (values.empty()) {
                first = &joined.term;
            } else {
                break;
            }
        }
        const std::string head = written(*first);
        const std::size_t is = head.rfind(" is ");
        if (values.empty() || is == std::string::npos || !is_word(head.substr(is + 4))) { return; }
        const std::string repaired =
            head.substr(0, is) + " is one of (" + head.substr(is + 4) + values + ")";
        session_.diagnostics.back().fixes.push_back(
            {"write `" + repaired + "`",
             {span_of(*first).source, span_of(*first).begin, end},
             repaired});
    }

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
    [[nodiscard]] const char* place(std::uint32_t at) const { return session_.place(at); }

    [[nodiscard]] std::string written(const syntax::Term& term) const {
        const Span& span = span_of(term);
        std::string text;
        bool is_blank = false;
        for (const char c : std::string_view(place(span.begin), place(span.end))) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank || !is_blank) { text.push_back(blank ? ' ' : c); }
            is_blank = blank;
        }
        return text;
    }

    void rewrite(
        Code code, const Span& place, std::string written, const std::string& words) const {
        session_.diagnostics.push_back(rewriting(code, place, std::move(written), words));
    }

    void note_truth(const syntax::Name& name) const {
        if (name.text == "true" || name.text == "false") {
            rewrite(Code::true_false, name.span, name.text, name.text == "true" ? "yes" : "no");
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
