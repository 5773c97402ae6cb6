// Assize as its callers use it, under the yardstick's clock: what is judged and read here is what
// tests/bench/yardstick judges and reads.
#include <stdexcept>

#include "assize/facts/read_profile.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/judgement/judge_many.hpp"
#include "assize/report/batch_to_json.hpp"
#include "assize/report/to_json.hpp"
#include "tests/bench/engine/opened.hpp"
#include "tests/bench/timing.hpp"
#include "tests/counted_allocations.hpp"

// callgrind counts what happens in here (tests/bench/counts.py), so that it must keep its name.
[[gnu::noinline]] void counted_workload(const std::function<void()>& work) { work(); }

namespace {

using namespace assize;
using bench::Lines;
using facts::ManyReader;

constexpr const char* usage =
    "usage: engine_bench time judge|judge-alone|read|both|reasons|proof RULES FILE\n"
    "       engine_bench time compile RULES\n"
    "       engine_bench count judge|read|reasons|proof RULES FILE\n"
    "                                                   once, in a function for callgrind to "
    "count\n"
    "       engine_bench count compile RULES\n"
    "       engine_bench allocations RULES FILE         made while reading and judging, once "
    "warm\n";

// Keeps the compiler from leaving out what nobody looks at.
unsigned seen = 0;
void look_at(const Verdicts& verdicts) {
    for (const Verdict& one : verdicts.of) seen += static_cast<unsigned>(one.possible.count());
}

// One thread of a batch that is asked for judgements alone. It judges lots of profiles, as a batch
// does, or each alone.
class Batch {
    ManyReader reader_;
    ManyJudge judge_;
    std::vector<facts::Facts> lot_;
    std::vector<ReadProfile> profiles_;

    void judge_together(std::span<const facts::Facts> lot) {
        for (const facts::Facts& one : lot) profiles_.push_back({&one, *one.as_at()});
        for (const Verdicts& one : judge_.judge(profiles_)) look_at(one);
        profiles_.clear();
    }
    void judge_lot() {
        judge_together(lot_);
        for (facts::Facts& one : lot_) reader_.reuse(std::move(one));
        lot_.clear();
    }

public:
    explicit Batch(const bench::Rules& rules)
        : reader_(rules.rulebook().vocabulary, ManyReader::Keep::values), judge_(rules.plan) {}

    ManyReader& reader() { return reader_; }
    void judge_alone(const std::vector<facts::Facts>& all) {
        for (const facts::Facts& one : all) look_at(judge_.judge(one, *one.as_at()));
    }
    void judge(std::span<const facts::Facts> all) {
        for (; all.size() > ManyJudge::together; all = all.subspan(ManyJudge::together))
            judge_together(all.first(ManyJudge::together));
        judge_together(all);
    }
    void read(const Lines& lines) {
        for (const std::string_view line : lines.all())
            reader_.reuse(bench::read_one(reader_, line));
    }
    void read_and_judge(const Lines& lines) {
        for (const std::string_view line : lines.all()) {
            lot_.push_back(bench::read_one(reader_, line));
            if (lot_.size() == ManyJudge::together) judge_lot();
        }
        judge_lot();
    }
};

// Boards with the text that each was read from, which a proof points into.
class Explained {
    struct Board {
        facts::Facts facts;
        SourceId source;
    };
    const bench::Rules& rules_;
    Sources sources_;
    report::Quotes quotes_{sources_};
    std::vector<Board> boards_;
    Assessment assessment_;
    std::string out_;

    void explain(const Board& board, bool with_proof) {
        const Explain explain = with_proof ? Explain::full : Explain::outline;
        assessment_ = assize::judge(
            rules_.plan, board.facts, *board.facts.as_at(), explain, std::move(assessment_));
        const report::Subject subject{rules_.rulebook(), rules_.plan, board.facts, sources_,
                                      board.source,      assessment_, quotes_};
        out_.clear();
        if (with_proof)
            out_ = report::to_json(subject, report::everything(rules_.rulebook()), true);
        else
            report::put_explained_line(out_, {"boards.ndjson", 1, 0}, subject, explain, {});
        seen += static_cast<unsigned>(out_.size());
    }

public:
    Explained(const bench::Rules& rules, const Lines& lines) : rules_(rules) {
        for (std::uint32_t file = 0; file < rules.sources.size(); ++file)
            sources_.borrow(rules.sources[{file}]);
        for (const std::string_view line : lines.all()) {
            const SourceId source = sources_.add({"boards.ndjson", std::string(line)});
            auto read = facts::read_profile(rules.rulebook().vocabulary, sources_, source);
            if (!read.facts) throw std::runtime_error("a board cannot be read");
            boards_.push_back({std::move(*read.facts), source});
        }
    }
    // As `assize batch --explain full` writes them or, with the proof, what `explain` prints.
    void explain(bool with_proof) {
        for (const Board& board : boards_) explain(board, with_proof);
    }
};

void compile(bench::RuleTexts& texts) {
    Sources sources;
    const model::Loaded loaded = texts.load(sources);
    for (const model::Rulebook& rulebook : loaded.rulebooks)
        seen += static_cast<unsigned>(plan::compile(rulebook).nodes.size());
}

int time(std::string_view what, const bench::Rules& rules, const Lines& lines) {
    const auto print = [&](const std::function<void()>& pass) {
        bench::print_time(lines.all().size(), lines.bytes(), seen, pass);
        return 0;
    };
    if (what == "reasons" || what == "proof") {
        Explained boards(rules, lines);
        return print([&] { boards.explain(what == "proof"); });
    }
    Batch batch(rules);
    if (what == "read") return print([&] { batch.read(lines); });
    if (what == "both") return print([&] { batch.read_and_judge(lines); });
    const auto all = bench::read_all(batch.reader(), lines.all());
    if (what == "judge") return print([&] { batch.judge(all); });
    if (what == "judge-alone") return print([&] { batch.judge_alone(all); });
    return std::fputs(usage, stderr), 2;
}

int time_compiling(const std::string& path) {
    bench::RuleTexts texts(path);
    compile(texts);
    bench::print_time(1, texts.bytes(), seen, [&] { compile(texts); });
    return 0;
}

// Once before, so that what is kept from one to the next is there.
int count(std::string_view what, const bench::Rules& rules, const Lines& lines) {
    if (what == "reasons" || what == "proof") {
        Explained boards(rules, lines);
        boards.explain(what == "proof");
        counted_workload([&] { boards.explain(what == "proof"); });
        return 0;
    }
    Batch batch(rules);
    batch.read_and_judge(lines);
    const auto all = bench::read_all(batch.reader(), lines.all());
    if (what == "read")
        counted_workload([&] { batch.read(lines); });
    else if (what == "judge")
        counted_workload([&] { batch.judge(all); });
    else
        return std::fputs(usage, stderr), 2;
    return 0;
}

int count_compiling(const std::string& path) {
    bench::RuleTexts texts(path);
    compile(texts);
    counted_workload([&] { compile(texts); });
    return 0;
}

int count_allocations(const bench::Rules& rules, const Lines& lines) {
    Batch batch(rules);
    batch.read_and_judge(lines);
    const std::size_t before = allocations_made();
    batch.read_and_judge(lines);
    const std::size_t together = allocations_made() - before;
    const auto all = bench::read_all(batch.reader(), lines.all());
    batch.judge(all);
    const std::size_t before_judging = allocations_made();
    batch.judge(all);
    std::printf(
        "{\"profiles\":%zu,\"judging\":%zu,\"reading_and_judging\":%zu}\n", all.size(),
        allocations_made() - before_judging, together);
    return 0;
}

int run(const std::vector<std::string>& words) {
    const auto is = [&](std::size_t size, std::string_view first) {
        return words.size() == size && words[0] == first;
    };
    const bool is_compile = words.size() == 3 && words[1] == "compile";
    if (is_compile && words[0] == "time") return time_compiling(words[2]);
    if (is_compile && words[0] == "count") return count_compiling(words[2]);
    if (is(4, "time")) return time(words[1], bench::Rules(words[2]), Lines(words[3]));
    if (is(4, "count")) return count(words[1], bench::Rules(words[2]), Lines(words[3]));
    if (is(3, "allocations")) return count_allocations(bench::Rules(words[1]), Lines(words[2]));
    return std::fputs(usage, stderr), 2;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run({arguments + 1, arguments + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "engine_bench: %s\n", error.what());
        return 2;
    }
}
