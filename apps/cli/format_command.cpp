#include "assize/base/must.hpp"
#include "assize/grammar/parse.hpp"
#include "assize/grammar/print.hpp"
#include "assize/report/words.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "replace_file.hpp"

namespace assize::cli {

namespace {

/// Lays out files one by one; what cannot be laid out is left as it is.
class Formatter {
public:
    Formatter(const FormatOptions& options, Console& console)
        : options_(options), console_(console) {}

    int run() {
        const RuleFiles files = find_rule_files(options_.files, false);
        for (const std::string& words : files.complaints) console_.complain(words);
        for (const std::string& path : files.paths) {
            if (!format(path)) return Exit::bad_input;
        }
        for (const std::string& draft : unfinished_beside(files.paths))
            console_.warn(
                "`" + draft + "` was left by a run that was ended while it wrote; nothing is read "
                "from it: delete it, unless another run is writing just now");
        if (!console_.write(summary())) return Exit::bad_input;
        if (left_ > 0 || !files.complaints.empty()) return Exit::bad_input;
        return options_.is_check && changed_ > 0 ? Exit::breached : Exit::all_well;
    }

private:
    void complain(const std::string& words) {
        console_.complain(words);
        ++left_;
    }

    /// A line; nothing when there was no file to speak of.
    std::string summary() const {
        std::vector<std::string> parts;
        if (changed_ > 0)
            parts.push_back(
                report::counted(changed_, "rule file", "rule files")
                + (options_.is_check ? " to lay out" : " laid out"));
        if (unchanged_ > 0)
            parts.push_back(report::counted(
                unchanged_, "rule file is as it should be", "rule files are as they should be"));
        if (left_ > 0)
            parts.push_back(report::counted(left_, "left as it was", "left as they were"));
        std::string text;
        for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
        return text.empty() ? text : text + "\n";
    }

    /// False only when nothing more can be written.
    bool format(const std::string& path) {
        auto file = read_rule_file(path);
        if (!file.text) {
            complain("the rule file `" + path + "` cannot be read: " + file.why);
            return true;
        }
        Sources sources;
        const SourceId source = sources.add({path, *file.text});
        const auto text = layout(sources, source);
        if (!text) return true;
        if (*text == *file.text) {
            ++unchanged_;
            return true;
        }
        if (!options_.is_check) {
            if (const std::string why = replace_file(path, *file.text, *text); !why.empty()) {
                complain("`" + path + "` cannot be written: " + why + "; it is left as it was");
                return true;
            }
        }
        ++changed_;
        return console_.write(path + "\n");
    }

    /// The file as it should be; nothing, and the complaint made, when it has a mistake.
    std::optional<std::string> layout(Sources& sources, SourceId source) {
        Parsed parsed = parse(sources, source);
        const Source& file = sources[source];
        if (has_error(parsed.diagnostics)) {
            console_.complain(std::move(parsed.diagnostics), sources);
            complain(
                "`" + file.name + "` cannot be laid out while it has errors; it is left as it was");
            return std::nullopt;
        }
        std::string text = laid_out(file, parsed.file);
        // Nothing an officer wrote may be lost by laying it out.
        Sources again;
        const Parsed reread = parse(again, again.add({file.name, text}));
        must(!has_error(reread.diagnostics) && same_but_for_spans(parsed.file, reread.file));
        return text;
    }

    const FormatOptions& options_;
    Console& console_;
    std::size_t changed_ = 0, unchanged_ = 0, left_ = 0;
};

}  // namespace

int format_command(const FormatOptions& options, Console& console) {
    return Formatter(options, console).run();
}

}  // namespace assize::cli
