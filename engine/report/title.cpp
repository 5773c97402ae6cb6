#include "title.hpp"

#include "words.hpp"

namespace assize::report {

void put_title(Page& page, const Subject& subject, const Scope& scope) {
    const auto& rulebook = subject.rulebook;
    page.paragraph(0, board_name(subject), Paint::bold);
    const std::string dates = in_force_text(rulebook.in_force);
    page.paragraph(
        0, "Judged by " + rulebook.title + " (" + rulebook.id + ")" + (dates.empty() ? "" : ", " + dates));
    page.paragraph(0, "As at " + date_text(subject.assessment.as_at));
    if (scope.strict) {
        page.paragraph(0, "STRICT: where evidence is missing, the worst judgement still possible is counted",
            Paint::bold);
    }
    if (!scope.only.empty()) {
        page.paragraph(0, "ONLY " + joined(scope.only, "and") + ": the totals and the exit status speak of "
            + counted(scope.requirements.size(), "requirement", "requirements") + " of "
            + std::to_string(rulebook.requirements.size()), Paint::bold);
    }
}

}  // namespace assize::report
