#include "assize/publish/mutant_words.hpp"

#include "assize/base/number.hpp"
#include "assize/report/words.hpp"

namespace assize::publish {

namespace {

using analysis::Mutant;
using analysis::Mutation;
using model::Comparator;
using model::Kind;
using model::Quantity;
using plan::Node;
using plan::Op;

std::string in_quotes(const std::string& text) { return "“" + text + "”"; }

std::string_view comparator_words(Comparator comparator, bool is_date) {
    switch (comparator) {
        case Comparator::equal: return "is";
        case Comparator::not_equal: return "is not";
        case Comparator::at_least: return is_date ? "is on or after" : "is at least";
        case Comparator::more_than: return is_date ? "is after" : "is more than";
        case Comparator::at_most: return is_date ? "is on or before" : "is at most";
        case Comparator::less_than: return is_date ? "is before" : "is less than";
    }
    return {};
}

std::string quantity_words(const Node& node) {
    const std::string number = std::to_string(node.number);
    if (node.op == Op::chosen) return "at least " + number + " of these";
    if (node.op == Op::includes) return "at least " + number + " of";
    switch (node.quantity) {
        case Quantity::any: return "any";
        case Quantity::no: return "no";
        case Quantity::at_least: return "at least " + number;
        case Quantity::at_most: return "at most " + number;
        case Quantity::exactly: return "exactly " + number;
    }
    return {};
}

/// The two ways to say a change of one node.
class Words {
public:
    Words(
        const Mutant& mutant, const model::Rulebook& rulebook, const plan::Plan& plan,
        const Sources& sources)
        : mutant_(mutant), rulebook_(rulebook), plan_(plan), sources_(sources) {}

    MutantWords say() && {
        words_.context = rule(mutant_.context);
        std::visit([this](const auto& change) { of(change); }, mutant_.change);
        if (words_.sentence.empty())
            words_.sentence = in_quotes(words_.was) + " became " + in_quotes(words_.became);
        return std::move(words_);
    }

private:
    [[nodiscard]] std::string rule(const Span& span) const {
        return report::rule_words(sources_, span, 120);
    }
    [[nodiscard]] std::string rule(std::uint32_t node) const {
        return rule(plan_.nodes[node].span);
    }
    void pair(std::string was, std::string became) {
        words_.was = std::move(was);
        words_.became = std::move(became);
    }
    void left_out(const std::string& what) { words_.sentence = what + " were left out"; }

    void of(const analysis::NodeChange& change) {
        const Node& was = plan_.nodes[change.id.index];
        const Node& became = change.node;
        switch (mutant_.mutation) {
            case Mutation::comparator: return comparator(was, became);
            case Mutation::side: return side(was, became);
            case Mutation::figure:
                return pair(
                    literal_text({was.number, {}}, was.type, plan_.choices),
                    literal_text({became.number, {}}, became.type, plan_.choices));
            case Mutation::unit: return unit(was, became);
            case Mutation::number:
            case Mutation::quantity: return pair(quantity_words(was), quantity_words(became));
            case Mutation::percent:
                return pair(
                    "at least " + number_text(was.number) + "%",
                    "at least " + number_text(became.number) + "%");
            case Mutation::every_to_any: return pair("all of … satisfy", "there are any … where");
            case Mutation::inclusion: {
                const bool is_all = was.inclusion == model::Inclusion::all;
                return pair(is_all ? "all of" : "any of", is_all ? "any of" : "all of");
            }
            case Mutation::connective: return connective(was);
            case Mutation::strictness:
                return pair(
                    was.strict ? "more than" : "at least", was.strict ? "at least" : "more than");
            case Mutation::deadline: return pair("is in time for", "is on or before");
            case Mutation::ranking: return extreme(was);
            case Mutation::negated:
                words_.sentence = in_quotes(rule(was.span)) + " were to be false";
                return;
            case Mutation::negation_dropped:
                words_.sentence = "“not” were left out before " + in_quotes(rule(was.a));
                return;
            case Mutation::part_dropped:
            case Mutation::member_dropped: return left_out(in_quotes(rule(mutant_.dropped.index)));
            case Mutation::check_holds:
            case Mutation::check_fails: return check();
            case Mutation::end_excluded: return end(was);
            case Mutation::threshold:
            case Mutation::clauses_swapped:
            case Mutation::clause_dropped:
            case Mutation::outcome:
            case Mutation::unless_dropped:
            case Mutation::presumption_dropped:
            case Mutation::applies_dropped:
            case Mutation::where_dropped:
            case Mutation::except_dropped: return;
        }
    }

    void unit(const Node& was, const Node& became) {
        if (was.op == Op::days_between) return pair("working days from", "days from");
        if (was.op != Op::literal && was.op != Op::threshold) {
            words_.sentence = in_quotes(rule(was.span)) + " were so many days, not working days";
            return;
        }
        const model::Scalar length =
            was.op == Op::threshold ? plan_.thresholds[was.a].value : model::Scalar{was.number, {}};
        pair(
            literal_text(length, was.type, plan_.choices),
            literal_text(length, became.type, plan_.choices));
    }

    void comparator(const Node& was, const Node& became) {
        if (was.op == Op::is_none)
            return pair(was.flag ? "is not none" : "is none", was.flag ? "is none" : "is not none");
        if (was.op == Op::one_of)
            return pair(
                was.flag ? "is not one of" : "is one of", was.flag ? "is one of" : "is not one of");
        const bool is_date = plan_.nodes[was.a].type.kind == Kind::date;
        const std::string right = " " + rule(was.b);
        pair(
            std::string(comparator_words(was.comparator, is_date)) + right,
            std::string(comparator_words(became.comparator, is_date)) + right);
    }

    void side(const Node& was, const Node& became) {
        if (was.op == Op::compare) return comparator(was, became);
        const std::string date = " " + rule(was.c);
        pair((was.flag ? "before" : "after") + date, (became.flag ? "before" : "after") + date);
    }

    void connective(const Node& was) {
        // `all checks` is as many references, written once.
        const bool is_written = plan_.nodes[plan_.members[was.first].index].span != was.span;
        const bool is_all = was.op == Op::all;
        if (is_written) return pair(is_all ? "and" : "or", is_all ? "or" : "and");
        pair(is_all ? "all checks" : "any check", is_all ? "any check" : "all checks");
    }

    void extreme(const Node& was) {
        const bool is_date = was.type.kind == Kind::date;
        const std::string_view greatest = is_date ? "latest" : "highest";
        const std::string_view least = is_date ? "earliest" : "lowest";
        pair(std::string(was.flag ? greatest : least), std::string(was.flag ? least : greatest));
    }

    void check() {
        const plan::Definition& definition = plan_.definitions[mutant_.definition.index];
        const auto& check = rulebook_.requirements[definition.index].checks[definition.check];
        const bool holds = mutant_.mutation == Mutation::check_holds;
        words_.sentence =
            "the check " + in_quotes(check.name) + (holds ? " always held" : " never held");
        words_.context = rule(plan_.nodes[definition.node.index].span);
    }

    void end(const Node& was) {
        const bool is_low = mutant_.detail == 0;
        std::string end;
        if (was.op == Op::between)
            end = in_quotes(rule(is_low ? was.b : was.c)) + " itself";
        else if (is_low)
            end = in_quotes(rule(was.c)) + " itself";
        else
            end = std::string("the day that is just ") + in_quotes(rule(was.b))
                + (was.flag ? " before " : " after ") + in_quotes(rule(was.c));
        words_.sentence = end + " did not count";
    }

    void of(const analysis::SelectionChange& change) {
        const plan::Selection& was = plan_.selections[change.id.index];
        const auto word = [](const plan::Selection& one) {
            return std::string(one.latest ? "latest " : "earliest ") + std::to_string(one.number);
        };
        if (mutant_.mutation == Mutation::where_dropped)
            return left_out(in_quotes("where " + rule(mutant_.dropped.index)));
        if (mutant_.mutation == Mutation::except_dropped)
            return left_out(in_quotes("except where " + rule(mutant_.dropped.index)));
        pair(word(was), word(change.selection));
    }

    void of(const analysis::ClausesChange& change) {
        const auto& clauses = plan_.requirements[change.requirement].clauses;
        const plan::Clause& was = clauses[mutant_.detail];
        const auto opening = [this](const plan::Clause& clause) {
            return in_quotes(report::rule_words(sources_, clause.span, 60));
        };
        const Mutation what = mutant_.mutation;
        if (what == Mutation::clause_dropped) left_out("the clause " + opening(was));
        if (what == Mutation::clauses_swapped)
            words_.sentence =
                opening(clauses[mutant_.detail + 1]) + " stood before " + opening(was);
        if (what == Mutation::outcome)
            pair(
                std::string(outcome_word(was.outcome)),
                std::string(outcome_word(change.clauses[mutant_.detail].outcome)));
        if (what == Mutation::unless_dropped)
            left_out(in_quotes(
                (was.is_presumed ? "unless it is shown that " : "unless ")
                + rule(was.unless.index)));
        if (what == Mutation::presumption_dropped) pair("unless it is shown that", "unless");
    }

    void of(const analysis::AppliesChange&) {
        left_out(in_quotes("applies when " + rule(mutant_.dropped.index)));
    }

    void of(const analysis::ThresholdChange& change) {
        const plan::Threshold& was = plan_.thresholds[change.threshold];
        pair(
            literal_text(was.value, was.type, plan_.choices),
            literal_text({change.value, {}}, was.type, plan_.choices));
        words_.context =
            "threshold " + rulebook_.thresholds[change.threshold].name + " is " + words_.was;
    }

    const Mutant& mutant_;
    const model::Rulebook& rulebook_;
    const plan::Plan& plan_;
    const Sources& sources_;
    MutantWords words_;
};

}  // namespace

MutantWords words_of(
    const Mutant& mutant, const model::Rulebook& rulebook, const plan::Plan& plan,
    const Sources& sources) {
    return Words(mutant, rulebook, plan, sources).say();
}

std::string_view name_of(const analysis::Home& home, const model::Rulebook& rulebook) {
    switch (home.what) {
        case analysis::Home::What::requirement: return rulebook.requirements[home.index].id;
        case analysis::Home::What::meaning: return rulebook.meanings[home.index].name;
        case analysis::Home::What::threshold: return rulebook.thresholds[home.index].name;
    }
    return {};
}

}  // namespace assize::publish
