#include "made/writer.hpp"

// Values of a given type.
namespace assize::made {

using model::Kind;
using model::Type;
using model::Value;

namespace {

bool is_number(Kind kind) {
    return kind == Kind::whole_number || kind == Kind::number || kind == Kind::money;
}
bool is_duration(Kind kind) {
    return kind == Kind::months || kind == Kind::days || kind == Kind::working_days;
}

}  // namespace

Value Writer::literal(const Type& type) {
    Type of = plain(type.kind);
    of.id = type.id;
    // A figure is written without a sign.
    model::Scalar written = scalar(dice_, of, book_.vocabulary);
    if (type.kind != Kind::date && written.value < 0) written.value = -written.value;
    return {model::Literal{written}, of, {}};
}

std::optional<Value> Writer::threshold(const Type& type) {
    std::vector<Value> found;
    for (std::uint32_t index = 0; index < book_.thresholds.size(); ++index) {
        const Type& of = book_.thresholds[index].type;
        if (is_same(of, type)) found.push_back({model::ThresholdRef{{index}}, of, {}});
    }
    if (found.empty()) return std::nullopt;
    return dice_.one_of(found);
}

std::optional<Value> Writer::meaning(const Type& type) {
    std::vector<Value> found;
    for (const model::MeaningId id : meanings_) {
        const Type& of = book_.meanings[id.index].type;
        if (is_same(of, type)) found.push_back({model::MeaningRef{id}, of, {}});
    }
    if (found.empty()) return std::nullopt;
    return dice_.one_of(found);
}

/// `sum of E for L`, `latest of E for L` and the like, when some list's items have an E.
std::optional<Value> Writer::aggregate(const Type& type, std::uint32_t depth) {
    const model::Selection over = selection(depth - 1);
    const auto of = with_item(over, [&] {
        return item_path(over.level, [&](const Type& other) { return is_same(type, other); });
    });
    if (!of) return std::nullopt;
    Type result = plain(type.kind);
    if (is_number(type.kind) && dice_.is_lucky(8))
        return Value{model::Sum{of->path, over}, result, {}};
    result.is_optional = true;
    return Value{model::Extreme{dice_.throw_of(2) == 0, of->path, over}, result, {}};
}

std::optional<Value> Writer::share_of(std::uint32_t depth) {
    Type type = plain(Kind::percentage);
    type.is_optional = true;
    if (dice_.throw_of(2) == 0) {
        const model::Selection of = selection(depth - 1);
        return Value{
            model::Share{of, with_item(of, [&] { return condition(depth - 1); })}, type, {}};
    }
    static constexpr std::array<Kind, 5> kinds = {
        Kind::whole_number, Kind::number, Kind::money, Kind::days, Kind::months};
    const Type of = plain(dice_.one_of(kinds));
    const Value part = value(of, depth - 1), whole = value(of, depth - 1);
    type.may_be_negative = part.type.may_be_negative || whole.type.may_be_negative;
    return Value{model::OutOf{part, whole}, type, {}};
}

Value Writer::duration(std::uint32_t depth) {
    static constexpr std::array<Kind, 3> units = {Kind::months, Kind::days, Kind::working_days};
    return value(plain(dice_.one_of(units)), depth);
}

/// What only some types can be made by: counts, shares, arithmetic.
std::optional<Value> Writer::computed(const Type& type, std::uint32_t depth) {
    if (depth == 0) return std::nullopt;
    const std::uint32_t way = dice_.throw_of(3);
    if (type.kind == Kind::percentage && way > 0) return share_of(depth);
    if (type.kind == Kind::date && way == 0) {
        const Value date = value(plain(Kind::date), depth - 1), length = duration(depth - 1);
        Type of = plain(Kind::date);
        of.is_optional = date.type.is_optional || length.type.is_optional;
        return Value{model::Arithmetic{dice_.throw_of(2) == 1, date, length}, of, {}};
    }
    if (type.kind == Kind::whole_number && way == 0) {
        return Value{model::Count{selection(depth - 1)}, plain(Kind::whole_number), {}};
    }
    if ((type.kind == Kind::days || type.kind == Kind::working_days) && way == 0) {
        const Value from = value(plain(Kind::date), depth - 1),
                    to = value(plain(Kind::date), depth - 1);
        Type of = plain(type.kind);
        of.may_be_negative = true;
        of.is_optional = from.type.is_optional || to.type.is_optional;
        return Value{model::DaysBetween{type.kind == Kind::working_days, from, to}, of, {}};
    }
    if ((is_number(type.kind) || is_duration(type.kind)) && way == 1) {
        const Value left = value(type, depth - 1), right = value(type, depth - 1);
        const bool minus = dice_.throw_of(2) == 1;
        Type of = plain(type.kind);
        of.may_be_negative = minus || left.type.may_be_negative || right.type.may_be_negative;
        of.is_optional = left.type.is_optional || right.type.is_optional;
        return Value{model::Arithmetic{minus, left, right}, of, {}};
    }
    const bool has_order = is_number(type.kind) || is_duration(type.kind)
        || type.kind == Kind::percentage || type.kind == Kind::date;
    if (has_order) return aggregate(type, depth);
    return std::nullopt;
}

Value Writer::value(const Type& type, std::uint32_t depth) {
    if (type.kind == Kind::judgement) {
        if (requirements_.empty() || dice_.is_lucky(3)) return literal(type);
        return {model::JudgementOf{dice_.one_of(requirements_)}, plain(Kind::judgement), {}};
    }
    std::optional<Value> made;
    switch (dice_.throw_of(8)) {
        case 0:
        case 1:
        case 2: break;
        case 3: return literal(type);
        case 4: made = threshold(type); break;
        case 5: made = meaning(type); break;
        case 6:
            if (type.kind == Kind::date) return {model::AsAt{}, plain(Kind::date), {}};
            made = computed(type, depth);
            break;
        case 7: made = computed(type, depth); break;
        default: break;
    }
    if (made) return *made;
    const std::optional<Found> path = scalar_path(type);
    if (!path) return literal(type);
    return {path->path, path->type, {}};
}

}  // namespace assize::made
