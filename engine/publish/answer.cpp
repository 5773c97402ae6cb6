#include "answer.hpp"

#include "assize/report/words.hpp"

namespace assize::publish {

namespace {

using model::Kind;

std::string choices(const model::Vocabulary& vocabulary, const model::Type& type) {
    const model::Choice& choice = vocabulary.choices[type.id];
    return report::joined(choice.values, "or") + (choice.is_ordered ? " (worst first)" : "");
}

std::string listed(const model::Vocabulary& vocabulary, const model::Type& type) {
    if (type.element == Kind::record) {
        const std::string name = report::plain(vocabulary.records[type.id].name);
        return "a list, one entry for each " + name;
    }
    if (type.element == Kind::choice)
        return "a list, any of: " + choices(vocabulary, element_of(type));
    return "a list, each entry " + answer_words(vocabulary, element_of(type));
}

std::string of(const model::Vocabulary& vocabulary, const model::Type& type) {
    switch (type.kind) {
        case Kind::yes_no: return "yes or no";
        case Kind::whole_number: return "a whole number";
        case Kind::number: return "a number, such as 12.5";
        case Kind::percentage: return "a percentage, such as 87.5";
        case Kind::money: return "pounds, such as 1250.50";
        case Kind::date: return "a date, such as 2015-03-13";
        case Kind::text: return "words";
        case Kind::months: return "a whole number of months";
        case Kind::days: return "a whole number of days";
        case Kind::working_days: return "a whole number of working days";
        case Kind::choice: return "one of: " + choices(vocabulary, type);
        case Kind::judgement: return "a judgement";
        case Kind::record: return "its facts";
        case Kind::list: return listed(vocabulary, type);
    }
    return {};
}

}  // namespace

std::string answer_words(const model::Vocabulary& vocabulary, const model::Type& type) {
    return of(vocabulary, type) + (type.is_optional ? "; or none" : "");
}

}  // namespace assize::publish
