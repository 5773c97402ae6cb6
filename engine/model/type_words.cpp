#include "checker.hpp"

namespace assize::model {

/// What a reader calls a type: `a number of months`, `a choice of borough, county`.
std::string Checker::words_of(const Type& type) const {
    switch (type.kind) {
        case Kind::yes_no: return "a yes/no";
        case Kind::whole_number: return "a whole number";
        case Kind::number: return "a number";
        case Kind::percentage: return "a percentage";
        case Kind::money: return "an amount of money";
        case Kind::date: return "a date";
        case Kind::text: return "a text";
        case Kind::months: return "a number of months";
        case Kind::days: return "a number of days";
        case Kind::working_days: return "a number of working days";
        case Kind::judgement: return "a judgement";
        case Kind::record: {
            const std::string& name = made_.vocabulary.records[type.id].name;
            const bool is_vowel =
                std::string_view("aeio").find(name.front()) != std::string_view::npos;
            return (is_vowel ? "an `" : "a `") + name + "`";
        }
        case Kind::list: return "a list";
        case Kind::choice: break;
    }
    const Choice& choice = made_.vocabulary.choices[type.id];
    std::string words = choice.is_ordered ? "an ordered choice of " : "a choice of ";
    constexpr std::size_t shown = 6;
    for (std::size_t place = 0; place < choice.values.size() && place < shown; ++place) {
        words += (place > 0 ? ", `" : "`") + choice.values[place] + "`";
    }
    return words + (choice.values.size() > shown ? ", …" : "");
}

}  // namespace assize::model
