#pragma once

#include <functional>
#include <string>

#include <rapidcheck.h>

#include "assize/judgement/judge.hpp"
#include "made/profile.hpp"
#include "made/rulebook.hpp"
#include "naive/judge.hpp"

/// One generated case and what is said of it.
namespace assize::properties {

/// What dice are thrown from; `length` in hundreds at most.
[[nodiscard]] std::vector<std::uint8_t> tape(double length);

/// A rulebook, a profile with gaps in it, and dice for filling them in.
struct Case {
    model::Rulebook book;
    made::Said profile;
    Date as_at;
    made::Dice dice;
};

[[nodiscard]] Case some_case();
[[nodiscard]] std::string show(const Case& one, const made::Said& profile);

[[nodiscard]] std::string outcomes_text(const Outcomes& outcomes);
/// The first thing in which the two disagree, in words; empty when they agree.
[[nodiscard]] std::string disagreement(
    const Case& one, const Assessment& judged, const naive::Judgements& naive);
/// … and in which two assessments do, the proof and the sentences apart.
[[nodiscard]] std::string disagreement(const Assessment& a, const Assessment& b);

}  // namespace assize::properties
