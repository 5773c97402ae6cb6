#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/report/subject.hpp"

namespace assize::report {

/// Where one profile of many begins.
struct BatchPlace {
    std::string_view file;
    std::uint64_t line = 1;
    std::uint64_t number = 0;  ///< of a JSON list: which of its items, from 1; else 0
};

/// What is wrong with it, at a place of its file.
struct BatchProblem {
    std::string_view code;  ///< a diagnostic's id
    std::string pointer, message;
    std::uint64_t line = 1, column = 1;
};

/// `line 3, column 14: the text … (at /council/name) [wrong-type]`.
[[nodiscard]] std::string problem_text(const BatchProblem& problem);

/// What reading a profile gave, each in order of place.
struct BatchProblems {
    std::vector<BatchProblem> errors, warnings;
};

/// One line of JSON, and its line break, for a profile that was judged: keys in a fixed order, the
/// requirements in rulebook order. `warnings` is what reading the profile gave. Cost: the line.
void put_judged_line(
    std::string& out, const BatchPlace& place, const model::Rulebook& rulebook,
    const Verdicts& verdicts, const std::vector<BatchProblem>& warnings);
/// The same with what explains each judgement: the clause and sentences (`reasons`) or all that
/// to_json says of it without a proof (`outline` and up); the assessment was made with at least as
/// much. Nothing is said of what the subject's profile was read from.
void put_explained_line(
    std::string& out, const BatchPlace& place, const Subject& subject, Explain explain,
    const std::vector<BatchProblem>& warnings);

/// The same for one that could not be judged: `errors` say why.
void put_rejected_line(std::string& out, const BatchPlace& place, const BatchProblems& problems);

/// What became of a profile that is watched.
struct Change {
    enum class What : std::uint8_t {
        flipped,     ///< a requirement came out otherwise
        appeared,    ///< the profile is new
        gone,        ///< it is no longer there
        unreadable,  ///< it cannot be read as it is now
        readable,    ///< it can be read again
    };
    What what = What::flipped;
    std::string file;
    std::uint64_t line = 0;                  ///< where it begins; 0: the file is all of it
    std::string requirement, before, after;  ///< of a flip; empty where there is no judgement
    std::string why;                         ///< it cannot be read
};

/// A line of JSON, with its line break.
[[nodiscard]] std::string change_to_json(const Change& change);

}  // namespace assize::report
