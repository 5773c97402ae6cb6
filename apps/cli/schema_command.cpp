#include "assize/publish/schema.hpp"

#include "commands.hpp"
#include "output.hpp"

namespace assize::cli {

int schema_command(const SchemaOptions& options, Console& console) {
    OpenedRules opened;
    if (!open_rules(options.about, console, opened)) return Exit::bad_input;
    std::optional<std::span<const std::uint32_t>> requirements;
    if (!options.about.only.empty()) requirements = opened.requirements;
    return put_out(
        publish::schema_json(*opened.rulebook, requirements), options.output, Existing::replaced,
        console);
}

}  // namespace assize::cli
