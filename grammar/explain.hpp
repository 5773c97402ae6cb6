#pragma once

#include <functional>
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

/// Whether what could not be read is read further with a repair made; a guess, past what comes
/// next.
using Trial = std::function<bool(const Fix&, bool is_guess)>;

/// The one diagnostic of a failure: the mistake that an officer is likely to have made, with those
/// of its repairs that pass the trial, or, where none does, what was expected.
[[nodiscard]] Diagnostic explain(
    const Failure& failure, const Session& session, const Trial& trial);

}  // namespace assize::grammar
