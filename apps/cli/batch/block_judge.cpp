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
      judges_(ground.rulebooks.size()) {}

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
            case Item::What::profile: judge(block, item); break;
            case Item::What::too_long: reject(block, item, {{too_long(item)}, {}}); break;
            case Item::What::fault: {
                block.complaints.push_back(
                    printable("`" + ground_.inputs[item.input].name + "`" + fault_text(item)));
                block.tally->add_fault();
                break;
            }
        }
    }
}

void BlockJudge::judge(Block& block, const Item& item) {
    const std::string_view text = block.text(item);
    auto read = reader_.read(text);
    const auto problems = problems_of(read, text, item);
    if (!read.facts) {
        reject(block, item, problems);
        block.rejects += text;
        block.rejects += '\n';
        return;
    }
    const plan::Plan& plan = ground_.plans[read.rulebook];
    const Assessment& assessment = judged(read);
    block.tally->add(read.rulebook, assessment);
    if (!problems.warnings.empty()) block.tally->add_warned();
    const report::Subject subject{
        ground_.rulebooks[read.rulebook], plan, *read.facts, ground_.rules, nowhere, assessment};
    switch (ground_.form) {
        case Form::lines:
            report::put_judged_line(
                block.out, place_of(item), subject, ground_.explain, problems.warnings);
            break;
        case Form::table:
            ground_.table->put_judged(block.out, place_of(item), read.rulebook, assessment);
            break;
        case Form::nothing: break;
    }
    reader_.reuse(std::move(read));
}

/// Until the next call.
const Assessment& BlockJudge::judged(const facts::ReadEdition& read) {
    const plan::Plan& plan = ground_.plans[read.rulebook];
    if (ground_.explain != Explain::none) {
        single_ = assize::judge(plan, *read.facts, read.as_at, ground_.explain);
        return single_;
    }
    Judges& judges = judges_[read.rulebook];
    if (!judges.many) {
        if (judges.judged_singly++ < worth_columns) return judged_singly(read);
        judges.many.emplace(plan);
    }
    return judges.many->judge(*read.facts, read.as_at);
}

const Assessment& BlockJudge::judged_singly(const facts::ReadEdition& read) {
    const plan::Plan& plan = ground_.plans[read.rulebook];
    single_.as_at = read.as_at;
    single_.judgements = judge_only(plan, *read.facts, read.as_at, plan::everything(plan));
    return single_;
}

void BlockJudge::reject(Block& block, const Item& item, const report::BatchProblems& problems) {
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
