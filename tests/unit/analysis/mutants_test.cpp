#include <map>
#include <set>
#include <string>
#include <vector>

#include "assize/grammar/parse.hpp"
#include "assize/grammar/print.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/judgement/run_test.hpp"
#include "assize/publish/mutant_words.hpp"
#include "every_construct.hpp"
#include "rewritten.hpp"
#include "rules_with_tests.hpp"
#include "tests/catch.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

/// The file with a mutant in it, in the one layout, and its name.
struct ChangedFile {
    std::string path, text;
};

ChangedFile changed_file(const RulesWithTests& rules, const Mutants& mutants, const Mutant& one) {
    const Rewritten made = rewritten(rules.sources, mutants.plan, one);
    const std::string& path = rules.sources[made.source].name;
    Sources sources;
    const SourceId id = sources.add({path, made.text});
    const Parsed parsed = parse(sources, id);
    INFO(made.text);
    REQUIRE(!has_error(parsed.diagnostics));
    return {path, laid_out(sources[id], parsed.file)};
}

bool same(const Judgement& a, const Judgement& b) {
    return a.reported == b.reported && a.possible == b.possible && a.marks == b.marks;
}

/// The tests and requirements that the changed plan judges otherwise than the changed rule file.
std::vector<std::string> judged_otherwise(
    const RulesWithTests& rules, const plan::Plan& plan, const RulesWithTests& written) {
    REQUIRE(written.trials.size() == rules.trials.size());
    std::vector<std::string> otherwise;
    for (std::size_t place = 0; place < rules.trials.size(); ++place) {
        const Trial& trial = rules.trials[place];
        const auto judged = judge(plan, *trial.facts, trial.day, Explain::none).judgements;
        const Trial& again = written.trials[place];
        const auto anew = judge(written.plan, *again.facts, again.day, Explain::none).judgements;
        for (std::size_t of = 0; of < judged.size(); ++of) {
            if (!same(judged[of], anew.at(of)))
                otherwise.push_back(trial.test->title + ": " + rules.rulebook->requirements[of].id);
        }
    }
    return otherwise;
}

/// The first test that passes with the rules as they are and fails with those that were written.
std::optional<std::size_t> first_to_fail(
    const RulesWithTests& rules, const RulesWithTests& written) {
    const auto faults = [](const RulesWithTests& of, std::size_t place) {
        const Trial& trial = of.trials[place];
        std::set<std::uint32_t> failed;
        for (const TestFault& fault :
             run_test(of.plan, *trial.test, *trial.facts, trial.day, Explain::none).faults)
            failed.insert(fault.expect);
        return failed;
    };
    for (std::size_t place = 0; place < rules.trials.size(); ++place) {
        const auto before = faults(rules, place);
        for (const std::uint32_t one : faults(written, place)) {
            if (!before.contains(one)) return place;
        }
    }
    return std::nullopt;
}

/// Writes every `step`th mutant out as a rule file, loads that, and holds what its tests say
/// against what was found by changing the plan. Result: the kinds of change that were written.
std::set<Mutation> check_as_written(
    const RulesWithTests& rules, const std::string& path, const model::ReadFile& read,
    std::size_t step) {
    const Mutants mutants = rules.mutants();
    const auto noticed = noticed_by(rules.ground(mutants), mutants.mutants, 1, {});
    plan::Plan plan = mutants.plan;
    std::set<Mutation> kinds;
    for (std::size_t place = 0; place < mutants.mutants.size(); place += step) {
        const Mutant& one = mutants.mutants[place];
        const ChangedFile changed = changed_file(rules, mutants, one);
        INFO(publish::words_of(one, *rules.rulebook, mutants.plan, rules.sources).sentence);
        std::string complaints;
        const auto written = rules_with_tests(
            path,
            [&](const std::string& file) {
                return file == changed.path ? model::FileText{changed.text, {}} : read(file);
            },
            complaints);
        INFO(complaints);
        REQUIRE(written != nullptr);
        CHECK(noticed[place] == first_to_fail(rules, *written));
        Change change = one.change;
        exchange(plan, change);
        CHECK(judged_otherwise(rules, plan, *written).empty());
        exchange(plan, change);
        kinds.insert(one.mutation);
    }
    return kinds;
}

}  // namespace

TEST_CASE("a mutant judges as the rule file with the same change written in it", "[analysis]") {
    const auto rules = rules_with_tests(every_construct);
    const auto kinds = check_as_written(
        *rules, "rules.assize",
        [](const std::string&) {
            return model::FileText{every_construct, {}};
        },
        1);
    for (int kind = 0; kind <= static_cast<int>(Mutation::unit); ++kind) {
        INFO(kind);
        CHECK(kinds.contains(static_cast<Mutation>(kind)));
    }
}

TEST_CASE("so do mutants of the rules of England", "[analysis]") {
    const std::string root = ASSIZE_ROOT;
    const auto [path, step] = GENERATE_COPY(
        std::pair(root + "/rules/england/lscb/wt2013/wt2013.assize", 997U),
        std::pair(root + "/rules/england/partnership/wt2018/wt2018.assize", 619U));
    INFO(path);
    std::string complaints;
    const auto rules = rules_with_tests(path, text_on_disk, complaints);
    INFO(complaints);
    REQUIRE(rules != nullptr);
    check_as_written(*rules, path, text_on_disk, step);
}

TEST_CASE("no mutant says what the rules say, and no two say the same", "[analysis]") {
    const auto rules = rules_with_tests(every_construct);
    const Mutants mutants = rules->mutants();
    std::map<std::string, std::size_t> said{{every_construct, 0}};
    for (std::size_t place = 0; place < mutants.mutants.size(); ++place) {
        const auto text = changed_file(*rules, mutants, mutants.mutants[place]).text;
        const auto [known, is_new] = said.emplace(text, place);
        INFO(
            "mutants " << known->second << " and " << place << ": "
                       << publish::words_of(
                              mutants.mutants[place], *rules->rulebook, mutants.plan,
                              rules->sources)
                              .sentence);
        CHECK(is_new);
    }
}
