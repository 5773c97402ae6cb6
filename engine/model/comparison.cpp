// What may follow a value: `is …` and `includes …` (semantics.md, 1, Types, and 4).
#include "checker.hpp"
#include "kinds.hpp"

namespace assize::model {

namespace {

Comparator comparator_of(s::BoundWord word) {
    switch (word) {
        case s::BoundWord::at_least: return Comparator::at_least;
        case s::BoundWord::at_most: return Comparator::at_most;
        case s::BoundWord::more_than: return Comparator::more_than;
        case s::BoundWord::less_than: return Comparator::less_than;
    }
    return Comparator::at_least;
}

std::string_view words_for(s::BoundWord word) {
    switch (word) {
        case s::BoundWord::at_least: return "is at least";
        case s::BoundWord::at_most: return "is at most";
        case s::BoundWord::more_than: return "is more than";
        case s::BoundWord::less_than: return "is less than";
    }
    return "";
}

Comparator comparator_of(s::DateOrderWord word) {
    switch (word) {
        case s::DateOrderWord::on_or_before: return Comparator::at_most;
        case s::DateOrderWord::on_or_after: return Comparator::at_least;
        case s::DateOrderWord::before: return Comparator::less_than;
        case s::DateOrderWord::after: return Comparator::more_than;
    }
    return Comparator::at_most;
}

std::string_view words_for(s::DateOrderWord word) {
    switch (word) {
        case s::DateOrderWord::on_or_before: return "is on or before";
        case s::DateOrderWord::on_or_after: return "is on or after";
        case s::DateOrderWord::before: return "is before";
        case s::DateOrderWord::after: return "is after";
    }
    return "";
}

}  // namespace

/// What a value is held against: its words and bare figures are read as of the value's type. Where
/// the value is wrong, a bare word may be right.
std::optional<Value> Checker::against(const std::optional<Value>& left, const s::Value& right) {
    const auto* path = std::get_if<s::Path>(&right.part.first);
    const bool is_word =
        path != nullptr && path->names.size() == 1 && right.part.rest.empty() && !right.whole;
    if (!left && is_word) return {};
    return value(right, left ? &left->type : nullptr);
}

/// Both sides of a comparison, of one type.
std::optional<std::pair<Value, Value>> Checker::pair(const s::Value& left, const s::Value& right) {
    auto from = value(left, nullptr);
    auto to = against(from, right);
    if (!from || !to || !agree(*from, *to)) return {};
    return std::pair(std::move(*from), std::move(*to));
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::Is& written) {
    if (std::holds_alternative<s::NoneWord>(written.what)) return is_none(left, written);
    if (const auto* one_of = std::get_if<s::OneOf>(&written.what))
        return is_one_of(left, *one_of, written.negated);
    const auto* right = std::get_if<s::Value>(&written.what);
    if (right == nullptr) return {};
    auto both = pair(left, *right);
    if (!both || !is_judged_by_word(both->first, both->second)) return {};
    const Comparator comparator = written.negated ? Comparator::not_equal : Comparator::equal;
    return Condition{
        Compare{comparator, std::move(both->first), std::move(both->second)}, written.span};
}

/// Asks whether there is one, of a value, a record or a list that may be none.
std::optional<Condition> Checker::is_none(const s::Value& left, const s::Is& written) {
    const auto* path =
        left.whole || !left.part.rest.empty() ? nullptr : std::get_if<s::Path>(&left.part.first);
    std::optional<Value> value;
    if (path == nullptr) {
        value = this->value(left, nullptr);
    } else if (const auto resolved = resolve(*path)) {
        const auto* plain = std::get_if<Path>(&resolved->what);
        const bool is_part =
            resolved->type.kind == Kind::list || resolved->type.kind == Kind::record;
        if (plain != nullptr && is_part && !resolved->is_through_list
            && !std::holds_alternative<FromMeaning>(plain->start)) {
            value = Value{*plain, resolved->type, left.span};
        } else {
            value = value_of(*resolved, left.span);
        }
    }
    if (!value) return {};
    if (!value->type.is_optional) {
        report(Code::never_none, left.span, {this->written(left.span)});
        return {};
    }
    return Condition{IsNone{std::move(*value), written.negated}, written.span};
}

std::optional<Condition> Checker::is_one_of(
    const s::Value& left, const s::OneOf& one_of, bool is_negated) {
    auto value = this->value(left, nullptr);
    if (!value) return {};
    auto members = set(one_of.set, *value);
    if (!members) return {};
    if (const auto* values = std::get_if<std::vector<Value>>(&*members)) {
        for (const Value& member : *values) {
            if (!is_judged_by_word(*value, member)) return {};
        }
    }
    return Condition{OneOf{std::move(*value), std::move(*members), is_negated}, one_of.span};
}

/// The members of a set, each of the type of what they are held against.
std::optional<Set> Checker::set(const s::Set& written, const Value& like) {
    if (const auto* path = std::get_if<s::Path>(&written)) {
        const auto list = list_called(*path);
        if (!list) return {};
        const Path& made = std::get<Path>(list->what);
        if (!agree(like, Value{made, element_of(list->type), path->span})) return {};
        return made;
    }
    const auto* members = std::get_if<s::Members>(&written);
    if (members == nullptr) return {};
    std::vector<Value> made;
    for (const s::Value& member : members->values) {
        auto one = value(member, &like.type);
        if (one && agree(like, *one)) made.push_back(std::move(*one));
    }
    if (made.size() != members->values.size()) return {};
    return made;
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::Between& written) {
    auto value = this->value(left, nullptr);
    auto low = against(value, written.low);
    auto high = against(value, written.high);
    if (!value || !low || !high) return {};
    const bool do_agree = agree(*value, *low) && agree(*value, *high);
    if (!do_agree) return {};
    if (value->type.kind != Kind::date && !has_order(*value, "is between")) return {};
    if (value->type.kind == Kind::judgement) {
        report(Code::judgement_compared, written.span, {this->written(left.span)});
        return {};
    }
    return Condition{Between{std::move(*value), std::move(*low), std::move(*high)}, written.span};
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::InTimeFor& written) {
    auto value = this->value(left, nullptr);
    auto deadline = this->value(written.deadline, nullptr);
    // Both are looked at, so that both are complained of.
    const bool is_value_date = is_date(value, "is in time for");
    const bool is_deadline_date = is_date(deadline, "is in time for");
    if (!is_value_date || !is_deadline_date) return {};
    read_day_.insert(definition_);
    return Condition{InTime{std::move(*value), std::move(*deadline)}, written.span};
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::Bound& written) {
    if (written.from) return apart(left, written);
    auto both = pair(left, written.value);
    if (!both || !has_order(both->first, words_for(written.word))) return {};
    const bool is_strict =
        written.word == s::BoundWord::more_than || written.word == s::BoundWord::less_than;
    if (is_strict && both->first.type.kind == Kind::judgement) {
        report(Code::judgement_compared, written.span, {this->written(left.span)});
        return {};
    }
    if (!is_judged_by_word(both->first, both->second)) return {};
    return Condition{
        Compare{comparator_of(written.word), std::move(both->first), std::move(both->second)},
        written.span};
}

/// `is at least 6 months before D`.
std::optional<Condition> Checker::apart(const s::Value& left, const s::Bound& written) {
    const std::string_view phrase = words_for(written.word);
    auto value = this->value(left, nullptr);
    auto length = this->value(written.value, nullptr);
    auto date = this->value(written.from->date, nullptr);
    const bool is_value_date = is_date(value, phrase);
    const bool is_length_right = is_length(length, "before or after a date stands");
    const bool is_date_right = is_date(date, phrase);
    if (!is_value_date || !is_length_right || !is_date_right) return {};
    if (length->type.kind == Kind::working_days && !has_calendar(length->span)) return {};
    const bool is_before = written.from->side == s::Side::before;
    const std::string side = is_before ? " before " : " after ";
    if (written.word == s::BoundWord::at_most || written.word == s::BoundWord::less_than) {
        const std::string within =
            "within " + this->written(length->span) + side + this->written(date->span);
        report(Code::at_most_before, written.span, {this->written(written.span), within})
            .fixes.push_back({"write `" + within + "`", written.span, within});
        return {};
    }
    return Condition{
        Apart{
            std::move(*value), std::move(*length), is_before,
            written.word == s::BoundWord::more_than, std::move(*date)},
        written.span};
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::Within& written) {
    auto value = this->value(left, nullptr);
    auto length = this->value(written.length, nullptr);
    auto date = this->value(written.from.date, nullptr);
    const bool is_value_date = is_date(value, "is within");
    const bool is_length_right = is_length(length, "`is within` takes");
    const bool is_date_right = is_date(date, "is within");
    if (!is_value_date || !is_length_right || !is_date_right) return {};
    if (length->type.kind == Kind::working_days && !has_calendar(length->span)) return {};
    return Condition{
        Within{
            std::move(*value), std::move(*length), written.from.side == s::Side::before,
            std::move(*date)},
        written.span};
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::DateOrder& written) {
    auto value = this->value(left, nullptr);
    auto date = this->value(written.date, nullptr);
    const bool is_value_date = is_date(value, words_for(written.word));
    const bool is_date_right = is_date(date, words_for(written.word));
    if (!is_value_date || !is_date_right) return {};
    return Condition{
        Compare{comparator_of(written.word), std::move(*value), std::move(*date)}, written.span};
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::IncludesValue& written) {
    return includes(left, Inclusion::one, 1, s::Members{{written.value}, written.value.span});
}

std::optional<Condition> Checker::tail(const s::Value& left, const s::IncludesOf& written) {
    std::int64_t number = 0;
    if (written.number) {
        const auto read = whole(written.number->text, written.number->span);
        if (!read) return {};
        number = *read;
    }
    Inclusion inclusion = Inclusion::any;
    switch (written.inclusion) {
        case s::Inclusion::any: break;
        case s::Inclusion::all: inclusion = Inclusion::all; break;
        case s::Inclusion::at_least: inclusion = Inclusion::at_least; break;
    }
    const auto* members = std::get_if<s::Members>(&written.set);
    const bool is_possible =
        members == nullptr || static_cast<std::uint64_t>(number) <= members->values.size();
    if (written.number && (number == 0 || !is_possible)) {
        const std::string size =
            members != nullptr ? std::to_string(members->values.size()) : "the list";
        report(Code::number_of_these, written.number->span, {written.number->text, size});
        return {};
    }
    return includes(left, inclusion, static_cast<std::uint64_t>(number), written.set);
}

std::optional<Condition> Checker::includes(
    const s::Value& left, Inclusion inclusion, std::uint64_t number, const s::Set& members) {
    const auto* path =
        left.whole || !left.part.rest.empty() ? nullptr : std::get_if<s::Path>(&left.part.first);
    if (path == nullptr) {
        const auto value = this->value(left, nullptr);
        if (value) report(Code::not_a_list, left.span, {written(left.span), words_of(value->type)});
        return {};
    }
    const auto list = list_called(*path);
    if (!list) return {};
    const Type element = element_of(list->type);
    if (element.kind == Kind::record) {
        report(
            Code::wrong_kind, left.span,
            {written(left.span), "a list of records",
             "`includes` looks for single values; of records, say `there are any … where …`"});
        return {};
    }
    auto held = set(members, Value{std::get<Path>(list->what), element, left.span});
    if (!held) return {};
    return Condition{
        Includes{std::get<Path>(list->what), inclusion, number, std::move(*held)}, left.span};
}

}  // namespace assize::model
