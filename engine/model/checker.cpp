#include "checker.hpp"

#include <algorithm>

#include "assize/base/limits.hpp"
#include "suggest.hpp"

namespace assize::model {

std::optional<Rulebook> Checker::check() && {
    is_wrong_ = declared_.is_broken;
    header();
    vocabulary();
    calendar();
    themes();
    thresholds();
    names();
    meanings();
    requirements();
    tests();
    order();
    days_of_tests();
    if (is_wrong_) return {};
    return std::move(made_);
}

void Checker::header() {
    made_.id = declared_.id;
    made_.is_alone = declared_.rulebook == nullptr;
    if (made_.is_alone) return;
    const s::Rulebook& written = *declared_.rulebook;
    made_.title = written.title.text;
    made_.span = written.id.span;
    if (written.extends) made_.extends = written.extends->id.text;
    for (const auto& part : written.parts) {
        if (const auto* one = std::get_if<s::Period>(&part)) period(*one, made_.in_force);
        if (const auto* one = std::get_if<s::Attribution>(&part)) {
            (one->word == s::AttributionWord::source ? made_.source : made_.jurisdiction) =
                one->text.text;
        }
    }
    for (const s::Remove* one : declared_.removed)
        made_.removed.push_back({one->id.text, one->reason.text, one->span});
    if (declared_.base != nullptr) goes_past_base(*declared_.base);
}

/// An extension's own dates hold (semantics.md, 13), and a later edition begins where its base has
/// ended. One that stands beside its base and goes on without it takes over what is law no longer.
void Checker::goes_past_base(const s::Rulebook& base) {
    std::vector<Period> of_base;
    for (const auto& part : base.parts) {
        if (const auto* one = std::get_if<s::Period>(&part)) of_base.push_back(read_period(*one));
    }
    begins_before(base, of_base);
    for (const Period& ended : of_base) {
        const auto after = ended.to ? add_days(*ended.to, 1) : std::nullopt;
        if (!after || in_force(of_base, *after)) continue;
        if (!in_force(made_.in_force, *ended.to) || !in_force(made_.in_force, *after)) continue;
        const auto here = std::find_if(
            made_.in_force.begin(), made_.in_force.end(),
            [&](const Period& one) { return one.holds(*after); });
        const bool is_written = here != made_.in_force.end();
        Diagnostic& diagnostic = report(
            Code::goes_past_base, is_written ? here->span : made_.span,
            {made_.id, date_text(*ended.to), base.id.text});
        diagnostic.labels.push_back({ended.span, "`" + base.id.text + "` ends here"});
        if (!is_written) continue;
        const std::string until =
            here->from ? iso_text(*here->from) + " to " : std::string("until ");
        const std::string whole = "in force " + until + iso_text(*ended.to);
        diagnostic.fixes.push_back({"write `" + whole + "`", here->span, whole});
    }
}

/// One that gives no dates of its own goes on past its base too, and is told so there.
void Checker::begins_before(const s::Rulebook& base, const std::vector<Period>& of_base) {
    const auto first = std::min_element(
        of_base.begin(), of_base.end(),
        [](const Period& one, const Period& other) { return one.from < other.from; });
    if (first == of_base.end() || !first->from) return;
    for (const Period& period : made_.in_force) {
        if (period.from && *first->from <= *period.from) continue;
        report(
            Code::begins_before_base, period.span,
            {made_.id, date_text(*first->from), base.id.text})
            .labels.push_back({first->span, "`" + base.id.text + "` begins here"});
    }
}

Period Checker::read_period(const s::Period& written) {
    Period made{{}, {}, written.span};
    if (written.from) made.from = read_date(written.from->text);
    if (written.to) made.to = read_date(written.to->text);
    return made;
}

void Checker::period(const s::Period& written, std::vector<Period>& into) {
    const Period made = read_period(written);
    if (made.from && made.to && *made.to < *made.from) {
        report(Code::period_backwards, written.span, {written.from->text, written.to->text});
    }
    into.push_back(made);
}

Diagnostic& Checker::report(Code code, const Span& span, std::vector<std::string> arguments) {
    is_wrong_ = is_wrong_ || severity(code) == Severity::error;
    return diagnostics_.emplace_back(Diagnostic{code, span, std::move(arguments), {}, {}, {}});
}

void Checker::declared_twice(const s::Name& name, const Span& first) {
    report(Code::declared_twice, name.span, {name.text})
        .labels.push_back({first, "declared here first"});
}

/// The nearest known name as a repair, unless there is so much wrong that nobody will see it.
void Checker::offer(
    Diagnostic& diagnostic, const s::Name& name, const std::vector<std::string>& known) const {
    if (diagnostics_.size() <= limits::diagnostics_shown) offer_nearest(diagnostic, name, known);
}

/// The author's own words on one line.
std::string Checker::written(const Span& span) const {
    const std::string_view text = sources_.text(span);
    std::string words;
    words.reserve(text.size());
    for (const char c : text) {
        const bool is_blank = c == ' ' || ('\t' <= c && c <= '\r');
        if (!is_blank) words += c;
        if (is_blank && !words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
}

/// Whether a name is only missing because its declaration could not be read, which has been said.
bool Checker::is_quiet(const std::string& name) const {
    return !has_profile_ || declared_.is_incomplete || declared_.broken.contains(name);
}

void Checker::count_node(const Span& span) {
    if (++nodes_ == limits::plan_nodes + 1) {
        report(Code::rulebook_too_large, span, {std::to_string(limits::plan_nodes)});
    }
}

}  // namespace assize::model
