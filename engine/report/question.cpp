#include "question.hpp"

#include <span>

#include "assize/report/words.hpp"

namespace assize::report {

namespace {

/// Whose fact it is: `the audit of 2 of 16 partners`, `the council`; nothing of the profile itself.
std::string holder_of(const Question& question) {
    std::string words;
    for (std::size_t place = 0; place + 1 < question.fields.size(); ++place) {
        words += (words.empty() ? "the " : " ") + plain(question.fields[place]);
    }
    if (question.of.empty()) return words;
    return words.empty() ? question.of : words + " of " + question.of;
}

std::string for_whom(const std::string& holder) { return holder.empty() ? "" : ", for " + holder; }

/// A yes/no field begins with a verb: `is_serving` of 2 partners is `whether 2 partners are
/// serving`.
std::string whether(const Question& question) {
    struct Verb {
        std::string_view field, one, many;
    };
    static constexpr Verb verbs[] = {
        {"is_", "is", "are"},   {"has_", "has", "have"}, {"was_", "was", "were"},
        {"are_", "are", "are"}, {"does_", "does", "do"}, {"did_", "did", "did"},
        {"can_", "can", "can"},
    };
    const std::string_view field = question.fields.back();
    const std::string holder = holder_of(question);
    const bool is_plural = question.is_plural && question.fields.size() == 1;
    for (const Verb& verb : verbs) {
        if (!field.starts_with(verb.field)) continue;
        return "whether " + (holder.empty() ? "it" : holder) + " "
            + std::string(is_plural ? verb.many : verb.one) + " "
            + plain(field.substr(verb.field.size()));
    }
    return "whether “" + plain(field) + "”" + for_whom(holder);
}

/// A list or a record is named as the rules name it.
std::string whole_thing(const Question& question) {
    const std::string name = plain(question.fields.back());
    const std::string said =
        question.description.empty() ? "" : " (“" + question.description + "”)";
    if (question.type.kind == model::Kind::record) {
        return "everything about the " + name + said
            + (question.of.empty() ? "" : " of " + question.of);
    }
    if (question.listed == 0) return "the list of " + name + said + for_whom(holder_of(question));
    return "whether there are more " + name + " than the " + std::to_string(question.listed)
        + " given" + for_whom(holder_of(question));
}

std::string matter(const Question& question) {
    using model::Kind;
    const Kind kind = question.type.kind;
    if (question.fields.empty()) return "everything about " + question.of;
    if (kind == Kind::record || kind == Kind::list) return whole_thing(question);
    const bool is_yes_no = kind == Kind::yes_no;
    if (is_yes_no && question.description.empty()) return whether(question);
    const bool is_described = !question.description.empty();
    const std::string what =
        "“" + (is_described ? question.description : plain(question.fields.back())) + "”";
    // The vocabulary's own words say whose fact it is, but for the item of a list.
    return (is_yes_no ? "whether " : "") + what + (question.type.is_optional ? ", if any" : "")
        + for_whom(is_described ? question.of : holder_of(question));
}

}  // namespace

std::string words_of(const Question& question) {
    return matter(question) + (question.items.empty() ? "" : ": " + question.items);
}

}  // namespace assize::report
