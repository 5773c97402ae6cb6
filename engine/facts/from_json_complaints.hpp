#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "assize/base/diagnostic.hpp"

namespace assize::facts {

/// What is wrong with one profile: so many errors and so many warnings are kept, the rest are
/// counted.
class Complaints {
public:
    explicit Complaints(std::size_t most) : most_(most) {}

    void add(Diagnostic diagnostic);
    /// Takes back what was said of a part of this place: `2015` of `2015-03-13`.
    void forget_within(const Span& span);
    /// False when this name was complained of in this record before: one mistake makes one warning,
    /// however many items repeat it.
    [[nodiscard]] bool is_news(std::uint32_t record, std::string_view name);
    [[nodiscard]] bool has_error() const { return errors_ > 0; }
    /// In order of place, with a note of how many were left out.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    std::size_t most_;
    std::size_t errors_ = 0, warnings_ = 0;
    std::vector<Diagnostic> kept_;
    std::set<std::pair<std::uint32_t, std::string>> names_;
};

}  // namespace assize::facts
