#include "made/writer.hpp"

// Conditions of every form.
namespace assize::made {

using model::Condition;
using model::Kind;
using model::Type;

namespace {

Condition of(decltype(Condition::form) form) { return {std::move(form), {}}; }

}  // namespace

/// The simplest condition: the nearest yes/no, or a comparison that is known.
Condition Writer::leaf() {
    if (const auto path = scalar_path(plain(Kind::yes_no)))
        return of(model::Holds{{path->path, path->type, {}}});
    const model::Value as_at{model::AsAt{}, plain(Kind::date), {}};
    return of(model::Compare{model::Comparator::equal, as_at, as_at});
}

Condition Writer::compare(std::uint32_t depth) {
    const Type type = some_type();
    const bool is_choice = type.kind == Kind::choice;
    const bool has_order = type.kind != Kind::text && type.kind != Kind::yes_no
        && (!is_choice || book_.vocabulary.choices[type.id].is_ordered);
    const auto comparator = static_cast<model::Comparator>(dice_.throw_of(has_order ? 6 : 2));
    const auto path = scalar_path(type);
    const bool is_plain = path && dice_.is_lucky(6);
    const model::Value left =
        is_plain ? model::Value{path->path, path->type, {}} : value(type, depth);
    return of(model::Compare{comparator, left, value(type, depth)});
}

Condition Writer::compare_judgements(std::uint32_t depth) {
    const Type type = plain(Kind::judgement);
    static constexpr std::array<model::Comparator, 4> comparators = {
        model::Comparator::equal, model::Comparator::not_equal, model::Comparator::at_least,
        model::Comparator::at_most};
    const model::Value left = value(type, depth);
    if (dice_.is_lucky(3)) {
        return of(model::OneOf{
            left, std::vector<model::Value>{literal(type), literal(type)}, dice_.throw_of(2) == 1});
    }
    return of(model::Compare{dice_.one_of(comparators), left, literal(type)});
}

Condition Writer::dates(std::uint32_t depth, std::uint32_t form) {
    const Type type = plain(Kind::date);
    const model::Value left = value(type, depth);
    if (form == 0) return of(model::InTime{left, value(type, depth)});
    const model::Value length = duration(depth);
    const bool before = dice_.throw_of(2) == 0;
    if (form == 1) return of(model::Within{left, length, before, value(type, depth)});
    return of(model::Apart{left, length, before, dice_.throw_of(2) == 1, value(type, depth)});
}

Condition Writer::is_none() {
    const auto found = paths(false, [](const Type& type) { return type.is_optional; });
    if (found.empty()) return leaf();
    const Found& path = dice_.one_of(found);
    return of(model::IsNone{{path.path, path.type, {}}, dice_.throw_of(2) == 1});
}

model::Set Writer::set(const Type& type, std::uint32_t depth) {
    const auto is_same_list = [&](const Type& other) {
        return other.kind == Kind::list && is_same(model::element_of(other), type);
    };
    if (dice_.is_lucky(5)) {
        const auto found = paths(true, is_same_list);
        if (!found.empty()) return dice_.one_of(found).path;
    }
    std::vector<model::Value> members;
    const std::uint32_t count = 1 + dice_.throw_of(3);
    for (std::uint32_t member = 0; member < count; ++member) {
        members.push_back(dice_.is_lucky(6) ? value(type, depth) : literal(type));
    }
    return members;
}

Condition Writer::one_of(std::uint32_t depth) {
    const Type type = some_type();
    const model::Value left = value(type, depth);
    return of(model::OneOf{left, set(type, depth), dice_.throw_of(2) == 1});
}

Condition Writer::includes(std::uint32_t depth) {
    const auto is_scalars = [](const Type& type) {
        return type.kind == Kind::list && type.element != Kind::record;
    };
    const auto found = paths(true, is_scalars);
    if (found.empty()) return leaf();
    const Found& list = dice_.one_of(found);
    const Type type = model::element_of(list.type);
    const auto inclusion = static_cast<model::Inclusion>(dice_.throw_of(4));
    if (inclusion == model::Inclusion::one) {
        return of(model::Includes{
            list.path, inclusion, 0, std::vector<model::Value>{value(type, depth)}});
    }
    return of(model::Includes{list.path, inclusion, 1 + dice_.throw_of(2), set(type, depth)});
}

Condition Writer::quantified(std::uint32_t depth, bool exists) {
    const model::Selection over = selection(depth);
    if (exists) {
        const auto quantity = static_cast<model::Quantity>(dice_.throw_of(5));
        const bool is_counted = quantity != model::Quantity::any && quantity != model::Quantity::no;
        const std::uint32_t least = quantity == model::Quantity::at_least ? 1 : 0;
        return of(
            model::Exists{quantity, is_counted ? least + dice_.throw_of(4 - least) : 1, over});
    }
    static constexpr std::array<std::int64_t, 4> percents = {
        80'000'000, 50'000'000, 100'000'000, 33'333'333};
    const bool all = dice_.throw_of(2) == 0;
    const std::int64_t percent = all ? 100'000'000 : dice_.one_of(percents);
    return of(model::Proportion{
        all, percent, over, with_item(over, [&] { return condition(depth - 1); })});
}

Condition Writer::of_checks() {
    if (checks_ == 0) return leaf();
    switch (dice_.throw_of(is_in_clauses_ ? 3 : 1)) {
        case 0: return of(model::CheckRef{dice_.throw_of(checks_)});
        case 1: return of(model::AllChecks{});
        case 2: return of(model::AnyCheck{});
        default: return leaf();
    }
}

std::vector<Condition> Writer::parts(std::uint32_t depth) {
    std::vector<Condition> result;
    const std::uint32_t count = 2 + dice_.throw_of(2);
    for (std::uint32_t part = 0; part < count; ++part) result.push_back(condition(depth - 1));
    return result;
}

Condition Writer::condition(std::uint32_t depth) {
    if (depth == 0) return dice_.throw_of(4) == 0 ? leaf() : compare(0);
    switch (dice_.throw_of(18)) {
        case 0: return leaf();
        case 1: return compare(depth);
        case 2: return quantified(depth, true);
        case 3: return quantified(depth, false);
        case 4: return of(model::All{parts(depth)});
        case 5: return of(model::Any{parts(depth)});
        case 6: return of(model::Not{condition(depth - 1)});
        case 7: return of(model::Chosen{1 + dice_.throw_of(2), parts(depth)});
        case 8: return dates(depth, 0);
        case 9: return dates(depth, 1);
        case 10: return dates(depth, 2);
        case 11: return is_none();
        case 12: return one_of(depth);
        case 13: return includes(depth);
        case 14: return of_checks();
        case 15: return requirements_.empty() ? leaf() : compare_judgements(depth);
        case 16: {
            const Type type = some_type();
            const model::Value low = literal(
                type.kind == Kind::choice || type.kind == Kind::text || type.kind == Kind::yes_no
                    ? plain(Kind::date)
                    : type);
            return of(model::Between{value(low.type, depth), low, value(low.type, depth)});
        }
        case 17: return of(model::Holds{value(plain(Kind::yes_no), depth)});
        default: return leaf();
    }
}

}  // namespace assize::made
