#pragma once

#include <span>
#include <vector>

#include "assize/facts/read_edition.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/judgement/judge_many.hpp"
#include "assize/publish/batch_csv.hpp"
#include "assize/report/batch_to_json.hpp"
#include "block.hpp"
#include "inputs.hpp"

namespace assize::cli::batch {

/// What is written of each profile: a line of JSON, a row of a table, nothing.
enum class Form : std::uint8_t { lines, table, nothing };

/// What every thread judges by. It is read, never written, while they do.
struct Ground {
    const Sources& rules;
    std::span<const model::Rulebook> rulebooks;
    std::span<const plan::Plan> plans;  ///< by rulebook
    std::optional<Date> as_at;          ///< nothing: each profile has its own
    std::span<const Input> inputs;
    Explain explain = Explain::none;
    Form form = Form::lines;
    const publish::BatchTable* table = nullptr;  ///< of a table
};

/// Judges the profiles of blocks, one block at a time. Each thread has its own.
class BlockJudge {
public:
    explicit BlockJudge(const Ground& ground);

    /// Fills in all that a block says: its output, what is rejected, complaints and counts.
    void judge(Block& block);

private:
    /// A profile that was read, and is judged together with others.
    struct Waiting {
        const Item* item;
        facts::ReadEdition read;
        std::vector<report::BatchProblem> warnings;
    };
    /// Those of one edition.
    struct Lot {
        std::size_t seen = 0;            ///< so many, those of earlier lots included
        std::optional<ManyJudge> judge;  ///< made when there are enough
        std::vector<ReadProfile> profiles;
        std::vector<std::vector<Verdict>> verdicts;  ///< of those that are judged alone
        std::vector<Verdicts> alone;
        std::span<const Verdicts> judged;  ///< by it, or alone
    };

    void read(Block& block, const Item& item);
    void judge_lot(Block& block);
    static void judge_alone(const plan::Plan& plan, Lot& lot);
    void put(Block& block, Waiting one, const Verdicts& verdicts);
    void explain(Block& block, Waiting one);
    void count(Block& block, Waiting one, std::span<const Verdict> verdicts);
    void reject(Block& block, const Item& item, const report::BatchProblems& problems);
    [[nodiscard]] report::BatchPlace place_of(const Item& item) const;

    const Ground& ground_;
    facts::EditionReader reader_;
    std::vector<Waiting> lot_;
    std::vector<Lot> editions_;           ///< by rulebook
    std::vector<report::Quotes> quotes_;  ///< by rulebook
    Assessment explained_;                ///< the last one: the next is made in its memory
};

/// What reading an item's text gave, at places of its file.
[[nodiscard]] report::BatchProblems problems_of(
    const facts::ReadEdition& read, std::string_view text, const Item& item);
/// `, line 3: the list of profiles is cut short`: a fault, to stand behind the name of its file.
[[nodiscard]] std::string fault_text(const Item& item);
/// What is said of one that is too long to be read.
[[nodiscard]] report::BatchProblem too_long(const Item& item);

}  // namespace assize::cli::batch
