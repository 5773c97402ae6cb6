#include "files.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "assize/base/limits.hpp"
#include "assize/grammar/parse.hpp"

namespace assize::model {

namespace {

std::string normal(const std::string& path) {
    return std::filesystem::path(path).lexically_normal().generic_string();
}

/// Reads files as they are asked for, each once.
class Reader {
public:
    Reader(const ReadFile& read, Sources& sources, std::vector<Diagnostic>& diagnostics)
        : read_(read), sources_(sources), diagnostics_(diagnostics) {}

    void given(const std::string& path) {
        const std::string where = normal(path);
        std::string why;
        if (const auto file = read(where, why)) {
            files_[*file].is_given = true;
            return;
        }
        // There is no text to point into: the place is the beginning of a file that holds nothing.
        const SourceId nowhere = sources_.add({where, ""});
        diagnostics_.push_back({Code::file_missing, {nowhere, 0, 0}, {path, why}, {}, {}, {}});
    }

    /// Reads what the files use, and what those use, until there is no more.
    void follow() {
        for (std::size_t at = 0; at < files_.size(); ++at) {
            for (const s::Declaration& declaration : files_[at].tree.declarations) {
                if (const auto* use = std::get_if<s::Use>(&declaration))
                    this->use(files_[at], *use);
            }
        }
    }

    RuleFiles take() && { return std::move(files_); }

private:
    std::optional<std::uint32_t> read(const std::string& path, std::string& why) {
        if (const auto known = places_.find(path); known != places_.end()) return known->second;
        if (files_.size() == limits::rule_files) {
            why = "a run reads at most " + std::to_string(limits::rule_files) + " rule files";
            return {};
        }
        FileText text = read_(path);
        if (!text.text) {
            why = text.why;
            return {};
        }
        const SourceId source = sources_.add({path, std::move(*text.text)});
        Parsed parsed = parse(sources_, source);
        RuleFile& file = files_.emplace_back();
        file.path = path;
        file.is_broken = has_error(parsed.diagnostics);
        file.tree = std::move(parsed.file);
        file.tree.source = source;
        diagnostics_.insert(
            diagnostics_.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
        places_[path] = static_cast<std::uint32_t>(files_.size() - 1);
        return places_[path];
    }

    void use(RuleFile& file, const s::Use& use) {
        std::string why;
        if (const auto used = read(path_from(file.path, use.path.text), why)) {
            file.uses.push_back({*used, use.path.span});
            return;
        }
        file.is_broken = file.is_incomplete = true;
        diagnostics_.push_back(
            {Code::file_missing, use.path.span, {use.path.text, why}, {}, {}, {}});
    }

    const ReadFile& read_;
    Sources& sources_;
    std::vector<Diagnostic>& diagnostics_;
    RuleFiles files_;
    std::map<std::string, std::uint32_t> places_;
};

/// Each circle once, printed as a path, at the `use` that closes it. Depth first, without
/// recursion.
void find_circles(RuleFiles& files, std::vector<Diagnostic>& diagnostics) {
    enum class Seen { no, open, done };
    struct Step {
        std::uint32_t file;
        std::size_t next;
    };
    std::vector<Seen> seen(files.size(), Seen::no);
    for (std::uint32_t root = 0; root < files.size(); ++root) {
        if (seen[root] != Seen::no) continue;
        std::vector<Step> path{{root, 0}};
        seen[root] = Seen::open;
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == files[step.file].uses.size()) {
                seen[step.file] = Seen::done;
                path.pop_back();
                continue;
            }
            const Used used = files[step.file].uses[step.next++];
            if (seen[used.file] == Seen::no) {
                seen[used.file] = Seen::open;
                path.push_back({used.file, 0});
            } else if (seen[used.file] == Seen::open) {
                std::string circle;
                bool is_on = false;
                for (const Step& on : path) {
                    is_on = is_on || on.file == used.file;
                    if (is_on) circle += files[on.file].path + " → ";
                    if (is_on) files[on.file].is_broken = true;
                }
                diagnostics.push_back(
                    {Code::circular_use, used.span, {circle + files[used.file].path}, {}, {}, {}});
            }
        }
    }
}

}  // namespace

std::string path_from(const std::string& from, const std::string& path) {
    return normal((std::filesystem::path(from).parent_path() / path).generic_string());
}

RuleFiles read_files(
    std::span<const std::string> paths, const ReadFile& read, Sources& sources,
    std::vector<Diagnostic>& diagnostics) {
    Reader reader(read, sources, diagnostics);
    for (const std::string& path : paths) reader.given(path);
    reader.follow();
    RuleFiles files = std::move(reader).take();
    for (RuleFile& file : files) {
        for (const s::Declaration& declaration : file.tree.declarations) {
            const auto* rulebook = std::get_if<s::Rulebook>(&declaration);
            if (rulebook == nullptr) continue;
            if (file.rulebook == nullptr) {
                file.rulebook = rulebook;
                continue;
            }
            file.is_broken = true;
            diagnostics.push_back(
                {Code::second_rulebook,
                 rulebook->id.span,
                 {rulebook->id.text},
                 {{file.rulebook->id.span, "the first is here"}},
                 {},
                 {}});
        }
    }
    find_circles(files, diagnostics);
    return files;
}

}  // namespace assize::model
