#include "rewritten.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "assize/base/number.hpp"
#include "assize/publish/mutant_words.hpp"
#include "tests/catch.hpp"

namespace assize::analysis {

namespace {

using plan::Node;
using plan::NodeId;
using plan::Op;

/// `text` with the first of two words that it holds become the other.
std::string swapped(std::string text, std::string_view one, std::string_view other) {
    const bool is_first = text.find(one) != std::string::npos;
    const std::string_view was = is_first ? one : other;
    INFO(text);
    REQUIRE(text.find(was) != std::string::npos);
    return text.replace(text.find(was), was.size(), is_first ? other : one);
}

/// `text` with the first figure in it become another.
std::string renumbered(std::string text, const std::string& number) {
    constexpr std::string_view figures = "0123456789.";
    const std::size_t at = text.find_first_of(figures);
    INFO(text);
    REQUIRE(at != std::string::npos);
    const std::size_t end = std::min(text.find_first_not_of(figures, at), text.size());
    return text.replace(at, end - at, number);
}

std::string comparator_words(model::Comparator comparator, const model::Type& type) {
    const bool is_date = type.kind == model::Kind::date;
    switch (comparator) {
        case model::Comparator::equal: return " is ";
        case model::Comparator::not_equal: return " is not ";
        case model::Comparator::at_least: return is_date ? " is on or after " : " is at least ";
        case model::Comparator::more_than: return is_date ? " is after " : " is more than ";
        case model::Comparator::at_most: return is_date ? " is on or before " : " is at most ";
        case model::Comparator::less_than: return is_date ? " is before " : " is less than ";
    }
    return {};
}

class Rewriter {
public:
    Rewriter(const Sources& sources, const plan::Plan& plan, const Mutant& mutant)
        : sources_(sources),
          plan_(plan),
          mutant_(mutant),
          file_(sources[mutant.span.source].text) {}

    Rewritten rewrite() && {
        std::visit([this](const auto& change) { of(change); }, mutant_.change);
        return {mutant_.span.source, std::move(file_)};
    }

private:
    [[nodiscard]] const Node& node(std::uint32_t id) const { return plan_.nodes[id]; }
    [[nodiscard]] std::string text(const Span& span) const {
        return std::string(sources_.text(span));
    }
    [[nodiscard]] std::string text(std::uint32_t id) const { return text(node(id).span); }
    /// With the parentheses around it.
    [[nodiscard]] Span whole(Span span) const {
        const auto next = [&](std::size_t at, int step) {
            while (std::isspace(static_cast<unsigned char>(file_[at])) != 0)
                at += static_cast<std::size_t>(step);
            return at;
        };
        for (;;) {
            const std::size_t before = next(span.begin - 1, -1);
            const std::size_t after = next(span.end, 1);
            if (file_[before] != '(' || file_[after] != ')') return span;
            span.begin = static_cast<std::uint32_t>(before);
            span.end = static_cast<std::uint32_t>(after + 1);
        }
    }
    void put(const Span& span, const std::string& text) {
        file_.replace(span.begin, span.end - span.begin, text);
    }
    /// Between two things that follow each other.
    static Span between(const Span& one, const Span& next) {
        return {one.source, one.end, next.begin};
    }
    void swap(const Span& in, std::string_view one, std::string_view other) {
        put(in, swapped(text(in), one, other));
    }
    /// What follows the list of an `includes`.
    [[nodiscard]] Span after(const Node& was) const {
        return {was.span.source, plan_.paths[was.b].span.end, was.span.end};
    }
    /// From the last `word` before a place to the end of what follows it.
    void leave_out(std::string_view word, const Span& span) {
        const std::size_t begin = file_.rfind(word, span.begin);
        REQUIRE(begin != std::string::npos);
        const Span all = whole(span);
        put({span.source, static_cast<std::uint32_t>(begin), all.end}, "");
    }

    void of(const NodeChange& change) {
        const Node& was = node(change.id.index);
        const Node& became = change.node;
        switch (mutant_.mutation) {
            case Mutation::comparator: return comparator(was, became);
            case Mutation::figure:
                return put(
                    was.span,
                    publish::literal_text({became.number, {}}, became.type, plan_.choices));
            case Mutation::number:
            case Mutation::quantity:
            case Mutation::percent: return quantity(was, became);
            case Mutation::every_to_any: return every_to_any(was);
            case Mutation::inclusion: return swap(after(was), "all of", "any of");
            case Mutation::connective: return connective(was);
            case Mutation::negated: return negated(was);
            case Mutation::negation_dropped: return put(was.span, "(" + text(was.a) + ")");
            case Mutation::part_dropped:
            case Mutation::member_dropped: return without(was);
            case Mutation::check_holds: return put(was.span, "(1 is 1)");
            case Mutation::check_fails: return put(was.span, "(1 is 2)");
            case Mutation::side:
                if (was.op == Op::compare) return comparator(was, became);
                return swap(between(node(was.b).span, node(was.c).span), "before", "after");
            case Mutation::strictness:
                return swap(between(node(was.a).span, node(was.b).span), "at least", "more than");
            case Mutation::end_excluded: return end_excluded(was);
            case Mutation::deadline:
                return swap(
                    between(node(was.a).span, node(was.b).span), "in time for", "on or before");
            case Mutation::ranking: return ranking(was);
            case Mutation::unit: return unit(was);
            case Mutation::threshold:
            case Mutation::clauses_swapped:
            case Mutation::clause_dropped:
            case Mutation::outcome:
            case Mutation::unless_dropped:
            case Mutation::presumption_dropped:
            case Mutation::applies_dropped:
            case Mutation::where_dropped:
            case Mutation::except_dropped: FAIL("no change of a node");
        }
    }

    void comparator(const Node& was, const Node& became) {
        const Span rest{was.span.source, node(was.a).span.end, was.span.end};
        if (was.op == Op::is_none) return put(rest, became.flag ? " is not none" : " is none");
        if (was.op == Op::one_of) return swap(rest, "is one of", "is not one of");
        put(between(node(was.a).span, node(was.b).span),
            comparator_words(became.comparator, node(was.a).type));
    }

    void quantity(const Node& was, const Node& became) {
        const std::string number = std::to_string(became.number);
        if (was.op == Op::includes) return put(after(was), renumbered(text(after(was)), number));
        if (was.op == Op::chosen) return put(was.span, renumbered(text(was.span), number));
        const Span selection = plan_.selections[was.selection.index].span;
        const Span head{was.span.source, was.span.begin, selection.begin};
        if (was.op == Op::proportion)
            return put(head, renumbered(text(head), number_text(became.number)));
        switch (became.quantity) {
            case model::Quantity::any: return put(head, "there are any ");
            case model::Quantity::no: return put(head, "there are no ");
            case model::Quantity::at_least: return put(head, "there are at least " + number + " ");
            case model::Quantity::at_most: return put(head, "there are at most " + number + " ");
            case model::Quantity::exactly: return put(head, "there are exactly " + number + " ");
        }
    }

    /// `all of L where A except where B satisfy C`: `there are any L where A and C except where B`.
    void every_to_any(const Node& was) {
        const plan::Selection& list = plan_.selections[was.selection.index];
        const bool has_where = list.where.index != plan::nothing;
        const bool has_except = list.except.index != plan::nothing;
        Span head = list.span;
        const auto ends_before = [&](std::string_view word, NodeId condition) {
            const std::size_t at = file_.rfind(word, node(condition.index).span.begin);
            head.end = static_cast<std::uint32_t>(at);
        };
        if (has_except) ends_before("except where", list.except);
        if (has_where) ends_before("where", list.where);
        std::string any = "(there are any " + text(head) + " where ";
        if (has_where) any += "(" + text(list.where.index) + ") and ";
        any += "(" + text(was.a) + ")";
        if (has_except) any += " except where (" + text(list.except.index) + ")";
        put(was.span, any + ")");
    }

    [[nodiscard]] std::string joined(const Node& was, std::string_view word, bool all) const {
        std::string made;
        for (std::uint32_t place = 0; place < was.count; ++place) {
            if (!all && place == mutant_.detail) continue;
            if (!made.empty()) made += word;
            made += "(" + text(plan_.members[was.first + place].index) + ")";
        }
        return made;
    }

    void connective(const Node& was) {
        const bool is_written = node(plan_.members[was.first].index).span != was.span;
        if (!is_written) return swap(was.span, "all checks", "any check");
        put(was.span, "(" + joined(was, was.op == Op::all ? " or " : " and ", true) + ")");
    }

    /// One part or member fewer.
    void without(const Node& was) {
        if (was.op == Op::all) return put(was.span, "(" + joined(was, " and ", false) + ")");
        if (was.op == Op::any) return put(was.span, "(" + joined(was, " or ", false) + ")");
        if (was.op == Op::chosen)
            return put(
                was.span,
                "at least " + std::to_string(was.number) + " of these (" + joined(was, "; ", false)
                    + ")");
        Span members = node(plan_.members[was.first].index).span;
        members.end = node(plan_.members[was.first + was.count - 1].index).span.end;
        std::string made;
        for (std::uint32_t place = 0; place < was.count; ++place) {
            if (place == mutant_.detail) continue;
            if (!made.empty()) made += ", ";
            made += text(plan_.members[was.first + place].index);
        }
        put(members, made);
    }

    /// `not` before what may be none has two readings.
    void negated(const Node& was) {
        const bool may_be_none = was.op == Op::holds && node(was.a).type.is_optional;
        put(was.span,
            may_be_none ? "(" + text(was.a) + " is not yes)" : "(not (" + text(was.span) + "))");
    }

    void end_excluded(const Node& was) {
        std::string end = text(mutant_.detail == 0 ? was.b : was.c);
        if (was.op == Op::within) {
            end = text(was.c);
            if (mutant_.detail == 1) end += (was.flag ? " - " : " + ") + text(was.b);
        }
        put(was.span, "((" + text(was.span) + ") and (" + text(was.a) + " is not " + end + "))");
    }

    /// What a number of days is compared with is one too.
    void unit(const Node& was) {
        constexpr std::string_view word = "working ";
        const Span in = was.op == Op::days_between ? mutant_.context : was.span;
        std::string days = text(in);
        for (std::size_t at = days.find(word); at != std::string::npos; at = days.find(word))
            days.erase(at, word.size());
        put(in, days);
    }

    void ranking(const Node& was) {
        const bool is_date = was.type.kind == model::Kind::date;
        swap(was.span, is_date ? "latest" : "highest", is_date ? "earliest" : "lowest");
    }

    void of(const SelectionChange& change) {
        const plan::Selection& was = plan_.selections[change.id.index];
        switch (mutant_.mutation) {
            case Mutation::where_dropped: return leave_out("where", node(was.where.index).span);
            case Mutation::except_dropped:
                return leave_out("except where", node(was.except.index).span);
            case Mutation::ranking: return swap(was.span, "latest", "earliest");
            case Mutation::number:
                return put(
                    was.span, renumbered(text(was.span), std::to_string(change.selection.number)));
            default: FAIL("no change of a selection");
        }
    }

    void of(const ClausesChange& change) {
        const auto& clauses = plan_.requirements[change.requirement].clauses;
        const plan::Clause& was = clauses[mutant_.detail];
        switch (mutant_.mutation) {
            case Mutation::clause_dropped: return put(was.span, "");
            case Mutation::clauses_swapped: {
                const Span& next = clauses[mutant_.detail + 1].span;
                put(next, text(was.span));
                return put(was.span, text(next));
            }
            case Mutation::outcome: {
                const auto end = static_cast<std::uint32_t>(file_.find(' ', was.span.begin));
                return put(
                    {was.span.source, was.span.begin, end},
                    std::string(outcome_word(change.clauses[mutant_.detail].outcome)));
            }
            case Mutation::unless_dropped:
            case Mutation::presumption_dropped: {
                const Span& condition = node(was.unless.index).span;
                const auto begin =
                    static_cast<std::uint32_t>(file_.rfind("unless", condition.begin));
                const bool is_whole = mutant_.mutation == Mutation::unless_dropped;
                const std::string left = "unless (" + text(condition) + ")";
                return put({was.span.source, begin, was.span.end}, is_whole ? "" : left);
            }
            default: FAIL("no change of clauses");
        }
    }

    void of(const AppliesChange&) { leave_out("applies when", mutant_.span); }

    void of(const ThresholdChange& change) {
        const plan::Threshold& was = plan_.thresholds[change.threshold];
        const std::size_t begin = file_.find(" is ", mutant_.span.begin) + 4;
        const std::size_t end = file_.find('"', begin);
        file_.replace(
            begin, end - begin,
            publish::literal_text({change.value, {}}, was.type, plan_.choices) + " ");
    }

    const Sources& sources_;
    const plan::Plan& plan_;
    const Mutant& mutant_;
    std::string file_;
};

}  // namespace

Rewritten rewritten(const Sources& sources, const plan::Plan& plan, const Mutant& mutant) {
    return Rewriter(sources, plan, mutant).rewrite();
}

}  // namespace assize::analysis
