// Calendars, themes, thresholds, and the names that everything else may speak of.
#include <algorithm>

#include "checker.hpp"

namespace assize::model {

void Checker::calendar() {
    for (const s::Calendar* written : declared_.calendars) {
        if (written != declared_.calendars.front()) {
            report(Code::second_calendar, written->id.span, {written->id.text})
                .labels.push_back({declared_.calendars.front()->id.span, "the first is here"});
            continue;
        }
        const auto from = read_date(written->from.text), to = read_date(written->to.text);
        if (!from || !to) continue;
        Calendar made{
            written->id.text, written->title.text, written->source.text, *from, *to, 0, {}};
        if (*to < *from) {
            report(
                Code::period_backwards, written->from.span, {written->from.text, written->to.text});
            continue;
        }
        for (const s::Weekday day : written->closed) {
            made.closed_weekdays =
                static_cast<std::uint8_t>(made.closed_weekdays | 1U << static_cast<unsigned>(day));
        }
        for (const s::Figure& holiday : written->holidays) {
            const auto date = read_date(holiday.text);
            if (date && !made.covers(*date)) {
                report(
                    Code::holiday_outside, holiday.span,
                    {holiday.text, written->from.text, written->to.text});
            }
            if (date) made.holidays.push_back(*date);
        }
        std::sort(made.holidays.begin(), made.holidays.end());
        made.holidays.erase(
            std::unique(made.holidays.begin(), made.holidays.end()), made.holidays.end());
        made_.calendar = std::move(made);
    }
}

void Checker::themes() {
    for (const s::Theme* written : declared_.themes) {
        const auto [known, is_new] =
            theme_ids_.emplace(written->id.text, static_cast<std::uint32_t>(made_.themes.size()));
        if (is_new) {
            made_.themes.push_back({written->id.text, written->title.text, written->id.span});
        } else {
            declared_twice(written->id, made_.themes[known->second].span);
        }
    }
}

void Checker::thresholds() {
    for (const DeclaredThreshold& declared : declared_.thresholds) {
        const s::Threshold& written = *declared.written;
        const auto index = static_cast<std::uint32_t>(made_.thresholds.size());
        if (const auto first = declared_at(written.name.text)) {
            declared_twice(written.name, *first);
            contested_.insert(written.name.text);
        }
        if (!threshold_ids_.emplace(written.name.text, index).second) continue;
        Threshold made{written.name.text, {}, {}, written.meaning.text, {}, written.name.span, {}};
        if (written.from) made.source = written.from->text;
        const auto value = literal(written.value, nullptr);
        if (!value) broken_thresholds_.insert(index);
        if (value) made.type = value->type;
        if (value) made.value = std::get<Literal>(value->form).scalar;
        if (declared.changed != nullptr) {
            const s::Threshold& changed = *declared.changed;
            made.meaning = changed.meaning.text;
            made.source = changed.from ? std::optional(changed.from->text) : std::nullopt;
            made.changed_at = changed.name.span;
            const auto other = value ? literal(changed.value, &value->type) : std::nullopt;
            if (other && other->type.kind != made.type.kind) {
                report(Code::changed_type, changed.value.span, {made.name, words_of(made.type)})
                    .labels.push_back({written.value.span, "declared here"});
            } else if (other) {
                made.value = std::get<Literal>(other->form).scalar;
            }
        }
        made_.thresholds.push_back(std::move(made));
    }
}

/// Meanings of the file, thresholds and the profile's fields share one set of names; a
/// requirement's own are beside them.
void Checker::names() {
    for (const s::Meaning* written : declared_.meanings) name_meaning(*written, {});
    name_requirements();
}

/// Where a name that every condition can use is declared.
std::optional<Span> Checker::declared_at(const std::string& name) const {
    const auto meaning = meaning_ids_.find(name);
    if (meaning != meaning_ids_.end()) return made_.meanings[meaning->second].span;
    const auto threshold = threshold_ids_.find(name);
    if (threshold != threshold_ids_.end()) return made_.thresholds[threshold->second].span;
    const std::uint32_t profile = made_.vocabulary.profile.index;
    const auto field = slots_[profile].find(name);
    if (field != slots_[profile].end())
        return made_.vocabulary.records[profile].fields[field->second].span;
    return {};
}

void Checker::name_meaning(const s::Meaning& written, std::optional<RequirementId> within) {
    const auto index = static_cast<std::uint32_t>(made_.meanings.size());
    auto& ids = within ? requirement_names_[within->index].meanings : meaning_ids_;
    const auto known = ids.find(written.name.text);
    auto first = known != ids.end() ? std::optional(made_.meanings[known->second].span)
                                    : declared_at(written.name.text);
    if (first) {
        declared_twice(written.name, *first);
        contested_.insert(written.name.text);
    }
    if (known != ids.end()) return;
    ids.emplace(written.name.text, index);
    made_.meanings.push_back({written.name.text, Value{}, {}, within, written.name.span});
    meaning_states_.push_back({&written, MeaningState::Known::not_yet});
}

/// Requirements, their checks and their own meanings, by name, before any is checked: they may be
/// used in any order.
void Checker::name_requirements() {
    for (const s::Requirement* written : declared_.requirements) {
        const auto index = static_cast<std::uint32_t>(made_.requirements.size());
        const auto [known, is_new] = requirement_ids_.emplace(written->id.text, index);
        if (!is_new) {
            declared_twice(written->id, made_.requirements[known->second].span);
            continue;
        }
        Requirement made;
        made.id = written->id.text;
        made.title = written->title.text;
        made.span = written->id.span;
        made_.requirements.push_back(std::move(made));
        RequirementNames& names = requirement_names_.emplace_back();
        names.written = written;
        std::vector<Span> checks;
        for (const s::Section& section : written->sections) {
            if (const auto* meaning = std::get_if<s::Meaning>(&section))
                name_meaning(*meaning, RequirementId{index});
            const auto* check = std::get_if<s::Check>(&section);
            if (check == nullptr) continue;
            const auto place = static_cast<std::uint32_t>(checks.size());
            const auto [first, is_new_check] = names.checks.emplace(check->name.text, place);
            if (!is_new_check) declared_twice(check->name, checks[first->second]);
            checks.push_back(check->name.span);
        }
    }
}

}  // namespace assize::model
