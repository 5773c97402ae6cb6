#pragma once

#include <string>

#include "assize/base/diagnostic.hpp"
#include "session.hpp"

namespace assize::grammar {

/// Where and why the grammar could not go on, in one declaration of a plain text.
struct Failure {
    const char* file_begin = nullptr;
    const char* begin = nullptr;  ///< of the declaration
    const char* end = nullptr;    ///< of it: the next one, or the end of the file
    const char* where = nullptr;  ///< of what could not be read
    std::string expected;  ///< in a reader's words; empty where the next section or declaration
                           ///< should begin
};

/// The one diagnostic of a failure: the mistake that an officer is likely to have made, with its
/// repair, or what was expected.
[[nodiscard]] Diagnostic explain(const Failure& failure, const Session& session);

}  // namespace assize::grammar
