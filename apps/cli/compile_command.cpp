#include "assize/base/sha256.hpp"
#include "assize/report/words.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "judging_rules.hpp"
#include "output.hpp"

namespace assize::cli {

namespace {

int compile(const CompileOptions& options, Console& console) {
    if (!options.output.ends_with(compiled_ending)) {
        console.complain(
            options.output.empty() ? "name the file to write, such as -o rules.assizec"
                                   : "compiled rulebooks are known by the ending .assizec, which `"
                    + options.output + "` has not");
        return Exit::bad_input;
    }
    Sources sources;
    const Rules rules = load_rules(options.files, true, false, console, sources);
    if (!rules.is_sound) return Exit::bad_input;
    return put_out(
        compiled::compile(sources, rules.rulebooks), options.output, Existing::replaced, console);
}

/// Its rulebooks, and of each source whether the file still says what was compiled.
int check(const CompileOptions& options, Console& console) {
    std::string text;
    bool is_same = true;
    for (const std::string& path : options.files) {
        const auto opened = open_compiled(path, console);
        if (!opened) return Exit::bad_input;
        const compiled::Compiled& content = opened->content;
        text += path + "\n";
        for (std::size_t place = 0; place < content.size(); ++place) {
            const model::Rulebook rulebook = content.rulebook(place);
            text += "  " + rulebook.id + ", " + std::to_string(rulebook.requirements.size())
                + " requirements, " + report::in_force_words(rulebook.in_force) + "\n";
        }
        const Sources sources = content.sources();
        const auto hashes = content.hashes();
        for (std::uint32_t place = 0; place < sources.size(); ++place) {
            const std::string& name = sources[{place}].name;
            const auto now = read_rule_file(name);
            const bool has_changed = !now.text || sha256_hex(*now.text) != hashes[place];
            is_same = is_same && !has_changed;
            text += "  " + hashes[place] + "  " + name;
            if (has_changed) text += now.text ? ": has changed since" : ": " + now.why;
            text += "\n";
        }
    }
    if (!console.write(text)) return Exit::bad_input;
    return is_same ? Exit::all_well : Exit::breached;
}

}  // namespace

int compile_command(const CompileOptions& options, Console& console) {
    return options.is_check ? check(options, console) : compile(options, console);
}

}  // namespace assize::cli
