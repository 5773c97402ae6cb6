#include "assize/analysis/uses.hpp"

#include <algorithm>
#include <utility>

#include "assize/base/add_once.hpp"
#include "assize/base/must.hpp"
#include "assize/model/walk.hpp"

namespace assize::analysis {

namespace {

/// Reads on, into the meanings and requirements that are named, each once; or, told to stay, notes
/// the names and no more.
class Reader {
public:
    explicit Reader(const model::Rulebook& rulebook, bool stays = false)
        : rulebook_(rulebook), stays_(stays) {}

    template <typename Part>
    void read(const Part& part) {
        model::walk(part, [this](const auto& one) { this->see(one); });
    }
    void read_spoken(const model::Requirement& requirement) {
        model::each_spoken_part(requirement, [this](const auto& part) { read(part); });
    }
    [[nodiscard]] Uses uses() && { return std::move(uses_); }
    [[nodiscard]] std::vector<Reading> readings() && { return std::move(readings_); }

private:
    void see(const model::Condition&) {}
    void see(const model::Value& value) {
        if (const auto* named = std::get_if<model::MeaningRef>(&value.form)) {
            see(named->meaning, value.span);
        } else if (const auto* threshold = std::get_if<model::ThresholdRef>(&value.form)) {
            note(threshold->threshold, value.span);
            add_once(uses_.thresholds, threshold->threshold);
        } else if (const auto* judged = std::get_if<model::JudgementOf>(&value.form)) {
            note(judged->requirement, value.span);
            if (add_once(uses_.requirements, judged->requirement))
                elsewhere(rulebook_.requirements[judged->requirement.index]);
        }
    }
    void see(const model::Selection& selection) {
        if (items_.size() <= selection.level) items_.resize(selection.level + 1);
        items_[selection.level] = list_of(selection);
    }
    void see(const model::Path& path) {
        const auto* named = std::get_if<model::FromMeaning>(&path.start);
        if (named != nullptr) see(named->meaning, path.span);
        const FieldPath field = whole(path);
        if (named == nullptr || !path.fields.empty()) note(field, path.span);
        add_once(uses_.fields, field);
    }
    void see(model::MeaningId meaning, const Span& span) {
        note(meaning, span);
        if (add_once(uses_.meanings, meaning)) elsewhere(rulebook_.meanings[meaning.index]);
    }

    void note(Readable what, const Span& span) {
        if (stays_) readings_.push_back({std::move(what), span});
    }

    /// Reads what stands elsewhere, where the items around this place are not known.
    template <typename Part>
    void elsewhere(const Part& part) {
        if (stays_) return;
        auto around = std::exchange(items_, {});
        read(part);
        items_ = std::move(around);
    }

    [[nodiscard]] FieldPath list_of(const model::Selection& selection) const {
        if (const auto* ranked = std::get_if<model::Ranked>(&selection.source))
            return list_of(*ranked->of);
        return whole(std::get<model::Path>(selection.source));
    }
    [[nodiscard]] FieldPath whole(const model::Path& path) const {
        FieldPath made;
        if (const auto* item = std::get_if<model::FromItem>(&path.start)) {
            made = items_[item->level];
        } else if (const auto* named = std::get_if<model::FromMeaning>(&path.start)) {
            made =
                list_of(std::get<model::Selection>(rulebook_.meanings[named->meaning.index].body));
        }
        made.slots.insert(made.slots.end(), path.fields.begin(), path.fields.end());
        return made;
    }

    const model::Rulebook& rulebook_;
    bool stays_;
    Uses uses_;
    std::vector<Reading> readings_;
    std::vector<FieldPath> items_;  ///< the list that each level's item is of
};

}  // namespace

const model::Field& field_of(const model::Vocabulary& vocabulary, const FieldPath& path) {
    const model::Record* record = &vocabulary.records[vocabulary.profile.index];
    for (std::size_t step = 0; step + 1 < path.slots.size(); ++step) {
        const auto inner = record_in(record->fields[path.slots[step]].type);
        must(inner.has_value());
        record = &vocabulary.records[inner->index];
    }
    return record->fields[path.slots.back()];
}

std::string field_text(const model::Vocabulary& vocabulary, const FieldPath& path) {
    std::string text;
    FieldPath on_the_way;
    for (const std::uint32_t slot : path.slots) {
        on_the_way.slots.push_back(slot);
        if (!text.empty()) text += '.';
        text += field_of(vocabulary, on_the_way).name;
    }
    return text;
}

std::optional<FieldPath> find_field(const model::Vocabulary& vocabulary, std::string_view text) {
    FieldPath path;
    const model::Record* record = &vocabulary.records[vocabulary.profile.index];
    while (true) {
        const std::string_view name = text.substr(0, text.find('.'));
        const auto at = std::find_if(
            record->fields.begin(), record->fields.end(),
            [&](const model::Field& field) { return field.name == name; });
        if (at == record->fields.end()) return std::nullopt;
        path.slots.push_back(static_cast<std::uint32_t>(at - record->fields.begin()));
        if (name.size() == text.size()) return path;
        text.remove_prefix(name.size() + 1);
        const auto inner = record_in(at->type);
        if (!inner) return std::nullopt;
        record = &vocabulary.records[inner->index];
    }
}

Uses uses_of_judgement(const model::Rulebook& rulebook, model::RequirementId requirement) {
    Reader reader(rulebook);
    reader.read(rulebook.requirements[requirement.index]);
    return std::move(reader).uses();
}

Uses uses_of_speech(const model::Rulebook& rulebook, model::RequirementId requirement) {
    Reader reader(rulebook);
    reader.read_spoken(rulebook.requirements[requirement.index]);
    return std::move(reader).uses();
}

Uses uses_of_condition(const model::Rulebook& rulebook, const model::Condition& condition) {
    Reader reader(rulebook);
    reader.read(condition);
    return std::move(reader).uses();
}

Uses uses_of_meaning(const model::Rulebook& rulebook, model::MeaningId meaning) {
    Reader reader(rulebook);
    reader.read(rulebook.meanings[meaning.index]);
    return std::move(reader).uses();
}

template <typename Part>
std::vector<Reading> readings(const model::Rulebook& rulebook, const Part& part) {
    Reader reader(rulebook, true);
    reader.read(part);
    return std::move(reader).readings();
}
template std::vector<Reading> readings(const model::Rulebook&, const model::Condition&);
template std::vector<Reading> readings(const model::Rulebook&, const model::Value&);
template std::vector<Reading> readings(const model::Rulebook&, const model::Meaning&);

}  // namespace assize::analysis
