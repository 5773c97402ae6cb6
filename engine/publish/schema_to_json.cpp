#include <array>

#include <nlohmann/json.hpp>

#include "assize/analysis/wanted.hpp"
#include "assize/base/limits.hpp"
#include "assize/publish/schema.hpp"
#include "assize/report/parts_to_json.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;
using model::Kind;

/// What says something of a fact, beside `value` (docs/profiles.md).
constexpr std::array said_instead{"value", "none", "unknown", "disputed"};

/// A day of the calendar, 0001-01-01 to 9999-12-31, just as base/date.hpp reads it.
constexpr const char* date_pattern =
    "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$";

/// One more than the largest figure.
std::int64_t too_large() {
    std::int64_t figure = 1;
    for (int digit = 0; digit < limits::integer_digits; ++digit) figure *= 10;
    return figure;
}

Json or_null(Json schema) { return {{"anyOf", {std::move(schema), {{"type", "null"}}}}}; }
Json reference(const std::string& name) { return {{"$ref", "#/$defs/" + name}}; }

Json whole(const std::string& description) {
    return {
        {"description", description},
        {"type", "integer"},
        {"minimum", 0},
        {"exclusiveMaximum", too_large()}};
}
Json figure(const std::string& description, bool may_be_negative) {
    Json made = {{"description", description}, {"type", "number"}};
    if (may_be_negative)
        made["exclusiveMinimum"] = -too_large();
    else
        made["minimum"] = 0;
    made["exclusiveMaximum"] = too_large();
    return made;
}

class Schema {
public:
    Schema(
        const model::Rulebook& rulebook,
        const std::optional<std::span<const std::uint32_t>>& requirements)
        : rulebook_(rulebook), vocabulary_(rulebook.vocabulary) {
        if (requirements) {
            slots_ =
                analysis::slots_of(vocabulary_, analysis::wanted_fields(rulebook, *requirements));
        }
    }

    std::string write() && {
        Json root;
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        root["title"] = rulebook_.title.empty()
            ? "A profile in the words of " + rulebook_.id
            : "A profile for " + rulebook_.title + " (" + rulebook_.id + ")";
        root["description"] =
            std::string(
                "What is known of one body on one day. What is left out, or null, "
                "is not known. A name that is not listed here is not read, and "
                "`assize judge` warns of it.")
            + (slots_ ? " Only the facts that some of the requirements read are listed." : "");
        root["type"] = "object";
        root["properties"] = properties(vocabulary_.profile.index);
        add_reserved(root["properties"]);
        root["$defs"] = std::move(defs_);
        return report::document_text(root);
    }

private:
    /// Defines something once; it may speak of others, which are then defined before it.
    template <typename Make>
    Json define(const std::string& name, const Make& make) {
        if (!defs_.contains(name)) defs_[name] = make();
        return reference(name);
    }

    Json properties(std::uint32_t record) {
        Json made = Json::object();
        const auto& fields = vocabulary_.records[record].fields;
        for (std::uint32_t slot = 0; slot < fields.size(); ++slot) {
            if (slots_ && !slots_->contains({record, slot})) continue;
            Json one;
            if (!fields[slot].description.empty()) one["description"] = fields[slot].description;
            one.update(fact(fields[slot].type));
            made[fields[slot].name] = std::move(one);
        }
        return made;
    }

    /// What the profile says that is no fact, unless it declares a field of that name.
    void add_reserved(Json& properties) {
        const auto reserve = [&](const char* name, Json schema) {
            if (!is_field(vocabulary_.profile.index, name)) properties[name] = std::move(schema);
        };
        Json as_at = {{"description", "The day on which it is judged."}};
        as_at.update(or_null(scalar(Kind::date)));
        reserve("as_at", as_at);
        reserve(
            "departures",
            {{"description", "Reasoned departures from requirements; they change no judgement."},
             {"type", {"array", "null"}},
             {"items", departure()}});
        reserve("$schema", {{"description", "Where this schema is; not read."}});
    }

    [[nodiscard]] bool is_field(std::uint32_t record, std::string_view name) const {
        const auto& fields = vocabulary_.records[record].fields;
        return std::any_of(fields.begin(), fields.end(), [&](const model::Field& field) {
            return field.name == name;
        });
    }

    Json departure() {
        return define("reasoned-departure", [&]() -> Json {
            const Json text = {{"type", {"string", "null"}}};
            Json said = text;  // an empty one says nothing
            said["minLength"] = 1;
            return {
                {"type", "object"},
                {"properties",
                 {{"requirement", said},
                  {"reason", said},
                  {"agreed_on", or_null(scalar(Kind::date))},
                  {"agreed_by", text},
                  {"review_by", or_null(scalar(Kind::date))}}},
                {"required", {"requirement", "reason"}}};
        });
    }

    Json evidence() {
        return define("evidence-of-a-fact", [&]() -> Json {
            const Json entry = {
                {"anyOf",
                 {{{"type", {"string", "null"}}},
                  {{"type", "object"},
                   {"additionalProperties",
                    {{"type", {"string", "number", "boolean", "null"}}}}}}}};
            return {
                {"description",
                 "The document, or {\"document\": …, \"page\": …, \"dated\": …}, or a list of "
                 "them."},
                {"anyOf", {entry, {{"type", "array"}, {"items", entry}}}}};
        });
    }

    // What is known of a fact, plainly.

    Json scalar(Kind kind) {
        switch (kind) {
            case Kind::yes_no:
                return define("known-yes-no", [&]() -> Json { return {{"type", "boolean"}}; });
            case Kind::whole_number:
                return define("known-whole-number", [&] { return whole("A whole number."); });
            case Kind::months:
                return define("known-months", [&] { return whole("A number of months."); });
            case Kind::days:
                return define("known-days", [&] { return whole("A number of days."); });
            case Kind::working_days:
                return define(
                    "known-working-days", [&] { return whole("A number of working days."); });
            case Kind::number:
                return define("known-number", [&] {
                    return figure("A number, with six decimal places at most.", true);
                });
            case Kind::percentage:
                return define("known-percentage", [&] {
                    return figure("87.5 is 87.5 per cent; six decimal places at most.", false);
                });
            case Kind::money:
                return define("known-money", [&] {
                    return figure("Pounds, with two decimal places at most.", false);
                });
            case Kind::date:
                return define("known-date", [&]() -> Json {
                    return {
                        {"description", "A day, like 2015-03-13."},
                        {"type", "string"},
                        {"pattern", date_pattern}};
                });
            case Kind::text:
                return define("known-text", [&]() -> Json { return {{"type", "string"}}; });
            case Kind::choice:
            case Kind::judgement:
            case Kind::record:
            case Kind::list: break;
        }
        return {};
    }

    Json known(const model::Type& type) {
        if (type.kind == Kind::choice) return {{"enum", vocabulary_.choices[type.id].values}};
        if (type.kind == Kind::record) return record(type.id);
        if (type.kind == Kind::list)
            return {{"type", "array"}, {"items", fact(model::element_of(type))}};
        return scalar(type.kind);
    }

    Json record(std::uint32_t id) {
        const model::Record& record = vocabulary_.records[id];
        return define(record.name, [&] {
            Json made;
            if (!record.description.empty()) made["description"] = record.description;
            made["type"] = "object";
            made["properties"] = properties(id);
            // Evidence stands beside a fact that is written with its `value`.
            if (!is_field(id, "evidence")) made["properties"]["evidence"] = false;
            return made;
        });
    }

    // A fact, plainly or with its provenance.

    Json fact(const model::Type& type) {
        if (type.kind == Kind::choice || type.kind == Kind::list) return any_form(type);
        const Json plain = known(type);
        const std::string name = plain["$ref"].get<std::string>().substr(8);
        const std::string prefix = type.is_optional ? "optional-" : "fact-";
        return define(prefix + name, [&] { return any_form(type); });
    }

    Json any_form(const model::Type& type) {
        Json plain = known(type);
        // In a record that is written plainly, words of provenance would be read otherwise.
        if (type.kind == Kind::record) {
            plain["properties"] = Json::object();
            for (const char* word : said_instead) {
                if (!is_field(type.id, word)) plain["properties"][word] = false;
            }
        }
        return {{"anyOf", {std::move(plain), {{"type", "null"}}, annotated(type)}}};
    }

    Json annotated(const model::Type& type) {
        const Json plain = or_null(known(type));
        const bool is_list = type.kind == Kind::list;
        Json made = {{"type", "object"}};
        Json& said = made["properties"];
        said["value"] = plain;
        said["none"] = type.is_optional ? Json({{"type", "string"}}) : Json(false);
        said["unknown"] = {{"type", {"string", "null"}}};
        said["disputed"] = {
            {"type", "array"},
            {"minItems", 2},
            {"items",
             {{"type", "object"},
              {"properties", {{"value", plain}, {"evidence", evidence()}}},
              {"required", {"value"}}}}};
        if (is_list) said["at_least"] = plain;
        said["evidence"] = evidence();
        Json unknown = {{"required", {"unknown"}}};
        if (is_list) unknown = {{"anyOf", {unknown, {{"required", {"at_least"}}}}}};
        made["oneOf"] = {
            {{"required", {"value"}}},
            {{"required", {"none"}}},
            {{"required", {"disputed"}}},
            std::move(unknown)};
        if (type.kind == Kind::record)
            made["anyOf"] = {{{"required", {"value"}}}, without(type.id)};
        return made;
    }

    /// Beside `unknown`, `none` and `disputed` no field of the record may stand.
    Json without(std::uint32_t record) const {
        Json fields = Json::object();
        for (const model::Field& field : vocabulary_.records[record].fields)
            fields[field.name] = false;
        return {{"properties", std::move(fields)}};
    }

    const model::Rulebook& rulebook_;
    const model::Vocabulary& vocabulary_;
    std::optional<std::set<analysis::Slot>> slots_;  ///< none: all
    Json defs_ = Json::object();
};

}  // namespace

std::string schema_json(
    const model::Rulebook& rulebook,
    const std::optional<std::span<const std::uint32_t>>& requirements) {
    return Schema(rulebook, requirements).write();
}

}  // namespace assize::publish
