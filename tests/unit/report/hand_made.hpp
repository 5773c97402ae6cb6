#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assize/report/subject.hpp"

namespace assize::report {

/// A profile of a council and some partners, each with an audit, and rules put together by hand
/// over a text of their own.
struct HandMade {
    model::Rulebook rulebook;
    Sources sources;
    SourceId profile, rules;

    explicit HandMade(const std::string& rule_text = {});

    /// Everything but the partners' names is unknown.
    [[nodiscard]] facts::Facts filled(
        const std::vector<std::string>& partners, bool is_open = false) const;

    /// Where words stand in the text of the rules.
    [[nodiscard]] Span at(std::string_view words) const;
    /// A field's value, from the profile or from the item of the outermost list.
    [[nodiscard]] model::Value path(
        std::string_view words, std::vector<std::uint32_t> slots, bool of_item,
        model::Type type) const;
    /// `partners where has_duty` or the like; nothing: all of them.
    [[nodiscard]] model::Selection partners(
        std::string_view words, std::optional<model::Condition> where) const;
    /// `has_duty` of a partner; `audit.is_sound` of a partner.
    [[nodiscard]] model::Condition has_duty() const;
    [[nodiscard]] model::Condition is_sound() const;
    [[nodiscard]] model::Condition is_formed() const;
    void add(model::Requirement requirement);
};

/// Slots of the profile's records.
inline constexpr std::uint32_t council_slot = 0, partners_slot = 1;
inline constexpr std::uint32_t name_slot = 0, duty_slot = 1, audit_slot = 2;
inline constexpr std::uint32_t returned_slot = 0, sound_slot = 1;

[[nodiscard]] facts::CellId partners_in(const facts::Facts& facts);
[[nodiscard]] facts::CellId partner_field(
    const facts::Facts& facts, std::uint32_t place, std::uint32_t slot);
[[nodiscard]] facts::CellId audit_field(
    const facts::Facts& facts, std::uint32_t place, std::uint32_t slot);
[[nodiscard]] facts::CellId formed_in(const facts::Facts& facts);

}  // namespace assize::report
