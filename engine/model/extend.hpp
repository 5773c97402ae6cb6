#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "files.hpp"

namespace assize::model {

/// A threshold, and the `change threshold` that stands in its place.
struct DeclaredThreshold {
    const s::Threshold* written = nullptr;
    const s::Threshold* changed = nullptr;
};

struct DeclaredTest {
    const s::Test* written = nullptr;
    std::string file;
};

/// What a rulebook declares, as written: its base's declarations first, replaced, removed and
/// changed as it says.
struct Declared {
    const s::Rulebook* rulebook = nullptr;  ///< none: files that no rulebook uses
    const s::Rulebook* base = nullptr;      ///< what it extends
    std::string id;
    std::vector<const s::Record*> records;
    std::vector<const s::Profile*> profiles;
    std::vector<const s::Calendar*> calendars;
    std::vector<const s::Theme*> themes;
    std::vector<DeclaredThreshold> thresholds;
    std::vector<const s::Meaning*> meanings;
    std::vector<const s::Requirement*> requirements;
    std::vector<const s::Remove*> removed;
    /// What this rulebook, or one it extends, says of a requirement of its base: why what that
    /// expects is not confirmed, and when it applies.
    struct CarriedOver {
        std::optional<std::string> unverified;
        std::vector<const s::AppliesWhen*> applies_when;
    };
    std::map<const s::Requirement*, CarriedOver> carried_over;
    std::vector<DeclaredTest> tests;
    std::set<std::string> broken;  ///< names whose declarations could not be read
    std::vector<std::uint32_t> files;
    bool is_broken = false;      ///< something of it could not be read
    bool is_incomplete = false;  ///< any name may have been in what could not be read
};

/// What each rulebook declares, bases before what extends them, then what files without a rulebook
/// declare. Errors: two rulebooks in one file or of one id, an unknown or circular `extends`, edits
/// of what is not there.
[[nodiscard]] std::vector<Declared> declare(
    const RuleFiles& files, std::vector<Diagnostic>& diagnostics);

}  // namespace assize::model
