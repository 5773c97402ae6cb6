#include "assize/publish/lint_to_json.hpp"

#include <nlohmann/json.hpp>

namespace assize::publish {

namespace {

using LintJson = nlohmann::ordered_json;

LintJson place_json(const Span& span, const Sources& sources) {
    const Position at = sources.position(span.source, span.begin);
    return {{"file", sources[span.source].name}, {"line", at.line}, {"column", at.column}};
}

}  // namespace

std::string lint_to_json(const analysis::Linted& linted, const Sources& sources) {
    LintJson root;
    root["findings"] = LintJson::array();
    std::size_t warnings = 0;
    for (const analysis::Finding& finding : linted.findings) {
        const analysis::LintEntry& entry = analysis::lint_entry(finding.lint);
        const bool is_warning = entry.severity == Severity::warning;
        if (is_warning) ++warnings;
        LintJson one;
        one["code"] = entry.id;
        one["severity"] = is_warning ? "warning" : "note";
        one["message"] = message(finding);
        one["at"] = place_json(finding.span, sources);
        one["also"] = LintJson::array();
        for (const Label& label : finding.labels) {
            LintJson also = place_json(label.span, sources);
            also["words"] = label.words;
            one["also"].push_back(std::move(also));
        }
        one["fix"] = nullptr;
        if (!finding.fixes.empty()) one["fix"] = finding.fixes.front().title;
        root["findings"].push_back(std::move(one));
    }
    root["counts"] = {
        {"warnings", warnings},
        {"notes", linted.findings.size() - warnings},
        {"allowed", linted.allowed}};
    return root.dump(2, ' ', false, LintJson::error_handler_t::replace) + "\n";
}

}  // namespace assize::publish
