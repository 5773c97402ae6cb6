#include "assize/analysis/lint.hpp"

#include <algorithm>
#include <tuple>

#include "assize/grammar/parse.hpp"
#include "lint_pass.hpp"
#include "written_out.hpp"

namespace assize::analysis {

namespace {

std::vector<syntax::File> trees_of(
    std::span<const model::Rulebook> rulebooks, const Sources& sources) {
    std::set<std::uint32_t> files;
    for (const model::Rulebook& rulebook : rulebooks) {
        for (const SourceId source : rulebook.sources) files.insert(source.index);
    }
    std::vector<syntax::File> trees;
    for (const std::uint32_t file : files) {
        trees.push_back(parse(sources, {file}).file);
        trees.back().source = {file};
    }
    return trees;
}

/// In source order, each once.
void order_findings(std::vector<Finding>& findings) {
    const auto key = [](const Finding& one) {
        return std::tie(
            one.span.source.index, one.span.begin, one.lint, one.span.end, one.arguments);
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return key(a) < key(b);
    });
    findings.erase(
        std::unique(
            findings.begin(), findings.end(),
            [&](const Finding& a, const Finding& b) { return key(a) == key(b); }),
        findings.end());
}

}  // namespace

Linted lint(std::span<const model::Rulebook> rulebooks, const Sources& sources) {
    Linting linting{rulebooks, sources, trees_of(rulebooks, sources), {}};
    lint_clauses(linting);
    lint_uses(linting);
    lint_lists(linting);
    lint_dates(linting);
    lint_likeness(linting);
    lint_speech(linting);
    lint_standing(linting);
    order_findings(linting.found);
    Linted linted = explain_away(std::move(linting));
    order_findings(linted.findings);
    return linted;
}

bool judge_alike(std::span<const model::Rulebook> before, std::span<const model::Rulebook> after) {
    const auto written = [](std::span<const model::Rulebook> rulebooks) {
        std::vector<std::tuple<std::string, std::string, std::string>> all;
        for (const model::Rulebook& rulebook : rulebooks) {
            const WrittenOut out(rulebook);
            for (const model::Requirement& one : rulebook.requirements)
                all.emplace_back(rulebook.id, one.id, out.of(one));
        }
        return all;
    };
    return written(before) == written(after);
}

}  // namespace assize::analysis
