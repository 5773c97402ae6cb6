#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "batch/block_reader.hpp"
#include "batch/pipeline.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "suite_mutants.hpp"

namespace assize::cli {

namespace {

using namespace batch;

/// A file that output goes to, or standard output.
class Outlet {
public:
    /// No name: nowhere; `-`: standard output.
    [[nodiscard]] bool open(const std::string& name, Console& console) {
        name_ = name;
        if (name.empty() || name == "-") return true;
        descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (descriptor_ < 0) complain(errno, console);
        return descriptor_ >= 0;
    }
    Outlet() = default;
    Outlet(const Outlet&) = delete;
    Outlet& operator=(const Outlet&) = delete;
    ~Outlet() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    [[nodiscard]] bool write(std::string_view text, Console& console) const {
        if (name_.empty()) return true;
        if (name_ == "-") return console.write(text);
        const int error = write_all(descriptor_, text);
        if (error != 0) complain(error, console);
        return error == 0;
    }

private:
    void complain(int error, Console& console) const {
        console.complain("`" + name_ + "` cannot be written: " + error_words(error));
    }
    std::string name_;
    int descriptor_ = -1;
};

Explain explain_of(const std::string& word) {
    if (word == "full") return Explain::full;
    return word == "reasons" ? Explain::reasons : Explain::none;
}

/// So many profiles go into a block, that what is said of them stays small beside what they are.
BlockSize block_size(Explain explain) {
    constexpr std::size_t bytes = 1U << 20U;
    switch (explain) {
        case Explain::none: return {bytes, 256};
        case Explain::reasons: return {bytes, 64};
        case Explain::full: break;
    }
    return {bytes, 16};
}

}  // namespace

int batch_command(const BatchOptions& options, Console& console) {
    std::optional<Date> as_at;
    if (!options.as_at.empty()) {
        as_at = date_of_judgement(options.as_at, console);
        if (!as_at) return Exit::bad_input;
    }
    Sources sources;
    const Rules rules = load_rules(rules_or_shipped(options.rules), true, false, console, sources);
    const auto inputs = find_inputs(options.inputs, console);
    if (!rules.is_sound || !inputs) return Exit::bad_input;
    std::vector<plan::Plan> plans;
    for (const model::Rulebook& rulebook : rules.rulebooks)
        plans.push_back(plan::compile(rulebook));
    Outlet out, rejects;
    if (!out.open(options.output.empty() ? "-" : options.output, console)
        || !rejects.open(options.rejects, console))
        return Exit::bad_input;
    const Explain explain = explain_of(options.explain);
    const Ground ground{sources, rules.rulebooks, plans, as_at, *inputs, explain};
    BlockReader reader(*inputs, console.in(), block_size(explain));
    bool is_well = true;
    run_pipeline(
        ground, jobs_of(options.jobs), [&](Block& block) { return reader.fill(block); },
        [&](const Block& block) {
            for (const std::string& words : block.complaints) console.complain(words);
            is_well = is_well && block.complaints.empty();
            const bool is_written =
                out.write(block.out, console) && rejects.write(block.rejects, console);
            is_well = is_well && is_written;
            return is_written;
        });
    return is_well ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
