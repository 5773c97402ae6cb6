#include "assize/analysis/edge.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "assize/analysis/uses.hpp"
#include "assize/model/walk.hpp"
#include "mutant_maker.hpp"
#include "stand_in.hpp"
#include "written_out.hpp"

namespace assize::analysis {

namespace {

namespace m = model;
using m::Kind;

/// What stands for the figures that a profile would give: each a little less than the one before,
/// so that what is left of the first is not nothing.
constexpr std::int64_t first_sample = 10, sample_step = 3;

/// The least by which a reader would tell two values apart.
std::optional<std::int64_t> step_of(const m::Type& type) {
    if (type.kind == Kind::choice) return 1;
    if (type.kind == Kind::percentage) return parts_per_unit / 10;
    return unit_of(type);
}

/// Evaluates one condition with a fact in the place of what it compares.
class Probing {
public:
    Probing(const m::Rulebook& rulebook, StandIn& stand_in, const m::Condition& condition, Date day)
        : rulebook_(rulebook), stand_in_(stand_in), day_(day) {
        edge_.condition = &condition;
    }

    std::optional<Edge> probe() && {
        if (!std::visit([&](const auto& form) { return take(form); }, edge_.condition->form))
            return std::nullopt;
        return std::move(edge_);
    }

private:
    template <typename Form>
    static bool take(const Form&) {
        return false;
    }

    bool take(const m::Compare& form) {
        const bool is_turned = is_written(form.left) && !is_written(form.right);
        const m::Value& subject = is_turned ? form.right : form.left;
        const auto bar = taken(is_turned ? form.left : form.right);
        if (!bar || !can_be_probed(subject.type)) return false;
        const bool is_sameness =
            form.comparator == m::Comparator::equal || form.comparator == m::Comparator::not_equal;
        if (is_sameness && subject.type.kind == Kind::choice) return false;
        is_share_ = is_share(subject);
        const m::Value fact = subject_of(subject.type);
        set(
            {is_turned ? m::Compare{form.comparator, *bar, fact}
                       : m::Compare{form.comparator, fact, *bar},
             {}});
        const auto figure = seen(is_turned ? 0 : 1, subject.type);
        if (!figure) return false;
        beside(*figure);
        return finish();
    }
    bool take(const m::Between& form) {
        const auto low = taken(form.low), high = taken(form.high);
        if (!low || !high || !can_be_probed(form.value.type)) return false;
        set({m::Between{subject_of(form.value.type), *low, *high}, {}});
        const auto from = seen(1, form.value.type), to = seen(2, form.value.type);
        if (!from || !to) return false;
        outside(*from, *to);
        return finish();
    }
    bool take(const m::Within& form) {
        const auto length = taken(form.length), date = taken(form.date);
        if (!length || !date) return false;
        set({m::Within{subject_of(form.value.type), *length, form.before, *date}, {}});
        const auto from = seen(2, form.value.type), to = far_end();
        if (!from || !to) return false;
        outside(std::min(*from, *to), std::max(*from, *to));
        return finish();
    }
    bool take(const m::Apart& form) {
        const auto length = taken(form.length), date = taken(form.date);
        if (!length || !date) return false;
        set(
            {m::Apart{subject_of(form.value.type), *length, form.before, form.strictly, *date},
             {}});
        const auto figure = far_end();
        if (!figure) return false;
        beside(*figure);
        return finish();
    }
    /// On the last day and on the day after it.
    bool take(const m::InTime& form) {
        if (reads_day(form.deadline)) return false;
        const auto deadline = taken(form.deadline);
        if (!deadline) return false;
        set({m::InTime{subject_of(form.value.type), *deadline}, {}});
        const auto last = seen(1, form.value.type);
        if (!last) return false;
        const Date due{static_cast<std::int32_t>(*last)};
        const Date late{due.days + 1};
        absent(due);
        absent(late);
        add(*last, late);
        add(*last + 1, late);
        return true;
    }
    bool take(const m::Exists& form) {
        if (form.quantity == m::Quantity::any || form.quantity == m::Quantity::no) return false;
        const m::Comparator comparator = form.quantity == m::Quantity::at_least
            ? m::Comparator::at_least
            : form.quantity == m::Quantity::at_most ? m::Comparator::at_most
                                                    : m::Comparator::equal;
        const auto number = static_cast<std::int64_t>(form.number);
        const m::Value count = subject_of(m::plain(Kind::whole_number));
        set({m::Compare{comparator, count, literal(number, count.type)}, {}});
        beside(number);
        return finish();
    }
    bool take(const m::Proportion& form) {
        if (form.all) return false;
        is_share_ = true;
        const m::Value share = subject_of(m::plain(Kind::percentage, true));
        const m::Value bar = literal(form.percent, m::plain(Kind::percentage));
        m::Any either;
        either.parts.push_back({m::IsNone{share, false}, {}});
        either.parts.push_back({m::Compare{m::Comparator::at_least, share, bar}, {}});
        set({std::move(either), {}});
        beside(form.percent);
        return finish();
    }

    static m::Value literal(std::int64_t value, const m::Type& type) {
        return {m::Literal{{value, {}}}, type, {}};
    }
    static bool can_be_probed(const m::Type& type) { return step_of(type).has_value(); }
    m::Value subject_of(const m::Type& type) {
        edge_.type = type;
        subject_ = stand_in_.add(type);
        return stand_in_.value(subject_);
    }

    /// Nothing in it is a fact.
    bool is_written(const m::Value& value) const {
        bool is_fact = false;
        m::walk(value, [&](const auto& part) {
            using Inner = std::decay_t<decltype(part)>;
            if constexpr (std::is_same_v<Inner, m::Path> || std::is_same_v<Inner, m::Selection>)
                is_fact = true;
            if constexpr (std::is_same_v<Inner, m::Value>) {
                if (const auto* named = std::get_if<m::MeaningRef>(&part.form)) {
                    const auto* body = meant(*named);
                    is_fact = is_fact || body == nullptr || !is_written(*body);
                }
                is_fact = is_fact || std::holds_alternative<m::JudgementOf>(part.form);
            }
        });
        return !is_fact;
    }
    bool reads_day(const m::Value& value) const {
        bool found = false;
        m::walk(value, [&](const auto& part) {
            if constexpr (std::is_same_v<std::decay_t<decltype(part)>, m::Value>) {
                found = found || std::holds_alternative<m::AsAt>(part.form);
                if (const auto* named = std::get_if<m::MeaningRef>(&part.form)) {
                    const auto* body = meant(*named);
                    found = found || (body != nullptr && reads_day(*body));
                }
            }
        });
        return found;
    }
    bool is_share(const m::Value& value) const {
        const auto* named = std::get_if<m::MeaningRef>(&value.form);
        const m::Value* body = named == nullptr ? &value : meant(*named);
        return body != nullptr && std::holds_alternative<m::Share>(body->form);
    }
    const m::Value* meant(const m::MeaningRef& named) const {
        return std::get_if<m::Value>(&rulebook_.meanings[named.meaning.index].body);
    }

    /// The same with a fact in the place of all that a profile would give. Nothing where no fact
    /// can stand for it.
    std::optional<m::Value> taken(const m::Value& value) {
        const auto& form = value.form;
        if (std::holds_alternative<m::Literal>(form) || std::holds_alternative<m::AsAt>(form)
            || std::holds_alternative<m::ThresholdRef>(form))
            return value;
        if (const auto* named = std::get_if<m::MeaningRef>(&form)) {
            if (const auto* body = meant(*named)) return taken(*body);
        }
        if (const auto* sum = std::get_if<m::Arithmetic>(&form)) {
            const auto left = taken(*sum->left), right = taken(*sum->right);
            if (!left || !right) return std::nullopt;
            m::Value made = value;
            made.form = m::Arithmetic{sum->minus, Box<m::Value>(*left), Box<m::Value>(*right)};
            return made;
        }
        m::Type type = value.type;
        type.is_optional = false;
        const bool is_amount = type.kind == Kind::money || type.kind == Kind::number;
        const bool is_count =
            is_amount || type.kind == Kind::whole_number || type.kind == Kind::days;
        if (type.kind != Kind::date && !is_count) return std::nullopt;
        const auto before = static_cast<std::int64_t>(edge_.taken.size());
        const std::int64_t figure = std::max<std::int64_t>(first_sample - sample_step * before, 1)
            * (is_amount ? parts_per_unit : 1);
        const std::int64_t sample = is_count ? figure : day_.days;
        edge_.taken.push_back({&value, sample});
        const std::uint32_t fact = stand_in_.add(type);
        given_.push_back({fact, sample});
        return stand_in_.value(fact);
    }

    void set(m::Condition condition) {
        m::Requirement made;
        m::Clause met;
        met.outcome = Outcome::met;
        met.when = std::move(condition);
        made.clauses.push_back(std::move(met));
        made.clauses.emplace_back();
        stand_in_.set(std::move(made));
        static_cast<void>(stand_in_.judge(given_, day_));
    }

    /// What the evaluator saw of the condition's value at `place`.
    std::optional<std::int64_t> seen(std::size_t place, const m::Type& type) const {
        const Proof& proof = stand_in_.proof();
        const auto& steps = proof.steps;
        const auto condition = condition_step();
        for (std::size_t step = 0; step < steps.size(); ++step) {
            if (steps[step].parent != condition || steps[step].what != ProofStep::What::value)
                continue;
            if (place-- == 0) return scalar_of(proof.seen(steps[step]), type);
        }
        return std::nullopt;
    }
    std::optional<std::int64_t> far_end() const {
        const Proof& proof = stand_in_.proof();
        return scalar_of(proof.seen(proof.steps[condition_step()]), m::plain(m::Kind::date));
    }
    std::uint32_t condition_step() const {
        const auto& steps = stand_in_.proof().steps;
        const auto found = std::find_if(steps.begin(), steps.end(), [](const ProofStep& step) {
            return step.what == ProofStep::What::condition;
        });
        return static_cast<std::uint32_t>(found - steps.begin());
    }
    static std::optional<std::int64_t> scalar_of(const Possible& possible, const m::Type& type) {
        if (type.kind == Kind::choice) return sole_member(possible.set);
        if (possible.may_be_none || !(possible.low == possible.high) || !possible.low.is_finite())
            return std::nullopt;
        if (type.kind == Kind::percentage) {
            return static_cast<std::int64_t>(
                possible.low.numerator * 100 * parts_per_unit / possible.low.denominator);
        }
        return static_cast<std::int64_t>(possible.low.numerator);
    }
    static std::optional<std::int64_t> sole_member(std::uint64_t set) {
        std::int64_t place = 0;
        while (place < 64 && (set >> place & 1U) == 0) ++place;
        if (set != std::uint64_t{1} << place) return std::nullopt;
        return place;
    }

    void add(Edge::Probe probe) {
        auto given = given_;
        if (probe.is_known) given.push_back({subject_, probe.value});
        const Outcomes possible = stand_in_.judge(given, probe.as_at).possible;
        probe.held = possible.count() > 1 ? Truth::unknown : truth(possible.has(Outcome::met));
        edge_.probes.push_back(probe);
    }
    void add(std::int64_t value, Date as_at) { add({value, true, as_at, {}}); }
    /// There is none, or, of what there always is one, it is not known.
    void absent(Date as_at) { add({{}, edge_.type.is_optional, as_at, {}}); }
    void add(std::int64_t value) {
        const bool is_below = value < 0 && !edge_.type.may_be_negative;
        const bool is_above = is_share_ && value > 100 * parts_per_unit;
        const bool is_date = edge_.type.kind == Kind::date;
        const bool is_no_choice = edge_.type.kind == Kind::choice
            && static_cast<std::size_t>(value)
                >= rulebook_.vocabulary.choices[edge_.type.id].values.size();
        if ((is_below && !is_date) || is_above || is_no_choice) return;
        if (is_date && (value < first_date().days || value > last_date().days)) return;
        add(value, day_);
    }
    void beside(std::int64_t figure) { outside(figure, figure); }
    void outside(std::int64_t low, std::int64_t high) {
        const std::int64_t step = *step_of(edge_.type);
        add(low - step);
        add(low);
        if (high != low) add(high);
        add(high + step);
    }
    bool finish() {
        if (edge_.type.is_optional) absent(day_);
        return true;
    }

    const m::Rulebook& rulebook_;
    StandIn& stand_in_;
    Date day_;
    Edge edge_;
    std::vector<StandIn::Given> given_;
    std::uint32_t subject_ = 0;
    bool is_share_ = false;  ///< of a list's items, and so never above the whole
};

/// Goes through conditions and knows the lists that stand around each.
class Looking {
public:
    Looking(const m::Rulebook& rulebook, const m::Requirement& requirement, Date day)
        : rulebook_(rulebook),
          requirement_(requirement),
          written_(rulebook),
          stand_in_(rulebook),
          day_(day) {}

    /// What a name stands for, which no list stands around.
    template <typename Part>
    void alone(const Part& part) {
        at(part);
        within_.clear();
    }
    void at(const m::Condition& condition) {
        auto edge = Probing(rulebook_, stand_in_, condition, day_).probe();
        if (edge && said_.insert(written_.of(condition, &requirement_)).second) {
            edge->within = within_;
            found_.push_back(std::move(*edge));
        }
        into(condition);
    }
    void at(const m::Value& value) { into(value); }
    void at(const m::Selection& selection) {
        within_.push_back(&selection);
        into(selection);
    }
    void at(const m::Path&) {}
    /// What stands behind a list in one part speaks of its items.
    template <typename Part>
    void into(const Part& part) {
        const std::size_t around = within_.size();
        m::each_part(part, [&](const auto& inner) { at(inner); });
        within_.resize(around);
    }

    std::vector<Edge> found() && { return std::move(found_); }

private:
    const m::Rulebook& rulebook_;
    const m::Requirement& requirement_;
    WrittenOut written_;
    StandIn stand_in_;  ///< for every comparison: the facts of one are not given to the next
    Date day_;
    std::vector<const m::Selection*> within_;
    std::set<std::string> said_;
    std::vector<Edge> found_;
};

}  // namespace

std::vector<Edge> edges_of(const m::Rulebook& rulebook, m::RequirementId id, Date day) {
    Looking looking(rulebook, rulebook.requirements[id.index], day);
    looking.into(rulebook.requirements[id.index]);
    for (const m::MeaningId meaning : uses_of_judgement(rulebook, id).meanings)
        std::visit(
            [&](const auto& body) { looking.alone(body); }, rulebook.meanings[meaning.index].body);
    return std::move(looking).found();
}

}  // namespace assize::analysis
