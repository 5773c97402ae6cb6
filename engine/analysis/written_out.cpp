#include "written_out.hpp"

#include "assize/base/sha256.hpp"
#include "assize/model/walk.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

std::string figure(std::int64_t value) { return std::to_string(value); }

/// What a form says besides the parts that stand in it.
template <typename Form>
std::string own_words(const Form&) {
    return {};
}
std::string own_words(const m::Compare& form) {
    return figure(static_cast<std::int64_t>(form.comparator));
}
std::string own_words(const m::Within& form) { return form.before ? "b" : "a"; }
std::string own_words(const m::Apart& form) {
    return std::string(form.before ? "b" : "a") + (form.strictly ? "s" : "");
}
std::string own_words(const m::IsNone& form) { return form.negated ? "n" : ""; }
std::string own_words(const m::OneOf& form) { return form.negated ? "n" : ""; }
std::string own_words(const m::Includes& form) {
    return figure(static_cast<std::int64_t>(form.inclusion)) + "/"
        + figure(static_cast<std::int64_t>(form.number));
}
std::string own_words(const m::Chosen& form) {
    return figure(static_cast<std::int64_t>(form.number));
}
std::string own_words(const m::Exists& form) {
    return figure(static_cast<std::int64_t>(form.quantity)) + "/"
        + figure(static_cast<std::int64_t>(form.number));
}
std::string own_words(const m::Proportion& form) { return form.all ? "all" : figure(form.percent); }
std::string own_words(const m::CheckRef& form) { return figure(form.check); }
std::string own_words(const m::Literal& form) {
    return figure(form.scalar.value) + "\"" + form.scalar.text + "\"";
}
std::string own_words(const m::ThresholdRef& form) { return figure(form.threshold.index); }
std::string own_words(const m::Extreme& form) { return form.greatest ? "g" : "l"; }
std::string own_words(const m::Arithmetic& form) { return form.minus ? "-" : "+"; }
std::string own_words(const m::DaysBetween& form) { return form.working ? "w" : "d"; }
std::string own_words(const m::JudgementOf& form) { return figure(form.requirement.index); }

std::string short_of(const std::string& text) {
    constexpr std::size_t longest = 512;
    return text.size() > longest ? sha256_hex(text) : text;
}

}  // namespace

std::string WrittenOut::of(const m::Path& path) const {
    std::string text = "p";
    if (const auto* item = std::get_if<m::FromItem>(&path.start)) text += "i" + figure(item->level);
    if (const auto* named = std::get_if<m::FromMeaning>(&path.start))
        text += "{" + of(named->meaning) + "}";
    for (const std::uint32_t field : path.fields) text += "." + figure(field);
    return text;
}

const std::string& WrittenOut::of(m::MeaningId meaning) const {
    const auto known = meanings_.find(meaning.index);
    if (known != meanings_.end()) return known->second;
    std::string text = std::visit(
        [this](const auto& body) -> std::string {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, m::Selection>) {
                return of(body).text();
            } else {
                return of(body);
            }
        },
        rulebook_.meanings[meaning.index].body);
    return meanings_.emplace(meaning.index, std::move(text)).first->second;
}

const std::set<std::string>& WrittenOut::conjuncts(m::MeaningId meaning) const {
    const auto known = conjuncts_.find(meaning.index);
    if (known != conjuncts_.end()) return known->second;
    auto made = conjuncts(std::get<m::Condition>(rulebook_.meanings[meaning.index].body));
    return conjuncts_.emplace(meaning.index, std::move(made)).first->second;
}

std::string WrittenOut::of(const m::Value& value) const {
    if (const auto* named = std::get_if<m::MeaningRef>(&value.form)) return of(named->meaning);
    std::string text = "v" + figure(static_cast<std::int64_t>(value.form.index())) + "_"
        + figure(static_cast<std::int64_t>(value.type.kind)) + "["
        + std::visit([](const auto& form) { return own_words(form); }, value.form);
    m::each_part(value, [&](const auto& part) {
        if constexpr (std::is_same_v<std::decay_t<decltype(part)>, m::Selection>) {
            text += of(part).text();
        } else {
            text += of(part);
        }
        text += ";";
    });
    return short_of(text + "]");
}

std::string WrittenOut::of(const m::Condition& condition, const m::Requirement* in) const {
    if (const auto* holds = std::get_if<m::Holds>(&condition.form)) {
        if (std::holds_alternative<m::MeaningRef>(holds->value.form)) return of(holds->value);
    }
    if (const auto* check = std::get_if<m::CheckRef>(&condition.form); check && in)
        return of(in->checks[check->check].condition, in);
    std::string text = "c" + figure(static_cast<std::int64_t>(condition.form.index())) + "["
        + std::visit([](const auto& form) { return own_words(form); }, condition.form);
    m::each_part(condition, [&](const auto& part) {
        using Inner = std::decay_t<decltype(part)>;
        if constexpr (std::is_same_v<Inner, m::Selection>) {
            text += of(part).text();
        } else if constexpr (std::is_same_v<Inner, m::Condition>) {
            text += of(part, in);
        } else {
            text += of(part);
        }
        text += ";";
    });
    const bool is_of_checks = std::holds_alternative<m::AllChecks>(condition.form)
        || std::holds_alternative<m::AnyCheck>(condition.form);
    if (is_of_checks && in != nullptr) {
        for (const m::Check& check : in->checks) text += of(check.condition, in) + ";";
    }
    return short_of(text + "]");
}

std::set<std::string> WrittenOut::conjuncts(const m::Condition& condition) const {
    if (const auto* all = std::get_if<m::All>(&condition.form)) {
        std::set<std::string> made;
        for (const m::Condition& part : all->parts) made.merge(conjuncts(part));
        return made;
    }
    if (const auto* holds = std::get_if<m::Holds>(&condition.form)) {
        if (const auto* named = std::get_if<m::MeaningRef>(&holds->value.form)) {
            const auto& body = rulebook_.meanings[named->meaning.index].body;
            if (std::holds_alternative<m::Condition>(body)) return conjuncts(named->meaning);
        }
    }
    return {of(condition)};
}

std::string WrittenOut::Items::text() const {
    std::string text = "{" + list;
    for (const std::string& one : conditions) text += "|" + one;
    return short_of(text + "}");
}

WrittenOut::Items WrittenOut::of(const m::Selection& selection) const {
    Items made;
    if (const auto* ranked = std::get_if<m::Ranked>(&selection.source)) {
        made.list = "r" + std::string(ranked->latest ? "l" : "e")
            + figure(static_cast<std::int64_t>(ranked->number)) + of(*ranked->of).text()
            + of(ranked->by);
    } else {
        const auto& path = std::get<m::Path>(selection.source);
        const auto* named = std::get_if<m::FromMeaning>(&path.start);
        const auto* body = named == nullptr
            ? nullptr
            : std::get_if<m::Selection>(&rulebook_.meanings[named->meaning.index].body);
        // The items of a name are numbered from its own level, which is ours for the outermost.
        if (body != nullptr && path.fields.empty() && body->level == selection.level) {
            made = of(*body);
        } else {
            made.list = of(path);
        }
    }
    if (selection.where) made.conditions.merge(conjuncts(**selection.where));
    if (selection.except) made.conditions.insert("not " + of(**selection.except));
    return made;
}

std::string WrittenOut::of(const m::Requirement& requirement) const {
    std::string text;
    for (const m::Condition& one : requirement.applies_when) text += "applies " + of(one) + "\n";
    if (requirement.clauses.empty()) {
        for (const m::Check& one : requirement.checks) text += "check " + of(one.condition) + "\n";
    }
    for (const m::Clause& clause : requirement.clauses) {
        text += figure(static_cast<std::int64_t>(clause.outcome));
        if (clause.when) text += " when " + of(*clause.when, &requirement);
        if (clause.unless_is_presumed) text += " presumed";
        if (clause.unless) text += " unless " + of(**clause.unless, &requirement);
        text += "\n";
    }
    return text;
}

}  // namespace assize::analysis
