#pragma once

namespace assize {

/// Every diagnostic. The table of ids, severities and sentences is diagnostic_codes.cpp, in this order; a paragraph for
/// each is docs/diagnostics.md. Groups are rooms: text, parsing, checking, profiles, judging.
enum class Code {
    // text
    not_utf8,

    // parsing
    expected,

    // checking
    unknown_name,

    // profiles
    profile_not_json,

    // files and editions
    file_missing,
};

}  // namespace assize
