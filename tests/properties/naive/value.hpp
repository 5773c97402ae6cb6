#pragma once

#include <cstdint>
#include <string>

#include "assize/judgement/possible.hpp"
#include "assize/model/rulebook.hpp"
#include "naive/exact.hpp"

namespace assize::naive {

/// The pair ⟨V, n⟩ of semantics.md, 3. Which part of V counts is its kind's to say.
struct Value {
    model::Kind kind = model::Kind::yes_no;
    bool is_none = false;  ///< V is empty: surely none
    bool may_be_none = false;
    End low, high;          ///< numbers, percentages, money, durations, dates
    std::uint64_t set = 0;  ///< yes/no, choices, judgements: a bit for each value
    bool is_any_text = false;
    std::string text;
};

[[nodiscard]] bool is_interval(model::Kind kind);

[[nodiscard]] Value surely_none(model::Kind kind);
/// The whole type; none included if the type is optional.
[[nodiscard]] Value unknown(const model::Type& type, const model::Vocabulary& vocabulary);
[[nodiscard]] Value known(const model::Type& type, const model::Scalar& scalar);
[[nodiscard]] Value interval(model::Kind kind, const End& low, const End& high);
[[nodiscard]] Value of_truth(Truth truth);
[[nodiscard]] Value of_outcomes(Outcomes outcomes);

/// The comparisons of semantics.md, 4: positive forms, none on either side makes them false.
[[nodiscard]] Truth equals(const Value& a, const Value& b);
[[nodiscard]] Truth at_least(const Value& a, const Value& b);
[[nodiscard]] Truth more_than(const Value& a, const Value& b);
[[nodiscard]] Truth compared(model::Comparator comparator, const Value& a, const Value& b);
[[nodiscard]] Truth is_none(const Value& value);

}  // namespace assize::naive
