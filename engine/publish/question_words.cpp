#include "question_words.hpp"

#include <utility>

#include "answer.hpp"
#include "assize/report/question.hpp"
#include "assize/report/words.hpp"

namespace assize::publish {

namespace {

using analysis::FieldPath;
using model::Kind;

/// A record that may not be there: what is inside it is asked for apart.
bool may_be_absent(const model::Field& field) {
    return field.type.kind == Kind::record && field.type.is_optional;
}

/// `the threshold document`, `the section 11 of each partner`.
std::string holder_of(const report::Question& question) {
    std::string words = question.of;
    for (std::size_t place = 0; place + 1 < question.fields.size(); ++place) {
        std::string inner = "the " + report::plain(question.fields[place]);
        if (!words.empty()) inner += " of " + words;
        words = std::move(inner);
    }
    return words;
}

}  // namespace

std::string question_words(const model::Vocabulary& vocabulary, const FieldPath& field) {
    report::Question question;
    const model::Field& asked = field_of(vocabulary, field);
    question.type = asked.type;
    question.description = asked.description;
    FieldPath on_the_way;
    for (const std::uint32_t slot : field.slots) {
        on_the_way.slots.push_back(slot);
        const model::Field& one = field_of(vocabulary, on_the_way);
        question.fields.push_back(one.name);
        if (one.type.kind != Kind::list || on_the_way == field) continue;
        question.of = "each " + report::singular(report::plain(one.name))
            + (question.of.empty() ? "" : " of " + question.of);
        question.list = std::exchange(question.fields, {});
    }
    // Out of its place among the others, “Day it was published” does not say what was.
    const bool is_whole = asked.type.kind == Kind::list || asked.type.kind == Kind::record;
    if (!asked.description.empty() && !is_whole) question.of = holder_of(question);
    if (!may_be_absent(asked)) return report::sentence(report::words_of(question));
    return "Whether there is a " + report::plain(asked.name)
        + (asked.description.empty() ? "" : " (“" + asked.description + "”)")
        + (question.of.empty() ? "" : ", for " + question.of);
}

std::string pointer_text(const model::Vocabulary& vocabulary, const FieldPath& field) {
    std::string text;
    FieldPath on_the_way;
    for (const std::uint32_t slot : field.slots) {
        on_the_way.slots.push_back(slot);
        const model::Field& one = field_of(vocabulary, on_the_way);
        text += "/" + one.name;
        if (one.type.kind == Kind::list && on_the_way != field) text += "/*";
    }
    return text;
}

std::string wanted_words(const model::Vocabulary& vocabulary, const FieldPath& field) {
    const model::Field& asked = field_of(vocabulary, field);
    if (may_be_absent(asked)) return "yes or no";
    std::string words = answer_words(vocabulary, asked.type);
    if (asked.named_by) {
        const auto& items = vocabulary.records[asked.type.id];
        words += ", with its " + report::plain(items.fields[*asked.named_by].name);
    }
    return words;
}

}  // namespace assize::publish
