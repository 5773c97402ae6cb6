// What is declared and nobody uses, in any of the rulebooks linted together.
#include <algorithm>
#include <map>

#include "assize/analysis/uses.hpp"
#include "assize/model/walk.hpp"
#include "lint_pass.hpp"

namespace assize::analysis {

namespace {

namespace m = model;
namespace s = syntax;

/// What is used, by the place where it is declared.
class InUse {
public:
    void read(const m::Rulebook& rulebook) {
        for (std::uint32_t index = 0; index < rulebook.requirements.size(); ++index) {
            note(rulebook, uses_of_judgement(rulebook, {index}));
            note(rulebook, uses_of_speech(rulebook, {index}));
            const auto& theme = rulebook.requirements[index].theme;
            if (theme) places_.insert(place_of(rulebook.themes[*theme].span));
        }
        for (std::uint32_t index = 0; index < rulebook.meanings.size(); ++index)
            note(rulebook, uses_of_meaning(rulebook, {index}));
        for (const m::Test& test : rulebook.tests) {
            for (const m::Given& given : test.givens) {
                const FieldPath path{given.fields};
                note(rulebook.vocabulary, path);
                note(rulebook.vocabulary, field_of(rulebook.vocabulary, path), given.fact);
            }
        }
        for (const m::Record& record : rulebook.vocabulary.records) {
            for (const m::Field& field : record.fields) {
                if (field.named_by)
                    places_.insert(place_of(
                        rulebook.vocabulary.records[field.type.id].fields[*field.named_by].span));
            }
        }
    }
    [[nodiscard]] bool has(const Span& span) const { return places_.contains(place_of(span)); }

private:
    void note(const m::Rulebook& rulebook, const Uses& uses) {
        for (const FieldPath& path : uses.fields) note(rulebook.vocabulary, path);
        for (const m::ThresholdId one : uses.thresholds)
            places_.insert(place_of(rulebook.thresholds[one.index].span));
        for (const m::MeaningId one : uses.meanings)
            places_.insert(place_of(rulebook.meanings[one.index].span));
    }
    void note(const m::Vocabulary& vocabulary, const FieldPath& path) {
        FieldPath on_the_way;
        for (const std::uint32_t slot : path.slots) {
            on_the_way.slots.push_back(slot);
            places_.insert(place_of(field_of(vocabulary, on_the_way).span));
        }
    }
    void note(const m::Vocabulary& vocabulary, const m::Field& field, const m::TestFact& fact) {
        if (const auto* list = std::get_if<m::TestList>(&fact.form)) {
            for (const m::TestFact& item : list->items) note(vocabulary, field, item);
        }
        const auto* record = std::get_if<m::TestRecord>(&fact.form);
        if (record == nullptr) return;
        for (const m::TestField& one : record->fields) {
            const m::Field& inner = vocabulary.records[field.type.id].fields[one.first];
            places_.insert(place_of(inner.span));
            note(vocabulary, inner, one.second);
        }
    }

    std::set<Place> places_;
};

/// How to take declarations and meanings out of a file, by the place of their names.
class Removals {
public:
    explicit Removals(const Linting& linting) : sources_(linting.sources) {
        for (const s::File& file : linting.trees) {
            for (const s::Declaration& declaration : file.declarations)
                std::visit([&](const auto& one) { note(file, one); }, declaration);
        }
    }
    /// Nothing where a comment stands by it: no words of an officer's are thrown away.
    [[nodiscard]] std::vector<Fix> of(const Span& name) const {
        const auto at = fixes_.find(place_of(name));
        return at == fixes_.end() ? std::vector<Fix>{} : std::vector<Fix>{at->second};
    }

private:
    void note(const s::File& file, const s::Meaning& one) { note(file, one.name, one.span); }
    void note(const s::File& file, const s::Threshold& one) { note(file, one.name, one.span); }
    void note(const s::File& file, const s::Theme& one) { note(file, one.id, one.span); }
    void note(const s::File& file, const s::Replace& one) { note(file, one.requirement); }
    void note(const s::File& file, const s::Requirement& one) {
        for (const s::Section& section : one.sections) {
            if (const auto* meaning = std::get_if<s::Meaning>(&section)) note(file, *meaning);
        }
    }
    template <typename Other>
    void note(const s::File&, const Other&) {}

    void note(const s::File& file, const s::Name& name, const Span& whole) {
        const auto first = sources_.position(file.source, whole.begin).line;
        const auto last = sources_.position(file.source, whole.end).line;
        const bool has_comment =
            std::any_of(file.comments.begin(), file.comments.end(), [&](const s::Comment& comment) {
                const auto line = sources_.position(file.source, comment.span.begin).line;
                return line + 1 >= first && line <= last;
            });
        if (has_comment) return;
        const std::string_view text = sources_[file.source].text;
        std::size_t begin = whole.begin, end = std::min(text.find('\n', whole.end), text.size());
        while (begin > 0 && text[begin - 1] != '\n') --begin;
        if (end < text.size()) ++end;
        fixes_[place_of(name.span)] = {
            "take `" + name.text + "` out",
            {file.source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            ""};
    }

    const Sources& sources_;
    std::map<Place, Fix> fixes_;
};

}  // namespace

void lint_uses(Linting& linting) {
    InUse used;
    for (const m::Rulebook& rulebook : linting.rulebooks) used.read(rulebook);
    const Removals removals(linting);
    const auto say = [&](Lint lint, const Span& span, std::vector<std::string> arguments) {
        if (!used.has(span))
            linting.add(lint, span, std::move(arguments)).fixes = removals.of(span);
    };
    for (const m::Rulebook& rulebook : linting.rulebooks) {
        // A file on its own is there to be used by others, which were not named.
        if (rulebook.is_alone) continue;
        for (const m::Meaning& one : rulebook.meanings)
            say(Lint::meaning_not_used, one.span, {one.name});
        for (const m::Threshold& one : rulebook.thresholds)
            say(Lint::threshold_not_used, one.span, {one.name});
        for (const m::Theme& one : rulebook.themes) say(Lint::theme_not_used, one.span, {one.id});
        for (const m::Record& record : rulebook.vocabulary.records) {
            for (const m::Field& field : record.fields) {
                // Reports speak of a board and its people by their names.
                if (field.name != "name" && !used.has(field.span))
                    linting.add(Lint::field_not_used, field.span, {field.name, record.name});
            }
        }
    }
}

}  // namespace assize::analysis
