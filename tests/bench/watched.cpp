// Runs a program, its output thrown away, and prints what it took: time by the clock, time of the
// processor, and the most memory that it held at once.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstring>
#include <ctime>

namespace {

long long nanoseconds_by_the_clock() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

long long nanoseconds_of(const timeval& time) {
    return time.tv_sec * 1'000'000'000LL + time.tv_usec * 1'000LL;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::fputs("usage: watched PROGRAM [ARGUMENTS]\n", stderr), 2;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const long long start = nanoseconds_by_the_clock();
    pid_t child = 0;
    const int failed =
        posix_spawnp(&child, arguments[1], &actions, nullptr, arguments + 1, environ);
    if (failed != 0) return std::fprintf(stderr, "watched: %s\n", std::strerror(failed)), 2;
    int status = 0;
    rusage used{};
    if (wait4(child, &status, 0, &used) != child) return 2;
    const long long ended = nanoseconds_by_the_clock();
    std::printf(
        "{\"status\":%d,\"wall_ns\":%lld,\"cpu_ns\":%lld,\"peak_kb\":%ld}\n",
        WIFEXITED(status) ? WEXITSTATUS(status) : -1, ended - start,
        nanoseconds_of(used.ru_utime) + nanoseconds_of(used.ru_stime), used.ru_maxrss);
    return 0;
}
