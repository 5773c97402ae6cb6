#include "assize/report/batch_to_json.hpp"

#include <nlohmann/json.hpp>

#include "assize/report/parts_to_json.hpp"
#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "judgement_to_json.hpp"

// A line holds the same few words a hundred times over and there may be millions of lines, so it is
// put together as a text: ids and the words for outcomes need no escapes.
namespace assize::report {

namespace {

using nlohmann::ordered_json;

std::string on_one_line(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

void put_place(std::string& out, const BatchPlace& place) {
    out += R"({"file":)" + on_one_line(place.file);
    out += R"(,"line":)" + std::to_string(place.line);
    if (place.number > 0) out += R"(,"number":)" + std::to_string(place.number);
}

void put_problems(
    std::string& out, std::string_view key, const std::vector<BatchProblem>& problems) {
    ordered_json made = ordered_json::array();
    for (const BatchProblem& one : problems) {
        made.push_back(
            {{"code", one.code},
             {"pointer", one.pointer},
             {"line", one.line},
             {"column", one.column},
             {"message", one.message}});
    }
    out += ",\"";
    out += key;
    out += "\":";
    out += on_one_line(made);
}

void put_quoted(std::string& out, std::string_view word) {
    out += '"';
    out += word;
    out += '"';
}

/// An object with a member for each requirement that `put` says something of; nothing when that is
/// none, unless `is_kept`.
template <typename Put>
void put_members(
    std::string& out, std::string_view key, const Subject& subject, bool is_kept, Put put) {
    const std::size_t before = out.size();
    out += ",";
    put_quoted(out, key);
    out += ":";
    const std::size_t start = out.size();
    for (std::size_t place = 0; place < subject.rulebook.requirements.size(); ++place) {
        const std::size_t member = out.size();
        out += member == start ? '{' : ',';
        put_quoted(out, subject.rulebook.requirements[place].id);
        out += ':';
        if (!put(subject.assessment.judgements[place])) out.resize(member);
    }
    if (out.size() > start)
        out += '}';
    else if (is_kept)
        out += "{}";
    else
        out.resize(before);
}

bool put_possible(std::string& out, const Judgement& judgement) {
    if (judgement.possible.count() == 1) return false;
    char sign = '[';
    for (const Outcome outcome : outcomes_in(judgement.possible)) {
        out += sign;
        put_quoted(out, outcome_word(outcome));
        sign = ',';
    }
    out += ']';
    return true;
}

/// Each word once, though several thresholds may be leant on.
bool put_marks(std::string& out, const Judgement& judgement) {
    char sign = '[';
    const MarkSeen* before = nullptr;
    for (const MarkSeen& seen : judgement.marks) {
        if (before != nullptr && before->mark == seen.mark) continue;
        before = &seen;
        out += sign;
        put_quoted(out, mark_word(seen.mark));
        sign = ',';
    }
    if (before == nullptr) return false;
    out += ']';
    return true;
}

void put_explained(std::string& out, const Subject& subject, Explain explain) {
    if (explain == Explain::none) return;
    const Scope scope = everything(subject.rulebook);
    const ProofTree tree(subject.assessment);
    char sign = '[';
    out += R"(,"requirements":)";
    for (const std::uint32_t place : scope.requirements) {
        const Reading reading = read(subject, tree, place);
        out += sign;
        out += on_one_line(
            explain == Explain::full ? judgement_to_json(reading, scope, false)
                                     : reasons_to_json(reading, scope));
        sign = ',';
    }
    out += scope.requirements.empty() ? "[]" : "]";
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
    put_place(out, place);
    out += R"(,"as_at":")" + iso_text(subject.assessment.as_at) + R"(","rulebook":)";
    put_quoted(out, subject.rulebook.id);
    put_members(out, "judgements", subject, true, [&](const Judgement& judgement) {
        put_quoted(out, outcome_word(judgement.reported));
        return true;
    });
    put_members(out, "possible", subject, false, [&](const Judgement& judgement) {
        return put_possible(out, judgement);
    });
    put_members(out, "marks", subject, false, [&](const Judgement& judgement) {
        return put_marks(out, judgement);
    });
    put_explained(out, subject, explain);
    if (!warnings.empty()) put_problems(out, "warnings", warnings);
    out += "}\n";
}

void put_rejected_line(std::string& out, const BatchPlace& place, const BatchProblems& problems) {
    put_place(out, place);
    put_problems(out, "rejected", problems.errors);
    if (!problems.warnings.empty()) put_problems(out, "warnings", problems.warnings);
    out += "}\n";
}

std::string change_to_json(const Change& change) {
    ordered_json made = {{"file", change.file}};
    if (change.line > 0) made["line"] = change.line;
    const auto word = [](const std::string& outcome) {
        return outcome.empty() ? ordered_json(nullptr) : ordered_json(outcome);
    };
    switch (change.what) {
        case Change::What::flipped:
            made["change"] = "flipped";
            made["requirement"] = change.requirement;
            made["before"] = word(change.before);
            made["after"] = word(change.after);
            break;
        case Change::What::appeared: made["change"] = "new"; break;
        case Change::What::gone: made["change"] = "gone"; break;
        case Change::What::unreadable:
            made["change"] = "unreadable";
            made["why"] = change.why;
            break;
        case Change::What::readable: made["change"] = "readable"; break;
    }
    return on_one_line(made) + "\n";
}

}  // namespace assize::report
