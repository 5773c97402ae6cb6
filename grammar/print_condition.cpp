#include "print_condition.hpp"

#include "print_section.hpp"
#include "spelling.hpp"

namespace assize::grammar {

namespace {

namespace s = assize::syntax;

std::string inner(const s::Missing&) { return {}; }
std::string inner(const s::Name& name) { return name.text; }
std::string inner(const s::Path& path) { return text_of(path); }
std::string inner(const s::Literal& literal) { return text_of(literal); }
std::string inner(const s::Value& value) { return text_of(value); }

std::string inner(const s::Sum& sum);

template <typename... Ts>
std::string any_of(const std::variant<Ts...>& node);

std::string inner(const s::Count& count) { return "count of " + text_of(*count.of); }
std::string inner(const s::Share& share) {
    return "share of " + text_of(*share.of) + " satisfying " + text_of(*share.satisfying);
}
std::string inner(const s::Fold& fold) {
    return word_of(spell::folds, fold.word) + " of " + text_of(fold.of) + " for "
        + text_of(*fold.over);
}
std::string inner(const s::JudgementOf& judgement) {
    return "judgement of " + judgement.requirement.text;
}
std::string inner(const s::DaysBetween& days) {
    return word_of(spell::day_kinds, days.working) + " from " + inner(*days.from) + " to "
        + inner(*days.to);
}
std::string inner(const s::Sum& sum) {
    std::string text = any_of(sum.first);
    for (const s::Step& step : sum.rest) {
        text += " " + word_of(spell::signs, step.sign) + " " + any_of(step.operand);
    }
    return text;
}

std::string inner(const s::Members& members) {
    std::vector<std::string> values;
    for (const s::Value& value : members.values) { values.push_back(text_of(value)); }
    return "(" + joined(values, ", ") + ")";
}

std::string inner(const s::Ranked& ranked) {
    return word_of(spell::ranks, ranked.word) + " " + ranked.number.text + " of "
        + text_of(*ranked.of) + " by " + text_of(ranked.by);
}

std::string inner(const s::NoneWord&) { return "none"; }
std::string inner(const s::OneOf& one_of) { return "one of " + any_of(one_of.set); }
std::string inner(const s::Between& between) {
    return "is between " + text_of(between.low) + " and " + text_of(between.high);
}
std::string inner(const s::InTimeFor& in_time) {
    return "is in time for " + text_of(in_time.deadline);
}
std::string inner(const s::FromDate& from) {
    return word_of(spell::sides, from.side) + " " + text_of(from.date);
}
std::string inner(const s::Bound& bound) {
    return "is " + word_of(spell::bounds, bound.word) + " " + text_of(bound.value)
        + (bound.from ? " " + inner(*bound.from) : "");
}
std::string inner(const s::Within& within) {
    return "is within " + text_of(within.length) + " " + inner(within.from);
}
std::string inner(const s::DateOrder& order) {
    return "is " + word_of(spell::date_orders, order.word) + " " + text_of(order.date);
}
std::string inner(const s::Is& is) { return (is.negated ? "is not " : "is ") + any_of(is.what); }
std::string inner(const s::IncludesOf& includes) {
    const std::string some = includes.number ? "at least " + includes.number->text
                                             : word_of(spell::inclusions, includes.inclusion);
    return "includes " + some + " of " + any_of(includes.set);
}
std::string inner(const s::IncludesValue& includes) {
    return "includes " + text_of(includes.value);
}

std::string inner(const s::Comparison& comparison) {
    return text_of(comparison.left) + (comparison.tail ? " " + any_of(**comparison.tail) : "");
}
std::string inner(const s::Not& negation) { return "not " + text_of(*negation.part); }
std::string inner(const s::Group& group) { return "(" + text_of(*group.inside) + ")"; }
std::string inner(const s::Chosen& chosen) {
    std::vector<std::string> parts;
    for (const s::Condition& part : chosen.parts) { parts.push_back(text_of(part)); }
    return "at least " + chosen.number.text + " of these (" + joined(parts, "; ") + ")";
}
std::string inner(const s::Existence& existence) {
    const std::string quantity = existence.number
        ? word_of(spell::counted, existence.quantity) + " " + existence.number->text
        : word_of(spell::any_or_no, existence.quantity);
    return "there are " + quantity + " " + text_of(*existence.of);
}
std::string inner(const s::Proportion& proportion) {
    return (proportion.percent ? "at least " + proportion.percent->text + "%" : std::string("all"))
        + " of " + text_of(*proportion.of) + " satisfy " + text_of(*proportion.satisfy);
}
std::string inner(const s::Checks& checks) {
    return word_of(spell::all_or_any_checks, checks.word);
}

std::string inner(const s::FactWord& fact) { return word_of(spell::fact_words, fact.word); }
std::string inner(const s::Scalars& scalars) {
    std::vector<std::string> values;
    for (const auto& value : scalars.values) { values.push_back(any_of(value)); }
    return "(" + joined(values, ", ") + ")";
}
std::string inner(const s::Items& items) {
    std::vector<std::string> texts;
    for (const s::Item& item : items.items) { texts.push_back(text_of(item)); }
    return joined(texts, " ");
}

std::string inner(const s::Choice& choice) {
    std::vector<std::string> values;
    for (const s::Name& value : choice.values) { values.push_back(value.text); }
    return (choice.ordered ? "ordered choice of " : "choice of ") + joined(values, ", ");
}
std::string inner(const s::ListOf& list) {
    return "list of " + text_of(*list.item)
        + (list.named_by ? ", named by " + list.named_by->text : "");
}
std::string inner(const s::Plain& plain) { return word_of(spell::plain_types, plain.type); }

template <typename... Ts>
std::string any_of(const std::variant<Ts...>& node) {
    return std::visit([](const auto& held) { return inner(held); }, node);
}

std::string unit_of(const s::Literal& literal) {
    if (literal.unit == s::Unit::none) { return {}; }
    std::string unit = word_of(spell::units, literal.unit);
    if (literal.text == "1") { unit.pop_back(); }
    return " " + unit;
}

std::string money_of(const std::string& digits) {
    std::string text = digits;
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t at = point; at > 3; at -= 3) { text.insert(at - 3, ","); }
    return "£" + text;
}

}  // namespace

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
    std::string text;
    for (const std::string& part : parts) { text += (text.empty() ? "" : separator) + part; }
    return text;
}

std::string text_of(const s::Text& text) { return "\"" + text.text + "\""; }

std::string text_of(const s::Path& path) {
    std::vector<std::string> names;
    for (const s::Name& name : path.names) { names.push_back(name.text); }
    return joined(names, ".");
}

std::string text_of(const s::Literal& literal) {
    switch (literal.kind) {
        case s::LiteralKind::date: return literal.text;
        case s::LiteralKind::money: return money_of(literal.text);
        case s::LiteralKind::percent: return literal.text + "%";
        case s::LiteralKind::number: return literal.text + unit_of(literal);
        case s::LiteralKind::text: return "\"" + literal.text + "\"";
        case s::LiteralKind::yes:
        case s::LiteralKind::no:
        case s::LiteralKind::met:
        case s::LiteralKind::part_met:
        case s::LiteralKind::unmet:
        case s::LiteralKind::not_applicable: break;
    }
    return word_of(spell::literal_words, literal.kind);
}

std::string text_of(const s::Value& value) {
    return inner(value.part) + (value.whole ? " out of " + inner(**value.whole) : "");
}

std::string text_of(const s::Aggregate& aggregate) { return any_of(aggregate); }

std::string text_of(const s::Selection& selection) {
    return any_of(selection.source) + (selection.as ? " as " + selection.as->text : "")
        + (selection.where ? " where " + text_of(**selection.where) : "")
        + (selection.except ? " except where " + text_of(**selection.except) : "");
}

std::string text_of(const s::Condition& condition) {
    std::string text = any_of(condition.first);
    for (const s::Joined& term : condition.rest) {
        text += " " + word_of(spell::connectives, term.connective) + " " + any_of(term.term);
    }
    return text;
}

std::string text_of(const s::Period& period) {
    if (!period.from) { return period.to ? "until " + period.to->text : ""; }
    return period.to ? period.from->text + " to " + period.to->text : "from " + period.from->text;
}

std::string text_of(const s::Type& type) {
    return (type.optional ? "optional " : "") + any_of(type.form);
}

std::string text_of(const s::Item& item) {
    std::vector<std::string> fields;
    for (const s::FieldFact& field : item.fields) {
        fields.push_back(text_of(field.path) + " " + text_of(field.fact));
    }
    const std::string inside = fields.empty() ? " " : " " + joined(fields, ", ") + " ";
    return (item.like ? item.like->text + " like {" : "{") + inside + "}";
}

std::string text_of(const s::Fact& fact) { return any_of(fact); }

}  // namespace assize::grammar
