// Each definition after all it reads; a circle is printed as a path (language.md, Conditions).
#include <algorithm>

#include "checker.hpp"

namespace assize::model {

namespace {

std::string quoted(const Rulebook& rulebook, const Definition& definition) {
    switch (definition.what) {
        case Definition::What::meaning: return rulebook.meanings[definition.index].name;
        case Definition::What::check:
            return rulebook.requirements[definition.index].checks[definition.check].name;
        case Definition::What::requirement: break;
    }
    return rulebook.requirements[definition.index].id;
}

}  // namespace

/// Depth first in order of declaration, without recursion.
void Checker::order() {
    struct Step {
        Definition definition;
        std::vector<Read> reads;
        std::size_t next = 0;
    };
    enum class Seen : std::uint8_t { open, done };
    std::map<std::uint64_t, Seen> seen;
    std::vector<Step> path;
    const auto open = [&](const Definition& definition) {
        const std::uint64_t key = definition_key(definition);
        if (!seen.emplace(key, Seen::open).second) return;
        std::vector<Read> reads;
        if (const auto known = reads_.find(key); known != reads_.end()) reads = known->second;
        // A requirement stands after its checks, whether its clauses name them or not.
        if (definition.what == Definition::What::requirement) {
            const auto& requirement = made_.requirements[definition.index];
            for (std::uint32_t check = 0; check < requirement.checks.size(); ++check) {
                reads.push_back(
                    {{Definition::What::check, definition.index, check},
                     requirement.checks[check].span});
            }
        }
        path.push_back({definition, std::move(reads), 0});
    };
    const auto circle = [&](const Read& read) {
        std::string words;
        bool is_on = false;
        for (const Step& step : path) {
            is_on = is_on || definition_key(step.definition) == definition_key(read.to);
            if (is_on) words += quoted(made_, step.definition) + " → ";
        }
        const std::string again = quoted(made_, read.to);
        report(Code::circle, read.span, {again, words + again});
    };
    const auto follow = [&] {
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == step.reads.size()) {
                seen[definition_key(step.definition)] = Seen::done;
                made_.order.push_back(step.definition);
                path.pop_back();
                continue;
            }
            const Read read = step.reads[step.next++];
            // What could not be settled has been reported, its circles too.
            const bool is_meaning = read.to.what == Definition::What::meaning;
            if (is_meaning && meaning_states_[read.to.index].known != MeaningState::Known::yes)
                continue;
            const auto known = seen.find(definition_key(read.to));
            if (known == seen.end()) {
                open(read.to);
            } else if (known->second == Seen::open) {
                circle(read);
            }
        }
    };
    for (std::uint32_t meaning = 0; meaning < made_.meanings.size(); ++meaning) {
        open({Definition::What::meaning, meaning, 0});
        follow();
    }
    for (std::uint32_t index = 0; index < made_.requirements.size(); ++index) {
        for (std::uint32_t check = 0; check < made_.requirements[index].checks.size(); ++check) {
            open({Definition::What::check, index, check});
            follow();
        }
        open({Definition::What::requirement, index, 0});
        follow();
    }
}

/// What is expected of a test without a day must not hang on the day (docs/decisions/0003).
void Checker::days_of_tests() {
    for (const Definition& definition : made_.order) {
        const std::uint64_t key = definition_key(definition);
        const auto does = [&](const Definition& to) {
            return read_day_.contains(definition_key(to));
        };
        const auto& read = reads_[key];
        bool is_read =
            std::any_of(read.begin(), read.end(), [&](const Read& one) { return does(one.to); });
        if (definition.what == Definition::What::requirement) {
            const auto& checks = made_.requirements[definition.index].checks;
            for (std::uint32_t check = 0; check < checks.size(); ++check) {
                is_read = is_read || does({Definition::What::check, definition.index, check});
            }
        }
        if (is_read) read_day_.insert(key);
    }
    for (const Test& test : made_.tests) {
        if (test.as_at || test.profile) continue;
        for (const Expect& expect : test.expects) {
            const Definition judged{Definition::What::requirement, expect.requirement.index, 0};
            if (!read_day_.contains(definition_key(judged))) continue;
            report(
                Code::test_without_day, test.span,
                {test.title, made_.requirements[judged.index].id})
                .labels.push_back({expect.span, "hangs on the date of judgement"});
            break;
        }
    }
}

}  // namespace assize::model
