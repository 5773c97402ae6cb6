// What a requirement asks, laid out as values that are compared with figures.
#include "decision_table.hpp"

#include <utility>

#include "assize/base/number.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

bool is_whole_kind(m::Kind kind) {
    return kind != m::Kind::number && kind != m::Kind::percentage && kind != m::Kind::money;
}

}  // namespace

DecisionTable::DecisionTable(
    const m::Rulebook& rulebook, const m::Requirement& requirement, Checks checks,
    std::span<const m::Condition* const> asked)
    : rulebook_(rulebook), requirement_(requirement), checks_(checks), written_(rulebook) {
    for (const m::Condition& one : requirement.applies_when) applies_.push_back(read(one));
    for (const m::Clause& clause : requirement.clauses) {
        std::vector<std::size_t> parts;
        if (clause.when) parts.push_back(read(*clause.when));
        if (clause.unless) parts.push_back(negated(read(**clause.unless)));
        clauses_.push_back(joined(Node::Kind::all, std::move(parts)));
    }
    for (const m::Condition* one : asked) asked_.push_back(read(*one));
    decides_.resize(clauses_.size());
    if (!is_whole_) return;
    lay_out();
    tie();
    std::size_t ways = 1;
    for (const Variable& one : variables_) {
        ways *= one.places.size();
        if (ways > most_ways) is_whole_ = false;
        if (!is_whole_) return;
    }
    go_through();
}

std::size_t DecisionTable::node(Node made) {
    nodes_.push_back(std::move(made));
    return nodes_.size() - 1;
}
std::size_t DecisionTable::joined(Node::Kind kind, std::vector<std::size_t> parts) {
    Node made;
    made.kind = kind;
    made.parts = std::move(parts);
    return node(std::move(made));
}
std::size_t DecisionTable::negated(std::size_t part) { return joined(Node::Kind::negated, {part}); }

std::size_t DecisionTable::variable(const std::string& key) {
    const auto [at, is_new] = keys_.try_emplace(key, variables_.size());
    if (is_new) variables_.emplace_back();
    return at->second;
}

std::size_t DecisionTable::leaf(
    std::size_t variable, m::Comparator comparator, std::int64_t figure, bool of_none) {
    variables_[variable].figures.push_back(figure);
    Node made;
    made.kind = Node::Kind::leaf;
    made.variable = variable;
    made.comparator = comparator;
    made.figure = 2 * figure;
    made.of_none = of_none;
    return node(std::move(made));
}

/// A condition of which nothing is known but that it holds or not.
std::size_t DecisionTable::opaque(const std::string& key) {
    const std::size_t made = variable("? " + key);
    variables_[made].lowest = 0;
    variables_[made].highest = 1;
    return leaf(made, m::Comparator::equal, 1, false);
}

std::size_t DecisionTable::count_of(const WrittenOut::Items& items) {
    const std::string key = "count " + items.text();
    const std::size_t made = variable(key);
    variables_[made].lowest = 0;
    variables_[made].figures.push_back(0);
    counts_.try_emplace(key, made, items);
    return made;
}

std::size_t DecisionTable::share_of(const m::Selection& of, const m::Condition& satisfying) {
    ShareOf share{0, written_.of(of), {}};
    share.passing = share.all;
    share.passing.conditions.merge(written_.conjuncts(satisfying));
    const std::string key = "share " + share.all.text() + written_.of(satisfying);
    const bool is_new = !keys_.contains(key);
    share.variable = variable(key);
    Variable& made = variables_[share.variable];
    made.lowest = 0;
    made.highest = 100 * parts_per_unit;
    made.is_whole = false;
    made.may_be_none = true;
    made.figures.push_back(0);
    const std::size_t variable = share.variable;
    if (is_new) shares_.push_back(std::move(share));
    return variable;
}

/// A name for a value is that value.
const m::Value& DecisionTable::meant(const m::Value& value) const {
    const auto* named = std::get_if<m::MeaningRef>(&value.form);
    if (named == nullptr) return value;
    const auto* body = std::get_if<m::Value>(&rulebook_.meanings[named->meaning.index].body);
    return body == nullptr ? value : meant(*body);
}

std::size_t DecisionTable::value(const m::Value& given) {
    const m::Value& value = meant(given);
    if (const auto* count = std::get_if<m::Count>(&value.form))
        return count_of(written_.of(*count->of));
    if (const auto* share = std::get_if<m::Share>(&value.form))
        return share_of(*share->of, *share->satisfying);
    const std::size_t made = variable("value " + written_.of(value));
    Variable& variable = variables_[made];
    variable.is_whole = is_whole_kind(value.type.kind);
    variable.may_be_none = value.type.is_optional;
    const bool is_closed = value.type.kind == m::Kind::yes_no || value.type.kind == m::Kind::choice
        || value.type.kind == m::Kind::judgement;
    if (is_closed || !value.type.may_be_negative) {
        if (value.type.kind != m::Kind::date && value.type.kind != m::Kind::text)
            variable.lowest = 0;
    }
    if (value.type.kind == m::Kind::yes_no) variable.highest = 1;
    if (value.type.kind == m::Kind::judgement) variable.highest = 3;
    if (value.type.kind == m::Kind::choice) {
        variable.highest =
            static_cast<std::int64_t>(rulebook_.vocabulary.choices[value.type.id].values.size())
            - 1;
    }
    return made;
}

std::optional<std::int64_t> DecisionTable::figure_of(const m::Value& given) const {
    const m::Value& value = meant(given);
    if (value.type.kind == m::Kind::text) return {};
    if (const auto* literal = std::get_if<m::Literal>(&value.form)) return literal->scalar.value;
    if (const auto* named = std::get_if<m::ThresholdRef>(&value.form))
        return rulebook_.thresholds[named->threshold.index].value.value;
    return {};
}

std::size_t DecisionTable::read(const m::Compare& form, const m::Condition& whole) {
    const auto figure = figure_of(form.right);
    const bool is_ordered_judgement = form.left.type.kind == m::Kind::judgement
        && form.comparator != m::Comparator::equal && form.comparator != m::Comparator::not_equal;
    if (is_ordered_judgement) return opaque(written_.of(whole));
    if (!figure) {  // how much the left is more than the right
        const std::size_t apart =
            variable("apart " + written_.of(form.left) + "~" + written_.of(form.right));
        variables_[apart].may_be_none = form.left.type.is_optional || form.right.type.is_optional;
        return leaf(apart, form.comparator, 0, form.comparator == m::Comparator::not_equal);
    }
    return leaf(
        value(form.left), form.comparator, *figure, form.comparator == m::Comparator::not_equal);
}

std::size_t DecisionTable::read(const m::Exists& form) {
    const std::size_t count = count_of(written_.of(form.of));
    const auto number = static_cast<std::int64_t>(form.number);
    switch (form.quantity) {
        case m::Quantity::any: return leaf(count, m::Comparator::at_least, 1, false);
        case m::Quantity::no: return leaf(count, m::Comparator::equal, 0, false);
        case m::Quantity::at_least: return leaf(count, m::Comparator::at_least, number, false);
        case m::Quantity::at_most: return leaf(count, m::Comparator::at_most, number, false);
        case m::Quantity::exactly:
            variables_[count].exactly = number;
            return leaf(count, m::Comparator::equal, number, false);
    }
    return opaque("");
}

std::size_t DecisionTable::read_holds(const m::Value& given) {
    if (const auto* named = std::get_if<m::MeaningRef>(&given.form)) {
        const auto* body =
            std::get_if<m::Condition>(&rulebook_.meanings[named->meaning.index].body);
        if (body != nullptr) return read(*body);
    }
    return leaf(value(given), m::Comparator::equal, 1, false);
}

std::size_t DecisionTable::read_one_of(const m::OneOf& form, const m::Condition& whole) {
    const auto* members = std::get_if<std::vector<m::Value>>(&form.set);
    std::vector<std::size_t> parts;
    if (members != nullptr) {
        for (const m::Value& member : *members) {
            const auto figure = figure_of(member);
            if (!figure) return opaque(written_.of(whole));
            parts.push_back(leaf(value(form.value), m::Comparator::equal, *figure, false));
        }
    } else {
        return opaque(written_.of(whole));
    }
    const std::size_t any = joined(Node::Kind::any, std::move(parts));
    return form.negated ? negated(any) : any;
}

std::size_t DecisionTable::check(std::size_t place) {
    const m::Check& check = requirement_.checks[place];
    if (checks_ == Checks::looked_into) return read(check.condition);
    const std::size_t made = opaque("check " + check.name);
    variables_[nodes_[made].variable].check = check.name;
    return made;
}

std::size_t DecisionTable::read(const m::Condition& condition) {
    if (nodes_.size() > most_nodes) {
        is_whole_ = false;
        return node({});
    }
    const auto all_of = [this](Node::Kind kind, const std::vector<m::Condition>& conditions) {
        std::vector<std::size_t> parts;
        for (const m::Condition& one : conditions) parts.push_back(read(one));
        return joined(kind, std::move(parts));
    };
    const auto all_checks = [this](Node::Kind kind) {
        std::vector<std::size_t> parts;
        for (std::size_t place = 0; place < requirement_.checks.size(); ++place)
            parts.push_back(check(place));
        return joined(kind, std::move(parts));
    };
    if (const auto* form = std::get_if<m::Compare>(&condition.form)) return read(*form, condition);
    if (const auto* form = std::get_if<m::Holds>(&condition.form)) return read_holds(form->value);
    if (const auto* form = std::get_if<m::OneOf>(&condition.form))
        return read_one_of(*form, condition);
    if (const auto* form = std::get_if<m::Exists>(&condition.form)) return read(*form);
    if (const auto* form = std::get_if<m::All>(&condition.form))
        return all_of(Node::Kind::all, form->parts);
    if (const auto* form = std::get_if<m::Any>(&condition.form))
        return all_of(Node::Kind::any, form->parts);
    if (const auto* form = std::get_if<m::Not>(&condition.form)) return negated(read(*form->part));
    if (const auto* form = std::get_if<m::CheckRef>(&condition.form)) return check(form->check);
    if (std::holds_alternative<m::AllChecks>(condition.form)) return all_checks(Node::Kind::all);
    if (std::holds_alternative<m::AnyCheck>(condition.form)) return all_checks(Node::Kind::any);
    if (const auto* form = std::get_if<m::Chosen>(&condition.form)) {
        const std::size_t made = all_of(Node::Kind::chosen, form->parts);
        nodes_[made].number = form->number;
        return made;
    }
    if (const auto* form = std::get_if<m::Proportion>(&condition.form)) {
        return leaf(
            share_of(form->of, *form->satisfy), m::Comparator::at_least,
            form->all ? 100 * parts_per_unit : form->percent, true);
    }
    if (const auto* form = std::get_if<m::Between>(&condition.form)) {
        const auto low = figure_of(form->low), high = figure_of(form->high);
        if (low && high) {
            const std::size_t between = value(form->value);
            return joined(
                Node::Kind::all,
                {leaf(between, m::Comparator::at_least, *low, false),
                 leaf(between, m::Comparator::at_most, *high, false)});
        }
    }
    if (const auto* form = std::get_if<m::IsNone>(&condition.form)) {
        const bool is_scalar = form->value.type.kind != m::Kind::record
            && form->value.type.kind != m::Kind::list && form->value.type.kind != m::Kind::text;
        const std::size_t asked = is_scalar
            ? leaf(value(form->value), m::Comparator::equal, 0, true)
            : opaque("none " + written_.of(form->value));
        if (is_scalar) nodes_[asked].asks_none = true;
        return form->negated ? negated(asked) : asked;
    }
    return opaque(written_.of(condition));
}

}  // namespace assize::analysis
