#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assize/analysis/uses.hpp"
#include "assize/base/source.hpp"
#include "assize/model/rulebook.hpp"
#include "law_links.hpp"

namespace assize::publish {

/// A requirement, theme, threshold or meaning as one edition has it.
struct InEdition {
    const model::Rulebook* rulebook = nullptr;
    std::uint32_t place = 0;
};

/// One declaration, and every edition that has it: the one that brought it in first.
struct Declared {
    std::vector<InEdition> editions;
    [[nodiscard]] const model::Rulebook& rulebook() const { return *editions.front().rulebook; }
    [[nodiscard]] std::uint32_t place() const { return editions.front().place; }
    [[nodiscard]] const model::Requirement& requirement() const {
        return rulebook().requirements[place()];
    }
    [[nodiscard]] const model::Theme& theme() const { return rulebook().themes[place()]; }
    [[nodiscard]] const model::Threshold& threshold() const {
        return rulebook().thresholds[place()];
    }
    [[nodiscard]] const model::Meaning& meaning() const { return rulebook().meanings[place()]; }
};

/// A record of a vocabulary that editions share.
struct EvidenceRecord {
    const model::Rulebook* rulebook = nullptr;  ///< whose vocabulary it is read in
    std::uint32_t record = 0;
    std::string path;
    /// By slot: where the field stands in a profile, and which requirements judge by it.
    struct Reading {
        std::vector<analysis::FieldPath> places;
        std::vector<std::size_t> requirements;
    };
    std::map<std::uint32_t, Reading> fields;
};

/// Everything that has a page or a place on one, and where. It points into what it was made from.
class SiteIndex {
public:
    SiteIndex(std::span<const model::Rulebook> rulebooks, const Sources& sources);

    [[nodiscard]] const Sources& sources() const { return sources_; }
    [[nodiscard]] const LawLinks& laws() const { return laws_; }
    /// Bases before what extends them, then by their first day.
    [[nodiscard]] const std::vector<const model::Rulebook*>& editions() const { return editions_; }
    [[nodiscard]] const std::vector<Declared>& requirements() const { return requirements_; }
    [[nodiscard]] const std::vector<Declared>& themes() const { return themes_; }
    [[nodiscard]] const std::vector<Declared>& thresholds() const { return thresholds_; }
    [[nodiscard]] const std::vector<Declared>& meanings() const { return meanings_; }
    [[nodiscard]] const std::vector<EvidenceRecord>& records() const { return records_; }
    /// The base of an edition, if it extends one.
    [[nodiscard]] const model::Rulebook* base_of(const model::Rulebook& rulebook) const {
        return model::base_of(rulebook, rulebooks_);
    }
    /// What a requirement's judgement reads, by its place in an edition.
    [[nodiscard]] const std::vector<analysis::Uses>& uses(const model::Rulebook& edition) const {
        return uses_.at(&edition);
    }

    /// Places in the lists above.
    [[nodiscard]] std::size_t requirement(const Span& span) const {
        return at(requirement_at_, span);
    }
    [[nodiscard]] std::size_t theme(const Span& span) const { return at(theme_at_, span); }
    [[nodiscard]] std::size_t threshold(const Span& span) const { return at(threshold_at_, span); }
    [[nodiscard]] std::size_t meaning(const Span& span) const { return at(meaning_at_, span); }

    /// Addresses from the site's root.
    [[nodiscard]] static std::string path_of(const model::Rulebook& rulebook);
    [[nodiscard]] std::string requirement_path(std::size_t place) const;
    [[nodiscard]] std::string theme_path(std::size_t place) const;
    [[nodiscard]] std::string threshold_path(std::size_t place) const;
    [[nodiscard]] std::string meaning_path(std::size_t place) const;
    [[nodiscard]] std::string field_path(
        const model::Rulebook& rulebook, const analysis::FieldPath& field) const;

private:
    using Key = std::pair<std::uint32_t, std::uint32_t>;
    using Places = std::map<Key, std::size_t>;
    static Key key(const Span& span) { return {span.source.index, span.begin}; }
    static std::size_t at(const Places& places, const Span& span) { return places.at(key(span)); }
    template <typename Items>
    void index(
        const model::Rulebook& rulebook, const Items& items, std::vector<Declared>& declared,
        Places& places);
    void order();
    void read_evidence();
    EvidenceRecord& record_of(const model::Rulebook& rulebook, std::uint32_t record);

    std::span<const model::Rulebook> rulebooks_;
    const Sources& sources_;
    LawLinks laws_;
    std::map<const model::Rulebook*, std::vector<analysis::Uses>> uses_;
    std::vector<const model::Rulebook*> editions_;
    std::vector<Declared> requirements_, themes_, thresholds_, meanings_;
    Places requirement_at_, theme_at_, threshold_at_, meaning_at_;
    std::vector<EvidenceRecord> records_;
    std::map<Key, std::string> profile_names_;              ///< of vocabularies, by their profile
    std::map<std::pair<Key, Key>, std::size_t> record_at_;  ///< by profile and record
};

/// The record that the last field of a path stands in.
[[nodiscard]] std::uint32_t holder_of(
    const model::Vocabulary& vocabulary, const analysis::FieldPath& field);

}  // namespace assize::publish
