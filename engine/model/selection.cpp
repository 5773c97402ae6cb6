// Some items of a list, and what is said of each (semantics.md, 1 and 6).
#include "checker.hpp"
#include "kinds.hpp"

namespace assize::model {

/// `inside` is run while the item can still be spoken of: for what it must satisfy, or the field to
/// be summed.
std::optional<Selection> Checker::selection(
    const s::Selection& written, const std::function<void()>& inside) {
    count_node(written.span);
    auto made = source_of(written.source, written.span);
    if (!made) return {};
    made->level = static_cast<std::uint32_t>(items_.size());
    const auto* ranked = std::get_if<s::Ranked>(&written.source);
    const auto* path = std::get_if<s::Path>(&written.source);
    const Span source = path != nullptr ? path->span : ranked->span;
    items_.push_back(
        {made->item, !written.as && ranked != nullptr ? ranked->of->as : written.as, 0, source});
    if (written.where) {
        if (auto where = about_item(**written.where)) made->where = std::move(*where);
    }
    if (written.except) {
        if (auto except = about_item(**written.except)) made->except = std::move(*except);
    }
    if (inside) inside();
    items_.pop_back();
    const bool is_whole = written.where.has_value() == made->where.has_value()
        && written.except.has_value() == made->except.has_value();
    if (!is_whole) return {};
    return made;
}

/// The items themselves, before any `where`.
std::optional<Selection> Checker::source_of(const s::Source& source, const Span& span) {
    if (const auto* of = std::get_if<s::Ranked>(&source)) return ranked(*of);
    const auto* path = std::get_if<s::Path>(&source);
    if (path == nullptr) return {};
    auto list = list_called(*path);
    if (!list) return {};
    return Selection{std::get<Path>(std::move(list->what)),
                     0,
                     element_of(list->type),
                     list->named_by,
                     {},
                     {},
                     span};
}

std::optional<Resolved> Checker::list_called(const s::Path& path) {
    auto resolved = resolve(path);
    if (!resolved) return {};
    if (resolved->type.kind == Kind::list) return resolved;
    const bool is_check = std::holds_alternative<CheckRef>(resolved->what);
    report(
        Code::not_a_list, path.span,
        {written(path.span), is_check ? "a check" : words_of(resolved->type)});
    return {};
}

std::optional<Selection> Checker::ranked(const s::Ranked& written) {
    Type type;
    std::optional<Path> by;
    auto of = selection(*written.of, [&] { by = item_key(written.by, type); });
    const auto number = whole(written.number.text, written.number.span);
    if (!of || !by || !number) return {};
    const bool is_latest = written.word == s::RankWord::latest;
    if (type.kind != Kind::date) {
        report(
            Code::wrong_kind, written.by.span,
            {this->written(written.by.span), words_of(type),
             std::string(is_latest ? "`latest" : "`earliest")
                 + " … of … by` goes by a date of each item"});
        return {};
    }
    Selection made{Path{}, 0, of->item, of->named_by, {}, {}, written.span};
    // Of the same item: it stands at the same level.
    made.source =
        Ranked{is_latest, static_cast<std::uint64_t>(*number), std::move(*of), std::move(*by)};
    return made;
}

/// What is summed, compared or gone by: a field of the item.
std::optional<Path> Checker::item_key(const s::Path& written, Type& type) {
    const std::uint32_t mentions = items_.back().mentions;
    const auto resolved = resolve(written);
    if (!resolved) return {};
    const auto value = value_of(*resolved, written.span);
    if (!value) return {};
    if (items_.back().mentions == mentions || !std::holds_alternative<Path>(value->form)) {
        report(
            Code::not_of_item, written.span,
            {this->written(written.span), this->written(items_.back().source)});
        return {};
    }
    type = value->type;
    return std::get<Path>(value->form);
}

/// A condition of a quantifier: each part of it speaks of the item, so that it can be read in one
/// way only (semantics.md, 1). What stands in parentheses is one part, since there the reader sees
/// how far it runs.
std::optional<Condition> Checker::about_item(const s::Condition& written) {
    std::vector<std::optional<Condition>> parts;
    std::optional<std::size_t> stray;
    const auto add = [&](const s::Term& term, std::size_t place) {
        const std::uint32_t mentions = items_.back().mentions;
        const std::size_t said = diagnostics_.size();
        const std::size_t needed = needed_.size();
        parts.push_back(this->term(term));
        const bool is_sound =
            parts.back() && diagnostics_.size() == said && needed_.size() == needed;
        if (is_sound && items_.back().mentions == mentions && !stray) stray = place;
    };
    add(written.first, 0);
    for (std::size_t place = 0; place < written.rest.size(); ++place)
        add(written.rest[place].term, place + 1);
    if (stray) {
        not_about_item(written, *stray);
        return {};
    }
    return connected(written, std::move(parts));
}

void Checker::not_about_item(const s::Condition& condition, std::size_t part) {
    const auto span_of = [](const s::Term& term) {
        return std::visit(
            [](const auto& form) -> Span {
                if constexpr (requires { form.span; }) return form.span;
                return {};
            },
            term);
    };
    const Span stray =
        part == 0 ? span_of(condition.first) : span_of(condition.rest[part - 1].term);
    const std::string source = written(items_.back().source);
    Diagnostic& diagnostic = report(
        Code::part_without_item, stray,
        {written(stray), source,
         condition.rest.empty()
             ? "and every condition on them does"
             : "so it can be read as part of the condition or as standing beside it"});
    diagnostic.labels.push_back({items_.back().source, "the list whose items this must speak of"});
    if (condition.rest.empty()) return;
    const std::string all = written(condition.span);
    diagnostic.fixes.push_back(
        {"as a condition on each of `" + source + "`, write `(" + all + ")`", condition.span,
         "(" + all + ")"});
    if (part == 0 || !quantifier_ || quantifier_->end != condition.span.end) return;
    // Beside the quantifier: everything from this part on was meant to stand outside it.
    const Span& before =
        part == 1 ? span_of(condition.first) : span_of(condition.rest[part - 2].term);
    const std::string inside = written({before.source, quantifier_->begin, before.end});
    const std::string outside = written({before.source, before.end, condition.span.end});
    const std::string beside = "(" + inside + ")" + (outside.starts_with(' ') ? "" : " ") + outside;
    diagnostic.fixes.push_back({"beside it, write `" + beside + "`", *quantifier_, beside});
}

}  // namespace assize::model
