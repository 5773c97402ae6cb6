#include <filesystem>

#include "assize/publish/graph.hpp"
#include "commands.hpp"
#include "draw.hpp"
#include "output.hpp"

namespace assize::cli {

int graph_command(const GraphOptions& options, Console& console) {
    const std::string ending = std::filesystem::path(options.output).extension().string();
    const bool is_known = ending.empty() || ending == ".svg" || ending == ".dot" || ending == ".gv";
    if (options.format.empty() && !is_known) {
        console.complain(
            "`" + options.output
            + "` ends in neither .svg nor .dot; say with --format which it is");
        return Exit::bad_input;
    }
    OpenedRules opened;
    if (!open_rules(options.about, console, opened)) return Exit::bad_input;
    const auto graph = analysis::graph_of(*opened.rulebook, opened.requirements);
    std::string text = publish::graph_dot(*opened.rulebook, graph);
    const bool is_svg =
        options.format == "svg" || (options.format.empty() && options.output.ends_with(".svg"));
    if (is_svg) {
        const auto drawn = draw(text, console);
        if (!drawn) return Exit::bad_input;
        text = publish::graph_svg(*opened.rulebook, graph, *drawn);
    }
    return put_out(text, options.output, Existing::replaced, console);
}

}  // namespace assize::cli
