#include "assize/report/batch_to_json.hpp"

#include <algorithm>
#include <concepts>

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

/// An object with a list for each requirement that has something to say.
template <std::derived_from<Verdict> Judged, typename HasOne, typename Put>
void put_some(
    JsonText& json, std::string_view key, const model::Rulebook& rulebook,
    std::span<const Judged> verdicts, HasOne has_one, Put put) {
    if (std::none_of(verdicts.begin(), verdicts.end(), has_one)) return;
    json.object(key, [&] {
        for (std::size_t place = 0; place < verdicts.size(); ++place) {
            if (!has_one(verdicts[place])) continue;
            json.list(rulebook.requirements[place].id, [&] { put(verdicts[place]); });
        }
    });
}

template <std::derived_from<Verdict> Judged>
void put_verdicts(
    JsonText& json, const model::Rulebook& rulebook, Date as_at, std::span<const Judged> verdicts) {
    json.member("as_at", iso_text(as_at));
    json.member("rulebook", rulebook.id);
    json.object("judgements", [&] {
        for (std::size_t place = 0; place < rulebook.requirements.size(); ++place)
            json.member_word(
                rulebook.requirements[place].id, outcome_word(verdicts[place].reported));
    });
    put_some(
        json, "possible", rulebook, verdicts,
        [](const Verdict& verdict) { return verdict.possible.count() != 1; },
        [&](const Verdict& verdict) { put_outcomes(json, verdict.possible); });
    // Each word once, though several thresholds may be leant on.
    put_some(
        json, "marks", rulebook, verdicts,
        [](const Verdict& verdict) { return !verdict.marks.empty(); },
        [&](const Verdict& verdict) {
            const MarkSeen* before = nullptr;
            for (const MarkSeen& seen : verdict.marks) {
                if (before == nullptr || before->mark != seen.mark) json.word(mark_word(seen.mark));
                before = &seen;
            }
        });
}

void put_requirements(JsonText& json, const Subject& subject, Explain explain) {
    const Scope scope = everything(subject.rulebook);
    const ProofTree tree(subject.assessment);
    json.list("requirements", [&] {
        for (const std::uint32_t place : scope.requirements) {
            const Reading reading = read(subject, tree, place);
            if (explain == Explain::reasons)
                put_reasons(json, reading);
            else
                put_judgement(json, reading, scope, false);
        }
    });
}

template <typename Put>
void put_line(std::string& out, Put put) {
    JsonText json(out, JsonText::Layout::on_one_line);
    json.object([&] { put(json); });
    json.end_line();
}

}  // namespace

std::string problem_text(const BatchProblem& problem) {
    return "line " + std::to_string(problem.line) + ", column " + std::to_string(problem.column)
        + ": " + problem.message + (problem.pointer.empty() ? "" : " (at " + problem.pointer + ")")
        + " [" + std::string(problem.code) + "]";
}

void put_judged_line(
    std::string& out, const BatchPlace& place, const model::Rulebook& rulebook,
    const Verdicts& verdicts, const std::vector<BatchProblem>& warnings) {
    put_line(out, [&](JsonText& json) {
        put_place(json, place);
        put_verdicts(json, rulebook, verdicts.as_at, verdicts.of);
        put_warnings(json, warnings);
    });
}

void put_explained_line(
    std::string& out, const BatchPlace& place, const Subject& subject, Explain explain,
    const std::vector<BatchProblem>& warnings) {
    const Assessment& assessment = subject.assessment;
    put_line(out, [&](JsonText& json) {
        put_place(json, place);
        put_verdicts(json, subject.rulebook, assessment.as_at, std::span(assessment.judgements));
        put_requirements(json, subject, explain);
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
