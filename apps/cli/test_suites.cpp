#include "test_suites.hpp"

#include <algorithm>
#include <map>

#include "assize/base/limits.hpp"
#include "assize/facts/read_profile.hpp"
#include "files.hpp"

namespace assize::cli {

namespace {

class Opener {
public:
    Opener(Console& console, TestSuites& opened) : console_(console), opened_(opened) {}

    void open() {
        for (const auto& rulebook : opened_.rules.rulebooks) {
            // What a named file extends has tests of its own.
            if (!opened_.rules.is_named(rulebook)) continue;
            TestSuite suite{&rulebook, plan::compile(rulebook), {}};
            for (const auto& test : rulebook.tests) {
                if (belongs(test, rulebook)) open(test, suite);
            }
            opened_.suites.push_back(std::move(suite));
        }
    }

private:
    /// A test speaks of the rules of the file that holds it. An extension that changes a threshold
    /// has its own tests: its base's would fail there for the very reason that it was made. A test
    /// in a file that several use runs once for each that extends none of the others.
    [[nodiscard]] bool belongs(const model::Test& test, const model::Rulebook& rulebook) const {
        const auto& all = opened_.rules.rulebooks;
        const auto holds = [&](const model::Rulebook& one) {
            return one.span.source == test.span.source;
        };
        if (std::any_of(all.begin(), all.end(), holds)) return holds(rulebook);
        const auto* base = base_of(rulebook, all);
        return base == nullptr || !base->is_made_from(test.span.source);
    }

    void open(const model::Test& test, TestSuite& suite) {
        std::optional<facts::Facts> fixture;
        SourceId profile = test.span.source;
        if (!find_fixture(*suite.rulebook, test, fixture, profile)) {
            ++opened_.errors;
            return;
        }
        auto facts =
            facts::facts_from_test(suite.rulebook->vocabulary, test, fixture ? &*fixture : nullptr);
        const Date day = test_day(*suite.rulebook, test, facts);
        suite.tests.push_back({&test, std::move(facts), day, profile});
    }

    void complain(const model::Test& test, const std::string& words) {
        console_.complain(
            opened_.sources.place_text(test.profile_span) + ": the test “" + test.title + "” "
            + words);
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
                    test, "starts from `" + *test.profile + "`, which cannot be read: " + file.why);
                return false;
            }
            source = opened_.sources.add({*test.profile, std::move(*file.text)});
            profiles_[*test.profile] = source;
        } else {
            source = known->second;
        }
        auto read = facts::read_profile(rulebook.vocabulary, opened_.sources, source);
        if (!read.facts) {
            complain(test, "starts from `" + *test.profile + "`, which has errors");
            console_.complain(std::move(read.diagnostics), opened_.sources);
            return false;
        }
        fixture = std::move(read.facts);
        return true;
    }

    Console& console_;
    TestSuites& opened_;
    std::map<std::string, SourceId> profiles_;  ///< by path, each read once
};

}  // namespace

void open_suites(const std::vector<std::string>& files, Console& console, TestSuites& opened) {
    opened.rules = load_rules(files, false, false, console, opened.sources);
    Opener(console, opened).open();
}

}  // namespace assize::cli
