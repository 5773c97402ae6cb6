#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "block_judge.hpp"

namespace assize::cli::batch {

/// The profiles of a folder, as they were judged last.
class FolderWatch {
public:
    explicit FolderWatch(std::string folder) : folder_(std::move(folder)) {}

    /// Judges what is new or has changed since the last look, or everything when `is_all`, as the
    /// rules may have changed. Result: what became of the profiles, in the order of the files'
    /// names. The ground's inputs are not looked at.
    [[nodiscard]] std::vector<report::Change> look(const Ground& ground, bool is_all);
    [[nodiscard]] std::size_t profiles() const;
    [[nodiscard]] std::size_t files() const { return files_.size(); }
    /// Why the folder could not be read at the last look; empty: it could.
    [[nodiscard]] const std::string& why() const { return why_; }

private:
    struct Profile {
        std::uint64_t line = 0;
        std::string why;  ///< it cannot be read; what it was judged before is kept
        std::vector<std::pair<std::string, std::string_view>> judgements;  ///< by requirement
    };
    struct File {
        Input input;
        std::vector<Profile> profiles;
        std::string why;  ///< it cannot be read to its end
        bool is_missed = false;
    };
    using Changes = std::vector<report::Change>;

    [[nodiscard]] static File judge(
        const Ground& ground, facts::EditionReader& reader, const Input& input);
    [[nodiscard]] static Profile judge(
        const Ground& ground, facts::EditionReader& reader, std::string_view text,
        const Item& item);
    static void compare(const std::string& name, const File& before, File& after, Changes& changes);
    static void compare(
        const report::Change& about, const Profile& before, Profile& after, Changes& changes);

    std::string folder_, why_;
    std::map<std::string, File> files_;
};

}  // namespace assize::cli::batch
