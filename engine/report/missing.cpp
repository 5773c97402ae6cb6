#include "missing.hpp"

#include <algorithm>
#include <set>

#include "assize/report/question.hpp"
#include "assize/report/words.hpp"

namespace assize::report {

namespace {

using facts::CellId;
using facts::Facts;

constexpr std::size_t most_names = 6;

/// A step of a fact's way down from the profile: to a record's field, or to an item of a list.
struct Step {
    const model::Field* field;  ///< nothing: an item
    CellId cell;                ///< where it leads
};
using Way = std::vector<Step>;

Way way_to(const Subject& subject, CellId cell) {
    const auto& vocabulary = subject.rulebook.vocabulary;
    Way way;
    for (; cell != Facts::profile(); cell = subject.facts.parent(cell)) way.push_back({{}, cell});
    std::reverse(way.begin(), way.end());
    model::Type type = subject.facts.type(Facts::profile(), vocabulary);
    CellId holder = Facts::profile();
    for (Step& step : way) {
        if (type.kind == model::Kind::list) {
            type = model::element_of(type);
        } else {
            const auto first = static_cast<std::uint32_t>(subject.facts[holder].value);
            step.field = &vocabulary.records[type.id].fields[step.cell.index - first];
            type = step.field->type;
        }
        holder = step.cell;
    }
    return way;
}

bool is_alike(const Way& one, const Way& other) {
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const Step& a, const Step& b) { return a.field == b.field; });
}

/// What the vocabulary says of the fact; nothing of an item.
std::string meaning_of(const Subject& subject, const Way& way) {
    if (way.empty() || way.back().field == nullptr) return {};
    const model::Field& field = *way.back().field;
    if (field.type.kind != model::Kind::record) return field.description;
    const model::Record& record = subject.rulebook.vocabulary.records[field.type.id];
    return record.description.empty() ? field.description : record.description;
}

/// `way` is that of the first of them; they are of one kind.
Question question_of(const Subject& subject, const Way& way, const std::vector<CellId>& cells) {
    Question question;
    question.type = subject.facts.type(cells.front(), subject.rulebook.vocabulary);
    question.description = meaning_of(subject, way);
    question.listed = subject.facts[cells.front()].count;
    std::size_t after = 0;
    for (std::size_t place = 0; place < way.size(); ++place) {
        if (way[place].field == nullptr) after = place + 1;
    }
    for (std::size_t place = 0; place < way.size(); ++place) {
        if (way[place].field == nullptr) continue;
        auto& names = place < after ? question.list : question.fields;
        names.push_back(way[place].field->name);
    }
    if (after == 0) return question;
    std::vector<std::string> names;
    std::set<CellId> lists;
    for (const CellId cell : cells) {
        CellId item = cell;
        for (std::size_t up = after; up < way.size(); ++up) item = subject.facts.parent(item);
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

/// The facts of one kind.
struct Group {
    Way way;  ///< to the first
    MissingFacts facts;
};

/// Puts a fact beside those of its kind.
Group& group_with(const Subject& subject, CellId cell, std::vector<Group>& groups) {
    Way way = way_to(subject, cell);
    auto found = std::find_if(
        groups.begin(), groups.end(), [&](const Group& group) { return is_alike(group.way, way); });
    if (found == groups.end()) found = groups.insert(found, {std::move(way), {}});
    found->facts.cells.push_back(cell);
    return *found;
}

}  // namespace

std::vector<MissingFacts> together(const Subject& subject, std::span<const CellId> cells) {
    std::vector<Group> groups;
    for (const CellId cell : cells) group_with(subject, cell, groups);
    std::vector<MissingFacts> result;
    for (Group& group : groups) {
        group.facts.words = words_of(question_of(subject, group.way, group.facts.cells));
        result.push_back(std::move(group.facts));
    }
    return result;
}

std::vector<MissingFacts> all_missing(const Subject& subject, const Scope& scope) {
    std::vector<Group> groups;
    for (const std::uint32_t requirement : scope.requirements) {
        for (const CellId cell : subject.assessment.judgements[requirement].missing) {
            auto& waiting = group_with(subject, cell, groups).facts.requirements;
            if (waiting.empty() || waiting.back() != requirement) waiting.push_back(requirement);
        }
    }
    std::vector<MissingFacts> result;
    for (auto& [way, facts] : groups) {
        std::sort(facts.cells.begin(), facts.cells.end());
        facts.cells.erase(std::unique(facts.cells.begin(), facts.cells.end()), facts.cells.end());
        facts.words =
            words_of(question_of(subject, way_to(subject, facts.cells.front()), facts.cells));
        result.push_back(std::move(facts));
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
