#include "text_totals.hpp"

#include <algorithm>
#include <array>

#include "assize/report/words.hpp"
#include "missing.hpp"
#include "missing_limits.hpp"

namespace assize::report {

namespace {

constexpr std::size_t most_in_totals = 4;
constexpr std::size_t gap = 2;

using Row = std::vector<std::string>;

/// Columns as wide as their widest cell; the first and the last are set left, the figures between
/// them right.
void put_table(Page& page, const std::vector<Row>& rows, std::size_t figures) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], columns(row[column]));
        }
    }
    std::size_t rest = 0;
    for (std::size_t column = 1; column < widths.size(); ++column) rest += widths[column] + gap;
    const auto width = static_cast<std::size_t>(std::max(page.style().width, 0));
    if (width > rest + 16) widths[0] = std::min(widths[0], width - rest);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const Row& row = rows[place];
        std::string tail;
        for (std::size_t column = 1; column < row.size(); ++column) {
            const bool is_figure = column <= figures;
            const bool is_last = column + 1 == row.size();
            tail += std::string(gap, ' ');
            if (is_figure)
                tail += pad_left(row[column], widths[column]);
            else
                tail += is_last ? row[column] : pad_right(row[column], widths[column]);
        }
        // A theme's name too long for its column is wrapped, the figures beside its last line.
        const auto names = wrapped(row[0], widths[0]);
        for (std::size_t line = 0; line + 1 < names.size(); ++line) page.line(names[line]);
        std::string line = pad_right(names.back(), widths[0]) + tail;
        while (!line.empty() && line.back() == ' ') line.pop_back();
        const bool stands_out = place == 0 || place + 1 == rows.size();
        page.line(page.painted(line, stands_out ? Paint::bold : Paint::none));
    }
}

Row count_row(const std::string& name, const std::array<std::uint32_t, 5>& counts) {
    static constexpr std::size_t order[] = {2, 1, 0, 3, 4};
    Row row{name};
    std::uint32_t all = 0;
    for (const std::size_t place : order) {
        row.push_back(counts[place] == 0 ? "–" : std::to_string(counts[place]));
        all += counts[place];
    }
    row.push_back(std::to_string(all));
    return row;
}

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
    return share.may_be_none ? text + ", or none" : text;
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
    for (std::size_t theme = 0; theme < totals.themes.size(); ++theme) {
        if (total_of(totals.themes[theme]) == 0) continue;
        rows.push_back(
            count_row(named(subject.rulebook.themes[theme]), totals.themes[theme].counts));
    }
    rows.push_back(count_row("The whole", totals.whole.counts));
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
