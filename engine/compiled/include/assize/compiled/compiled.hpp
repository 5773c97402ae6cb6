#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assize/base/source.hpp"
#include "assize/model/rulebook.hpp"
#include "assize/plan/plan.hpp"

/// Checked rulebooks and their plans as one string of bytes, to judge by without reading their
/// sources again. The bytes are of this build alone: another refuses them.
namespace assize::compiled {

/// The rulebooks, with the sources that their spans point into. The same rules and build give the
/// same bytes. Errors: none. Cost: their size.
[[nodiscard]] std::string compile(
    const Sources& sources, std::span<const model::Rulebook> rulebooks);

/// What judging and its reports need of compiled rulebooks.
class Compiled {
public:
    /// Checks the whole of `bytes`, which outlive the result. Result: with `why`, in words that
    /// follow "it …", when they are not to be judged by: cut short, changed, or of another build.
    /// Cost: one pass over the bytes.
    [[nodiscard]] static std::pair<Compiled, std::string> open(std::string_view bytes);

    /// The texts as they were compiled, where they stand in the bytes, and the SHA-256 of each.
    [[nodiscard]] Sources sources() const;
    [[nodiscard]] std::vector<std::string> hashes() const;
    [[nodiscard]] std::size_t size() const { return sections_.empty() ? 0 : sections_.size() / 2; }
    /// A rulebook as reports read it: without sentences and tests, and of every condition and value
    /// no more than its place, since they are the plan's.
    [[nodiscard]] model::Rulebook rulebook(std::size_t place) const;
    [[nodiscard]] plan::Plan plan(std::size_t place) const;

private:
    std::vector<std::string_view> sections_;  ///< the sources, then two for each rulebook
};

}  // namespace assize::compiled
