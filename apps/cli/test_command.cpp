#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>

#include "assize/base/limits.hpp"
#include "assize/facts/read_profile.hpp"
#include "assize/judgement/run_test.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "test_report.hpp"

namespace assize::cli {

namespace {

/// The tests of the rulebooks that were named, each once.
class TestsOf {
public:
    TestsOf(Console& console, Sources& sources, const Rules& rules)
        : console_(console), sources_(sources), rules_(rules), style_(console.style()) {}

    int run() {
        for (const auto& rulebook : rules_.rulebooks) {
            if (is_named(rulebook) && !run_rulebook(rulebook)) return Exit::bad_input;
        }
        // What could not be read may have held the tests.
        const bool has_said_enough = !rules_.is_sound && count_ == 0;
        if (!has_said_enough && !console_.write(count_text())) return Exit::bad_input;
        if (!rules_.is_sound || errors_ > 0) return Exit::bad_input;
        return failed_ > 0 ? Exit::breached : Exit::all_well;
    }

private:
    /// A test speaks of the rules of the file that holds it. An extension that changes a threshold
    /// has its own tests: its base's would fail there for the very reason that it was made. A test
    /// in a file that several use runs once for each that extends none of the others.
    bool belongs(const model::Test& test, const model::Rulebook& rulebook) const {
        const auto holds = [&](const model::Rulebook& one) {
            return one.span.source == test.span.source;
        };
        if (std::any_of(rules_.rulebooks.begin(), rules_.rulebooks.end(), holds))
            return holds(rulebook);
        if (!rulebook.extends) return true;
        return std::none_of(
            rules_.rulebooks.begin(), rules_.rulebooks.end(), [&](const model::Rulebook& base) {
                const bool has_it =
                    std::find(base.sources.begin(), base.sources.end(), test.span.source)
                    != base.sources.end();
                return base.id == *rulebook.extends && has_it;
            });
    }

    /// What a named file extends has been loaded too, and has tests of its own.
    bool is_named(const model::Rulebook& rulebook) const {
        const std::string& file = sources_[rulebook.span.source].name;
        return rulebook.is_alone
            || std::find(rules_.named.begin(), rules_.named.end(), file) != rules_.named.end();
    }

    bool run_rulebook(const model::Rulebook& rulebook) {
        const plan::Plan plan = plan::compile(rulebook);
        for (const auto& test : rulebook.tests) {
            if (belongs(test, rulebook) && !run_test(rulebook, plan, test)) return false;
        }
        return true;
    }

    void complain(const model::Test& test, const Span& span, const std::string& words) {
        const Position position = sources_.position(span.source, span.begin);
        console_.complain(
            sources_[span.source].name + ":" + std::to_string(position.line) + ":"
            + std::to_string(position.column) + ": the test “" + test.title + "” " + words);
        ++errors_;
    }

    /// The facts that a test starts from; nothing when it names a profile that cannot be read.
    bool find_fixture(
        const model::Rulebook& rulebook, const model::Test& test,
        std::optional<facts::Facts>& fixture, SourceId& source) {
        if (!test.profile) return true;
        const auto known = profiles_.find(*test.profile);
        if (known == profiles_.end()) {
            auto file = read_file(*test.profile, limits::profile_bytes);
            if (!file.text) {
                complain(
                    test, test.profile_span,
                    "starts from `" + *test.profile + "`, which cannot be read: " + file.why);
                return false;
            }
            source = sources_.add({*test.profile, std::move(*file.text)});
            profiles_[*test.profile] = source;
        } else {
            source = known->second;
        }
        auto read = facts::read_profile(rulebook.vocabulary, sources_, source);
        if (!read.facts) {
            complain(
                test, test.profile_span, "starts from `" + *test.profile + "`, which has errors");
            console_.complain(std::move(read.diagnostics), sources_);
            return false;
        }
        fixture = std::move(read.facts);
        return true;
    }

    /// False only when nothing more can be written.
    bool run_test(
        const model::Rulebook& rulebook, const plan::Plan& plan, const model::Test& test) {
        ++count_;
        std::optional<facts::Facts> fixture;
        SourceId profile = test.span.source;
        if (!find_fixture(rulebook, test, fixture, profile)) return true;
        const auto facts =
            facts::facts_from_test(rulebook.vocabulary, test, fixture ? &*fixture : nullptr);
        const TestRun run =
            assize::run_test(plan, test, facts, test_day(rulebook, test, facts), Explain::full);
        const report::Subject subject{rulebook, plan, facts, sources_, profile, run.assessment};
        spdlog::debug("{} {}", run.faults.empty() ? "passed" : "failed", test.title);
        if (run.faults.empty()) return true;
        ++failed_;
        return console_.write(failure_text(test, run.faults, subject, style_));
    }

    std::string count_text() const {
        if (count_ == 0) return "no tests found\n";
        const auto tests = [](std::size_t count) {
            return std::to_string(count) + (count == 1 ? " test" : " tests");
        };
        std::string text =
            tests(count_) + ": " + std::to_string(count_ - failed_ - errors_) + " passed";
        if (failed_ > 0) text += ", " + std::to_string(failed_) + " failed";
        if (errors_ > 0) text += ", " + std::to_string(errors_) + " could not be run";
        return text + "\n";
    }

    Console& console_;
    Sources& sources_;
    const Rules& rules_;
    report::Style style_;
    std::map<std::string, SourceId> profiles_;  ///< by path, each read once
    std::size_t count_ = 0, failed_ = 0, errors_ = 0;
};

}  // namespace

int test_command(const std::vector<std::string>& files, Console& console) {
    Sources sources;
    const Rules rules = load_rules(files, false, false, console, sources);
    return TestsOf(console, sources, rules).run();
}

}  // namespace assize::cli
