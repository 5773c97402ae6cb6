#pragma once

#include <string>

#include "assize/base/number.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::made {

/// What a failing case is printed as: near the language, made to be read beside semantics.md.
[[nodiscard]] std::string show(const model::Vocabulary& vocabulary);
[[nodiscard]] std::string show(const model::Rulebook& rulebook);
[[nodiscard]] std::string show(
    const model::Scalar& scalar, const model::Type& type, const model::Vocabulary& vocabulary);
[[nodiscard]] std::string show(const model::Type& type, const model::Vocabulary& vocabulary);

}  // namespace assize::made
