#pragma once

#include <span>
#include <string>
#include <vector>

#include "assize/judgement/assessment.hpp"
#include "assize/model/rulebook.hpp"
#include "assize/report/batch_to_json.hpp"

namespace assize::publish {

/// Many profiles as a table: a row for each, a column for each requirement of any edition, in the
/// order of first appearance, empty where the profile's edition has none such.
class BatchTable {
public:
    explicit BatchTable(std::span<const model::Rulebook> rulebooks);

    [[nodiscard]] std::string header() const;
    /// `rulebook`: its place among them.
    void put_judged(
        std::string& out, const report::BatchPlace& place, std::size_t rulebook,
        const Verdicts& verdicts) const;
    void put_rejected(
        std::string& out, const report::BatchPlace& place,
        const report::BatchProblems& problems) const;

private:
    [[nodiscard]] std::vector<std::string> row_at(const report::BatchPlace& place) const;

    std::vector<std::string> columns_;
    std::vector<std::string> ids_;                    ///< of the rulebooks
    std::vector<std::vector<std::size_t>> place_of_;  ///< the column, by rulebook and requirement
};

}  // namespace assize::publish
