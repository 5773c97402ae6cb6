#include "assize/publish/skeleton.hpp"
#include "commands.hpp"
#include "output.hpp"

namespace assize::cli {

namespace {

publish::Skeleton kind_of(const std::string& word) {
    if (word == "rulebook") return publish::Skeleton::rulebook;
    return word == "requirement" ? publish::Skeleton::requirement : publish::Skeleton::test;
}

}  // namespace

int new_command(const NewOptions& options, Console& console) {
    const auto text = publish::skeleton(kind_of(options.kind), options.id, options.title);
    if (!text) {
        console.complain(
            "`" + options.id + "` is not the id of a "
            + (options.kind == "rulebook" ? "rulebook" : "requirement")
            + ": small letters and figures, words joined by hyphens, like `lay-members`; and a "
              "title is one line");
        return Exit::bad_input;
    }
    return put_out(*text, options.output, Existing::kept, console);
}

}  // namespace assize::cli
