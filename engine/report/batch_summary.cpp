#include "assize/report/batch_summary.hpp"

#include "assize/report/words.hpp"
#include "table.hpp"
#include "text_totals.hpp"

namespace assize::report {

namespace {

constexpr auto met = static_cast<std::size_t>(Outcome::met);

Row row_of(const std::string& name, const Counts& counts) {
    Row row = count_row(name, counts.reported);
    row.push_back(std::to_string(counts.least[met]));
    row.push_back(std::to_string(counts.most[met]));
    return row;
}

std::vector<Row> rows_under(const std::string& head) {
    return {
        {"", "met", "part-", "unmet", "not", "not", "met at", "met at"},
        {head, "", "met", "", "applicable", "evidenced", "least", "most"}};
}

void put_edition(
    Page& page, const model::Rulebook& rulebook, const Tally& tally, std::size_t place) {
    constexpr std::size_t figures = 7;
    const Row whole = row_of("The whole", tally.of(place, rulebook, std::nullopt));
    page.blank();
    page.heading(
        (rulebook.title.empty() ? rulebook.id : rulebook.title + " (" + rulebook.id + ")") + ": "
        + counted(tally.judged(place), "profile", "profiles"));
    auto requirements = rows_under("Requirement");
    for (std::size_t one = 0; one < rulebook.requirements.size(); ++one)
        requirements.push_back(row_of(rulebook.requirements[one].id, tally.of(place, one)));
    requirements.push_back(whole);
    put_table(page, requirements, figures);
    if (rulebook.themes.empty()) return;
    page.blank();
    auto themes = rows_under("Theme");
    for (std::uint32_t theme = 0; theme < rulebook.themes.size(); ++theme)
        themes.push_back(row_of(named(rulebook.themes[theme]), tally.of(place, rulebook, theme)));
    themes.push_back(whole);
    put_table(page, themes, figures);
}

}  // namespace

std::string batch_summary(
    std::span<const model::Rulebook> rulebooks, const Tally& tally, const Style& style) {
    Page page(style);
    std::string text = counted(tally.judged(), "profile was judged", "profiles were judged");
    text += tally.rejected() == 0 ? ", none was rejected."
                                  : ", " + counted(tally.rejected(), "was", "were") + " rejected.";
    if (tally.warned() > 0)
        text += " In " + counted(tally.warned(), "of those judged", "of those judged")
            + " something was not read.";
    if (tally.faults() > 0)
        text += " " + counted(tally.faults(), "time", "times") + " something could not be read.";
    page.paragraph(0, sentence(std::move(text)), Paint::bold);
    for (std::size_t place = 0; place < rulebooks.size(); ++place)
        if (tally.judged(place) > 0) put_edition(page, rulebooks[place], tally, place);
    if (tally.judged() == 0) return std::move(page).finish();
    page.blank();
    page.paragraph(
        0,
        "Met at least: where nothing that is missing could change it. Met at most: where what is "
        "missing leaves it possible.",
        Paint::dim);
    return std::move(page).finish();
}

}  // namespace assize::report
