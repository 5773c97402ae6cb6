#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <thread>

#include "assize/base/utf8.hpp"
#include "assize/report/words.hpp"
#include "batch/folder_watch.hpp"
#include "commands.hpp"

namespace assize::cli {

namespace {

using namespace batch;
using report::Change;

volatile std::sig_atomic_t is_interrupted = 0;

void note_interruption(int) { is_interrupted = 1; }

/// Rules as they were read last. They stay where they are.
struct WatchedRules {
    Sources sources;
    JudgingRules rules;
    std::vector<plan::Plan> plans;
};

std::unique_ptr<WatchedRules> read_rules(const WatchOptions& options, Console& console) {
    auto read = std::make_unique<WatchedRules>();
    auto rules = rules_to_judge_by(options.rules, console, read->sources);
    if (!rules) return nullptr;
    read->rules = std::move(*rules);
    read->plans = read->rules.plans();
    return read;
}

/// The files and folders that were named, and what they use, as they are now. A folder changes when
/// a file is put into it.
std::vector<std::optional<Input>> look_at_rules(
    const WatchOptions& options, const Sources& sources) {
    std::vector<std::optional<Input>> all;
    for (const std::string& path : rules_or_shipped(options.rules)) all.push_back(file_at(path));
    for (std::uint32_t file = 0; file < sources.size(); ++file)
        all.push_back(file_at(sources[{file}].name));
    return all;
}

std::string line_of(const Change& change) {
    std::string text = change.file;
    if (change.line > 0) text += ", line " + std::to_string(change.line);
    const auto word = [](const std::string& outcome) { return outcome.empty() ? "–" : outcome; };
    switch (change.what) {
        case Change::What::flipped:
            text +=
                ": " + change.requirement + ": " + word(change.before) + " → " + word(change.after);
            break;
        case Change::What::appeared: text += ": new"; break;
        case Change::What::gone: text += ": gone"; break;
        case Change::What::unreadable: text += ": cannot be read now: " + change.why; break;
        case Change::What::readable: text += ": can be read again"; break;
    }
    return printable(text) + "\n";
}

class Watching {
public:
    Watching(const WatchOptions& options, std::optional<Date> as_at, Console& console)
        : options_(options), as_at_(as_at), console_(console), folder_(options.folder) {}

    [[nodiscard]] int run() {
        rules_ = read_rules(options_, console_);
        if (!rules_) return Exit::bad_input;
        seen_ = look_at_rules(options_, rules_->sources);
        auto changes = look(true);
        if (!folder_.why().empty()) {
            console_.complain("`" + options_.folder + "` cannot be read: " + folder_.why());
            return Exit::bad_input;
        }
        std::erase_if(
            changes, [](const Change& one) { return one.what == Change::What::appeared; });
        console_.remark(
            "watching " + report::counted(folder_.files(), "file", "files") + " with "
            + report::counted(folder_.profiles(), "profile", "profiles") + "; Ctrl-C ends it\n");
        while (put(changes)) {
            if (is_interrupted != 0) return Exit::all_well;
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            changes = look(have_rules_changed());
        }
        return Exit::bad_input;
    }

private:
    [[nodiscard]] std::vector<Change> look(bool is_all) {
        const Ground ground{rules_->sources, rules_->rules.rulebooks, rules_->plans, as_at_, {}};
        return folder_.look(ground, is_all);
    }

    /// Rules that are wrong as they are now are complained of once; those before them still hold.
    [[nodiscard]] bool have_rules_changed() {
        auto now = look_at_rules(options_, rules_->sources);
        if (now == seen_) return false;
        auto read = read_rules(options_, console_);
        if (read) rules_ = std::move(read);
        seen_ = look_at_rules(options_, rules_->sources);
        // What changes while it is read is seen at the next look.
        std::copy_n(now.begin(), std::min(now.size(), seen_.size()), seen_.begin());
        return true;
    }

    [[nodiscard]] bool put(const std::vector<Change>& changes) {
        std::string text;
        for (const Change& change : changes)
            text += options_.as_json ? report::change_to_json(change) : line_of(change);
        return console_.write(text);
    }

    const WatchOptions& options_;
    std::optional<Date> as_at_;
    Console& console_;
    FolderWatch folder_;
    std::unique_ptr<WatchedRules> rules_;
    std::vector<std::optional<Input>> seen_;
};

}  // namespace

int watch_command(const WatchOptions& options, Console& console) {
    std::optional<Date> as_at;
    if (!options.as_at.empty()) {
        as_at = date_of_judgement(options.as_at, console);
        if (!as_at) return Exit::bad_input;
    }
    std::signal(SIGINT, note_interruption);
    std::signal(SIGTERM, note_interruption);
    return Watching(options, as_at, console).run();
}

}  // namespace assize::cli
