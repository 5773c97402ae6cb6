#include "coverage_bounds.hpp"

#include <bit>
#include <numeric>

#include "assize/base/number.hpp"

namespace assize::analysis {

namespace {

using model::Comparator;
using model::Kind;
using model::Quantity;
using plan::Node;
using plan::Op;

/// A share is asked to be exactly a percentage that a list no longer than this can come to.
constexpr std::int64_t longest_list = 20;
constexpr std::int64_t whole_percentage = 100 * parts_per_unit;

/// How far from its bound the last value inside stands, and the first outside.
int offset(bool is_low, bool is_inclusive, bool is_inside) {
    const int inwards = is_low ? 1 : -1;
    if (is_inside) return is_inclusive ? 0 : inwards;
    return is_inclusive ? -inwards : 0;
}

Situation situation(bool is_low, bool is_inside) {
    if (is_low) return is_inside ? Situation::low_inside : Situation::low_outside;
    return is_inside ? Situation::high_inside : Situation::high_outside;
}

/// Calls `visit` with each bound's side: is it a low one, is it the inside, and how far off.
template <typename Visit>
void each_side(const Bounds& bounds, Visit visit) {
    for (const bool is_low : {true, false}) {
        const auto& bound = is_low ? bounds.low : bounds.high;
        if (!bound) continue;
        for (const bool is_inside : {true, false})
            visit(is_low, is_inside, offset(is_low, bound->is_inclusive, is_inside));
    }
}

bool is_counting(const Node& node) {
    return node.op == Op::exists || node.op == Op::chosen || node.op == Op::includes;
}

bool is_discrete(Kind kind) {
    switch (kind) {
        case Kind::whole_number:
        case Kind::date:
        case Kind::months:
        case Kind::days:
        case Kind::working_days:
        case Kind::choice:
        case Kind::judgement: return true;
        case Kind::number:
        case Kind::percentage:
        case Kind::money:
        case Kind::yes_no:
        case Kind::text:
        case Kind::record:
        case Kind::list: break;
    }
    return false;
}

/// Whether a value is a share of a list, through the meanings that name it.
bool is_share(const plan::Plan& plan, const Node& node) {
    if (node.op == Op::proportion) return true;
    const Node* one = &plan.nodes[node.a];
    while (one->op == Op::reference) {
        const auto& definition = plan.definitions[one->definition.index];
        if (definition.node.index == plan::nothing) return false;
        one = &plan.nodes[definition.node.index];
    }
    return one->op == Op::share;
}

Ratio scalar(std::int64_t value, Kind kind) {
    return kind == Kind::percentage ? Ratio{value, whole_percentage} : Ratio::of(value);
}

/// The figure that stands at a bound, when the rules say it: a literal, a threshold, or a number of
/// the form itself.
std::optional<Ratio> written(const plan::Plan& plan, const Node& node, bool is_low) {
    if (node.op == Op::proportion) return scalar(node.number, Kind::percentage);
    if (node.op == Op::exists && node.quantity == Quantity::any) return Ratio::of(1);
    if (node.op == Op::exists && node.quantity == Quantity::no) return Ratio::of(0);
    if (is_counting(node)) return Ratio::of(node.number);
    if (node.op != Op::compare && node.op != Op::between) return std::nullopt;
    const Node& bound = plan.nodes[node.op == Op::between && !is_low ? node.c : node.b];
    if (bound.op == Op::literal) return scalar(bound.number, bound.type.kind);
    if (bound.op == Op::threshold)
        return scalar(plan.thresholds[bound.a].value.value, bound.type.kind);
    return std::nullopt;
}

/// The ends of a type beyond which there is no value; at an end is the only value of its side.
struct Ends {
    std::optional<Ratio> least, greatest;
};
Ends ends_of(const plan::Plan& plan, const model::Type& type, bool is_share) {
    if (is_share) return {Ratio::of(0), Ratio::of(1)};
    if (type.kind == Kind::date || type.may_be_negative) return {};
    if (type.kind == Kind::judgement) return {Ratio::of(0), Ratio::of(2)};
    if (type.kind != Kind::choice) return {Ratio::of(0), std::nullopt};
    return {Ratio::of(0), Ratio::of(static_cast<Wide>(plan.choices[type.id].values.size()) - 1)};
}

bool is_reached_by_few(const Ratio& share) {
    const auto whole = static_cast<std::int64_t>(share.denominator);
    const auto part = static_cast<std::int64_t>(share.numerator);
    return whole / std::gcd(part, whole) <= longest_list;
}

/// The one value that something surely has.
std::optional<Ratio> single(const Possible& seen, Kind kind) {
    if (seen.may_be_none) return std::nullopt;
    if (kind == Kind::choice || kind == Kind::judgement) {
        if (!std::has_single_bit(seen.set)) return std::nullopt;
        return Ratio::of(std::countr_zero(seen.set));
    }
    if (!seen.low.is_finite() || !(seen.low == seen.high)) return std::nullopt;
    return seen.low;
}

struct Measured {
    std::optional<Ratio> value, low, high;
};

Measured measured(const plan::Plan& plan, const Proof& proof, std::uint32_t step, Kind kind) {
    const auto& steps = proof.steps;
    const Node& node = plan.nodes[steps[step].node.index];
    const auto operand = [&](std::uint32_t wanted) -> std::optional<Ratio> {
        // A step's own come after it; the first that does not has an earlier parent, or none.
        for (auto at = step + 1; at < steps.size(); ++at) {
            const ProofStep& one = steps[at];
            if (one.parent == plan::nothing || one.parent < step) break;
            if (one.parent == step && one.node.index == wanted)
                return single(proof.seen(one), kind);
        }
        return std::nullopt;
    };
    const auto here = single(proof.seen(steps[step]), kind);
    if (node.op == Op::compare) {
        const auto bound = operand(node.b);
        return {operand(node.a), bound, bound};
    }
    if (node.op == Op::between) return {operand(node.a), operand(node.b), operand(node.c)};
    if (node.op == Op::within) {
        const auto date = operand(node.c);
        return {operand(node.a), node.flag ? here : date, node.flag ? date : here};
    }
    if (node.op == Op::apart) return {operand(node.a), here, here};
    if (node.op == Op::in_time) return {operand(node.a), std::nullopt, operand(node.b)};
    return {here, written(plan, node, true), written(plan, node, false)};
}

}  // namespace

model::Type measured_type(const plan::Plan& plan, const Node& node) {
    if (node.op == Op::proportion || node.op == Op::share) return model::plain(Kind::percentage);
    if (is_counting(node)) return model::plain(Kind::whole_number);
    return node.op < Op::compare ? node.type : plan.nodes[node.a].type;
}

Bounds bounds_of(const Node& node) {
    const auto from = [](bool is_inclusive) { return Bounds{Bound{is_inclusive}, std::nullopt}; };
    const auto up_to = [](bool is_inclusive) { return Bounds{std::nullopt, Bound{is_inclusive}}; };
    if (node.op == Op::compare) {
        switch (node.comparator) {
            case Comparator::equal:
            case Comparator::not_equal: return {};
            case Comparator::at_least: return from(true);
            case Comparator::more_than: return from(false);
            case Comparator::at_most: return up_to(true);
            case Comparator::less_than: return up_to(false);
        }
    }
    if (node.op == Op::exists) {
        switch (node.quantity) {
            case Quantity::exactly: return {};
            case Quantity::any:
            case Quantity::at_least: return from(true);
            case Quantity::no:
            case Quantity::at_most: return up_to(true);
        }
    }
    if (node.op == Op::between || node.op == Op::within) return {Bound{}, Bound{}};
    if (node.op == Op::apart) return node.flag ? up_to(!node.strict) : from(!node.strict);
    if (node.op == Op::in_time) return up_to(true);
    const bool is_at_least = node.op == Op::chosen || (node.op == Op::proportion && !node.flag)
        || (node.op == Op::includes && node.inclusion == model::Inclusion::at_least);
    return is_at_least ? from(true) : Bounds{};
}

int steps_from_bound(const Node& node, Situation at_bound) {
    int found = 0;
    each_side(bounds_of(node), [&](bool is_low, bool is_inside, int off) {
        if (situation(is_low, is_inside) == at_bound) found = off;
    });
    return found;
}

Situations asked_at_bounds(const plan::Plan& plan, const Node& node) {
    Situations asked;
    if (node.op == Op::in_time) asked.add(Situation::not_yet_due);
    const Bounds bounds = bounds_of(node);
    if (!bounds.low && !bounds.high) return asked;
    const model::Type type = measured_type(plan, node);
    const bool is_stepwise = is_discrete(type.kind);
    const bool is_of_a_list = type.kind == Kind::percentage && is_share(plan, node);
    const Ends ends = ends_of(plan, type, is_of_a_list);
    each_side(bounds, [&](bool is_low, bool is_inside, int off) {
        // Between two figures, or two shares, there is always a third: only the bound itself is one
        // to ask for.
        if (off != 0 && !is_stepwise) return;
        if (const auto figure = written(plan, node, is_low)) {
            const Ratio wanted{figure->numerator + off * figure->denominator, figure->denominator};
            if (ends.least && wanted <= *ends.least) return;
            if (ends.greatest && wanted >= *ends.greatest) return;
            if (is_of_a_list && !is_reached_by_few(wanted)) return;
        }
        asked.add(situation(is_low, is_inside));
    });
    return asked;
}

Situations seen_at_bounds(
    const plan::Plan& plan, const Proof& proof, std::uint32_t step, Date as_at) {
    Situations seen;
    const ProofStep& from = proof.steps[step];
    const Node& node = plan.nodes[from.node.index];
    const Bounds bounds = bounds_of(node);
    if (!bounds.low && !bounds.high) return seen;
    const bool is_deadline = node.op == Op::in_time;
    if (is_deadline && proof.seen(from).set == 2) seen.add(Situation::not_yet_due);
    const Kind kind = measured_type(plan, node).kind;
    const Measured at = measured(plan, proof, step, kind);
    if (!at.value) return seen;
    // While the deadline has not passed it does not matter when a thing was done.
    if (is_deadline && at.high && Ratio::of(as_at.days) <= *at.high) return seen;
    each_side(bounds, [&](bool is_low, bool is_inside, int off) {
        const auto& bound = is_low ? at.low : at.high;
        if (!bound) return;
        const Ratio wanted{bound->numerator + off * bound->denominator, bound->denominator};
        if (*at.value == wanted) seen.add(situation(is_low, is_inside));
    });
    return seen;
}

}  // namespace assize::analysis
