// What does not hold, with one `not` at most, and that in front of what it denies.
#include <optional>

#include "in_words.hpp"

namespace assize::publish {

namespace m = model;

namespace {

m::Comparator opposite(m::Comparator comparator) {
    switch (comparator) {
        case m::Comparator::equal: return m::Comparator::not_equal;
        case m::Comparator::not_equal: return m::Comparator::equal;
        case m::Comparator::at_least: return m::Comparator::less_than;
        case m::Comparator::less_than: return m::Comparator::at_least;
        case m::Comparator::at_most: return m::Comparator::more_than;
        case m::Comparator::more_than: return m::Comparator::at_most;
    }
    return comparator;
}

/// Of none only `is not` holds, so that the opposite of `less than` is not `at least`.
bool is_turned_exactly(const m::Compare& form) {
    return form.comparator == m::Comparator::equal || form.comparator == m::Comparator::not_equal
        || (!form.left.type.is_optional && !form.right.type.is_optional);
}

/// What holds just where the condition does not, where one form says so.
std::optional<m::Condition> opposite(m::Condition condition) {
    if (const auto* denial = std::get_if<m::Not>(&condition.form)) return *denial->part;
    if (auto* none = std::get_if<m::IsNone>(&condition.form)) {
        none->negated = !none->negated;
    } else if (auto* one = std::get_if<m::OneOf>(&condition.form)) {
        one->negated = !one->negated;
    } else if (auto* compare = std::get_if<m::Compare>(&condition.form)) {
        if (!is_turned_exactly(*compare)) return std::nullopt;
        compare->comparator = opposite(compare->comparator);
    } else if (auto* exists = std::get_if<m::Exists>(&condition.form)) {
        const bool is_any = exists->quantity == m::Quantity::any;
        if (!is_any && exists->quantity != m::Quantity::no) return std::nullopt;
        exists->quantity = is_any ? m::Quantity::no : m::Quantity::any;
    } else {
        return std::nullopt;
    }
    return condition;
}

}  // namespace

Saying InWords::denied(const m::Condition& condition) {
    if (const auto other = opposite(condition)) return of(*other);
    const auto none_of = [&](std::string_view words, const auto& form, std::string_view joined_by) {
        Saying made = group(std::string(words), form.parts, joined_by);
        made.is_only_parts = false;
        return made;
    };
    if (const auto* all = std::get_if<m::All>(&condition.form))
        return none_of("not all of these hold:", *all, "and");
    if (const auto* any = std::get_if<m::Any>(&condition.form))
        return none_of("none of these holds:", *any, "or");
    if (const auto* check = std::get_if<m::CheckRef>(&condition.form))
        return simply(
            "the check " + check_words(requirement_->checks[check->check]) + " does not hold");
    if (const auto* holds = std::get_if<m::Holds>(&condition.form)) {
        if (!holds->value.type.is_optional) return simply(answered(holds->value, false));
        return simply(of(holds->value) + " is not yes" + or_none_words(holds->value));
    }
    return led_by("it is not so that ", of(condition));
}

}  // namespace assize::publish
