#include "assize/judgement/judge.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "evaluator.hpp"
#include "reported.hpp"
#include "standing.hpp"

namespace assize {

namespace {

using judgement::Evaluator;
using judgement::Mode;
using judgement::Result;

/// One judging: a first pass that notes everything, then a short one for each thing a judgement may
/// lean on.
class Judging {
public:
    Judging(
        const plan::Plan& plan, const facts::Facts& facts, Date as_at, const plan::Part& part,
        Explain explain)
        : plan_(plan),
          part_(part),
          as_at_(as_at),
          explain_(explain),
          evaluator_(plan, facts, as_at) {}

    Assessment judge(Assessment memory) && {
        assessment_.as_at = as_at_;
        assessment_.judgements = std::move(memory.judgements);
        if (explain_ == Explain::outline || explain_ == Explain::full) {
            assessment_.proof = std::move(memory.proof);
            if (!assessment_.proof) assessment_.proof.emplace();
            evaluator_.note_proof(*assessment_.proof, explain_ == Explain::outline);
        }
        judge_part();
        for (std::uint32_t theme = 0; theme < plan_.themes.size(); ++theme) {
            assessment_.themes.push_back(judgement::standing(plan_, assessment_.judgements, theme));
        }
        assessment_.whole = judgement::standing(plan_, assessment_.judgements, std::nullopt);
        return std::move(assessment_);
    }

    std::vector<Judgement> judge_only(Proof* proof) && {
        if (proof != nullptr) evaluator_.note_proof(*proof, false);
        judge_part();
        return std::move(assessment_.judgements);
    }

private:
    void judge_part() {
        first_pass();
        presume();
        mark_no_cases();
        mark_not_yet_due();
        mark_assumed();
        report();
    }

    void first_pass() {
        evaluator_.note_needs();
        clear();
        for (const plan::DefinitionId id : part_.definitions)
            result_of(id) = evaluator_.evaluate(id);
        depth_ = evaluator_.depth();
        for (std::size_t place = 0; place < part_.requirements.size(); ++place) note(place);
    }

    /// The judgements to be made, in the memory of those that were there.
    void clear() {
        assessment_.judgements.resize(part_.requirements.size());
        for (Judgement& judgement : assessment_.judgements) {
            judgement.marks.clear();
            judgement.missing.clear();
            judgement.limits.clear();
            judgement.spoken.clear();
            judgement.advised.clear();
        }
    }

    [[nodiscard]] const plan::Requirement& requirement_at(std::size_t place) const {
        return plan_.requirements[part_.requirements[place]];
    }

    [[nodiscard]] Result& result_of(plan::DefinitionId id) {
        return evaluator_.results()[id.index];
    }

    void note(std::size_t place) {
        const Result& result = result_of(requirement_at(place).definition);
        Judgement& judgement = assessment_.judgements[place];
        judgement.possible = result.outcomes;
        judgement.presumed = result.outcomes;
        judgement.is_in_force = result.is_in_force;
        judgement.clause = result.clause;
        if (result.outcomes.count() > 1)
            evaluator_.list_needs(result.needs, judgement.missing, judgement.limits);
    }

    /// Evaluates again, under another mode, the definitions that may come out otherwise, and sees
    /// each requirement's outcomes.
    template <typename Affected, typename See>
    void pass(const Mode& mode, Affected is_affected, See see) {
        evaluator_.leave_notes();
        evaluator_.set_mode(mode);
        for (const plan::DefinitionId id : part_.definitions) {
            if (!is_affected(id)) continue;
            before_.emplace_back(id, result_of(id));
            result_of(id) = evaluator_.evaluate(id);
        }
        if (!before_.empty()) {
            for (std::size_t place = 0; place < part_.requirements.size(); ++place) {
                see(assessment_.judgements[place],
                    result_of(requirement_at(place).definition).outcomes);
            }
        }
        for (const auto& [id, result] : before_) result_of(id) = result;
        before_.clear();
        evaluator_.rewind(depth_);
        evaluator_.set_mode({});
    }

    void presume() {
        Mode mode;
        mode.presume = true;
        pass(
            mode,
            [&](plan::DefinitionId id) { return plan_.definitions[id.index].reads_presumption; },
            [](Judgement& judgement, Outcomes outcomes) { judgement.presumed = outcomes; });
    }

    /// A judgement leans on what changes it when taken as unknown (semantics.md, 9).
    template <typename Affected>
    void mark(const Mode& mode, MarkSeen seen, Affected is_affected) {
        pass(mode, is_affected, [&](Judgement& judgement, Outcomes outcomes) {
            if (outcomes != judgement.possible) judgement.marks.push_back(seen);
        });
    }

    void mark_no_cases() {
        Mode mode;
        mode.mask_no_cases = true;
        mark(mode, {Mark::no_cases, plan::nothing}, [&](plan::DefinitionId id) {
            return result_of(id).no_cases;
        });
    }

    void mark_not_yet_due() {
        Mode mode;
        mode.mask_not_yet_due = true;
        mark(mode, {Mark::not_yet_due, plan::nothing}, [&](plan::DefinitionId id) {
            return result_of(id).not_yet_due;
        });
    }

    void mark_assumed() {
        for (std::uint32_t threshold = 0; threshold < plan_.thresholds.size(); ++threshold) {
            if (!plan_.thresholds[threshold].is_assumed) continue;
            Mode mode;
            mode.mask_threshold = threshold;
            mark(mode, {Mark::assumed, threshold}, [&](plan::DefinitionId id) {
                const auto& assumed = plan_.definitions[id.index].assumed;
                return std::binary_search(assumed.begin(), assumed.end(), threshold);
            });
        }
    }

    void report() {
        for (std::size_t place = 0; place < part_.requirements.size(); ++place) {
            Judgement& judgement = assessment_.judgements[place];
            judgement::report(judgement);
            if (explain_ != Explain::none && judgement.is_in_force)
                speak(requirement_at(place), judgement);
        }
    }

    std::vector<Said> said(const std::vector<plan::Piece>& pieces) {
        std::vector<Said> made;
        made.reserve(pieces.size());
        for (const plan::Piece& piece : pieces) {
            if (piece.value.index == plan::nothing) {
                made.push_back({piece.words, std::nullopt});
            } else {
                made.push_back(
                    {{}, Seen{evaluator_.shown(piece.value), plan_.nodes[piece.value.index].type}});
            }
        }
        return made;
    }

    void speak(const plan::Requirement& requirement, Judgement& judgement) {
        if (judgement.reported == Outcome::not_applicable) return;
        for (const plan::Sentence& sentence : requirement.sentences) {
            if (speaks(requirement, sentence, judgement.reported)) {
                judgement.spoken.push_back({sentence.speech, said(sentence.pieces)});
            }
        }
        for (std::uint32_t index = 0; index < requirement.advice.size(); ++index) {
            const plan::Advice& advice = requirement.advice[index];
            const Truth held = evaluator_.advice(advice.when, index);
            if (held != Truth::no)
                judgement.advised.push_back({held == Truth::unknown, said(advice.pieces), index});
        }
    }

    /// A sentence for one judgement goes before one for all; what to do is said of what falls
    /// short.
    static bool speaks(
        const plan::Requirement& requirement, const plan::Sentence& sentence,
        std::optional<Outcome> reported) {
        const bool falls_short = reported == Outcome::unmet || reported == Outcome::part_met;
        if (sentence.speech != model::Speech::because && !falls_short) return false;
        if (sentence.outcome) return sentence.outcome == reported;
        return std::none_of(
            requirement.sentences.begin(), requirement.sentences.end(),
            [&](const plan::Sentence& other) {
                return other.speech == sentence.speech && other.outcome
                    && other.outcome == reported;
            });
    }

    const plan::Plan& plan_;
    const plan::Part& part_;
    Date as_at_;
    Explain explain_;
    Evaluator evaluator_;
    Evaluator::Depth depth_;
    /// What the first pass made of what is evaluated again in the pass under way.
    std::vector<std::pair<plan::DefinitionId, Result>> before_;
    Assessment assessment_;
};

}  // namespace

Assessment judge(const plan::Plan& plan, const facts::Facts& facts, Date as_at, Explain explain) {
    return judge(plan, facts, as_at, explain, {});
}

Assessment judge(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, Explain explain,
    Assessment memory) {
    const plan::Part all = plan::everything(plan);
    return Judging(plan, facts, as_at, all, explain).judge(std::move(memory));
}

std::vector<Judgement> judge_only(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, const plan::Part& part) {
    return Judging(plan, facts, as_at, part, Explain::none).judge_only(nullptr);
}

std::vector<Judgement> judge_only(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, const plan::Part& part,
    Proof& proof) {
    return Judging(plan, facts, as_at, part, Explain::none).judge_only(&proof);
}

Outcome strict_outcome(const Judgement& judgement) { return judgement.possible.worst(); }

}  // namespace assize
