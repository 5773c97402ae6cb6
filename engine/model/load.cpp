#include <algorithm>

#include "assize/model/check.hpp"
#include "checker.hpp"
#include "repairs.hpp"

namespace assize::model {

namespace {

Loaded load_once(std::span<const std::string> paths, const ReadFile& read, Sources& sources) {
    Loaded loaded;
    const RuleFiles files = read_files(paths, read, sources, loaded.diagnostics);
    Templates templates;
    for (const Declared& declared : declare(files, loaded.diagnostics)) {
        auto rulebook = Checker(declared, sources, templates, loaded.diagnostics).check();
        if (!rulebook) continue;
        for (const std::uint32_t file : declared.files)
            rulebook->sources.push_back(files[file].tree.source);
        std::sort(rulebook->sources.begin(), rulebook->sources.end(), [](SourceId a, SourceId b) {
            return a.index < b.index;
        });
        loaded.rulebooks.push_back(std::move(*rulebook));
    }
    put_in_order(loaded.diagnostics);
    return loaded;
}

}  // namespace

Loaded load(std::span<const std::string> paths, const ReadFile& read, Sources& sources) {
    Loaded loaded = load_once(paths, read, sources);
    try_repairs(loaded.diagnostics, sources, read, [&](const ReadFile& read_again, Sources& again) {
        return load_once(paths, read_again, again).diagnostics;
    });
    return loaded;
}

}  // namespace assize::model
