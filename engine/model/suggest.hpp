#pragma once

#include <string>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/grammar/syntax.hpp"

namespace assize::model {

/// Offers the nearest known name, when one is near: as a repair, and in words as the diagnostic's
/// last argument.
inline void offer_nearest(
    Diagnostic& diagnostic, const syntax::Name& name, const std::vector<std::string>& known) {
    const std::string near(nearest(name.text, known));
    if (near.empty()) return;
    diagnostic.arguments.back() = "; did you mean `" + near + "`";
    diagnostic.fixes.push_back({"write `" + near + "`", name.span, near});
}

}  // namespace assize::model
