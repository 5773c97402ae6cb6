#include <algorithm>

#include "assize/model/check.hpp"

namespace assize::model {

namespace {

/// "in force from 2013-04-15 to 2015-03-25", for a reader.
std::string period_text(const Rulebook& rulebook) {
    std::string text;
    for (const Period& period : rulebook.in_force) {
        if (!text.empty()) text += ", and ";
        if (period.from) text += "from " + date_text(*period.from);
        if (period.from && period.to) text += " to ";
        if (!period.from && period.to) text += "until ";
        if (period.to) text += date_text(*period.to);
    }
    return text;
}

std::string named(const Rulebook& rulebook) {
    return "`" + rulebook.id + "` (" + period_text(rulebook) + ")";
}

/// The last that ended before `date`, and the first that begins after it.
std::string neighbours(std::span<const Rulebook> rulebooks, Date date) {
    const Rulebook *before = nullptr, *after = nullptr;
    Date ended{}, begins{};
    for (const Rulebook& rulebook : rulebooks) {
        for (const Period& period : rulebook.in_force) {
            if (period.to && *period.to < date && (before == nullptr || ended < *period.to)) {
                before = &rulebook;
                ended = *period.to;
            }
            if (period.from && date < *period.from && (after == nullptr || *period.from < begins)) {
                after = &rulebook;
                begins = *period.from;
            }
        }
    }
    std::string text;
    if (before != nullptr) text += "; before it comes " + named(*before);
    if (after != nullptr) text += "; after it comes " + named(*after);
    return text;
}

/// Whether `rulebook` stands on `base`, directly or through others.
bool does_extend(
    const Rulebook& rulebook, const Rulebook& base, std::span<const Rulebook> rulebooks) {
    const Rulebook* at = base_of(rulebook, rulebooks);
    while (at != nullptr && at != &base) at = base_of(*at, rulebooks);
    return at != nullptr;
}

}  // namespace

Edition edition_in_force(std::span<const Rulebook> rulebooks, Date date) {
    const bool has_editions = std::any_of(
        rulebooks.begin(), rulebooks.end(), [](const Rulebook& one) { return !one.is_alone; });
    std::vector<const Rulebook*> in_force;
    for (const Rulebook& rulebook : rulebooks) {
        if (has_editions && rulebook.is_alone) continue;
        if (model::in_force(rulebook.in_force, date)) in_force.push_back(&rulebook);
    }
    // Those extended by another in force are set aside, through any number of extensions
    // (semantics.md, 13).
    std::vector<const Rulebook*> left;
    for (const Rulebook* rulebook : in_force) {
        const bool is_extended = std::any_of(
            in_force.begin(), in_force.end(),
            [&](const Rulebook* other) { return does_extend(*other, *rulebook, rulebooks); });
        if (!is_extended) left.push_back(rulebook);
    }
    if (left.size() == 1) {
        const Rulebook& only = *left.front();
        if (!only.requirements.empty()) return {&only, {}};
        return {nullptr, {{Code::no_requirements, only.span, {only.id}, {}, {}, {}}}};
    }
    Diagnostic diagnostic{Code::no_edition_in_force, {}, {date_text(date)}, {}, {}, {}};
    if (left.empty()) {
        diagnostic.arguments.push_back(neighbours(rulebooks, date));
        if (!rulebooks.empty()) diagnostic.span = rulebooks.front().span;
        return {nullptr, {std::move(diagnostic)}};
    }
    std::string names;
    for (const Rulebook* rulebook : left) {
        names += (names.empty()                 ? "`"
                      : rulebook == left.back() ? " and `"
                                                : ", `")
            + rulebook->id + "`";
        diagnostic.labels.push_back({rulebook->span, "in force " + period_text(*rulebook)});
    }
    diagnostic.code = Code::two_editions_in_force;
    diagnostic.span = left.front()->span;
    diagnostic.arguments.push_back(std::move(names));
    return {nullptr, {std::move(diagnostic)}};
}

}  // namespace assize::model
