// Values: figures from lists, arithmetic, dates (semantics.md, 1, Types, and 3).
#include <algorithm>

#include "checker.hpp"
#include "kinds.hpp"

namespace assize::model {

namespace {

/// A figure whose type is still open: whole number or number.
bool is_bare_figure(const s::Operand& operand) {
    const auto* literal = std::get_if<s::Literal>(&operand);
    return literal != nullptr && literal->kind == s::LiteralKind::number
        && literal->unit == s::Unit::none;
}

}  // namespace

std::optional<Value> Checker::value(const s::Value& written, const Type* expected) {
    if (!written.whole) return sum(written.part, expected);
    auto part = sum(written.part, nullptr);
    auto whole = sum(**written.whole, part ? &part->type : nullptr);
    if (!part || !whole) return {};
    return out_of(std::move(*part), std::move(*whole), written.span);
}

std::optional<Value> Checker::sum(const s::Sum& written, const Type* expected) {
    if (written.rest.empty()) return operand(written.first, expected);
    std::vector<const s::Operand*> operands{&written.first};
    for (const s::Step& step : written.rest) operands.push_back(&step.operand);
    std::vector<std::optional<Value>> values(operands.size());
    // Bare figures last: they take the type of the others.
    std::optional<Type> like;
    if (expected != nullptr && expected->kind != Kind::date) like = *expected;
    for (std::size_t place = 0; place < operands.size(); ++place) {
        if (is_bare_figure(*operands[place])) continue;
        values[place] = operand(*operands[place], nullptr);
        if (values[place] && values[place]->type.kind != Kind::date) like = values[place]->type;
    }
    for (std::size_t place = 0; place < operands.size(); ++place) {
        if (is_bare_figure(*operands[place]))
            values[place] = operand(*operands[place], like ? &*like : nullptr);
    }
    const bool are_all = std::all_of(
        values.begin(), values.end(), [](const auto& value) { return value.has_value(); });
    if (!are_all) return {};
    std::optional<Value> total = std::move(values.front());
    for (std::size_t place = 0; place < written.rest.size() && total; ++place) {
        const Span span{written.span.source, written.span.begin, written.rest[place].span.end};
        const bool is_minus = written.rest[place].sign == s::Sign::minus;
        total = joined(std::move(*total), std::move(*values[place + 1]), is_minus, span);
    }
    return total;
}

std::optional<Value> Checker::operand(const s::Operand& written, const Type* expected) {
    return std::visit([&](const auto& form) { return operand_of(form, expected); }, written);
}

std::optional<Value> Checker::operand_of(const s::Count& written, const Type*) {
    count_node(written.span);
    auto of = selection(*written.of);
    if (!of) return {};
    return Value{Count{std::move(*of)}, plain(Kind::whole_number), written.span};
}

/// The share of nobody is none.
std::optional<Value> Checker::operand_of(const s::Share& written, const Type*) {
    count_node(written.span);
    std::optional<Condition> satisfying;
    auto of = selection(*written.of, [&] { satisfying = about_item(*written.satisfying); });
    if (!of || !satisfying) return {};
    return Value{
        Share{std::move(*of), std::move(*satisfying)}, plain(Kind::percentage, true), written.span};
}

std::optional<Value> Checker::operand_of(const s::Fold& written, const Type*) {
    count_node(written.span);
    Type type;
    std::optional<Path> path;
    auto over = selection(*written.over, [&] { path = item_key(written.of, type); });
    if (!over || !path) return {};
    const bool is_sum = written.word == s::FoldWord::sum;
    const bool is_of_dates =
        written.word == s::FoldWord::earliest || written.word == s::FoldWord::latest;
    const bool is_greatest =
        written.word == s::FoldWord::latest || written.word == s::FoldWord::highest;
    const bool is_right = is_sum ? is_added(type.kind)
        : is_of_dates            ? type.kind == Kind::date
                                 : is_figure(type.kind);
    if (!is_right) {
        report(
            Code::wrong_kind, written.of.span,
            {this->written(written.of.span), words_of(type),
             is_sum ? "a `sum` is of whole numbers, numbers or money"
                 : is_of_dates
                 ? "`earliest` and `latest` are of dates; of figures, say `lowest` or `highest`"
                 : "`lowest` and `highest` are of figures; of dates, say `earliest` or `latest`"});
        return {};
    }
    // A sum of nothing is 0; the latest of nothing is none.
    type.is_optional = !is_sum;
    if (is_sum) return Value{Sum{std::move(*path), std::move(*over)}, type, written.span};
    return Value{Extreme{is_greatest, std::move(*path), std::move(*over)}, type, written.span};
}

std::optional<Value> Checker::operand_of(const s::JudgementOf& written, const Type*) {
    count_node(written.span);
    const auto requirement = requirement_called(written.requirement);
    if (!requirement) return {};
    reads({Definition::What::requirement, requirement->index, 0}, written.requirement.span);
    return Value{JudgementOf{*requirement}, plain(Kind::judgement), written.span};
}

std::optional<Value> Checker::operand_of(const s::DaysBetween& written, const Type*) {
    count_node(written.span);
    auto from = sum(*written.from, nullptr);
    auto to = sum(*written.to, nullptr);
    const std::string_view phrase =
        written.working ? "working days from … to …" : "days from … to …";
    const bool is_from_date = is_date(from, phrase);
    const bool is_to_date = is_date(to, phrase);
    if (written.working && !has_calendar(written.span)) return {};
    if (!is_from_date || !is_to_date) return {};
    Type type = plain(
        written.working ? Kind::working_days : Kind::days,
        from->type.is_optional || to->type.is_optional);
    type.may_be_negative = true;
    return Value{
        DaysBetween{written.working, std::move(*from), std::move(*to)}, type, written.span};
}

std::optional<Value> Checker::operand_of(const s::Literal& written, const Type* expected) {
    return literal(written, expected);
}

std::optional<Value> Checker::operand_of(const s::Path& written, const Type* expected) {
    const bool is_word =
        expected != nullptr && expected->kind == Kind::choice && written.names.size() == 1;
    if (!is_word) {
        const auto resolved = resolve(written);
        return resolved ? value_of(*resolved, written.span) : std::nullopt;
    }
    const s::Name& name = written.names.front();
    const auto found = candidates(name.text);
    if (auto value = word(name, *expected)) {
        const auto other = std::find_if(
            found.begin(), found.end(),
            [&](const Candidate& candidate) { return may_be(candidate, *expected); });
        if (other == found.end()) return value;
        Diagnostic& diagnostic = report(
            Code::two_readings, name.span,
            {name.text, "the value `" + name.text + "`", reading(*other, name.text)});
        if (other->declared)
            diagnostic.labels.push_back({*other->declared, reading(*other, name.text)});
        return {};
    }
    if (!found.empty()) {
        const auto resolved = resolve(written);
        return resolved ? value_of(*resolved, written.span) : std::nullopt;
    }
    if (!is_quiet(name.text)) {
        const auto& values = made_.vocabulary.choices[expected->id].values;
        Diagnostic& diagnostic =
            report(Code::unknown_choice_value, name.span, {name.text, words_of(*expected), ""});
        offer(diagnostic, name, values);
    }
    return {};
}

/// Whether a name could be a value of `choice`, so that a word of that choice would have two
/// readings.
bool Checker::may_be(const Candidate& candidate, const Type& choice) {
    const auto is_it = [&](const Type& type) {
        return type.kind == Kind::choice && type.id == choice.id;
    };
    const auto& records = made_.vocabulary.records;
    switch (candidate.what) {
        case Candidate::What::item_field:
            return is_it(records[items_.back().type.id].fields[candidate.index].type);
        case Candidate::What::item: return is_it(items_[candidate.index].type);
        case Candidate::What::threshold: return is_it(made_.thresholds[candidate.index].type);
        case Candidate::What::profile_field:
            return is_it(records[made_.vocabulary.profile.index].fields[candidate.index].type);
        case Candidate::What::meaning: break;
        case Candidate::What::check:
        case Candidate::What::as_at: return false;
    }
    // Only a path by itself can be a choice; one that is not settled is asked for, but never by
    // itself.
    const MeaningState& state = meaning_states_[candidate.index];
    const auto* body = std::get_if<s::Condition>(&*state.written->body);
    const auto* comparison = body == nullptr ? nullptr : std::get_if<s::Comparison>(&body->first);
    const bool is_path = comparison != nullptr && !comparison->tail && body->rest.empty();
    const bool is_itself =
        definition_ == definition_key({Definition::What::meaning, candidate.index, 0});
    if (state.known == MeaningState::Known::not_yet && is_path && !is_itself)
        needed_.push_back({candidate.index});
    return state.known == MeaningState::Known::yes && is_it(made_.meanings[candidate.index].type);
}

/// What a name stands for, as one value.
std::optional<Value> Checker::value_of(const Resolved& resolved, const Span& span) {
    if (std::holds_alternative<CheckRef>(resolved.what)) {
        report(Code::check_as_value, span, {written(span)});
        return {};
    }
    if (resolved.type.kind == Kind::list) {
        report(Code::list_as_value, span, {written(span)});
        return {};
    }
    if (resolved.type.kind == Kind::record) {
        report(Code::record_as_value, span, {written(span), words_of(resolved.type)});
        return {};
    }
    Value value{Literal{}, resolved.type, span};
    if (const auto* form = std::get_if<Path>(&resolved.what)) value.form = *form;
    if (const auto* form = std::get_if<MeaningRef>(&resolved.what)) value.form = *form;
    if (const auto* form = std::get_if<ThresholdRef>(&resolved.what)) value.form = *form;
    if (const auto* form = std::get_if<AsAt>(&resolved.what)) value.form = *form;
    return value;
}

}  // namespace assize::model
