#include "assize/publish/what.hpp"

#include <algorithm>

#include "answer.hpp"
#include "assize/analysis/named.hpp"
#include "assize/report/layout.hpp"
#include "assize/report/words.hpp"
#include "what_words.hpp"

namespace assize::publish {

namespace {

using analysis::ReadAt;
using analysis::ReadBy;
using report::Page;
using report::Paint;

constexpr std::size_t inner = 4;

/// What the thing is: a field's type and description, a threshold's figure, or nothing.
std::string about(const model::Rulebook& rulebook, const analysis::Readable& what) {
    if (const auto* path = std::get_if<analysis::FieldPath>(&what)) {
        const model::Field& field = field_of(rulebook.vocabulary, *path);
        const std::string said = field.description.empty() ? "" : "“" + field.description + "”. ";
        return said + "Answered by " + answer_words(rulebook.vocabulary, field.type) + ".";
    }
    if (const auto* id = std::get_if<model::ThresholdId>(&what)) {
        const model::Threshold& threshold = rulebook.thresholds[id->index];
        return "A threshold: “" + threshold.meaning + "”, "
            + (threshold.source ? "from " + *threshold.source : "assumed") + ".";
    }
    return "A meaning.";
}

class WhatText {
public:
    WhatText(const What& what, const report::Style& look) : what_(what), page_(look) {}

    std::string write() && {
        page_.paragraph(0, analysis::name_of(what_.rulebook, what_.what), Paint::bold);
        page_.paragraph(0, about(what_.rulebook, what_.what));
        const auto judging = std::count_if(what_.readers.begin(), what_.readers.end(), judges_by);
        const auto showing = static_cast<std::ptrdiff_t>(what_.readers.size()) - judging;
        page_.paragraph(0, counts(judging, showing));
        for (const ReadBy& reader : what_.readers) put(reader);
        return std::move(page_).finish();
    }

private:
    [[nodiscard]] std::string counts(std::ptrdiff_t judging, std::ptrdiff_t showing) const {
        const auto requirements = [](std::ptrdiff_t count) {
            return report::counted(
                static_cast<std::uint64_t>(count), "requirement", "requirements");
        };
        const std::string of = " of " + what_.rulebook.id;
        if (judging == 0 && showing == 0)
            return "No requirement" + of + " reads it: no judgement can turn on it.";
        std::string words = report::sentence(requirements(judging)) + of
            + (judging == 1 ? " judges by it" : " judge by it");
        if (showing > 0)
            words += "; " + requirements(showing) + (showing == 1 ? " only shows" : " only show")
                + " it in what is said";
        return words + ".";
    }

    void put(const ReadBy& reader) {
        const auto& requirement = what_.rulebook.requirements[reader.requirement.index];
        page_.blank();
        page_.paragraph(0, requirement.title + " (" + requirement.id + ")", Paint::bold);
        page_.paragraph(inner, turns(reader));
        if (what_.as_it_is != nullptr) page_.paragraph(inner, judged(reader));
        for (const ReadAt& place : reader.places) {
            std::string line =
                part_words(requirement, place) + ", " + what_.sources.place_text(place.span);
            const auto names = names_on_the_way(what_.rulebook, place);
            if (!names.empty()) line += ", through " + report::joined(names, "then");
            page_.paragraph("  - ", Paint::none, inner, line, Paint::dim);
        }
    }

    static std::string turns(const ReadBy& reader) {
        if (!judges_by(reader)) return "It is only shown in what is said.";
        if (reader.turns.is_empty()) return "Its judgement cannot turn on this alone.";
        return "Can turn between " + report::outcomes_text(reader.turns, "and") + ".";
    }

    [[nodiscard]] std::string judged(const ReadBy& reader) const {
        const auto& now = what_.as_it_is->judgements[reader.requirement.index];
        const auto& without = what_.without->judgements[reader.requirement.index];
        const std::string is = "In this profile: " + report::outcomes_text(now.possible) + ". ";
        if (now.possible == without.possible)
            return is + "It comes to the same if nothing were known of this.";
        return is + "If nothing were known of this: " + report::outcomes_text(without.possible)
            + ".";
    }

    const What& what_;
    Page page_;
};

}  // namespace

std::string what_text(const What& what, const report::Style& look) {
    return WhatText(what, look).write();
}

std::string fields_text(
    const model::Rulebook& rulebook, std::span<const analysis::FieldUse> fields,
    const report::Style& look) {
    Page page(look);
    page.paragraph(
        0,
        "Every field of " + rulebook.id
            + ", and how many of its requirements judge by it or by what is inside it");
    page.blank();
    constexpr std::size_t figures = 6;
    for (const analysis::FieldUse& use : fields) {
        const std::string count = std::to_string(use.requirements);
        page.paragraph(
            report::pad_left(count, figures - 2) + "  ", Paint::none, figures,
            field_text(rulebook.vocabulary, use.field),
            use.requirements == 0 ? Paint::dim : Paint::none);
    }
    return std::move(page).finish();
}

}  // namespace assize::publish
