#include "assize/publish/mutation.hpp"

#include "assize/report/layout.hpp"
#include "assize/report/words.hpp"
#include "mutation_lines.hpp"

namespace assize::publish {

namespace {

using analysis::Fate;
using analysis::Score;
using report::counted;
using report::Paint;

std::string share_text(const Score& score) {
    if (score.counted() == 0) return "nothing to notice";
    const Ratio all = Ratio::of(1);
    return percentage_text(
        {static_cast<Wide>(score.noticed), static_cast<Wide>(score.counted())}, {&all, 1});
}

class Text {
public:
    Text(const Sources& sources, const report::Style& look) : sources_(sources), page_(look) {}

    void put(const analysis::MutationReport& report) {
        Titles titles(report.rulebook);
        const auto scores = analysis::scores(report);
        const model::Rulebook& rulebook = report.rulebook;
        page_.heading(rulebook.title.empty() ? rulebook.id : rulebook.title);
        page_.blank();
        for (const Score& score : scores) {
            if (score.survived > 0) put_survivors(report, score, titles);
        }
        put_apart(
            report, scores, Fate::perhaps_same,
            "Perhaps the same rule: no test notices these, and no profile was found that is judged "
            "otherwise. They are not counted.");
        put_apart(
            report, scores, Fate::justified, "Justified in the rule file. They are not counted.");
        put_score(analysis::whole(scores));
    }

    [[nodiscard]] std::string finish() && { return std::move(page_).finish(); }

private:
    void put_survivors(const analysis::MutationReport& report, const Score& score, Titles& titles) {
        page_.paragraph(
            0,
            std::string(name_of(score.home, report.rulebook)) + ": "
                + counted(score.noticed, "change", "changes") + " of "
                + std::to_string(score.counted()) + " noticed",
            Paint::bold);
        for (const MutantLine& line :
             lines_of(report, score.home, Fate::survived, sources_, titles)) {
            put_line(line);
            page_.paragraph(4, "A test that would notice, for you to confirm:");
            page_.blank();
            put_test(line.test);
            page_.blank();
        }
    }

    void put_line(const MutantLine& line) {
        page_.paragraph(2, sources_.place_text(line.mutant->span), Paint::dim);
        page_.paragraph(4, "No test notices if " + line.words.sentence + ".");
        if (line.words.context.find(line.words.was) != std::string::npos
            && line.words.context != line.words.was)
            page_.paragraph(4, "The rule: " + line.words.context, Paint::dim);
    }

    void put_test(const std::string& test) {
        std::size_t from = 0;
        while (from < test.size()) {
            const std::size_t end = std::min(test.find('\n', from), test.size());
            page_.line("      " + test.substr(from, end - from));
            from = end + 1;
        }
    }

    void put_apart(
        const analysis::MutationReport& report, const std::vector<Score>& scores, Fate fate,
        const std::string& head) {
        bool is_first = true;
        Titles titles(report.rulebook);
        for (const Score& score : scores) {
            for (const MutantLine& line : lines_of(report, score.home, fate, sources_, titles)) {
                if (is_first) page_.paragraph(0, head, Paint::bold);
                is_first = false;
                const std::string why = line.tried->why.empty() ? "" : " Why: " + line.tried->why;
                page_.paragraph(
                    4,
                    sources_.place_text(line.mutant->span) + " if " + line.words.sentence + "."
                        + why);
            }
        }
        if (!is_first) page_.blank();
    }

    void put_score(const Score& all) {
        const std::size_t tried = all.counted() + all.perhaps_same + all.justified;
        std::string text = counted(tried, "change", "changes") + " tried, "
            + std::to_string(all.counted()) + " counted: " + std::to_string(all.noticed)
            + " noticed by a test (" + share_text(all) + "), " + std::to_string(all.survived)
            + " by none.";
        if (all.perhaps_same > 0)
            text += " " + std::to_string(all.perhaps_same) + " more "
                + (all.perhaps_same == 1 ? "is" : "are") + " perhaps the same rule.";
        if (all.justified > 0)
            text += " " + std::to_string(all.justified) + " more "
                + (all.justified == 1 ? "is" : "are") + " justified.";
        page_.paragraph(0, text);
    }

    const Sources& sources_;
    report::Page page_;
};

}  // namespace

std::string mutation_text(
    std::span<const analysis::MutationReport> reports, const Sources& sources,
    const report::Style& look) {
    std::string text;
    for (const analysis::MutationReport& report : reports) {
        if (!text.empty()) text += '\n';
        Text one(sources, look);
        one.put(report);
        text += std::move(one).finish();
    }
    return text;
}

}  // namespace assize::publish
