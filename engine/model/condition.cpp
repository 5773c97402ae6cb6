// Conditions: what joins them, existence, proportion (semantics.md, 1 and 5).
#include "checker.hpp"

namespace assize::model {

std::optional<Condition> Checker::condition(const s::Condition& written) {
    std::vector<std::optional<Condition>> parts{term(written.first)};
    for (const s::Joined& joined : written.rest) parts.push_back(term(joined.term));
    return connected(written, std::move(parts));
}

std::optional<Condition> Checker::connected(
    const s::Condition& written, std::vector<std::optional<Condition>> parts) {
    std::vector<Condition> whole;
    for (auto& part : parts) {
        if (part) whole.push_back(std::move(*part));
    }
    if (whole.size() != parts.size()) return {};
    if (whole.size() == 1) return std::move(whole.front());
    count_node(written.span);
    // All of them are joined by one word: the parser refuses a mixture.
    if (written.rest.front().connective == s::Connective::both)
        return Condition{All{std::move(whole)}, written.span};
    return Condition{Any{std::move(whole)}, written.span};
}

std::optional<Condition> Checker::term(const s::Term& written) {
    return std::visit([&](const auto& form) { return term_of(form); }, written);
}

/// `not` of what may be none would count none as no; the author says which is meant (semantics.md,
/// 1, Types).
std::optional<Condition> Checker::term_of(const s::Not& written) {
    count_node(written.span);
    auto part = condition(*written.part);
    if (!part) return {};
    const auto* holds = std::get_if<Holds>(&part->form);
    if (holds != nullptr && holds->value.type.is_optional) {
        const std::string value = this->written(holds->value.span);
        Diagnostic& diagnostic = report(Code::not_of_optional, written.span, {value});
        for (const char* said : {" is no", " is not yes"}) {
            diagnostic.fixes.push_back(
                {"write `" + value + said + "`", written.span, value + said});
        }
        return {};
    }
    return Condition{Not{std::move(*part)}, written.span};
}

std::optional<Condition> Checker::term_of(const s::Group& written) {
    return condition(*written.inside);
}

std::optional<Condition> Checker::term_of(const s::Chosen& written) {
    count_node(written.span);
    Chosen made;
    bool is_whole = true;
    for (const s::Condition& part : written.parts) {
        auto one = condition(part);
        is_whole = is_whole && one;
        if (one) made.parts.push_back(std::move(*one));
    }
    const auto number = whole(written.number.text, written.number.span);
    if (!number || !is_whole) return {};
    made.number = static_cast<std::uint64_t>(*number);
    if (made.number == 0 || made.number > made.parts.size()) {
        report(
            Code::number_of_these, written.number.span,
            {written.number.text, std::to_string(made.parts.size())});
        return {};
    }
    return Condition{std::move(made), written.span};
}

std::optional<Condition> Checker::term_of(const s::Existence& written) {
    count_node(written.span);
    const std::optional<Span> outer = std::exchange(quantifier_, written.span);
    auto of = selection(*written.of);
    quantifier_ = outer;
    Exists made;
    switch (written.quantity) {
        case s::Quantity::any: made.quantity = Quantity::any; break;
        case s::Quantity::no: made.quantity = Quantity::no; break;
        case s::Quantity::at_least: made.quantity = Quantity::at_least; break;
        case s::Quantity::at_most: made.quantity = Quantity::at_most; break;
        case s::Quantity::exactly: made.quantity = Quantity::exactly; break;
    }
    if (written.number) {
        const auto number = whole(written.number->text, written.number->span);
        if (!number) return {};
        made.number = static_cast<std::uint64_t>(*number);
    }
    if (!of) return {};
    made.of = std::move(*of);
    return Condition{std::move(made), written.span};
}

std::optional<Condition> Checker::term_of(const s::Proportion& written) {
    count_node(written.span);
    const std::optional<Span> outer = std::exchange(quantifier_, written.span);
    std::optional<Condition> satisfy;
    auto of = selection(*written.of, [&] { satisfy = about_item(*written.satisfy); });
    quantifier_ = outer;
    Proportion made;
    made.all = !written.percent.has_value();
    if (written.percent) {
        const auto percent = parts(written.percent->text, written.percent->span);
        if (!percent) return {};
        made.percent = *percent;
    }
    if (!of || !satisfy) return {};
    made.of = std::move(*of);
    made.satisfy = std::move(*satisfy);
    return Condition{std::move(made), written.span};
}

std::optional<Condition> Checker::term_of(const s::Checks& written) {
    count_node(written.span);
    if (!requirement_ || requirement_names_[*requirement_].checks.empty()) {
        report(Code::no_checks, written.span, {this->written(written.span)});
        return {};
    }
    for (const auto& [name, check] : requirement_names_[*requirement_].checks) {
        reads({Definition::What::check, *requirement_, check}, written.span);
    }
    if (written.word == s::ChecksWord::all) return Condition{AllChecks{}, written.span};
    return Condition{AnyCheck{}, written.span};
}

std::optional<Condition> Checker::term_of(const s::Comparison& written) {
    count_node(written.span);
    if (!written.tail) return bare(written.left);
    auto made =
        std::visit([&](const auto& form) { return tail(written.left, form); }, **written.tail);
    if (made) made->span = written.span;
    return made;
}

/// A yes/no by itself, the name of a condition, or the name of a check.
std::optional<Condition> Checker::bare(const s::Value& written) {
    const auto* path = written.whole || !written.part.rest.empty()
        ? nullptr
        : std::get_if<s::Path>(&written.part.first);
    std::optional<Value> held;
    if (path != nullptr) {
        const auto resolved = resolve(*path);
        if (!resolved) return {};
        if (const auto* check = std::get_if<CheckRef>(&resolved->what))
            return Condition{*check, written.span};
        if (resolved->type.kind == Kind::list) {
            const std::string list = this->written(written.span);
            const std::string any = "there are any " + list;
            report(Code::list_as_condition, written.span, {list})
                .fixes.push_back({"write `" + any + "`", written.span, any});
            return {};
        }
        held = value_of(*resolved, written.span);
    } else {
        held = value(written, nullptr);
    }
    if (!held) return {};
    if (held->type.kind != Kind::yes_no) {
        report(
            Code::not_a_condition, written.span,
            {this->written(written.span), words_of(held->type)});
        return {};
    }
    return Condition{Holds{std::move(*held)}, written.span};
}

}  // namespace assize::model
