#pragma once

#include <string>

#include "assize/model/type.hpp"

namespace assize::publish {

/// What answers a field of this type, for a reader: `yes or no`, `a date, such as 2015-03-13`, `one
/// of: police, prison`; with `, or none` where the field is optional. A record is answered by its
/// fields, and comes to `its facts`.
[[nodiscard]] std::string answer_words(
    const model::Vocabulary& vocabulary, const model::Type& type);

}  // namespace assize::publish
