#include "site_index.hpp"

#include <algorithm>

#include "assize/analysis/wanted.hpp"

namespace assize::publish {

namespace {

/// The first day of an edition; one without goes first.
Date beginning(const model::Rulebook& rulebook) {
    return model::first_day(rulebook.in_force).value_or(first_date());
}

}  // namespace

std::uint32_t holder_of(const model::Vocabulary& vocabulary, const analysis::FieldPath& field) {
    std::uint32_t record = vocabulary.profile.index;
    for (std::size_t place = 0; place + 1 < field.slots.size(); ++place)
        record = vocabulary.records[record].fields[field.slots[place]].type.id;
    return record;
}

SiteIndex::SiteIndex(std::span<const model::Rulebook> rulebooks, const Sources& sources)
    : rulebooks_(rulebooks), sources_(sources), laws_(rulebooks) {
    order();
    for (const model::Rulebook* rulebook : editions_) {
        index(*rulebook, rulebook->themes, themes_, theme_at_);
        index(*rulebook, rulebook->thresholds, thresholds_, threshold_at_);
        index(*rulebook, rulebook->meanings, meanings_, meaning_at_);
        index(*rulebook, rulebook->requirements, requirements_, requirement_at_);
        auto& uses = uses_[rulebook];
        for (std::uint32_t place = 0; place < rulebook->requirements.size(); ++place)
            uses.push_back(analysis::uses_of_judgement(*rulebook, {place}));
    }
    read_evidence();
}

void SiteIndex::order() {
    std::vector<const model::Rulebook*> left;
    for (const model::Rulebook& rulebook : rulebooks_) left.push_back(&rulebook);
    std::stable_sort(left.begin(), left.end(), [](const auto* one, const auto* other) {
        return beginning(*one) < beginning(*other);
    });
    // The first whose base is placed already, again and again.
    while (!left.empty()) {
        auto next = std::find_if(left.begin(), left.end(), [&](const auto* one) {
            return std::none_of(left.begin(), left.end(), [&](const auto* other) {
                return one->extends && other->id == *one->extends;
            });
        });
        if (next == left.end()) next = left.begin();
        editions_.push_back(*next);
        left.erase(next);
    }
}

template <typename Items>
void SiteIndex::index(
    const model::Rulebook& rulebook, const Items& items, std::vector<Declared>& declared,
    Places& places) {
    for (std::uint32_t place = 0; place < items.size(); ++place) {
        const auto [known, is_new] = places.emplace(key(items[place].span), declared.size());
        if (is_new) declared.emplace_back();
        declared[known->second].editions.push_back({&rulebook, place});
    }
}

EvidenceRecord& SiteIndex::record_of(const model::Rulebook& rulebook, std::uint32_t record) {
    const auto& vocabulary = rulebook.vocabulary;
    const model::Record& profile = vocabulary.records[vocabulary.profile.index];
    const Key of = key(profile.span);
    if (profile_names_.find(of) == profile_names_.end()) {
        const auto namesakes =
            std::count_if(profile_names_.begin(), profile_names_.end(), [&](const auto& known) {
                return known.second == profile.name || known.second.starts_with(profile.name + "-");
            });
        profile_names_[of] =
            profile.name + (namesakes == 0 ? "" : "-" + std::to_string(namesakes + 1));
    }
    const model::Record& one = vocabulary.records[record];
    const auto [known, is_new] = record_at_.emplace(std::pair{of, key(one.span)}, records_.size());
    // Records have no hyphen in their names.
    const bool is_profile = record == vocabulary.profile.index;
    if (is_new)
        records_.push_back(
            {&rulebook,
             record,
             "evidence/" + profile_names_[of] + "/" + (is_profile ? "the-profile" : one.name)
                 + ".html",
             {}});
    return records_[known->second];
}

void SiteIndex::read_evidence() {
    for (std::size_t place = 0; place < requirements_.size(); ++place) {
        const Declared& declared = requirements_[place];
        const std::uint32_t only[] = {declared.place()};
        const auto& vocabulary = declared.rulebook().vocabulary;
        for (const auto& field : analysis::wanted_fields(declared.rulebook(), only)) {
            EvidenceRecord& record = record_of(declared.rulebook(), holder_of(vocabulary, field));
            auto& reading = record.fields[field.slots.back()];
            const auto& known = reading.places;
            if (std::find(known.begin(), known.end(), field) == known.end())
                reading.places.push_back(field);
            if (reading.requirements.empty() || reading.requirements.back() != place)
                reading.requirements.push_back(place);
        }
    }
}

std::string SiteIndex::path_of(const model::Rulebook& rulebook) {
    return "editions/" + rulebook.id + ".html";
}
std::string SiteIndex::requirement_path(std::size_t place) const {
    const Declared& one = requirements_[place];
    return "requirements/" + one.rulebook().id + "/" + one.requirement().id + ".html";
}
std::string SiteIndex::theme_path(std::size_t place) const {
    const Declared& one = themes_[place];
    return "themes/" + one.rulebook().id + "/" + one.theme().id + ".html";
}
std::string SiteIndex::threshold_path(std::size_t place) const {
    const Declared& one = thresholds_[place];
    return "figures.html#" + one.rulebook().id + "-" + one.threshold().name;
}
std::string SiteIndex::meaning_path(std::size_t place) const {
    const Declared& one = meanings_[place];
    return "terms.html#" + one.rulebook().id + "-" + one.meaning().name;
}
std::string SiteIndex::field_path(
    const model::Rulebook& rulebook, const analysis::FieldPath& field) const {
    const auto& vocabulary = rulebook.vocabulary;
    const model::Record& profile = vocabulary.records[vocabulary.profile.index];
    const model::Record& holder = vocabulary.records[holder_of(vocabulary, field)];
    return records_[record_at_.at({key(profile.span), key(holder.span)})].path + "#"
        + analysis::field_of(vocabulary, field).name;
}

}  // namespace assize::publish
