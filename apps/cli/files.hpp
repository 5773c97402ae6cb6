#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assize/model/check.hpp"

namespace assize::cli {

/// How a compiled rulebook's name ends.
inline constexpr std::string_view compiled_ending = ".assizec";

/// `no such file`, `permission denied`: an errno for a reader.
[[nodiscard]] std::string error_words(int error);

/// A file's bytes, or why it could not be read. Reading stops one byte past `most`, so that a limit
/// is seen without the rest.
[[nodiscard]] model::FileText read_file(const std::string& path, std::size_t most);
[[nodiscard]] model::FileText read_descriptor(int descriptor, std::size_t most);

/// A rule file's bytes, up to the limit for one; a pipe or a device is not read.
[[nodiscard]] model::FileText read_rule_file(const std::string& path);
/// The same of a compiled rulebook, which has no limit of its own.
[[nodiscard]] model::FileText read_compiled_file(const std::string& path);

/// By its name: it ends in .assize or .assize.md.
[[nodiscard]] bool is_rule_file(std::string_view path);

/// Every file anywhere below a folder whose path is wanted, in the order of the bytes of their
/// paths. Links to folders are not followed.
struct FilesBelow {
    std::vector<std::string> paths;
    std::string why;  ///< it could not be read to its end; empty: it could
};
[[nodiscard]] FilesBelow files_below(
    const std::string& folder, bool (*is_wanted)(std::string_view path));

/// Rule files: those named, and of a folder all `*.assize` and `*.assize.md` under it, in the order
/// of their names.
struct RuleFiles {
    std::vector<std::string> paths;
    std::vector<std::string> complaints;
};
/// With `only_rulebooks`, a folder gives the files that declare a rulebook; what they use is read
/// through them.
[[nodiscard]] RuleFiles find_rule_files(const std::vector<std::string>& named, bool only_rulebooks);

/// How to go on from a name that the rules do not have: `; did you mean …?`, nothing when none is
/// near; of a file or folder, how rules are named.
[[nodiscard]] std::string instead_of(const std::string& name, std::string_view nearest);

}  // namespace assize::cli
