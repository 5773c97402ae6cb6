#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assize/grammar/syntax.hpp"
#include "assize/model/check.hpp"

namespace assize::model {

namespace s = assize::syntax;

/// One `use` of a file that could be read.
struct Used {
    std::uint32_t file = 0;
    Span span;
};

/// A rule file, read and parsed once, whoever names it.
struct RuleFile {
    std::string path;  ///< normalised
    bool is_given = false;
    bool is_broken = false;  ///< something in it could not be read
    bool is_incomplete =
        false;  ///< a file that it uses could not be read, so that any name may have been there
    s::File tree;
    const s::Rulebook* rulebook = nullptr;
    std::vector<Used> uses;
};

/// All files of one run, in order of loading. A deque, since the trees are pointed into.
using RuleFiles = std::deque<RuleFile>;

/// Reads and parses `paths` and all that they use. Errors: a file that is missing, too many of
/// them, a circle of `use`.
[[nodiscard]] RuleFiles read_files(
    std::span<const std::string> paths, const ReadFile& read, Sources& sources,
    std::vector<Diagnostic>& diagnostics);

/// `path` as seen from the file `from`: `rules/wt2013/../lscb.assize` is `rules/lscb.assize`.
[[nodiscard]] std::string path_from(const std::string& from, const std::string& path);

}  // namespace assize::model
