#include "block_judge.hpp"

#include "assize/base/utf8.hpp"

namespace assize::cli::batch {

namespace {

/// Laying a plan out in columns takes as long as judging about so many profiles without.
constexpr unsigned worth_columns = 3;

}  // namespace

BlockJudge::BlockJudge(const Ground& ground)
    : ground_(ground),
      reader_(
          ground.rulebooks, ground.as_at,
          // Where nothing is explained, nothing leads back to where a fact stands.
          ground.explain == Explain::none ? facts::ManyReader::Keep::values
                                          : facts::ManyReader::Keep::all),
      editions_(ground.rulebooks.size()),
      quotes_(ground.rulebooks.size(), report::Quotes(ground.rules)) {}

void BlockJudge::judge(Block& block) {
    block.out.clear();
    block.rejects.clear();
    block.complaints.clear();
    if (block.tally)
        block.tally->clear();
    else
        block.tally.emplace(ground_.rulebooks);
    for (const Item& item : block.items) {
        switch (item.what) {
            case Item::What::profile: read(block, item); break;
            case Item::What::too_long: reject(block, item, {{too_long(item)}, {}}); break;
            case Item::What::fault: {
                block.complaints.push_back(
                    printable("`" + ground_.inputs[item.input].name + "`" + fault_text(item)));
                block.tally->add_fault();
                break;
            }
        }
    }
    judge_lot(block);
}

void BlockJudge::read(Block& block, const Item& item) {
    const std::string_view text = block.text(item);
    Waiting one{&item, reader_.read(text), {}};
    auto problems = problems_of(one.read, text, item);
    if (!one.read.facts) {
        reject(block, item, problems);
        block.rejects += text;
        block.rejects += '\n';
        return;
    }
    one.warnings = std::move(problems.warnings);
    const bool is_explained = ground_.explain != Explain::none && ground_.form == Form::lines;
    if (is_explained) return explain(block, std::move(one));
    lot_.push_back(std::move(one));
    if (lot_.size() == ManyJudge::together) judge_lot(block);
}

/// Those of an edition are judged together; they are put in the order in which they came.
void BlockJudge::judge_lot(Block& block) {
    for (const Waiting& one : lot_) {
        const std::size_t edition = one.read.rulebook;
        editions_[edition].profiles.push_back({&*one.read.facts, one.read.as_at});
    }
    for (std::size_t edition = 0; edition < editions_.size(); ++edition) {
        Lot& lot = editions_[edition];
        if (lot.profiles.empty()) continue;
        const plan::Plan& plan = ground_.plans[edition];
        lot.seen += lot.profiles.size();
        if (!lot.judge && lot.seen > worth_columns) lot.judge.emplace(plan);
        if (lot.judge)
            lot.judged = lot.judge->judge(lot.profiles);
        else
            judge_alone(plan, lot);
        lot.profiles.clear();
    }
    for (Waiting& one : lot_) {
        auto& judged = editions_[one.read.rulebook].judged;
        put(block, std::move(one), judged.front());
        judged = judged.subspan(1);
    }
    lot_.clear();
}

void BlockJudge::judge_alone(const plan::Plan& plan, Lot& lot) {
    lot.verdicts.clear();
    lot.alone.clear();
    for (const ReadProfile& one : lot.profiles) {
        lot.verdicts.push_back(
            verdicts_of(judge_only(plan, *one.facts, one.as_at, plan::everything(plan))));
        lot.alone.push_back({one.as_at, lot.verdicts.back()});
    }
    lot.judged = lot.alone;
}

void BlockJudge::put(Block& block, Waiting one, const Verdicts& verdicts) {
    const std::size_t edition = one.read.rulebook;
    switch (ground_.form) {
        case Form::lines:
            report::put_judged_line(
                block.out, place_of(*one.item), ground_.rulebooks[edition], verdicts, one.warnings);
            break;
        case Form::table:
            ground_.table->put_judged(block.out, place_of(*one.item), edition, verdicts);
            break;
        case Form::nothing: break;
    }
    count(block, std::move(one), verdicts.of);
}

/// Lines alone explain.
void BlockJudge::explain(Block& block, Waiting one) {
    const std::size_t edition = one.read.rulebook;
    explained_ = assize::judge(
        ground_.plans[edition], *one.read.facts, one.read.as_at, ground_.explain,
        std::move(explained_));
    const report::Subject subject{
        ground_.rulebooks[edition],
        ground_.plans[edition],
        *one.read.facts,
        ground_.rules,
        nowhere,
        explained_,
        quotes_[edition]};
    report::put_explained_line(
        block.out, place_of(*one.item), subject, ground_.explain, one.warnings);
    count(block, std::move(one), verdicts_of(explained_.judgements));
}

void BlockJudge::count(Block& block, Waiting one, std::span<const Verdict> verdicts) {
    block.tally->add(one.read.rulebook, verdicts);
    if (!one.warnings.empty()) block.tally->add_warned();
    reader_.reuse(std::move(one.read));
}

void BlockJudge::reject(Block& block, const Item& item, const report::BatchProblems& problems) {
    judge_lot(block);
    const report::BatchPlace place = place_of(item);
    switch (ground_.form) {
        case Form::lines: report::put_rejected_line(block.out, place, problems); break;
        case Form::table: ground_.table->put_rejected(block.out, place, problems); break;
        case Form::nothing: break;
    }
    block.tally->add_rejected();
    std::string words =
        "`" + std::string(place.file) + "`, " + report::problem_text(problems.errors.front());
    if (problems.errors.size() > 1)
        words += ", and " + std::to_string(problems.errors.size() - 1) + " more";
    block.complaints.push_back(printable(words));
}

report::BatchPlace BlockJudge::place_of(const Item& item) const {
    return {ground_.inputs[item.input].name, item.line, item.number};
}

report::BatchProblems problems_of(
    const facts::ReadEdition& read, std::string_view text, const Item& item) {
    report::BatchProblems problems;
    if (read.diagnostics.empty()) return problems;
    Sources sources;
    const SourceId source = sources.add({{}, std::string(text)});
    for (const Diagnostic& diagnostic : read.diagnostics) {
        const assize::Position at =
            read.is_of_rules ? assize::Position{} : sources.position(source, diagnostic.span.begin);
        auto& severe =
            severity(diagnostic.code) == Severity::error ? problems.errors : problems.warnings;
        severe.push_back(
            {code_id(diagnostic.code), diagnostic.pointer, message(diagnostic),
             item.line + at.line - 1, at.line == 1 ? item.column + at.column - 1 : at.column});
    }
    return problems;
}

std::string fault_text(const Item& item) {
    return (item.line > 0 ? ", line " + std::to_string(item.line) : "") + ": " + item.fault;
}

report::BatchProblem too_long(const Item& item) {
    const Diagnostic too_large{
        Code::profile_too_large, {}, {std::to_string(limits::batch_profile_bytes)}, {}, {}, {}};
    return {code_id(too_large.code), {}, message(too_large), item.line, item.column};
}

}  // namespace assize::cli::batch
