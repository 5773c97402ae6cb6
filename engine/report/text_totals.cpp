#include "text_totals.hpp"

#include <algorithm>
#include <array>

#include "assize/report/words.hpp"
#include "missing.hpp"
#include "missing_limits.hpp"
#include "table.hpp"

namespace assize::report {

namespace {

constexpr std::size_t most_in_totals = 4;

std::uint32_t total_of(const Standing& standing) {
    std::uint32_t all = 0;
    for (const std::uint32_t count : standing.counts) all += count;
    return all;
}

}  // namespace

std::string named(const model::Theme& theme) { return theme.title + " (" + theme.id + ")"; }

std::string governing_text(const Standing& standing) {
    if (!standing.has_must) return "no must applies";
    if (const auto only = standing.governing.only()) return std::string(outcome_word(*only));
    const auto members = outcomes_in(standing.governing);
    return "not-evidenced: " + std::string(outcome_word(standing.governing.worst())) + " to "
        + std::string(outcome_word(
            members.front() == Outcome::not_applicable ? members.back() : members.front()));
}

std::string share_text(const Standing& standing) {
    if (standing.share_met.is_none) return "nothing to meet";
    const Possible& share = standing.share_met;
    const std::string low = percentage_text(share.low);
    const std::string text =
        share.low == share.high ? low : low + " to " + percentage_text(share.high);
    return share.may_be_none ? text + ", or nothing to meet" : text;
}

void put_in_short(Page& page, const Totals& totals) {
    // In the order of Standing::counts, said best first.
    constexpr std::array<std::string_view, 5> names = {
        "unmet", "part-met", "met", "not applicable", "not evidenced"};
    std::vector<std::string> parts;
    for (const std::size_t place : {2U, 1U, 0U, 4U, 3U}) {
        const std::uint32_t count = totals.whole.counts[place];
        if (count > 0) parts.push_back(std::to_string(count) + " " + std::string(names[place]));
    }
    const std::string counts = parts.empty() ? "nothing was judged" : joined(parts, "and");
    page.paragraph(
        0, "In short: " + counts + ". Governing judgement: " + governing_text(totals.whole) + ".",
        Paint::bold);
}

void put_missing_in_short(Page& page, const Subject& subject, const Scope& scope) {
    std::size_t facts = 0;
    for (const MissingFacts& missing : all_missing(subject, scope)) facts += missing.cells.size();
    const auto limits = past_limits(subject, scope);
    page.heading("Evidence that is missing");
    for (const PastLimits& one : limits)
        page.paragraph("- ", Paint::none, 2, words_of(subject, one, most_in_totals));
    if (facts == 0 && !limits.empty()) return;
    page.paragraph(
        0,
        facts == 0 ? "None that could change a judgement."
                   : counted(facts, "fact", "facts")
                + " could change a judgement; without --summary the report lists them.");
}

void put_counts(Page& page, const Subject& subject, const Totals& totals) {
    page.heading("How the requirements came out");
    std::vector<Row> rows{
        {"", "met", "part-", "unmet", "not", "not", ""},
        {"Theme", "", "met", "", "applicable", "evidenced", "all"}};
    const auto add = [&](const std::string& name, const Standing& standing) {
        rows.push_back(count_row(name, standing.counts));
        rows.back().push_back(std::to_string(total_of(standing)));
    };
    for (std::size_t theme = 0; theme < totals.themes.size(); ++theme) {
        if (total_of(totals.themes[theme]) == 0) continue;
        add(named(subject.rulebook.themes[theme]), totals.themes[theme]);
    }
    add("The whole", totals.whole);
    put_table(page, rows, 6);
}

void put_standings(Page& page, const Subject& subject, const Totals& totals) {
    page.heading("Where the board stands");
    std::vector<Row> rows{{"Theme", "Share met", "Governing judgement"}};
    const auto add = [&](const std::string& name, const Standing& standing) {
        rows.push_back({name, share_text(standing), governing_text(standing)});
    };
    for (std::size_t theme = 0; theme < totals.themes.size(); ++theme) {
        if (total_of(totals.themes[theme]) == 0) continue;
        add(named(subject.rulebook.themes[theme]), totals.themes[theme]);
    }
    add("The whole", totals.whole);
    put_table(page, rows, 0);
    page.paragraph(
        0,
        "The governing judgement is the worst among the musts that apply. The share met is of the "
        "musts and "
        "shoulds that apply, those not evidenced included.",
        Paint::dim);
}

void put_missing(Page& page, const Subject& subject, const Scope& scope) {
    const auto missing = all_missing(subject, scope);
    const auto limits = past_limits(subject, scope);
    page.heading("Evidence that is missing");
    if (missing.empty() && limits.empty()) {
        page.paragraph(0, "None: nothing that is missing could change a judgement.");
        return;
    }
    page.paragraph(0, "What would help to settle most requirements comes first.", Paint::dim);
    const auto put = [&](const std::string& words, const std::vector<std::uint32_t>& requirements) {
        std::vector<std::string> ids;
        for (const std::uint32_t place : requirements) {
            ids.push_back(subject.rulebook.requirements[place].id);
        }
        page.blank();
        page.paragraph("- ", Paint::none, 2, words);
        page.paragraph(2, "for " + joined(ids, "and"));
    };
    for (const MissingFacts& facts : missing) {
        put(facts.words, facts.requirements);
        page.paragraph(2, pointers_text(subject, facts.cells, most_in_totals), Paint::dim);
    }
    for (const PastLimits& one : limits)
        put(words_of(subject, one, most_in_totals), one.requirements);
}

}  // namespace assize::report
