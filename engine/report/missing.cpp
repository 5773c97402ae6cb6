#include "missing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "assize/report/question.hpp"
#include "assize/report/words.hpp"

namespace assize::report {

namespace {

using facts::CellId;
using facts::Facts;

constexpr std::size_t most_names = 6;
constexpr std::uint32_t any_item = 0xFFFFFFFF;

/// A fact's way down from the profile: slots of records, and `any_item` for a list's item.
struct Way {
    std::vector<std::uint32_t> steps;
    std::vector<CellId> cells;  ///< beside each step, where it leads
};

Way way_to(const Subject& subject, CellId cell) {
    Way way;
    while (cell != Facts::profile()) {
        const CellId holder = subject.facts.parent(cell);
        const auto type = subject.facts.type(holder, subject.rulebook.vocabulary);
        const bool is_item = type.kind == model::Kind::list;
        const auto first = static_cast<std::uint32_t>(subject.facts[holder].value);
        way.steps.push_back(is_item ? any_item : cell.index - first);
        way.cells.push_back(cell);
        cell = holder;
    }
    std::reverse(way.steps.begin(), way.steps.end());
    std::reverse(way.cells.begin(), way.cells.end());
    return way;
}

const model::Field& field_of(const Subject& subject, CellId cell, std::uint32_t slot) {
    const CellId holder = subject.facts.parent(cell);
    const auto type = subject.facts.type(holder, subject.rulebook.vocabulary);
    return subject.rulebook.vocabulary.records[type.id].fields[slot];
}

/// What the vocabulary says of the fact; nothing of an item.
std::string meaning_of(const Subject& subject, CellId cell, const Way& way) {
    if (way.steps.empty() || way.steps.back() == any_item) return {};
    const model::Field& field = field_of(subject, cell, way.steps.back());
    if (field.type.kind != model::Kind::record) return field.description;
    const model::Record& record = subject.rulebook.vocabulary.records[field.type.id];
    return record.description.empty() ? field.description : record.description;
}

Question question_of(const Subject& subject, const std::vector<CellId>& cells) {
    const Way way = way_to(subject, cells.front());
    Question question;
    question.type = subject.facts.type(cells.front(), subject.rulebook.vocabulary);
    question.description = meaning_of(subject, cells.front(), way);
    question.listed = subject.facts[cells.front()].count;
    std::size_t after = 0;
    for (std::size_t place = 0; place < way.steps.size(); ++place) {
        if (way.steps[place] == any_item) after = place + 1;
    }
    for (std::size_t place = 0; place < way.steps.size(); ++place) {
        if (way.steps[place] == any_item) continue;
        auto& names = place < after ? question.list : question.fields;
        names.push_back(field_of(subject, way.cells[place], way.steps[place]).name);
    }
    if (after == 0) return question;
    std::vector<std::string> names;
    std::set<CellId> lists;
    for (const CellId cell : cells) {
        CellId item = cell;
        for (std::size_t up = after; up < way.steps.size(); ++up) item = subject.facts.parent(item);
        const CellId list = subject.facts.parent(item);
        lists.insert(list);
        if (names.size() <= most_names) {
            names.push_back(subject.facts.item_name(item, subject.rulebook.vocabulary));
        }
    }
    const std::string many = plain(question.list.back());
    const std::size_t count = cells.size();
    std::uint64_t total = 0;
    for (const CellId list : lists) total += subject.facts[list].count;
    question.is_plural = count != 1;
    if (total == 1) {
        question.of = "the only " + singular(many);
    } else if (count == total && count > 1) {
        question.of = (total == 2 ? "both " : "all " + std::to_string(total) + " ") + many;
    } else {
        question.of = std::to_string(count) + " of " + counted(total, singular(many), many);
    }
    if (names.size() > most_names) {
        names.resize(most_names);
        names.push_back(std::to_string(count - most_names) + " more");
    }
    question.items = joined(names, "and");
    return question;
}

/// The facts of each kind, in order of first reading.
using Groups = std::vector<std::pair<std::vector<std::uint32_t>, std::vector<CellId>>>;

Groups by_kind(const Subject& subject, std::span<const CellId> cells) {
    Groups groups;
    std::map<std::vector<std::uint32_t>, std::size_t> place_of;
    for (const CellId cell : cells) {
        const auto steps = way_to(subject, cell).steps;
        const auto [found, is_new] = place_of.try_emplace(steps, groups.size());
        if (is_new) groups.push_back({steps, {}});
        groups[found->second].second.push_back(cell);
    }
    return groups;
}

}  // namespace

std::vector<MissingFacts> together(const Subject& subject, std::span<const CellId> cells) {
    std::vector<MissingFacts> result;
    for (auto& [steps, group] : by_kind(subject, cells)) {
        result.push_back({words_of(question_of(subject, group)), group, {}});
    }
    return result;
}

std::vector<MissingFacts> all_missing(const Subject& subject, const Scope& scope) {
    std::map<std::vector<std::uint32_t>, std::size_t> place_of;
    std::vector<MissingFacts> result;
    for (const std::uint32_t requirement : scope.requirements) {
        for (auto& [steps, group] :
             by_kind(subject, subject.assessment.judgements[requirement].missing)) {
            const auto [found, is_new] = place_of.try_emplace(steps, result.size());
            if (is_new) result.emplace_back();
            MissingFacts& kind = result[found->second];
            kind.requirements.push_back(requirement);
            kind.cells.insert(kind.cells.end(), group.begin(), group.end());
        }
    }
    for (MissingFacts& kind : result) {
        std::sort(kind.cells.begin(), kind.cells.end());
        kind.cells.erase(std::unique(kind.cells.begin(), kind.cells.end()), kind.cells.end());
        kind.words = words_of(question_of(subject, kind.cells));
    }
    std::stable_sort(
        result.begin(), result.end(), [](const MissingFacts& a, const MissingFacts& b) {
            return a.requirements.size() > b.requirements.size();
        });
    return result;
}

std::string pointers_text(const Subject& subject, std::span<const CellId> cells, std::size_t most) {
    std::vector<std::string> pointers;
    for (const CellId cell : cells.first(std::min(most, cells.size()))) {
        pointers.push_back(subject.facts.pointer(cell, subject.rulebook.vocabulary));
    }
    if (cells.size() > most) pointers.push_back(std::to_string(cells.size() - most) + " more");
    return joined(pointers, "and");
}

std::string evidence_text(const facts::Evidence& evidence) {
    std::string text;
    for (const auto& [key, value] : evidence.entries) {
        if (!text.empty()) text += ", ";
        text += key == "document" ? value : plain(key) + " " + value;
    }
    return text;
}

std::string dispute_text(const Subject& subject, CellId cell) {
    const auto* annotation = subject.facts.annotation(cell);
    if (annotation == nullptr || annotation->sides.empty()) return {};
    std::vector<std::string> sides;
    for (const auto& side : annotation->sides) {
        std::vector<std::string> sources;
        for (const auto& evidence : side.evidence) sources.push_back(evidence_text(evidence));
        sides.push_back(side.value + (sources.empty() ? "" : " (" + joined(sources, "and") + ")"));
    }
    return subject.facts.pointer(cell, subject.rulebook.vocabulary) + " is " + joined(sides, "or");
}

}  // namespace assize::report
