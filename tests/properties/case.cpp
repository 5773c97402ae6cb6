#include "case.hpp"

#include "made/show.hpp"

namespace assize::properties {

std::vector<std::uint8_t> tape(double length) {
    const auto throws = rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint8_t>());
    return *rc::gen::scale(length, rc::gen::container<std::vector<std::uint8_t>>(throws));
}

std::string outcomes_text(const Outcomes& outcomes) {
    std::string result = "{";
    for (std::uint8_t place = 0; place < 4; ++place) {
        if (!outcomes.has(static_cast<Outcome>(place))) continue;
        result += std::string(outcome_word(static_cast<Outcome>(place))) + " ";
    }
    return result + "}";
}

namespace {

std::string text(const std::optional<Outcome>& reported) {
    return std::string(outcome_word(reported));
}

std::string text(const std::vector<MarkSeen>& marks) {
    std::string result;
    for (const MarkSeen& mark : marks) {
        result += std::string(mark_word(mark.mark));
        if (mark.mark == Mark::assumed) result += " t" + std::to_string(mark.threshold);
        result += ", ";
    }
    return result;
}

std::string text(
    const std::vector<facts::CellId>& cells, const facts::Facts& facts,
    const model::Vocabulary& vocabulary) {
    std::string result;
    for (const facts::CellId cell : cells) result += facts.pointer(cell, vocabulary) + " ";
    return result;
}

bool is_same(const Ratio& ratio, const naive::End& end) {
    return naive::compare({ratio.numerator, ratio.denominator}, end) == 0;
}

bool is_same(const Possible& judged, const naive::Value& naive) {
    if (judged.is_none || naive.is_none) return judged.is_none == naive.is_none;
    return judged.may_be_none == naive.may_be_none && is_same(judged.low, naive.low)
        && is_same(judged.high, naive.high);
}

std::string text(const naive::End& end) {
    return number_text(end.top) + "/" + number_text(end.bottom);
}

std::string difference(
    const Standing& judged, const naive::Standing& naive, const std::string& of) {
    if (judged.counts != naive.counts) return of + ": counts";
    if (judged.governing != naive.governing) {
        return of + ": governing " + outcomes_text(judged.governing) + " against "
            + outcomes_text(naive.governing);
    }
    if (judged.has_must != naive.has_must) return of + ": has a must";
    if (is_same(judged.share_met, naive.share_met)) return "";
    return of + ": share met, naive " + text(naive.share_met.low) + " to "
        + text(naive.share_met.high);
}

}  // namespace

Case some_case() {
    made::Dice words(tape(2)), rules(tape(12)), facts(tape(8));
    const model::Vocabulary vocabulary = made::vocabulary(words);
    const std::uint32_t gaps = words.throw_of(5) + 2;
    return {
        made::rulebook(rules, vocabulary), made::profile(facts, vocabulary, gaps),
        made::day("2015-03-13"), made::Dice(tape(4))};
}

std::string show(const Case& one, const made::Said& profile) {
    return "\n" + made::show(one.book.vocabulary) + made::show(one.book)
        + made::text(profile, one.book.vocabulary) + "\n";
}

std::string disagreement(
    const Case& one, const Assessment& judged, const naive::Judgements& naive) {
    const facts::Facts facts = made::facts_of(one.profile, one.book.vocabulary);
    const auto against = [](const std::string& what, const std::string& ours,
                            const std::string& theirs) {
        return what + ": judge " + ours + " against naive " + theirs;
    };
    for (std::size_t index = 0; index < naive.judged.size(); ++index) {
        const Judgement& left = judged.judgements[index];
        const naive::Judged& right = naive.judged[index];
        const std::string of = one.book.requirements[index].id;
        if (left.possible != right.possible)
            return against(
                of + " possible", outcomes_text(left.possible), outcomes_text(right.possible));
        if (left.presumed != right.presumed)
            return against(
                of + " presumed", outcomes_text(left.presumed), outcomes_text(right.presumed));
        if (left.reported != right.reported)
            return against(of + " reported", text(left.reported), text(right.reported));
        if (left.marks != right.marks)
            return against(of + " marks", text(left.marks), text(right.marks));
        if (left.missing != right.missing) {
            return against(
                of + " missing", text(left.missing, facts, one.book.vocabulary),
                text(right.missing, facts, one.book.vocabulary));
        }
        if (left.limits.empty() == right.limit_reached) return of + " limits";
    }
    for (std::size_t theme = 0; theme < naive.themes.size(); ++theme) {
        const std::string of = "theme " + std::to_string(theme);
        const std::string found = difference(judged.themes[theme], naive.themes[theme], of);
        if (!found.empty()) return found;
    }
    return difference(judged.whole, naive.whole, "whole");
}

std::string disagreement(const Assessment& a, const Assessment& b) {
    for (std::size_t index = 0; index < a.judgements.size(); ++index) {
        const Judgement& left = a.judgements[index];
        const Judgement& right = b.judgements[index];
        const bool is_same = left.reported == right.reported && left.possible == right.possible
            && left.presumed == right.presumed && left.marks == right.marks
            && left.missing == right.missing && left.limits.size() == right.limits.size()
            && left.is_in_force == right.is_in_force && left.clause == right.clause;
        if (!is_same) return "requirement " + std::to_string(index);
    }
    for (std::size_t theme = 0; theme < a.themes.size(); ++theme) {
        if (a.themes[theme].counts != b.themes[theme].counts)
            return "theme " + std::to_string(theme);
    }
    return a.whole.counts == b.whole.counts && a.whole.governing == b.whole.governing ? ""
                                                                                      : "the whole";
}

}  // namespace assize::properties
