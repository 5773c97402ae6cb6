#pragma once

#include <span>
#include <string>
#include <vector>

#include "assize/analysis/readers.hpp"
#include "assize/judgement/assessment.hpp"
#include "assize/report/subject.hpp"

namespace assize::publish {

/// What reads a fact, and what a profile's judgements come to with it and without. Everything is
/// held by the caller.
struct What {
    const model::Rulebook& rulebook;
    const Sources& sources;
    analysis::Readable what;
    std::vector<analysis::ReadBy> readers;
    const Assessment* as_it_is = nullptr;  ///< of a profile, if one is given
    const Assessment* without = nullptr;   ///< the same, with nothing known of the fact
};

/// For a person: requirement by requirement, where it is read, through which names, and what turns
/// on it. Errors: none. Cost: the size of what is read.
[[nodiscard]] std::string what_text(const What& what, const report::Style& style);
/// The same as JSON, ending in a line break.
[[nodiscard]] std::string what_json(const What& what);

/// Every field, with the number of requirements that judge by it.
[[nodiscard]] std::string fields_text(
    const model::Rulebook& rulebook, std::span<const analysis::FieldUse> fields,
    const report::Style& style);
[[nodiscard]] std::string fields_json(
    const model::Rulebook& rulebook, std::span<const analysis::FieldUse> fields);

}  // namespace assize::publish
