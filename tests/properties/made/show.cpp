#include "made/show.hpp"

#include "made/show_condition.hpp"

namespace assize::made {

using model::Kind;

namespace {

std::string kind_word(Kind kind) {
    switch (kind) {
        case Kind::yes_no: return "yes/no";
        case Kind::whole_number: return "whole number";
        case Kind::number: return "number";
        case Kind::percentage: return "percentage";
        case Kind::money: return "money";
        case Kind::date: return "date";
        case Kind::text: return "text";
        case Kind::months: return "months";
        case Kind::days: return "days";
        case Kind::working_days: return "working days";
        case Kind::choice: return "choice";
        case Kind::judgement: return "judgement";
        case Kind::record: return "record";
        case Kind::list: return "list of ";
    }
    return "";
}

std::string meaning_text(const model::Meaning& meaning, const Printer& printer) {
    std::string result = meaning.name + " means ";
    std::visit([&](const auto& body) { result += printer.text(body); }, meaning.body);
    return result + "\n";
}

std::string clause_text(const model::Clause& clause, const Printer& printer) {
    std::string result = "  " + std::string(outcome_word(clause.outcome));
    if (!clause.when) return result + " otherwise\n";
    result += " when " + printer.text(*clause.when);
    if (clause.unless) {
        result += clause.unless_is_presumed ? " unless it is shown that " : " unless ";
        result += printer.text(**clause.unless);
    }
    return result + "\n";
}

std::string requirement_text(const model::Rulebook& book, std::uint32_t index) {
    const Printer printer(book);
    const model::Requirement& requirement = book.requirements[index];
    std::string result = "requirement " + requirement.id + "\n";
    for (const model::Citation& citation : requirement.citations) {
        result += citation.force == model::Force::required ? "  required\n"
            : citation.force == model::Force::expected     ? "  expected\n"
                                                           : "  permitted\n";
    }
    if (requirement.theme) result += "  theme " + book.themes[*requirement.theme].id + "\n";
    for (const model::Period& period : requirement.in_force) {
        result += "  in force " + (period.from ? iso_text(*period.from) : "") + " to "
            + (period.to ? iso_text(*period.to) : "") + "\n";
    }
    for (const model::Condition& condition : requirement.applies_when) {
        result += "  applies when " + printer.text(condition) + "\n";
    }
    for (const model::Meaning& meaning : book.meanings) {
        if (meaning.within && meaning.within->index == index)
            result += std::string("  ") + meaning_text(meaning, printer);
    }
    for (const model::Check& check : requirement.checks) {
        result += "  check " + check.name + " " + printer.text(check.condition) + "\n";
    }
    for (const model::Clause& clause : requirement.clauses) result += clause_text(clause, printer);
    return result;
}

}  // namespace

std::string show(
    const model::Scalar& scalar, const model::Type& type, const model::Vocabulary& vocabulary) {
    switch (type.kind) {
        case Kind::yes_no: return scalar.value != 0 ? "yes" : "no";
        case Kind::number: return number_text(scalar.value);
        case Kind::money: return money_text(scalar.value);
        case Kind::percentage: return number_text(scalar.value) + "%";
        case Kind::date: return iso_text({static_cast<std::int32_t>(scalar.value)});
        case Kind::text: return std::string("\"") + scalar.text + "\"";
        case Kind::choice:
            return vocabulary.choices[type.id].values[static_cast<std::size_t>(scalar.value)];
        case Kind::judgement: return std::string(outcome_word(static_cast<Outcome>(scalar.value)));
        case Kind::whole_number: return std::to_string(scalar.value);
        case Kind::months:
        case Kind::days:
        case Kind::working_days: return std::to_string(scalar.value) + " " + kind_word(type.kind);
        case Kind::record:
        case Kind::list: return "";
    }
    return "";
}

std::string show(const model::Type& type, const model::Vocabulary& vocabulary) {
    std::string result = type.is_optional ? "optional " : "";
    result += kind_word(type.kind);
    const Kind kind = type.kind == Kind::list ? type.element : type.kind;
    if (type.kind == Kind::list) result += kind_word(kind);
    if (kind == Kind::record) result += std::string(" ") + vocabulary.records[type.id].name;
    if (kind == Kind::choice) result += std::string(" ") + std::to_string(type.id);
    return result;
}

std::string show(const model::Vocabulary& vocabulary) {
    std::string result;
    for (const model::Record& record : vocabulary.records) {
        result += "record " + record.name + ":";
        for (const model::Field& field : record.fields)
            result += std::string(" ") + field.name + " " + show(field.type, vocabulary) + ",";
        result += "\n";
    }
    return result;
}

std::string show(const model::Rulebook& rulebook) {
    std::string result = rulebook.calendar ? "calendar\n" : "";
    const Printer printer(rulebook);
    for (const model::Threshold& threshold : rulebook.thresholds) {
        result += "threshold " + threshold.name + " is "
            + show(threshold.value, threshold.type, rulebook.vocabulary)
            + (threshold.source ? "\n" : " assumed\n");
    }
    for (const model::Meaning& meaning : rulebook.meanings) {
        if (!meaning.within) result += meaning_text(meaning, printer);
    }
    for (std::uint32_t index = 0; index < rulebook.requirements.size(); ++index) {
        result += requirement_text(rulebook, index);
    }
    return result;
}

}  // namespace assize::made
