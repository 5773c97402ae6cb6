#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/base/source.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::model {

/// How a library that does no I/O is given a file: its text, or nothing and why in words ("no such
/// file", "permission denied").
struct FileText {
    std::optional<std::string> text;
    std::string why;
};
using ReadFile = std::function<FileText(const std::string& path)>;

/// Every rulebook that the files declare, checked. A rulebook with an error is absent; its
/// diagnostics say why. Files without a `rulebook` of their own are checked through the rulebooks
/// that `use` them, or, if nothing does, on their own
/// (`alone`: declared under the id of the file, with no dates), so that `assize check
/// vocabulary.assize` works.
struct Loaded {
    std::vector<Rulebook> rulebooks;
    std::vector<Diagnostic> diagnostics;
};

/// Reads, parses and checks `paths` and all that they `use` (paths relative to the using file),
/// each file once. Errors: diagnostics, in the order of the sources; a missing or unreadable file
/// is one. Source: language.md.
[[nodiscard]] Loaded load(
    std::span<const std::string> paths, const ReadFile& read, Sources& sources);

/// The rulebook in force at `date`: those extended by another in force are set aside, and exactly
/// one must be left (semantics.md, 13), with something to judge by.
struct Edition {
    const Rulebook* rulebook = nullptr;
    std::vector<Diagnostic> diagnostics;
};
[[nodiscard]] Edition edition_in_force(std::span<const Rulebook> rulebooks, Date date);

}  // namespace assize::model
