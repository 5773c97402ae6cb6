// What a rule file explains away: `-- lint CODE: reason`, above what it speaks of or behind it.
#include <algorithm>

#include "explained.hpp"
#include "lint_pass.hpp"

namespace assize::analysis {

namespace {

struct Allowance {
    Explanation explanation;
    bool is_used = false;
};

/// The allowances of all files; what is wrong with one is a finding.
std::vector<Allowance> allowances_in(Linting& linting) {
    std::vector<Allowance> allowances;
    for (const syntax::File& file : linting.trees) {
        for (Explanation& one : explanations_in(file, linting.sources, "lint")) {
            if (one.code.empty() && !one.is_plain) continue;  // it speaks of lints
            const bool is_known = std::any_of(
                all_lints().begin(), all_lints().end(),
                [&](const LintEntry& entry) { return entry.id == one.code; });
            if (is_known && !one.reason.empty()) {
                allowances.push_back({std::move(one)});
                continue;
            }
            linting.add(
                Lint::allowance_without_reason, one.comment,
                {is_known               ? "the reason is missing"
                     : one.code.empty() ? "the code is missing"
                                        : "`" + one.code + "` is no lint"});
        }
        // A change that no test notices is justified in the same way, and has no code.
        for (const Explanation& one : explanations_in(file, linting.sources, "mutate")) {
            if (one.reason.empty() && one.is_plain)
                linting.add(Lint::allowance_without_reason, one.comment, {"the reason is missing"});
        }
    }
    return allowances;
}

}  // namespace

Linted explain_away(Linting linting) {
    std::vector<Allowance> allowances = allowances_in(linting);
    Linted linted;
    for (Finding& finding : linting.found) {
        bool is_allowed = false;
        for (Allowance& allowance : allowances) {
            const Explanation& one = allowance.explanation;
            if (one.code != lint_entry(finding.lint).id || !one.does_cover(finding.span)) continue;
            allowance.is_used = is_allowed = true;
        }
        if (is_allowed) {
            ++linted.allowed;
        } else {
            linted.findings.push_back(std::move(finding));
        }
    }
    const auto is_alone = [&](SourceId file) {
        return std::all_of(
            linting.rulebooks.begin(), linting.rulebooks.end(), [&](const auto& rulebook) {
                return rulebook.is_alone || !rulebook.is_made_from(file);
            });
    };
    for (const Allowance& allowance : allowances) {
        // What a file on its own explains may be asked of it where others use it.
        const auto& [code, reason, is_plain, comment, covers] = allowance.explanation;
        if (allowance.is_used || is_alone(comment.source)) continue;
        const std::string_view text = linting.sources[comment.source].text;
        std::uint32_t begin = comment.begin, end = comment.end;
        while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
        const bool is_line = begin == 0 || text[begin - 1] == '\n';
        if (is_line && end < text.size() && text[end] == '\n') ++end;
        linted.findings.push_back(
            {Lint::allowance_of_nothing,
             comment,
             {code},
             {},
             {{"take the comment out", {comment.source, begin, end}, ""}}});
    }
    return linted;
}

}  // namespace assize::analysis
