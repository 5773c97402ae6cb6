#include "assize/report/batch_to_json.hpp"

#include <algorithm>

#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "judgement_to_json.hpp"

namespace assize::report {

namespace {

void put_place(JsonText& json, const BatchPlace& place) {
    json.member("file", place.file);
    json.member("line", place.line);
    if (place.number > 0) json.member("number", place.number);
}

void put_problems(JsonText& json, std::string_view key, const std::vector<BatchProblem>& problems) {
    json.list(key, [&] {
        for (const BatchProblem& one : problems) {
            json.object([&] {
                json.member("code", one.code);
                json.member("pointer", one.pointer);
                json.member("line", one.line);
                json.member("column", one.column);
                json.member("message", one.message);
            });
        }
    });
}

void put_warnings(JsonText& json, const std::vector<BatchProblem>& warnings) {
    if (!warnings.empty()) put_problems(json, "warnings", warnings);
}

/// An object with a member for each requirement that has something to say.
template <typename HasOne, typename Put>
void put_some(
    JsonText& json, std::string_view key, const Subject& subject, HasOne has_one, Put put) {
    const auto& judgements = subject.assessment.judgements;
    if (std::none_of(judgements.begin(), judgements.end(), has_one)) return;
    json.object(key, [&] {
        for (std::size_t place = 0; place < judgements.size(); ++place) {
            if (!has_one(judgements[place])) continue;
            json.list(subject.rulebook.requirements[place].id, [&] { put(judgements[place]); });
        }
    });
}

void put_judgements(JsonText& json, const Subject& subject) {
    json.object("judgements", [&] {
        for (std::size_t place = 0; place < subject.rulebook.requirements.size(); ++place) {
            json.member(
                subject.rulebook.requirements[place].id,
                outcome_word(subject.assessment.judgements[place].reported));
        }
    });
    put_some(
        json, "possible", subject,
        [](const Judgement& judgement) { return judgement.possible.count() != 1; },
        [&](const Judgement& judgement) { put_outcomes(json, judgement.possible); });
    // Each word once, though several thresholds may be leant on.
    put_some(
        json, "marks", subject, [](const Judgement& judgement) { return !judgement.marks.empty(); },
        [&](const Judgement& judgement) {
            const MarkSeen* before = nullptr;
            for (const MarkSeen& seen : judgement.marks) {
                if (before == nullptr || before->mark != seen.mark)
                    json.value(mark_word(seen.mark));
                before = &seen;
            }
        });
}

void put_explained(JsonText& json, const Subject& subject, Explain explain) {
    if (explain == Explain::none) return;
    const Scope scope = everything(subject.rulebook);
    const ProofTree tree(subject.assessment);
    json.list("requirements", [&] {
        for (const std::uint32_t place : scope.requirements) {
            const Reading reading = read(subject, tree, place);
            if (explain == Explain::full)
                put_judgement(json, reading, scope, false);
            else
                put_reasons(json, reading);
        }
    });
}

template <typename Put>
void put_line(std::string& out, Put put) {
    JsonText json(out, JsonText::Layout::on_one_line);
    json.object([&] { put(json); });
    out += '\n';
}

}  // namespace

std::string problem_text(const BatchProblem& problem) {
    return "line " + std::to_string(problem.line) + ", column " + std::to_string(problem.column)
        + ": " + problem.message + (problem.pointer.empty() ? "" : " (at " + problem.pointer + ")")
        + " [" + std::string(problem.code) + "]";
}

void put_judged_line(
    std::string& out, const BatchPlace& place, const Subject& subject, Explain explain,
    const std::vector<BatchProblem>& warnings) {
    put_line(out, [&](JsonText& json) {
        put_place(json, place);
        json.member("as_at", iso_text(subject.assessment.as_at));
        json.member("rulebook", subject.rulebook.id);
        put_judgements(json, subject);
        put_explained(json, subject, explain);
        put_warnings(json, warnings);
    });
}

void put_rejected_line(std::string& out, const BatchPlace& place, const BatchProblems& problems) {
    put_line(out, [&](JsonText& json) {
        put_place(json, place);
        put_problems(json, "rejected", problems.errors);
        put_warnings(json, problems.warnings);
    });
}

std::string change_to_json(const Change& change) {
    std::string line;
    put_line(line, [&](JsonText& json) {
        json.member("file", change.file);
        if (change.line > 0) json.member("line", change.line);
        const auto put_outcome = [&](std::string_view key, const std::string& word) {
            if (word.empty())
                json.member(key, nullptr);
            else
                json.member(key, word);
        };
        switch (change.what) {
            case Change::What::flipped:
                json.member("change", "flipped");
                json.member("requirement", change.requirement);
                put_outcome("before", change.before);
                put_outcome("after", change.after);
                break;
            case Change::What::appeared: json.member("change", "new"); break;
            case Change::What::gone: json.member("change", "gone"); break;
            case Change::What::unreadable:
                json.member("change", "unreadable");
                json.member("why", change.why);
                break;
            case Change::What::readable: json.member("change", "readable"); break;
        }
    });
    return line;
}

}  // namespace assize::report
