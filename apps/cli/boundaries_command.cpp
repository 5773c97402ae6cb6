#include "assize/publish/boundaries.hpp"

#include "commands.hpp"
#include "suite_mutants.hpp"

namespace assize::cli {

int boundaries_command(const BoundariesOptions& options, Console& console) {
    TestSuites opened;
    open_suites(options.rules, console, opened);
    if (!opened.is_sound() || !are_known(options.requirements, opened, console))
        return Exit::bad_input;
    warn_of_failing(opened, console);
    std::string text;
    for (const TestSuite& suite : opened.suites) {
        SuiteMutants of = mutants_of(suite, opened, options.requirements);
        std::erase_if(of.mutants.mutants, [](const analysis::Mutant& mutant) {
            return !analysis::moves_a_boundary(mutant);
        });
        const auto differences = analysis::differences(
            *suite.rulebook, of.ground(), of.mutants.mutants, jobs_of(options.jobs), {});
        text += publish::boundaries_text(*suite.rulebook, of.mutants, differences, opened.sources);
    }
    if (text.empty())
        text = "-- no figure, count, share or day was found that a profile could show\n";
    return console.write(text) ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
