#include "assize/publish/blank.hpp"
#include "csv.hpp"
#include "question_words.hpp"

namespace assize::publish {

std::string questions_csv(
    const model::Rulebook& rulebook, std::span<const analysis::Question> questions) {
    std::string made = "\xEF\xBB\xBF";
    made += csv_row(
        {"Number", "Question", "Kind of answer", "Answer", "How it is known",
         "Place in the profile", "Requirements that read it", "Judgements settled so far"});
    std::size_t number = 0;
    for (const analysis::Question& question : questions) {
        std::string ids;
        for (const std::uint32_t place : question.requirements)
            ids += (ids.empty() ? "" : ", ") + rulebook.requirements[place].id;
        made += csv_row(
            {std::to_string(++number), question_words(rulebook.vocabulary, question.field),
             wanted_words(rulebook.vocabulary, question.field), "", "",
             pointer_text(rulebook.vocabulary, question.field), ids,
             std::to_string(question.settled)});
    }
    return made;
}

}  // namespace assize::publish
