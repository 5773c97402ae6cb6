#include "draw.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

#include "files.hpp"

namespace assize::cli {

namespace {

constexpr std::size_t largest_picture = 256u << 20;

/// Graphviz reads from a file that has no name: a pipe might fill while nobody empties the other.
using NamelessFile = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

NamelessFile nameless(const std::string& text) {
    NamelessFile file(std::tmpfile(), &std::fclose);
    if (file == nullptr) return file;
    const int descriptor = ::fileno(file.get());
    if (write_all(descriptor, text) != 0 || ::lseek(descriptor, 0, SEEK_SET) != 0) file.reset();
    return file;
}

/// Starts `dot` between the two; zero, or the errno that says why not.
int start(int in, const std::array<int, 2>& out, pid_t& child) {
    posix_spawn_file_actions_t actions;
    if (const int error = ::posix_spawn_file_actions_init(&actions); error != 0) return error;
    ::posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addclose(&actions, out[0]);
    std::array<std::string, 2> words{"dot", "-Tsvg"};
    std::array<char*, 3> arguments{words[0].data(), words[1].data(), nullptr};
    const int error =
        ::posix_spawnp(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return error;
}

bool ended_well(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> draw(const std::string& dot, Console& console) {
    const NamelessFile in = nameless(dot);
    std::array<int, 2> out{};
    if (in == nullptr || ::pipe(out.data()) != 0) {
        console.complain("the picture cannot be drawn: " + error_words(errno));
        return std::nullopt;
    }
    pid_t child = 0;
    const int error = start(::fileno(in.get()), out, child);
    ::close(out[1]);
    auto drawn = error == 0 ? read_descriptor(out[0], largest_picture) : model::FileText{};
    ::close(out[0]);
    if (error == ENOENT) {
        console.complain(
            "pictures are drawn by Graphviz, whose program `dot` is not on this machine; install "
            "it (Debian: apt-get install graphviz), or ask for --format dot");
    } else if (error != 0) {
        console.complain("Graphviz's `dot` cannot be started: " + error_words(error));
    } else if (!ended_well(child) || !drawn.text) {
        console.complain("Graphviz's `dot` did not draw the picture");
    } else {
        return std::move(drawn.text);
    }
    return std::nullopt;
}

}  // namespace assize::cli
