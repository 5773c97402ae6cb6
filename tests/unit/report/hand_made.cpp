#include "hand_made.hpp"

#include "assize/base/must.hpp"

namespace assize::report {

using facts::Builder;
using facts::CellId;
using facts::Facts;
using model::Kind;

HandMade::HandMade(const std::string& rule_text) {
    auto& records = rulebook.vocabulary.records;
    const model::Type yes_no{.kind = Kind::yes_no};
    const model::Type date{.kind = Kind::date, .is_optional = true};
    const model::Type text{.kind = Kind::text};
    const auto record = [](std::uint32_t id) {
        return model::Type{.kind = Kind::record, .id = id};
    };
    records.push_back(
        {"audit",
         "",
         {{"returned_on", date, {}, "Day its return came", {}}, {"is_sound", yes_no, {}, "", {}}},
         {}});
    records.push_back(
        {"partner",
         "",
         {{"name", text, {}, "", {}},
          {"has_duty", yes_no, {}, "", {}},
          {"audit", record(0), {}, "", {}}},
         {}});
    records.push_back({"council", "", {{"is_formed", yes_no, {}, "", {}}}, {}});
    const model::Type partners{.kind = Kind::list, .element = Kind::record, .id = 1};
    records.push_back(
        {"board",
         "",
         {{"council", record(2), {}, "", {}}, {"partners", partners, name_slot, "", {}}},
         {}});
    rulebook.vocabulary.profile = {3};
    rulebook.id = "hand-made";
    profile = sources.add({"profile.json", ""});
    rules = sources.add({"rules.assize", rule_text});
    rulebook.sources = {rules};
}

Facts HandMade::filled(const std::vector<std::string>& partners, bool is_open) const {
    Builder builder(rulebook.vocabulary);
    const auto whole = builder.get(Facts::profile());
    builder.set(Facts::field(whole, council_slot), builder.begin_record({2}));
    std::vector<facts::Cell> items;
    for (const std::string& name : partners) {
        const auto partner = builder.begin_record({1});
        builder.set(Facts::field(partner, name_slot), builder.make_text(name));
        builder.set(Facts::field(partner, audit_slot), builder.begin_record({0}));
        items.push_back(partner);
    }
    builder.set(Facts::field(whole, partners_slot), builder.make_list(items, is_open));
    return std::move(builder).finish();
}

Span HandMade::at(std::string_view words) const {
    const auto begin = sources[rules].text.find(words);
    must(begin != std::string::npos);
    return {
        rules, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

model::Value HandMade::path(
    std::string_view words, std::vector<std::uint32_t> slots, bool of_item,
    model::Type type) const {
    model::Path path;
    if (of_item) path.start = model::FromItem{0};
    path.fields = std::move(slots);
    path.text = words;
    path.span = at(words);
    return {std::move(path), type, at(words)};
}

model::Selection HandMade::partners(
    std::string_view words, std::optional<model::Condition> where) const {
    model::Selection selection;
    model::Path path;
    path.fields = {partners_slot};
    path.span = at("partners");
    selection.source = std::move(path);
    selection.item = {.kind = Kind::record, .id = 1};
    selection.named_by = name_slot;
    if (where) selection.where = Box<model::Condition>(std::move(*where));
    selection.span = at(words);
    return selection;
}

model::Condition HandMade::has_duty() const {
    return {
        model::Holds{path("has_duty", {duty_slot}, true, {.kind = Kind::yes_no})}, at("has_duty")};
}

model::Condition HandMade::is_sound() const {
    return {
        model::Holds{
            path("audit.is_sound", {audit_slot, sound_slot}, true, {.kind = Kind::yes_no})},
        at("audit.is_sound")};
}

model::Condition HandMade::is_formed() const {
    return {
        model::Holds{path("council.is_formed", {council_slot, 0}, false, {.kind = Kind::yes_no})},
        at("council.is_formed")};
}

void HandMade::add(model::Requirement requirement) {
    requirement.span = at(requirement.id);
    const auto index = static_cast<std::uint32_t>(rulebook.requirements.size());
    for (std::uint32_t check = 0; check < requirement.checks.size(); ++check) {
        rulebook.order.push_back({model::Definition::What::check, index, check});
    }
    rulebook.order.push_back({model::Definition::What::requirement, index, 0});
    rulebook.requirements.push_back(std::move(requirement));
}

CellId partners_in(const Facts& facts) {
    return Facts::field(facts[Facts::profile()], partners_slot);
}

CellId partner_field(const Facts& facts, std::uint32_t place, std::uint32_t slot) {
    return Facts::field(facts[Facts::item(facts[partners_in(facts)], place)], slot);
}

CellId audit_field(const Facts& facts, std::uint32_t place, std::uint32_t slot) {
    return Facts::field(facts[partner_field(facts, place, audit_slot)], slot);
}

CellId formed_in(const Facts& facts) {
    return Facts::field(facts[Facts::field(facts[Facts::profile()], council_slot)], 0);
}

}  // namespace assize::report
