#include "from_json_complaints.hpp"

#include <algorithm>

namespace assize::facts {

void Complaints::add(Diagnostic diagnostic) {
    std::size_t& count = severity(diagnostic.code) == Severity::error ? errors_ : warnings_;
    ++count;
    if (count <= most_) kept_.push_back(std::move(diagnostic));
}

void Complaints::forget_within(const Span& span) {
    const auto forgotten = std::erase_if(kept_, [&](const Diagnostic& one) {
        return severity(one.code) == Severity::error && span.begin <= one.span.begin
            && one.span.end <= span.end;
    });
    errors_ -= forgotten;
}

bool Complaints::is_news(std::uint32_t record, std::string_view name) {
    if (names_.size() >= most_) return true;
    return names_.emplace(record, name).second;
}

std::vector<Diagnostic> Complaints::take() {
    put_in_order(kept_);
    const std::size_t left_out =
        errors_ - std::min(errors_, most_) + warnings_ - std::min(warnings_, most_);
    if (left_out > 0) {
        kept_.push_back(
            {Code::more_problems,
             {},
             {std::to_string(left_out), std::to_string(most_)},
             {},
             {},
             {}});
    }
    return std::move(kept_);
}

}  // namespace assize::facts
