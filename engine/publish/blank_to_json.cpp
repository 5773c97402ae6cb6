#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "assize/analysis/wanted.hpp"
#include "assize/publish/blank.hpp"
#include "assize/report/parts_to_json.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;
using analysis::FieldPath;
using model::Kind;

class Blank {
public:
    Blank(
        const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements,
        std::span<const Count> counts)
        : vocabulary_(rulebook.vocabulary), counts_(counts) {
        for (const FieldPath& field : analysis::wanted_fields(rulebook, requirements)) {
            want(field);
            if (const auto named_by = field_of(vocabulary_, field).named_by) {
                FieldPath name = field;
                name.slots.push_back(*named_by);
                want(name);
            }
        }
    }

    [[nodiscard]] Json profile() const { return record(vocabulary_.profile.index, {}); }

private:
    /// A field and all on the way to it.
    void want(FieldPath field) {
        for (; !field.slots.empty(); field.slots.pop_back()) wanted_.insert(field);
    }

    [[nodiscard]] Json record(std::uint32_t id, const FieldPath& at) const {
        Json made = Json::object();
        const auto& fields = vocabulary_.records[id].fields;
        for (std::uint32_t slot = 0; slot < fields.size(); ++slot) {
            FieldPath path = at;
            path.slots.push_back(slot);
            if (wanted_.contains(path)) made[fields[slot].name] = fact(fields[slot].type, path);
        }
        return made;
    }

    [[nodiscard]] Json fact(const model::Type& type, const FieldPath& path) const {
        const auto counted = std::find_if(
            counts_.begin(), counts_.end(), [&](const Count& one) { return one.field == path; });
        const bool is_counted = counted != counts_.end();
        if (type.kind == Kind::record && (!type.is_optional || is_counted))
            return record(type.id, path);
        if (type.kind != Kind::list || !is_counted) return nullptr;
        Json items = Json::array();
        for (std::uint32_t item = 0; item < counted->items; ++item) {
            items.push_back(type.element == Kind::record ? record(type.id, path) : Json(nullptr));
        }
        return items;
    }

    const model::Vocabulary& vocabulary_;
    std::span<const Count> counts_;
    std::set<FieldPath> wanted_;
};

}  // namespace

std::string blank_json(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements,
    std::span<const Count> counts, std::optional<Date> as_at) {
    Json made;
    made["as_at"] = as_at ? Json(iso_text(*as_at)) : Json(nullptr);
    made.update(Blank(rulebook, requirements, counts).profile());
    return report::document_text(made);
}

}  // namespace assize::publish
