#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "assize/base/source.hpp"

namespace assize::report {

/// What reports say of the rules whatever the profile: put into words when it is first asked for,
/// and kept for the profiles to come. One rulebook's, and one thread's.
class Quotes {
public:
    /// `sources` outlives this.
    explicit Quotes(const Sources& sources) : sources_(sources) {}

    /// The rule's own words, as `rule_words` gives them.
    [[nodiscard]] const std::string& words(const Span& span, std::size_t limit = 240);

    /// Members of a requirement's JSON on one line; empty until somebody fills them in.
    struct Members {
        std::string name, citations;
        std::vector<std::string> places;  ///< by the clause that decides, and if none does
    };
    [[nodiscard]] Members& members(std::uint32_t requirement);

private:
    struct Passage {
        Span span;
        std::size_t limit = 0;
        friend bool operator==(const Passage&, const Passage&) = default;
    };
    struct Hash {
        std::size_t operator()(const Passage& passage) const;
    };

    const Sources& sources_;
    std::unordered_map<Passage, std::string, Hash> words_;
    std::vector<Members> members_;
};

}  // namespace assize::report
