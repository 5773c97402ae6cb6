#include "assize/analysis/named.hpp"

#include "assize/base/diagnostic.hpp"

namespace assize::analysis {

namespace {

void add_fields(
    const model::Vocabulary& vocabulary, model::RecordId record, const FieldPath& before,
    std::vector<FieldPath>& all) {
    const auto& fields = vocabulary.records[record.index].fields;
    for (std::uint32_t slot = 0; slot < fields.size(); ++slot) {
        FieldPath path = before;
        path.slots.push_back(slot);
        all.push_back(path);
        if (const auto inner = record_in(fields[slot].type))
            add_fields(vocabulary, *inner, path, all);
    }
}

}  // namespace

std::vector<FieldPath> all_fields(const model::Vocabulary& vocabulary) {
    std::vector<FieldPath> all;
    add_fields(vocabulary, vocabulary.profile, {}, all);
    return all;
}

std::string name_of(const model::Rulebook& rulebook, const Readable& what) {
    struct {
        const model::Rulebook& rulebook;
        std::string operator()(const FieldPath& path) const {
            return field_text(rulebook.vocabulary, path);
        }
        std::string operator()(model::ThresholdId id) const {
            return rulebook.thresholds[id.index].name;
        }
        std::string operator()(model::MeaningId id) const {
            const model::Meaning& meaning = rulebook.meanings[id.index];
            if (!meaning.within) return meaning.name;
            return rulebook.requirements[meaning.within->index].id + "." + meaning.name;
        }
        std::string operator()(model::RequirementId id) const {
            return rulebook.requirements[id.index].id;
        }
    } const words{rulebook};
    return std::visit(words, what);
}

Named find_named(const model::Rulebook& rulebook, std::string_view words) {
    Named named;
    if (const auto field = find_field(rulebook.vocabulary, words)) {
        named.found.emplace_back(*field);
        return named;
    }
    const std::string end = "." + std::string(words);
    std::vector<std::string> known;
    const auto offer = [&](const Readable& what) {
        known.push_back(name_of(rulebook, what));
        const bool is_it = known.back() == words || known.back().ends_with(end);
        if (is_it) named.found.push_back(what);
    };
    for (std::uint32_t place = 0; place < rulebook.thresholds.size(); ++place)
        offer(model::ThresholdId{place});
    for (std::uint32_t place = 0; place < rulebook.meanings.size(); ++place)
        offer(model::MeaningId{place});
    if (!named.found.empty()) return named;
    for (const FieldPath& path : all_fields(rulebook.vocabulary)) {
        known.push_back(field_text(rulebook.vocabulary, path));
        if (known.back().ends_with(end)) named.found.emplace_back(path);
        known.push_back(field_of(rulebook.vocabulary, path).name);
    }
    if (named.found.empty()) named.nearest = nearest(words, known);
    return named;
}

}  // namespace assize::analysis
