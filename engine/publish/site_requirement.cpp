#include <algorithm>

#include "answer.hpp"
#include "assize/analysis/wanted.hpp"
#include "assize/publish/html.hpp"
#include "assize/publish/mutant_words.hpp"
#include "assize/publish/read_back.hpp"
#include "assize/publish/test_text.hpp"
#include "assize/report/words.hpp"
#include "question_words.hpp"
#include "site_page.hpp"

namespace assize::publish {

namespace {

class RequirementPage {
public:
    RequirementPage(const SiteIndex& index, const plan::Plan& plan, std::size_t place)
        : index_(index),
          plan_(plan),
          declared_(index.requirements()[place]),
          rulebook_(declared_.rulebook()),
          requirement_(declared_.requirement()),
          uses_(index.uses(rulebook_)[declared_.place()]),
          page_(index.requirement_path(place), requirement_.title + " – " + rulebook_.title) {}

    SiteFile write() && {
        page_.put("<h1>" + escaped(requirement_.title) + "</h1>\n");
        page_.paragraph(duty_words(requirement_.strength(), true));
        put_law();
        put_prose();
        page_.put(read_back_html(read_back(rulebook_, plan_, {declared_.place()})));
        put_sentences();
        put_evidence();
        put_figures();
        put_terms();
        put_others();
        put_tests();
        put_editions();
        put_rule();
        std::string edition = page_.to(SiteIndex::path_of(rulebook_), rulebook_.title);
        if (!requirement_.theme) return std::move(page_).finish({std::move(edition)});
        const model::Theme& theme = rulebook_.themes[*requirement_.theme];
        std::string of = page_.to(index_.theme_path(index_.theme(theme.span)), theme.title);
        return std::move(page_).finish({std::move(edition), std::move(of)});
    }

private:
    void put_law() {
        page_.begin("law", "What the law asks");
        page_.put("<ul>\n");
        for (const model::Citation& citation : requirement_.citations) {
            page_.put(
                "<li>" + report::sentence(std::string(report::force_words(citation.force))) + ": "
                + index_.laws().links(citation.text));
            if (citation.unverified)
                page_.put(" <strong>Unverified:</strong> " + escaped(*citation.unverified) + ".");
            page_.put("</li>\n");
        }
        page_.put("</ul>\n");
        if (const auto period = period_words(requirement_.in_force); !period.empty())
            page_.paragraph("In force " + period + ".");
        page_.end();
    }

    void put_prose() {
        const std::string prose = prose_html(index_.sources(), requirement_.span);
        if (prose.empty()) return;
        page_.begin("prose", "What is written beside the rule");
        page_.put(prose);
        page_.end();
    }

    void put_editions() {
        page_.begin("editions", "In which editions");
        page_.put("<ul>\n");
        for (const InEdition& one : declared_.editions) {
            page_.put("<li>" + page_.to(SiteIndex::path_of(*one.rulebook), one.rulebook->title));
            if (const auto period = period_words(one.rulebook->in_force); !period.empty())
                page_.put(", " + period);
            const auto& carried = one.rulebook->requirements[one.place];
            if (one.rulebook != &rulebook_) page_.put(". Carried over");
            put_doubts(carried);
            page_.put(".</li>\n");
        }
        for (const model::Rulebook* edition : index_.editions()) put_end(*edition);
        page_.put("</ul>\n");
        page_.end();
    }
    /// What an edition says of all that it carries over.
    void put_doubts(const model::Requirement& carried) {
        for (std::size_t place = 0; place < carried.citations.size(); ++place) {
            const auto& why = carried.citations[place].unverified;
            if (!why || why == requirement_.citations[place].unverified) continue;
            return page_.put("; <strong>unverified</strong> there: " + escaped(*why));
        }
    }
    /// How an edition that extends one with this requirement parts from it.
    void put_end(const model::Rulebook& edition) {
        const model::Rulebook* base = index_.base_of(edition);
        if (base == nullptr || !has_it(*base) || has_it(edition)) return;
        const std::string name = page_.to(SiteIndex::path_of(edition), edition.title);
        for (const model::Requirement& other : edition.requirements) {
            if (other.id != requirement_.id) continue;
            page_.put(
                "<li>Replaced in " + name + " by "
                + page_.to(
                    index_.requirement_path(index_.requirement(other.span)),
                    other.title == requirement_.title ? "one of the same title" : other.title)
                + ".</li>\n");
        }
        for (const model::Removed& removed : edition.removed) {
            if (removed.id != requirement_.id) continue;
            page_.put("<li>Removed in " + name + ": " + escaped(removed.reason) + "</li>\n");
        }
    }
    [[nodiscard]] bool has_it(const model::Rulebook& edition) const {
        return std::any_of(
            declared_.editions.begin(), declared_.editions.end(),
            [&](const InEdition& one) { return one.rulebook == &edition; });
    }

    [[nodiscard]] std::string said(const model::Template& text) const {
        std::string made;
        for (const auto& part : text.parts) {
            if (const auto* words = std::get_if<std::string>(&part))
                made += escaped(*words);
            else
                made += "<var>"
                    + escaped(report::plain(
                        report::rule_words(index_.sources(), std::get<model::Value>(part).span)))
                    + "</var>";
        }
        return made;
    }

    void put_sentences() {
        if (requirement_.sentences.empty() && requirement_.advice.empty()) return;
        page_.begin("said", "What is said of each judgement");
        page_.paragraph("What stands in italics is filled in from the board's own facts.");
        page_.put("<dl>\n");
        for (const model::Sentence& sentence : requirement_.sentences) {
            std::string head;
            switch (sentence.speech) {
                case model::Speech::because: head = "Why"; break;
                case model::Speech::action: head = "What to do"; break;
                case model::Speech::impact: head = "How to tell that it worked"; break;
            }
            if (sentence.outcome) head += ", when " + std::string(outcome_word(*sentence.outcome));
            page_.put("<dt>" + head + "</dt>\n<dd>" + said(sentence.text) + "</dd>\n");
        }
        for (const model::Advice& advice : requirement_.advice)
            page_.put(
                "<dt>Advice, when "
                + escaped(report::plain(report::rule_words(index_.sources(), advice.when.span)))
                + "</dt>\n<dd>" + said(advice.text) + "</dd>\n");
        page_.put("</dl>\n");
        page_.end();
    }

    void put_evidence() {
        page_.begin("evidence", "Which evidence to bring");
        const std::uint32_t only[] = {declared_.place()};
        const auto wanted = analysis::wanted_fields(rulebook_, only);
        if (wanted.empty()) {
            page_.paragraph("It reads no evidence of its own.");
            return page_.end();
        }
        page_.begin_table("What it asks to know", {"What", "Answered by"});
        for (const auto& field : wanted)
            page_.row(
                {page_.to(
                     index_.field_path(rulebook_, field),
                     question_words(rulebook_.vocabulary, field)),
                 escaped(report::sentence(wanted_words(rulebook_.vocabulary, field)))});
        page_.end_table();
        page_.end();
    }

    void put_figures() {
        if (uses_.thresholds.empty()) return;
        page_.begin("figures", "Which figures it uses");
        page_.begin_table("Figures", {"What for", "Figure", "Where it is from"});
        for (const model::ThresholdId id : uses_.thresholds) {
            const model::Threshold& one = rulebook_.thresholds[id.index];
            page_.row(
                {page_.to(index_.threshold_path(index_.threshold(one.span)), one.meaning),
                 escaped(literal_text(one.value, one.type, rulebook_.vocabulary.choices)),
                 one.source ? index_.laws().links(*one.source)
                            : "<strong>Assumed:</strong> no law sets it"});
        }
        page_.end_table();
        page_.end();
    }

    void put_terms() {
        std::string terms;
        for (const model::MeaningId id : uses_.meanings) {
            const model::Meaning& one = rulebook_.meanings[id.index];
            if (one.within) continue;
            terms += "<li>"
                + page_.to(index_.meaning_path(index_.meaning(one.span)), report::plain(one.name))
                + "</li>\n";
        }
        if (terms.empty()) return;
        page_.begin("terms", "Which terms it uses");
        page_.put("<ul>\n" + terms + "</ul>\n");
        page_.end();
    }

    void put_others() {
        std::string others;
        const auto line = [&](std::size_t place, std::string_view words) {
            others += "<li>" + std::string(words) + " "
                + page_.to(
                    index_.requirement_path(place),
                    index_.requirements()[place].requirement().title)
                + "</li>\n";
        };
        for (const model::RequirementId id : uses_.requirements)
            line(
                index_.requirement(rulebook_.requirements[id.index].span),
                "It reads the judgement of");
        for (std::uint32_t place = 0; place < rulebook_.requirements.size(); ++place) {
            const auto& read = index_.uses(rulebook_)[place].requirements;
            if (std::find(read.begin(), read.end(), model::RequirementId{declared_.place()})
                != read.end())
                line(
                    index_.requirement(rulebook_.requirements[place].span),
                    "Its judgement is read by");
        }
        if (others.empty()) return;
        page_.begin("others", "Which other judgements it hangs together with");
        page_.put("<ul>\n" + others + "</ul>\n");
        page_.end();
    }

    /// Whether something given may matter here: a field that is read, or what it stands in.
    [[nodiscard]] bool reads(const std::vector<std::uint32_t>& given) const {
        return std::any_of(uses_.fields.begin(), uses_.fields.end(), [&](const auto& field) {
            const std::size_t both = std::min(given.size(), field.slots.size());
            return std::equal(
                given.begin(), given.begin() + static_cast<std::ptrdiff_t>(both),
                field.slots.begin());
        });
    }

    void put_tests() {
        std::vector<std::pair<const model::Test*, const model::Expect*>> tests;
        for (const model::Test& test : rulebook_.tests) {
            for (const model::Expect& expect : test.expects) {
                if (expect.requirement.index == declared_.place())
                    tests.emplace_back(&test, &expect);
            }
        }
        page_.begin("tests", "Examples that are tested");
        if (tests.empty()) {
            page_.paragraph("No test speaks of it.");
            return page_.end();
        }
        page_.paragraph(
            "Only what this requirement reads is shown. Whatever an example does not give is not "
            "known, which is never taken as no.");
        page_.begin_table("Facts, and the judgement they come to", {"Example", "Given", "Judged"});
        for (const auto& [test, expect] : tests)
            page_.row({escaped(report::sentence(test->title)), given(*test), judged(*expect)});
        page_.end_table();
        page_.end();
    }
    [[nodiscard]] std::string given(const model::Test& test) const {
        std::string made = "<ul>\n";
        if (test.as_at) made += "<li>Judged as at " + date_text(*test.as_at) + "</li>\n";
        if (test.profile)
            made += "<li>The board of <code>" + escaped(*test.profile) + "</code></li>\n";
        for (const model::Given& one : test.givens) {
            if (reads(one.fields))
                made += "<li>" + escaped(report::plain(given_text(rulebook_.vocabulary, one)))
                    + "</li>\n";
        }
        return made == "<ul>\n" ? "Nothing" : made + "</ul>\n";
    }
    static std::string judged(const model::Expect& expect) {
        std::string words(outcome_word(expect.reported));
        if (expect.among) words += ": " + report::outcomes_text(*expect.among);
        for (const auto& one : expect.marks) words += ", " + std::string(mark_word(one.mark));
        return escaped(report::sentence(words));
    }

    void put_rule() {
        page_.begin("rule", "The rule as it is written");
        page_.put(
            "<p>Its id is <code>" + escaped(requirement_.id) + "</code>; it stands in <code>"
            + escaped(where_words(index_.sources(), requirement_.span)) + "</code>.</p>\n" + "<pre>"
            + escaped(declaration_text(index_.sources(), requirement_.span)) + "</pre>\n");
        page_.end();
    }

    const SiteIndex& index_;
    const plan::Plan& plan_;
    const Declared& declared_;
    const model::Rulebook& rulebook_;
    const model::Requirement& requirement_;
    const analysis::Uses& uses_;
    SitePage page_;
};

}  // namespace

SiteFile requirement_page(const SiteIndex& index, const plan::Plan& plan, std::size_t place) {
    return RequirementPage(index, plan, place).write();
}

}  // namespace assize::publish
