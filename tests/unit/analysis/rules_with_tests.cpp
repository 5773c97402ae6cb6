#include "rules_with_tests.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "assize/facts/read_profile.hpp"
#include "assize/judgement/run_test.hpp"
#include "tests/catch.hpp"

namespace assize::analysis {

namespace {

void make_ready(RulesWithTests& rules, const model::ReadFile& read) {
    const model::Rulebook& rulebook = *rules.rulebook;
    for (const model::Test& test : rulebook.tests) {
        const auto& base = rules.base;
        const bool is_of_base = base != nullptr
            && std::find(base->sources.begin(), base->sources.end(), test.span.source)
                != base->sources.end();
        if (is_of_base) continue;
        std::optional<facts::Facts> start;
        if (test.profile) {
            const auto file = read(*test.profile);
            REQUIRE(file.text);
            const SourceId source = rules.sources.add({*test.profile, *file.text});
            start = facts::read_profile(rulebook.vocabulary, rules.sources, source).facts;
            REQUIRE(start);
        }
        rules.facts.push_back(
            facts::facts_from_test(rulebook.vocabulary, test, start ? &*start : nullptr));
        const facts::Facts& facts = rules.facts.back();
        rules.trials.push_back({&test, &facts, test_day(rulebook, test, facts)});
    }
}

}  // namespace

std::unique_ptr<RulesWithTests> rules_with_tests(
    const std::string& path, const model::ReadFile& read, std::string& complaints) {
    auto rules = std::make_unique<RulesWithTests>();
    rules->loaded = model::load(std::vector{path}, read, rules->sources);
    for (const Diagnostic& one : rules->loaded.diagnostics) {
        if (severity(one.code) == Severity::error)
            complaints += diagnostic_text(one, rules->sources, false);
    }
    for (const model::Rulebook& rulebook : rules->loaded.rulebooks) {
        if (rules->sources[rulebook.span.source].name == path) rules->rulebook = &rulebook;
    }
    if (!complaints.empty() || rules->rulebook == nullptr) return nullptr;
    for (const model::Rulebook& rulebook : rules->loaded.rulebooks) {
        if (rulebook.id == rules->rulebook->extends) rules->base = &rulebook;
    }
    rules->plan = plan::compile(*rules->rulebook);
    rules->dependence = std::make_unique<plan::Dependence>(rules->plan);
    make_ready(*rules, read);
    return rules;
}

std::unique_ptr<RulesWithTests> rules_with_tests(const std::string& text) {
    std::string complaints;
    auto rules = rules_with_tests(
        "rules.assize",
        [&](const std::string&) {
            return model::FileText{text, {}};
        },
        complaints);
    INFO(complaints);
    REQUIRE(rules != nullptr);
    return rules;
}

model::FileText text_on_disk(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {std::nullopt, "no such file"};
    std::ostringstream text;
    text << file.rdbuf();
    return {text.str(), {}};
}

}  // namespace assize::analysis
