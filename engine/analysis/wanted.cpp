#include "assize/analysis/wanted.hpp"

#include "assize/base/add_once.hpp"

namespace assize::analysis {

std::vector<FieldPath> wanted_fields(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements) {
    std::vector<FieldPath> wanted;
    for (const std::uint32_t place : requirements) {
        for (const FieldPath& path : uses_of_judgement(rulebook, {place}).fields) {
            FieldPath on_the_way;
            for (const std::uint32_t slot : path.slots) {
                on_the_way.slots.push_back(slot);
                const model::Type& type = field_of(rulebook.vocabulary, on_the_way).type;
                const bool may_be_absent = type.kind == model::Kind::list || type.is_optional;
                if (may_be_absent || on_the_way == path) add_once(wanted, on_the_way);
            }
        }
    }
    return wanted;
}

std::set<Slot> slots_of(const model::Vocabulary& vocabulary, std::span<const FieldPath> fields) {
    std::set<Slot> slots;
    for (const FieldPath& path : fields) {
        std::uint32_t record = vocabulary.profile.index;
        for (const std::uint32_t slot : path.slots) {
            slots.emplace(record, slot);
            const model::Field& field = vocabulary.records[record].fields[slot];
            record = field.type.id;
            if (field.named_by) slots.emplace(record, *field.named_by);
        }
    }
    return slots;
}

}  // namespace assize::analysis
