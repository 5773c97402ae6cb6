#include "test_report.hpp"

#include <optional>

#include "assize/report/explain.hpp"
#include "assize/report/words.hpp"

namespace assize::cli {

namespace {

std::string came_out(const Judgement& judgement) {
    std::string text(outcome_word(judgement.reported));
    if (judgement.possible.count() > 1) text += " among " + report::among_text(judgement.possible);
    std::string marks;
    for (const MarkSeen& seen : judgement.marks) {
        const std::string word(mark_word(seen.mark));
        if (marks.find(word) == std::string::npos) marks += ", " + word;
    }
    return text + marks;
}

std::string expected(const model::Expect& expect) {
    std::string text(outcome_word(expect.reported));
    if (expect.among) text += " among " + report::among_text(*expect.among);
    for (const auto& mark : expect.marks) text += ", " + std::string(mark_word(mark.mark));
    return text;
}

}  // namespace

std::string failure_text(
    const model::Test& test, const std::vector<TestFault>& faults, const report::Subject& subject,
    const report::Style& style) {
    const std::string sign = style.colour ? "\x1b[1;31mFAILED\x1b[0m" : "FAILED";
    std::string text =
        sign + " " + test.title + "\n       " + subject.sources.place_text(test.span) + "\n";
    std::optional<std::uint32_t> last;
    for (const TestFault& fault : faults) {
        // Two faults of one expectation have one explanation.
        if (last == fault.expect) continue;
        last = fault.expect;
        const model::Expect& expect = test.expects[fault.expect];
        const std::uint32_t place = expect.requirement.index;
        const std::string& id = subject.rulebook.requirements[place].id;
        text += "       expected " + id + " " + expected(expect) + "\n";
        text +=
            "       came out " + id + " " + came_out(subject.assessment.judgements[place]) + "\n";
        text += report::explain_one(subject, place, style) + "\n";
    }
    return text;
}

}  // namespace assize::cli
