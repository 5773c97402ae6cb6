#pragma once

#include "assize/model/type.hpp"

/// What may be done with each kind of value (language.md, Types).
namespace assize::model {

[[nodiscard]] constexpr bool is_length_of_time(Kind kind) {
    return kind == Kind::months || kind == Kind::days || kind == Kind::working_days;
}
/// A `sum` may be of these.
[[nodiscard]] constexpr bool is_added(Kind kind) {
    return kind == Kind::whole_number || kind == Kind::number || kind == Kind::money;
}
[[nodiscard]] constexpr bool is_figure(Kind kind) {
    return is_added(kind) || kind == Kind::percentage || is_length_of_time(kind);
}

}  // namespace assize::model
