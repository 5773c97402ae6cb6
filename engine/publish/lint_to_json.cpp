#include "assize/publish/lint_to_json.hpp"

#include <nlohmann/json.hpp>

#include "assize/report/parts_to_json.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string lint_to_json(const analysis::Linted& linted, const Sources& sources) {
    Json root;
    root["findings"] = Json::array();
    std::size_t warnings = 0;
    for (const analysis::Finding& finding : linted.findings) {
        const analysis::LintEntry& entry = analysis::lint_entry(finding.lint);
        const bool is_warning = entry.severity == Severity::warning;
        if (is_warning) ++warnings;
        Json one;
        one["code"] = entry.id;
        one["severity"] = is_warning ? "warning" : "note";
        one["message"] = message(finding);
        one["at"] = report::place_to_json(sources, finding.span);
        one["also"] = Json::array();
        for (const Label& label : finding.labels) {
            Json also = report::place_to_json(sources, label.span);
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
    return report::document_text(root);
}

std::string lint_page_to_json(std::string_view code, std::string_view page) {
    Json root;
    root["code"] = code;
    root["page"] = page;
    return report::document_text(root);
}

}  // namespace assize::publish
