#pragma once

#include <string>
#include <vector>

#include "assize/model/rulebook.hpp"
#include "assize/report/layout.hpp"

namespace assize::report {

/// The citations that nobody has verified, each reason footnoted once: `Children Act 2004, s.13
/// †1`.
class Footnotes {
public:
    /// `Required by Children Act 2004, s.13; expected by …`, in the author's order.
    [[nodiscard]] std::string law(const std::vector<model::Citation>& citations);
    /// What the signs stand for; nothing when none was used.
    void put(Page& page) const;

private:
    [[nodiscard]] std::string sign(const std::string& why);
    std::vector<std::string> reasons_;
};

}  // namespace assize::report
