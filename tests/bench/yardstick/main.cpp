// What Assize is measured against: the hundred requirements of tests/bench/scale.py written by
// hand, and nothing else.
#include <cstdio>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <vector>

#include "tests/bench/timing.hpp"
#include "tests/bench/yardstick/read.hpp"
#include "tests/bench/yardstick/reasons.hpp"

namespace {

using namespace yardstick;
using bench::Lines;

constexpr const char* usage =
    "usage: yardstick answers FILE                 a line of judgements for each board of an "
    "NDJSON file\n"
    "       yardstick reasons FILE                 the same with the values that were looked at\n"
    "       yardstick one FILE                     one board\n"
    "       yardstick time judge|read|both|reasons FILE\n";

Judged judge(const Board& board) {
    Judged judged;
    Blind blind;
    judge_all(board, blind, judged);
    return judged;
}

void write_answers(std::string& out, const Judged& judged) {
    out += '{';
    for (std::size_t at = 0; at < judged.possible.size(); ++at) {
        out += at == 0 ? "\"" : ",\"";
        out += kind_names[at % kind_names.size()];
        out += '-';
        write_number(out, static_cast<std::int64_t>(at / kind_names.size() + 1));
        out += "\":{";
        write_judgement(out, judged.possible[at], judged.presumed[at]);
        out += '}';
    }
    out += "}\n";
}

void write_reasons(std::string& out, const Board& board) {
    Judged judged;
    Seeing seeing(out);
    out += '[';
    judge_all(board, seeing, judged);
    out.back() = ']';
    out += '\n';
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

// Calls `visit` with every line of a file, which is read part by part into one place.
template <class Visit>
void for_each_line(const char* path, Visit visit) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "rb"), std::fclose);
    if (!file) throw std::runtime_error("the file cannot be read");
    std::vector<char> text(1 << 16);
    std::size_t filled = 0;
    for (bool is_more = true; is_more;) {
        if (filled + simdjson::SIMDJSON_PADDING == text.size()) text.resize(text.size() * 2);
        const std::size_t room = text.size() - simdjson::SIMDJSON_PADDING - filled;
        const std::size_t read = std::fread(text.data() + filled, 1, room, file.get());
        filled += read;
        is_more = read == room;
        if (!is_more && filled > 0 && text[filled - 1] != '\n') text[filled++] = '\n';
        std::string_view rest(text.data(), filled);
        for (std::size_t end = 0; (end = rest.find('\n')) != std::string_view::npos;) {
            if (end > 0) visit(rest.substr(0, end));
            rest.remove_prefix(end + 1);
        }
        std::memmove(text.data(), rest.data(), rest.size());
        filled = rest.size();
    }
}

template <class Write>
void for_each_board(const char* path, Write write) {
    Reader reader;
    Board board;
    std::string out;
    for_each_line(path, [&](std::string_view line) {
        reader.read(line, board);
        out.clear();
        write(out, board);
        print(out);
    });
}

// --- Timing ---

// Keeps the compiler from leaving out what nobody looks at.
unsigned seen = 0;
void look_at(const Judged& judged) {
    for (const std::uint8_t one : judged.possible) seen += one;
}

int time(std::string_view what, const Lines& lines) {
    Reader reader;
    Board board;
    std::string out;
    const auto time_passes = [&](const std::function<void()>& pass) {
        bench::print_time(lines.all().size(), lines.bytes(), seen, pass);
    };
    if (what == "read") {
        time_passes([&] {
            for (const std::string_view line : lines.all()) reader.read(line, board);
        });
        return 0;
    }
    if (what == "both") {
        time_passes([&] {
            for (const std::string_view line : lines.all()) {
                reader.read(line, board);
                look_at(judge(board));
            }
        });
        return 0;
    }
    if (what != "judge" && what != "reasons") return std::fputs(usage, stderr), 2;
    std::vector<Board> boards(lines.all().size());
    for (std::size_t at = 0; at < boards.size(); ++at) reader.read(lines.all()[at], boards[at]);
    const bool with_reasons = what == "reasons";
    time_passes([&] {
        for (const Board& one : boards) {
            if (!with_reasons) {
                look_at(judge(one));
                continue;
            }
            out.clear();
            write_reasons(out, one);
            seen += static_cast<unsigned>(out.size());
        }
    });
    return 0;
}

int run(int count, char** arguments) {
    const std::string_view mode = count > 1 ? arguments[1] : "";
    if (mode == "time" && count == 4) return time(arguments[2], Lines(arguments[3]));
    if (count != 3) return std::fputs(usage, stderr), 2;
    const char* const path = arguments[2];
    if (mode == "answers" || mode == "one") {
        for_each_board(
            path, [](std::string& out, const Board& board) { write_answers(out, judge(board)); });
    } else if (mode == "reasons") {
        for_each_board(path, write_reasons);
    } else {
        return std::fputs(usage, stderr), 2;
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "yardstick: %s\n", error.what());
        return 2;
    }
}
