#include "tests/unit/model/in_memory.hpp"

#include "tests/catch.hpp"

namespace assize::model {

Loaded InMemory::load(const std::vector<std::string>& paths) {
    return model::load(
        paths,
        [&](const std::string& path) -> FileText {
            read.push_back(path);
            const auto file = files.find(path);
            if (file == files.end()) return {std::nullopt, "no such file"};
            return {file->second, ""};
        },
        sources);
}

Rulebook rulebook_of(const std::string& text) {
    InMemory memory;
    memory.files["rules.assize"] = text;
    Loaded loaded = memory.load({"rules.assize"});
    for (const Diagnostic& diagnostic : loaded.diagnostics) {
        UNSCOPED_INFO(diagnostic_text(diagnostic, memory.sources, false));
    }
    REQUIRE(loaded.rulebooks.size() == 1);
    return std::move(loaded.rulebooks.front());
}

std::vector<std::string> lines_of(
    const std::vector<Diagnostic>& diagnostics, const Sources& sources) {
    std::vector<std::string> lines;
    for (const Diagnostic& one : diagnostics) {
        const auto place = sources.position(one.span.source, one.span.begin);
        lines.push_back(std::string(code_id(one.code)) + " " + std::to_string(place.line));
    }
    return lines;
}

}  // namespace assize::model
