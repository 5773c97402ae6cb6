#include "assize/publish/batch_csv.hpp"

#include <algorithm>

#include "assize/base/date.hpp"
#include "csv.hpp"

namespace assize::publish {

namespace {

constexpr std::size_t as_at_column = 2, rulebook_column = 3;

}  // namespace

BatchTable::BatchTable(std::span<const model::Rulebook> rulebooks)
    : columns_{"file", "line", "as_at", "rulebook"} {
    const std::size_t before = columns_.size();
    for (const model::Rulebook& rulebook : rulebooks) {
        ids_.push_back(rulebook.id);
        auto& places = place_of_.emplace_back();
        for (const model::Requirement& requirement : rulebook.requirements) {
            const auto known = std::find(
                columns_.begin() + static_cast<std::ptrdiff_t>(before), columns_.end(),
                requirement.id);
            places.push_back(static_cast<std::size_t>(known - columns_.begin()));
            if (known == columns_.end()) columns_.push_back(requirement.id);
        }
    }
    columns_.emplace_back("rejected");
}

std::string BatchTable::header() const { return csv_row(columns_); }

std::vector<std::string> BatchTable::row_at(const report::BatchPlace& place) const {
    std::vector<std::string> row(columns_.size());
    row[0] = place.file;
    row[1] = std::to_string(place.line);
    return row;
}

void BatchTable::put_judged(
    std::string& out, const report::BatchPlace& place, std::size_t rulebook,
    const Verdicts& verdicts) const {
    auto row = row_at(place);
    row[as_at_column] = iso_text(verdicts.as_at);
    row[rulebook_column] = ids_[rulebook];
    for (std::size_t one = 0; one < verdicts.of.size(); ++one)
        row[place_of_[rulebook][one]] = outcome_word(verdicts.of[one].reported);
    out += csv_row(row);
}

void BatchTable::put_rejected(
    std::string& out, const report::BatchPlace& place,
    const report::BatchProblems& problems) const {
    auto row = row_at(place);
    for (const report::BatchProblem& one : problems.errors)
        row.back() += (row.back().empty() ? "" : "; ") + report::problem_text(one);
    out += csv_row(row);
}

}  // namespace assize::publish
