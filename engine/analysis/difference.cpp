#include "assize/analysis/difference.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "assize/analysis/example_day.hpp"
#include "assize/judgement/judge.hpp"
#include "field_reads.hpp"
#include "in_parallel.hpp"
#include "variation.hpp"

namespace assize::analysis {

namespace {

/// How far a search goes: profiles judged for one mutant, tests begun from, and requirements looked
/// at when what was changed is shared.
constexpr std::size_t profiles_tried = 12'000;
constexpr std::size_t profiles_tried_far = 6'000;
constexpr std::size_t tests_begun_from = 24;
constexpr std::size_t requirements_looked_at = 6;
constexpr std::size_t judgements_kept = 50'000;

/// What a judgement is compared by.
struct Verdict {
    std::optional<Outcome> reported, otherwise;
    Outcomes possible;
    std::optional<Mark> mark;
    std::uint32_t requirement = 0;
    /// A difference of two sure judgements is worth more to an officer than one of a set.
    [[nodiscard]] bool is_plain() const { return reported && otherwise && reported != otherwise; }
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

std::optional<Verdict> told_apart(
    const Judgement& before, const Judgement& after, std::uint32_t requirement) {
    Verdict verdict{before.reported, after.reported, before.possible, {}, requirement};
    if (before.reported != after.reported) return verdict;
    if (before.possible != after.possible) return verdict;
    for (const MarkSeen& seen : before.marks) {
        const bool is_kept = std::any_of(
            after.marks.begin(), after.marks.end(),
            [&](const MarkSeen& one) { return one.mark == seen.mark; });
        if (is_kept) continue;
        verdict.mark = seen.mark;
        return verdict;
    }
    return std::nullopt;
}

/// What the rules as they are judge of scenarios, kept for the next mutant of the same
/// requirements: its search says the same facts otherwise.
class AsTheyAre {
public:
    explicit AsTheyAre(const plan::Plan& plan) : plan_(plan) {}

    /// `written` is the scenario's (scenario.hpp).
    const std::vector<Judgement>& judged(
        const std::string& written, const facts::Facts& facts, Date day, const plan::Part& part) {
        if (part.requirements != requirements_ || kept_.size() >= judgements_kept) {
            kept_.clear();
            requirements_ = part.requirements;
        }
        const auto [at, is_new] = kept_.try_emplace(written);
        if (is_new) at->second = judge_only(plan_, facts, day, part);
        return at->second;
    }

private:
    const plan::Plan& plan_;
    std::vector<std::uint32_t> requirements_;
    std::unordered_map<std::string, std::vector<Judgement>> kept_;
};

/// One search, for one mutant.
class Search {
public:
    Search(
        const model::Rulebook& rulebook, const Ground& ground, const FieldReads& reads,
        AsTheyAre& as_they_are, plan::Plan& changed, const Mutant& mutant)
        : rulebook_(rulebook),
          vocabulary_(rulebook.vocabulary),
          ground_(ground),
          as_they_are_(as_they_are),
          changed_(changed),
          part_(ground.dependence.part_of(requirements(ground, mutant))),
          figures_(figures_of(ground.plan, part_)),
          fields_(reads.of(part_)),
          near_(near(reads, ground, mutant, fields_)) {}

    std::optional<Difference> find() && {
        const auto bases = this->bases();
        for (const Scenario& base : bases) {
            if (tries(base)) break;
        }
        search(bases, near_, {}, profiles_tried);
        search(bases, fields_, {}, profiles_tried);
        search(bases, near_, fields_, profiles_tried + profiles_tried_far);
        if (!found_) return std::nullopt;
        minimise();
        return Difference{std::move(*found_), verdict_.requirement, verdict_.reported,
                          verdict_.possible,  verdict_.mark,        verdict_.otherwise};
    }

private:
    static std::vector<std::uint32_t> requirements(const Ground& ground, const Mutant& mutant) {
        if (mutant.home.what == Home::What::requirement) return {mutant.home.index};
        auto all = dependents(ground, mutant);
        // Those that tests speak of come first: their tests are where the search begins.
        std::stable_partition(all.begin(), all.end(), [&](std::uint32_t one) {
            return std::any_of(ground.trials.begin(), ground.trials.end(), [&](const Trial& trial) {
                return expects(trial, {&one, 1});
            });
        });
        if (all.size() > requirements_looked_at) all.resize(requirements_looked_at);
        std::sort(all.begin(), all.end());
        return all;
    }

    static bool expects(const Trial& trial, std::span<const std::uint32_t> requirements) {
        const auto& expects = trial.test->expects;
        return std::any_of(expects.begin(), expects.end(), [&](const model::Expect& expect) {
            return std::find(requirements.begin(), requirements.end(), expect.requirement.index)
                != requirements.end();
        });
    }

    /// The fields that what was changed reads.
    static std::vector<FieldPath> near(
        const FieldReads& reads, const Ground& ground, const Mutant& mutant,
        const std::vector<FieldPath>& all) {
        if (const auto* one = std::get_if<NodeChange>(&mutant.change)) {
            const plan::Op op = ground.plan.nodes[one->id.index].op;
            if (op >= plan::Op::compare) return reads.within(one->id);
        }
        if (const auto* one = std::get_if<SelectionChange>(&mutant.change))
            return reads.within(one->id);
        return all;
    }

    [[nodiscard]] std::vector<Scenario> bases() const {
        std::vector<Scenario> bases;
        for (const Trial& trial : ground_.trials) {
            if (bases.size() == tests_begun_from) break;
            if (expects(trial, part_.requirements))
                bases.push_back(scenario_of(vocabulary_, *trial.facts, trial.day, fields_));
        }
        const Date day = bases.empty() ? example_day(rulebook_, {part_.requirements.front()})
                                       : bases.front().as_at;
        bases.push_back({day, {}});
        return bases;
    }

    /// Says `first` fields otherwise, and then `second` ones too. True when it has found enough.
    bool search(
        const std::vector<Scenario>& bases, const std::vector<FieldPath>& first,
        const std::vector<FieldPath>& second, std::size_t most) {
        if (is_plain()) return true;
        for (const Scenario& base : bases) {
            for (const Edit& edit : variations(vocabulary_, base, figures_, first, true)) {
                if (tried_ >= most) return false;
                Scenario varied = base;
                apply(vocabulary_, varied, edit);
                if (second.empty()) {
                    if (tries(varied)) return true;
                    continue;
                }
                for (const Edit& other : variations(vocabulary_, varied, figures_, second, true)) {
                    if (tried_ >= most) return false;
                    Scenario twice = varied;
                    apply(vocabulary_, twice, other);
                    if (tries(twice)) return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool is_plain() const { return found_ && verdict_.is_plain(); }

    /// True when the scenario tells the two apart plainly; one that does in any way is kept. One
    /// that was tried before did not, or the search would have ended.
    bool tries(const Scenario& scenario) {
        ++tried_;
        const auto [written, is_new] = seen_.insert(written_out(scenario));
        if (!is_new) return false;
        const auto verdict = judged(scenario, *written);
        if (!verdict) return false;
        if (!found_ || verdict->is_plain()) {
            verdict_ = *verdict;
            found_ = scenario;
        }
        return verdict->is_plain();
    }

    [[nodiscard]] std::optional<Verdict> judged(
        const Scenario& scenario, const std::string& written) const {
        const facts::Facts facts = facts_of(vocabulary_, scenario);
        const auto& before = as_they_are_.judged(written, facts, scenario.as_at, part_);
        const auto after = judge_only(changed_, facts, scenario.as_at, part_);
        std::optional<Verdict> best;
        for (std::size_t place = 0; place < before.size(); ++place) {
            const auto one = told_apart(before[place], after[place], part_.requirements[place]);
            if (one && (!best || (one->is_plain() && !best->is_plain()))) best = one;
        }
        return best;
    }

    /// Whether the requirement found is told apart in just the same way.
    [[nodiscard]] bool is_still_told(const Scenario& scenario) const {
        const facts::Facts facts = facts_of(vocabulary_, scenario);
        const std::uint32_t one = verdict_.requirement;
        const plan::Part part = ground_.dependence.part_of({&one, 1});
        const auto before = judge_only(ground_.plan, facts, scenario.as_at, part);
        const auto after = judge_only(changed_, facts, scenario.as_at, part);
        return told_apart(before.front(), after.front(), one) == verdict_;
    }

    /// Takes away what does not matter, until nothing can be.
    void minimise() {
        bool is_less = true;
        while (is_less) {
            is_less = false;
            for (Scenario& less : lesser(*found_)) {
                if (!is_still_told(less)) continue;
                found_ = std::move(less);
                is_less = true;
                break;
            }
        }
    }

    const model::Rulebook& rulebook_;
    const model::Vocabulary& vocabulary_;
    const Ground& ground_;
    AsTheyAre& as_they_are_;
    plan::Plan& changed_;
    plan::Part part_;
    Figures figures_;
    std::vector<FieldPath> fields_, near_;
    std::size_t tried_ = 0;
    std::unordered_set<std::string> seen_;
    std::optional<Scenario> found_;
    Verdict verdict_;
};

}  // namespace

std::vector<std::optional<Difference>> differences(
    const model::Rulebook& rulebook, const Ground& ground, std::span<const Mutant> mutants,
    unsigned jobs, const Progress& progress) {
    std::vector<std::optional<Difference>> found(mutants.size());
    const FieldReads reads(ground.plan);
    in_parallel(mutants.size(), jobs, progress, [&] {
        return [&, changed = ground.plan,
                as_they_are = AsTheyAre(ground.plan)](std::size_t place) mutable {
            Change change = mutants[place].change;
            exchange(changed, change);
            found[place] =
                Search(rulebook, ground, reads, as_they_are, changed, mutants[place]).find();
            exchange(changed, change);
        };
    });
    return found;
}

}  // namespace assize::analysis
