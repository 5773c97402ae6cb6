#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "assize/model/rulebook.hpp"

namespace assize::publish {

/// Where the law that rules cite can be read. Of an instrument whose year and number stand in the
/// rules it is the address that legislation.gov.uk makes of them; one that is only named gets no
/// link: nothing is guessed.
class LawLinks {
public:
    /// Learns the instruments that these rulebooks give in full, in their `source` or in a
    /// citation: `Children Act 2004 (c. 31)`, `LSCB Regulations 2006 (SI 2006/90)`. Cost: their
    /// texts.
    explicit LawLinks(std::span<const model::Rulebook> rulebooks);

    /// A citation as HTML, with links: `https://…` itself, an instrument in full, or the name of
    /// one that is known, down to a regulation, article or section that follows. Only what stands
    /// from `shown` on is given, with the same links.
    [[nodiscard]] std::string links(std::string_view citation, std::size_t shown = 0) const;

private:
    void learn(std::string_view text);

    std::map<std::string, std::string, std::less<>> addresses_;  ///< by name
};

}  // namespace assize::publish
