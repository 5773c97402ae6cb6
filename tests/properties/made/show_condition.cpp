#include "made/show_condition.hpp"

#include "made/show.hpp"

namespace assize::made {
namespace {

template <class... Jobs>
struct Cases : Jobs... {
    using Jobs::operator()...;
};
template <class... Jobs>
Cases(Jobs...) -> Cases<Jobs...>;

std::string word(model::Comparator comparator) {
    switch (comparator) {
        case model::Comparator::equal: return " is ";
        case model::Comparator::not_equal: return " is not ";
        case model::Comparator::at_least: return " is at least ";
        case model::Comparator::more_than: return " is more than ";
        case model::Comparator::at_most: return " is at most ";
        case model::Comparator::less_than: return " is less than ";
    }
    return "";
}

std::string word(model::Inclusion inclusion, std::uint64_t number) {
    switch (inclusion) {
        case model::Inclusion::one: return " includes ";
        case model::Inclusion::any: return " includes any of ";
        case model::Inclusion::all: return " includes all of ";
        case model::Inclusion::at_least:
            return std::string(" includes at least ") + std::to_string(number) + " of ";
    }
    return "";
}

}  // namespace

std::string Printer::joined(
    const std::vector<model::Condition>& parts, const std::string& word) const {
    std::string result = "(";
    for (const model::Condition& part : parts)
        result += (result.size() > 1 ? word : "") + text(part);
    return result + ")";
}

std::string Printer::set(const model::Set& set) const {
    if (const auto* path = std::get_if<model::Path>(&set)) return path->text;
    std::string result = "(";
    for (const model::Value& member : std::get<std::vector<model::Value>>(set)) {
        result += (result.size() > 1 ? ", " : "") + text(member);
    }
    return result + ")";
}

std::string Printer::quantity(const model::Exists& exists) const {
    switch (exists.quantity) {
        case model::Quantity::any: return "any";
        case model::Quantity::no: return "no";
        case model::Quantity::at_least:
            return std::string("at least ") + std::to_string(exists.number);
        case model::Quantity::at_most:
            return std::string("at most ") + std::to_string(exists.number);
        case model::Quantity::exactly:
            return std::string("exactly ") + std::to_string(exists.number);
    }
    return "";
}

std::string Printer::text(const model::Selection& selection) const {
    std::string result;
    if (const auto* path = std::get_if<model::Path>(&selection.source)) {
        result = path->text;
    } else {
        const auto& ranked = std::get<model::Ranked>(selection.source);
        result = (ranked.latest ? "latest " : "earliest ") + std::to_string(ranked.number) + " of ("
            + text(*ranked.of) + ") by " + ranked.by.text;
    }
    result += " as item" + std::to_string(selection.level);
    if (selection.where) result += " where " + text(**selection.where);
    if (selection.except) result += " except where " + text(**selection.except);
    return result;
}

std::string Printer::text(const model::Value& value) const {
    return std::visit(
        Cases{
            [&](const model::Literal& v) { return show(v.scalar, value.type, book_.vocabulary); },
            [](const model::Path& v) { return v.text; },
            [](const model::AsAt&) { return std::string("as_at"); },
            [&](const model::MeaningRef& v) { return book_.meanings[v.meaning.index].name; },
            [&](const model::ThresholdRef& v) { return book_.thresholds[v.threshold.index].name; },
            [&](const model::Count& v) { return std::string("count of (") + text(*v.of) + ")"; },
            [&](const model::Share& v) {
                return std::string("share of (") + text(*v.of) + ") satisfying "
                    + text(*v.satisfying);
            },
            [&](const model::Sum& v) {
                return std::string("sum of ") + v.of.text + " for (" + text(*v.over) + ")";
            },
            [&](const model::Extreme& v) {
                return (v.greatest ? "highest of " : "lowest of ") + v.of.text + " for ("
                    + text(*v.over) + ")";
            },
            [&](const model::Arithmetic& v) {
                return std::string("[") + text(*v.left) + (v.minus ? " - " : " + ") + text(*v.right)
                    + "]";
            },
            [&](const model::OutOf& v) {
                return std::string("[") + text(*v.part) + " out of " + text(*v.whole) + "]";
            },
            [&](const model::DaysBetween& v) {
                return std::string(v.working ? "[working days from " : "[days from ")
                    + text(*v.from) + " to " + text(*v.to) + "]";
            },
            [&](const model::JudgementOf& v) {
                return std::string("judgement of ") + book_.requirements[v.requirement.index].id;
            },
        },
        value.form);
}

std::string Printer::text(const model::Condition& condition) const {
    const auto side = [](bool before) { return before ? " before " : " after "; };
    return std::visit(
        Cases{
            [&](const model::Compare& c) {
                return std::string("(") + text(c.left) + word(c.comparator) + text(c.right) + ")";
            },
            [&](const model::Holds& c) { return text(c.value); },
            [&](const model::Between& c) {
                return std::string("(") + text(c.value) + " between " + text(c.low) + " and "
                    + text(c.high) + ")";
            },
            [&](const model::Within& c) {
                return std::string("(") + text(c.value) + " is within " + text(c.length)
                    + side(c.before) + text(c.date) + ")";
            },
            [&](const model::Apart& c) {
                return std::string("(") + text(c.value)
                    + (c.strictly ? " is more than " : " is at least ") + text(c.length)
                    + side(c.before) + text(c.date) + ")";
            },
            [&](const model::InTime& c) {
                return std::string("(") + text(c.value) + " is in time for " + text(c.deadline)
                    + ")";
            },
            [&](const model::IsNone& c) {
                return std::string("(") + text(c.value)
                    + (c.negated ? " is not none)" : " is none)");
            },
            [&](const model::OneOf& c) {
                return std::string("(") + text(c.value)
                    + (c.negated ? " is not one of " : " is one of ") + set(c.set) + ")";
            },
            [&](const model::Includes& c) {
                return std::string("(") + c.list.text + word(c.inclusion, c.number) + set(c.set)
                    + ")";
            },
            [&](const model::All& c) { return joined(c.parts, " and "); },
            [&](const model::Any& c) { return joined(c.parts, " or "); },
            [&](const model::Not& c) { return std::string("not ") + text(*c.part); },
            [&](const model::Chosen& c) {
                return std::string("at least ") + std::to_string(c.number) + " of these "
                    + joined(c.parts, "; ");
            },
            [&](const model::Exists& c) {
                return std::string("(there are ") + quantity(c) + " " + text(c.of) + ")";
            },
            [&](const model::Proportion& c) {
                const std::string share =
                    c.all ? "all" : std::string("at least ") + number_text(c.percent) + "%";
                return std::string("(") + share + " of (" + text(c.of) + ") satisfy "
                    + text(*c.satisfy) + ")";
            },
            [](const model::AllChecks&) { return std::string("all checks"); },
            [](const model::AnyCheck&) { return std::string("any check"); },
            [](const model::CheckRef& c) { return std::string("c") + std::to_string(c.check); },
        },
        condition.form);
}

}  // namespace assize::made
