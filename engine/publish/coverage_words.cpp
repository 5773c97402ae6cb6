#include "coverage_words.hpp"

#include <algorithm>

#include "assize/base/number.hpp"
#include "assize/base/utf8.hpp"
#include "assize/report/words.hpp"

namespace assize::publish {

namespace {

using analysis::CoverageFigure;
using analysis::CoverageKind;
using analysis::CoveragePlace;
using analysis::Situation;
using model::Kind;
using plan::Op;

constexpr std::size_t longest_quote = 90;

/// The figures of a number in threes.
std::string grouped(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (auto place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > 0; place -= 3)
        text.insert(static_cast<std::size_t>(place), 1, ',');
    return text;
}

/// Speaks of what is missing of one place.
class Missing {
public:
    Missing(const CoveragePlace& place, const Sources& sources)
        : place_(place), sources_(sources), missing_(place.missing()) {}

    std::vector<std::string> words() && {
        switch (place_.what) {
            case CoveragePlace::What::requirement: judgements(); break;
            case CoveragePlace::What::period: period(); break;
            case CoveragePlace::What::clause:
                if (missing_.has(Situation::decides))
                    say("clause " + quoted(place_.span) + " decides");
                break;
            case CoveragePlace::What::check: truth("check `" + place_.name + "`"); break;
            case CoveragePlace::What::condition:
                truth(quoted(place_.span));
                items();
                bounds();
                break;
        }
        return std::move(words_);
    }

private:
    void say(std::string words) { words_.push_back(std::move(words)); }
    [[nodiscard]] std::string quoted(const Span& span) const {
        return "`" + report::rule_words(sources_, span, longest_quote) + "`";
    }

    void judgements() {
        std::vector<std::string> judged;
        for (const auto& [situation, word] :
             {std::pair{Situation::met, "met"},
              {Situation::part_met, "part-met"},
              {Situation::unmet, "unmet"},
              {Situation::not_applicable, "not-applicable"},
              {Situation::not_evidenced, "not-evidenced"}}) {
            if (missing_.has(situation)) judged.emplace_back(word);
        }
        if (!judged.empty()) say("it is " + report::joined(judged, "or"));
    }

    void period() {
        std::vector<std::string> days;
        if (missing_.has(Situation::low_outside))
            days.emplace_back("the day before it comes into force");
        if (missing_.has(Situation::low_inside)) days.emplace_back("its first day in force");
        if (missing_.has(Situation::high_inside)) days.emplace_back("its last day in force");
        if (missing_.has(Situation::high_outside))
            days.emplace_back("the day after its last in force");
        if (!days.empty()) say("it is judged on " + report::joined(days, "or"));
    }

    void truth(const std::string& what) {
        std::vector<std::string> came_out;
        if (missing_.has(Situation::holds)) came_out.emplace_back("holds");
        if (missing_.has(Situation::fails)) came_out.emplace_back("fails");
        if (missing_.has(Situation::not_known)) came_out.emplace_back("is not known");
        if (!came_out.empty()) say(what + " " + report::joined(came_out, "or"));
    }

    void items() {
        const std::string list = quoted(place_.subject);
        if (missing_.has(Situation::item_holds)) say("one of " + list + " satisfies what is asked");
        if (missing_.has(Situation::item_fails)) say("one of " + list + " fails what is asked");
        if (missing_.has(Situation::no_items)) say("there are no " + list);
    }

    void bounds() {
        const plan::Node& node = place_.node;
        std::vector<std::string> values;
        for (const Situation at :
             {Situation::low_outside, Situation::low_inside, Situation::high_inside,
              Situation::high_outside}) {
            if (missing_.has(at)) values.push_back(value_at(at));
        }
        const std::string all = report::joined(values, "or");
        const std::string list = quoted(place_.subject);
        if (values.empty()) {
        } else if (node.op == Op::exists) {
            say("there " + std::string(all == "1" ? "is" : "are") + " exactly " + all + " of "
                + list);
        } else if (node.op == Op::proportion) {
            say("exactly " + all + " of " + list + " satisfy what is asked");
        } else if (node.op == Op::includes) {
            say(list + " includes exactly " + all + " of them");
        } else if (node.op == Op::chosen) {
            say("exactly " + all + " of the conditions hold of " + list);
        } else {
            say(list + " is " + all);
        }
        if (missing_.has(Situation::not_yet_due))
            say(list + " is not yet due: not done, and its deadline has not passed");
    }

    /// A value at a bound, after “is” or “exactly”.
    [[nodiscard]] std::string value_at(Situation at) const {
        const plan::Node& node = place_.node;
        const int off = analysis::steps_from_bound(node, at);
        const bool is_low = at == Situation::low_inside || at == Situation::low_outside;
        if (node.op == Op::exists && node.quantity == model::Quantity::any) return "1";
        if (node.op == Op::exists && node.quantity == model::Quantity::no) return "1";
        if (node.op == Op::exists || node.op == Op::chosen || node.op == Op::includes)
            return std::to_string(node.number + off);
        if (node.op == Op::proportion) return percentage_text({node.number, 100 * parts_per_unit});
        if (node.op == Op::in_time)
            return off == 0 ? "on its deadline" : "the day after its deadline";
        // The far end is a length away from the date; the near end is the date.
        const bool is_far = node.op == Op::apart || (node.op == Op::within && is_low == node.flag);
        return is_far ? far(off) : near(is_low ? place_.low : place_.high, off);
    }

    [[nodiscard]] std::string far(int off) const {
        const bool is_before = place_.node.flag;
        const bool is_further = (off < 0) == is_before;
        const std::string length = report::rule_words(sources_, place_.length, longest_quote);
        const std::string how = off == 0 ? "exactly " + length
            : is_further                 ? length + " and a day"
                                         : "a day less than " + length;
        return how + (is_before ? " before " : " after ") + quoted(place_.low);
    }

    [[nodiscard]] std::string near(const Span& bound, int off) const {
        const std::string words = report::rule_words(sources_, bound, longest_quote);
        const std::string at = "`" + words + "`";
        if (place_.measures == Kind::date) {
            return (off == 0 ? "on " : off < 0 ? "the day before " : "the day after ") + at;
        }
        if (place_.measures == Kind::choice || place_.measures == Kind::judgement)
            return (off == 0 ? "" : off < 0 ? "one place below " : "one place above ") + at;
        const bool is_number = !words.empty() && std::all_of(words.begin(), words.end(), is_digit);
        if (is_number && place_.measures == Kind::whole_number)
            return std::to_string(std::stoll(words) + off);
        if (off == 0) return "exactly " + at;
        return (off < 0 ? "one less than " : "one more than ") + at;
    }

    const CoveragePlace& place_;
    const Sources& sources_;
    const analysis::Situations missing_;
    std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> missing_words(const CoveragePlace& place, const Sources& sources) {
    return Missing(place, sources).words();
}

std::string missing_of_place(const CoveragePlace& place, const Sources& sources) {
    const auto words = missing_words(place, sources);
    if (words.empty()) return {};
    const bool is_whole = place.what == CoveragePlace::What::requirement;
    std::string text;
    for (const std::string& one : words) text += (text.empty() ? "" : "; where ") + one;
    return text + (is_whole ? "" : " (line " + std::to_string(line_of(sources, place.span)) + ")");
}

std::string_view untested_words(
    const CoverageSubject& subject, std::span<const CoveragePlace> places) {
    const bool is_untested = std::all_of(
        places.begin(), places.end(), [](const auto& place) { return place.seen.is_empty(); });
    if (!is_untested) return {};
    const auto what = subject.coverage.rules[places.front().rule].what;
    const bool is_requirement = what == analysis::CoveredRule::What::requirement;
    return is_requirement ? "No test expects it." : "No test reads it.";
}

std::string missing_of_rule(const CoverageSubject& subject, std::span<const CoveragePlace> places) {
    if (const auto untested = untested_words(subject, places); !untested.empty())
        return std::string(untested);
    std::string text;
    for (const CoveragePlace& place : places) {
        const std::string words = missing_of_place(place, subject.sources);
        if (words.empty()) continue;
        text += (text.empty() ? "No test where " : "; where ") + words;
    }
    return text.empty() ? text : text + ".";
}

std::string_view kind_meaning(CoverageKind kind) {
    switch (kind) {
        case CoverageKind::judgements: return "each judgement a requirement can give";
        case CoverageKind::clauses: return "each clause decides";
        case CoverageKind::checks: return "each check holds, fails, is not known";
        case CoverageKind::comparisons: return "each comparison holds and fails";
        case CoverageKind::lists: return "an item that satisfies, one that fails, no items";
        case CoverageKind::boundaries: break;
    }
    return "each figure and day of a bound, and the next";
}

std::span<const CoveragePlace> places_of(const analysis::Coverage& coverage, std::uint32_t rule) {
    const auto& all = coverage.places;
    const auto begin = std::partition_point(
        all.begin(), all.end(), [&](const CoveragePlace& place) { return place.rule < rule; });
    const auto end = std::partition_point(
        begin, all.end(), [&](const CoveragePlace& place) { return place.rule == rule; });
    return {begin, end};
}

analysis::CoverageFigures figures_of(std::span<const CoveragePlace> places) {
    analysis::CoverageFigures figures;
    for (const CoveragePlace& place : places) figures.add(place);
    return figures;
}

std::vector<std::pair<SourceId, analysis::CoverageFigures>> figures_by_file(
    const analysis::Coverage& coverage) {
    std::vector<std::pair<SourceId, analysis::CoverageFigures>> files;
    for (const CoveragePlace& place : coverage.places) {
        const SourceId file = coverage.rules[place.rule].span.source;
        if (files.empty() || !(files.back().first == file)) files.emplace_back().first = file;
        files.back().second.add(place);
    }
    return files;
}

std::uint32_t line_of(const Sources& sources, const Span& span) {
    return sources.position(span.source, span.begin).line;
}

std::string figure_text(const CoverageFigure& figure) {
    const std::string counts = grouped(figure.seen) + " of " + grouped(figure.asked);
    if (figure.asked == 0) return "nothing asked";
    const Ratio share{static_cast<Wide>(figure.seen), static_cast<Wide>(figure.asked)};
    const Ratio all = Ratio::of(1);
    return counts + " (" + percentage_text(share, {&all, 1}) + ")";
}

}  // namespace assize::publish
