#pragma once

namespace assize {

/// Where in our own code: std::source_location, which clang 14 does not have.
struct CodePlace {
    const char* file;
    int line;
    static constexpr CodePlace current(
        const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
        return {file, line};
    }
};

/// Stops the program when `held` is false: a mistake of ours, never of an author or a profile
/// (docs/architecture.md).
void must(bool held, CodePlace where = CodePlace::current());

}  // namespace assize
