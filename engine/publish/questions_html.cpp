#include <algorithm>

#include "assize/publish/blank.hpp"
#include "assize/publish/html.hpp"
#include "assize/report/words.hpp"
#include "question_words.hpp"

namespace assize::publish {

namespace {

using model::Kind;

class Form {
public:
    Form(const model::Rulebook& rulebook, std::span<const analysis::Question> questions)
        : rulebook_(rulebook), questions_(questions) {}

    std::string write() && {
        const std::string title = "Questions for " + rulebook_.title;
        body_ = "<h1>" + escaped(title) + "</h1>\n<p>" + escaped(introduction()) + "</p>\n<form>\n";
        for (const analysis::Question& question : questions_) put(question);
        body_ += "</form>\n";
        return page(title, body_);
    }

private:
    [[nodiscard]] std::string introduction() const {
        const std::size_t judgements = questions_.empty() ? 0 : questions_.back().settled;
        return report::counted(questions_.size(), "question", "questions") + " for "
            + report::counted(judgements, "judgement", "judgements")
            + ", in the order that settles judgements soonest. What is not known is left empty. "
              "This page sends nothing: print it when it is filled in.";
    }

    void put(const analysis::Question& question) {
        const std::string number = std::to_string(++number_);
        body_ += "<fieldset>\n<legend>" + number + ". "
            + escaped(question_words(rulebook_.vocabulary, question.field)) + "</legend>\n"
            + controls(question, "q" + number) + "<p class=\"soft\">" + escaped(remarks(question))
            + "</p>\n</fieldset>\n";
    }

    [[nodiscard]] std::string remarks(const analysis::Question& question) const {
        std::vector<std::string> ids;
        for (const std::uint32_t place : question.requirements)
            ids.push_back(rulebook_.requirements[place].id);
        return pointer_text(rulebook_.vocabulary, question.field) + " · read by "
            + report::joined(ids, "and")
            + " · judgements settled so far: " + std::to_string(question.settled);
    }

    [[nodiscard]] std::string controls(
        const analysis::Question& question, const std::string& name) const {
        const model::Type& type = field_of(rulebook_.vocabulary, question.field).type;
        const std::string words = wanted_words(rulebook_.vocabulary, question.field);
        const std::string where = pointer_text(rulebook_.vocabulary, question.field);
        const bool is_many = type.kind == Kind::list || where.find('*') != std::string::npos;
        if (!is_many && words.starts_with("yes or no"))
            return radios(name, {"yes", "no"}, type.is_optional && type.kind != Kind::record);
        if (!is_many && type.kind == Kind::choice)
            return radios(name, rulebook_.vocabulary.choices[type.id].values, type.is_optional);
        const std::string id = "\"" + name + "\"";
        const std::string control = is_many
            ? "<textarea id=" + id + " rows=\"4\" cols=\"60\"></textarea>"
            : "<input id=" + id + " type=\"text\" size=\"40\">";
        return "<p><label for=" + id + ">" + escaped(report::sentence(words)) + "</label><br>"
            + control + "</p>\n";
    }

    static std::string radios(
        const std::string& name, std::vector<std::string> values, bool may_be_none) {
        if (may_be_none) values.emplace_back("none");
        values.emplace_back("not known");
        std::string made = "<p>";
        for (const std::string& value : values) {
            made += "<label><input type=\"radio\" name=\"" + name + "\"> "
                + escaped(report::plain(value)) + "</label> ";
        }
        return made + "</p>\n";
    }

    const model::Rulebook& rulebook_;
    std::span<const analysis::Question> questions_;
    std::string body_;
    std::size_t number_ = 0;
};

}  // namespace

std::string questions_html(
    const model::Rulebook& rulebook, std::span<const analysis::Question> questions) {
    return Form(rulebook, questions).write();
}

}  // namespace assize::publish
