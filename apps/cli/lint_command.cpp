#include <algorithm>
#include <map>
#include <set>

#include "assize/analysis/lint.hpp"
#include "assize/grammar/parse.hpp"
#include "assize/grammar/print.hpp"
#include "assize/publish/lint_to_json.hpp"
#include "assize/report/words.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "lint_pages.hpp"
#include "replace_file.hpp"

namespace assize::cli {

namespace {

using analysis::Finding;
using analysis::Linted;

bool is_warning(const Finding& finding) {
    return analysis::lint_entry(finding.lint).severity == Severity::warning;
}

/// Rule files as they will be, by path; what is not among them is read from its file.
using Mended = std::map<std::string, std::string>;

class Linter {
public:
    Linter(const LintOptions& options, Console& console) : options_(options), console_(console) {}

    int run() {
        if (!read()) {
            if (options_.fix) console_.complain("nothing is repaired while the rules have errors");
            return Exit::bad_input;
        }
        if (options_.fix) {
            // One repair may be the last use of something else.
            for (bool is_mending = true; is_mending;) {
                const Mended mended = repaired();
                is_mending = !mended.empty();
                if (is_mending && !(put_in_place(mended) && read())) return Exit::bad_input;
            }
        }
        const auto warnings = static_cast<std::size_t>(
            std::count_if(linted_.findings.begin(), linted_.findings.end(), is_warning));
        const std::string text =
            options_.as_json ? publish::lint_to_json(linted_, sources_) : report(warnings);
        if (!console_.write(text) || !left_.empty()) return Exit::bad_input;
        return warnings > 0 ? Exit::breached : Exit::all_well;
    }

private:
    /// What was found in the files that were named; what they use besides is read, and not judged.
    bool read() {
        sources_ = {};
        rules_ = load_rules(options_.files, false, false, console_, sources_);
        if (!rules_.is_sound) return false;
        linted_ = analysis::lint(rules_.rulebooks, sources_);
        std::erase_if(linted_.findings, [&](const Finding& one) {
            return !rules_.is_named(one.span.source);
        });
        return true;
    }

    /// The files that repairs change, each whole and laid out; but for those that cannot be
    /// written.
    Mended repaired() const {
        std::map<std::uint32_t, std::vector<Fix>> by_file;
        for (const Finding& finding : linted_.findings) {
            for (const Fix& fix : finding.fixes) by_file[fix.span.source.index].push_back(fix);
        }
        Mended mended;
        for (auto& [file, fixes] : by_file) {
            std::sort(fixes.begin(), fixes.end(), [](const Fix& a, const Fix& b) {
                return a.span.begin > b.span.begin;
            });
            const Source& source = sources_[{file}];
            if (left_.contains(source.name)) continue;
            std::string text(source.text);
            std::size_t untouched = text.size();
            for (const Fix& fix : fixes) {
                if (fix.span.end > untouched) continue;  // the next round comes to it
                text.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
                untouched = fix.span.begin;
            }
            Sources again;
            const SourceId id = again.add({source.name, text});
            const Parsed parsed = parse(again, id);
            if (!has_error(parsed.diagnostics)) text = laid_out(again[id], parsed.file);
            mended[source.name] = std::move(text);
        }
        return mended;
    }

    /// Writes as many of the files as can be, when the rules with them judge as they did. Each
    /// repair stands alone: none of a round is the ground for another.
    bool put_in_place(const Mended& mended) {
        const auto read = [&](const std::string& path) -> model::FileText {
            const auto at = mended.find(path);
            return at == mended.end() ? read_rule_file(path) : model::FileText{at->second, {}};
        };
        const RuleFiles files = find_rule_files(options_.files, false);
        Sources again;
        const auto after = model::load(files.paths, read, again);
        if (has_error(after.diagnostics)
            || !analysis::judge_alike(rules_.rulebooks, after.rulebooks)) {
            console_.complain("the repairs would change what the rules say; nothing was written");
            return false;
        }
        for (const auto& [path, text] : mended) {
            const std::string why = replace_file(path, text_of(path), text);
            (why.empty() ? mended_ : left_).insert(path);
            if (why.empty()) continue;
            std::string words = "`" + path;
            words += "` cannot be written: " + why + "; it is left as it was";
            console_.complain(words);
        }
        return true;
    }

    std::string_view text_of(const std::string& path) const {
        for (std::uint32_t file = 0; file < sources_.size(); ++file) {
            if (sources_[{file}].name == path) return sources_[{file}].text;
        }
        return {};
    }

    std::string report(std::size_t warnings) const {
        std::string text;
        for (const std::string& path : mended_) text += "repaired " + path + "\n";
        for (const std::string& path : left_) text += "not repaired " + path + "\n";
        std::map<analysis::Lint, std::size_t> notes;
        for (const Finding& finding : linted_.findings) {
            if (is_warning(finding) || options_.notes) {
                const auto& entry = analysis::lint_entry(finding.lint);
                text += remark_text(
                    {entry.severity, entry.id, message(finding), finding.span, finding.labels,
                     finding.fixes, ""},
                    sources_, console_.style().colour);
            }
            if (!is_warning(finding)) ++notes[finding.lint];
        }
        text += report::counted(rules_.named.size(), "rule file", "rule files")
            + " linted: " + report::counted(warnings, "warning", "warnings") + ", "
            + report::counted(linted_.findings.size() - warnings, "note", "notes");
        if (linted_.allowed > 0) text += ", " + std::to_string(linted_.allowed) + " explained away";
        text += "\n";
        for (const auto& [lint, count] : notes) {
            const auto& entry = analysis::lint_entry(lint);
            text += "  " + report::counted(count, entry.one, entry.many) + " ["
                + std::string(entry.id) + "]\n";
        }
        if (!notes.empty() && !options_.notes) text += "  --notes shows each of them\n";
        return text;
    }

    const LintOptions& options_;
    Console& console_;
    Sources sources_;
    Rules rules_;
    Linted linted_;
    std::set<std::string> mended_, left_;
};

int explain_lint(const LintOptions& options, Console& console) {
    std::vector<std::string> known;
    for (const LintPage& page : lint_pages()) {
        if (page.id == options.explain) {
            const std::string text = options.as_json
                ? publish::lint_page_to_json(page.id, page.text)
                : std::string(page.text);
            return console.write(text) ? Exit::all_well : Exit::bad_input;
        }
        known.emplace_back(page.id);
    }
    std::string words = "there is no lint `" + options.explain + "`";
    const std::string near = did_you_mean(nearest(options.explain, known));
    if (near.empty()) {
        words += "; there are";
        for (const std::string& id : known) words += (id == known.front() ? " " : ", ") + id;
    }
    console.complain(words + near);
    return Exit::bad_input;
}

}  // namespace

int lint_command(const LintOptions& options, Console& console) {
    if (!options.explain.empty()) return explain_lint(options, console);
    if (options.files.empty()) {
        console.complain("name the rule files to look through, or a lint with --explain");
        return Exit::bad_input;
    }
    return Linter(options, console).run();
}

}  // namespace assize::cli
