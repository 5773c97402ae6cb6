#pragma once

#include <optional>
#include <string>
#include <vector>

#include "case.hpp"
#include "console.hpp"

namespace assize::cli {

/// What commands over one rulebook are told alike.
struct RulesOptions {
    std::vector<std::string> rules;  ///< none: the shipped ones
    std::string as_at;               ///< empty: there is one rulebook, and all of it is meant
    std::vector<std::string> only;   ///< requirements and themes; none: all
};

/// One rulebook, and the requirements of it that are meant, in rulebook order.
struct OpenedRules {
    Sources sources;
    std::vector<model::Rulebook> rulebooks;
    const model::Rulebook* rulebook = nullptr;
    std::optional<Date> as_at;
    std::vector<std::uint32_t> requirements;
};

/// Reads the rules and picks the edition in force at the date or, without a date, the only rulebook
/// that the named files declare. With a date, requirements that are not in force on it are left
/// out. False when something is wrong; the complaints have been made. What is opened stays where it
/// is: it points into itself.
[[nodiscard]] bool open_rules(const RulesOptions& options, Console& console, OpenedRules& opened);

/// Of those requirements, the ones in force on a day.
[[nodiscard]] std::vector<std::uint32_t> in_force_on(
    const model::Rulebook& rulebook, std::vector<std::uint32_t> requirements, Date day);

}  // namespace assize::cli
