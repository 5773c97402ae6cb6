#include "assize/publish/coverage.hpp"

#include "tests/catch.hpp"

using namespace assize;
using namespace assize::publish;

TEST_CASE("a share of what is asked is never rounded up", "[publish]") {
    CHECK(figure_text({1203, 1377}) == "1,203 of 1,377 (87.3%)");
    CHECK(figure_text({99'999, 100'000}) == "99,999 of 100,000 (99.9%)");
    CHECK(figure_text({100, 100}) == "100 of 100 (100%)");
    CHECK(figure_text({0, 7}) == "0 of 7 (0%)");
    CHECK(figure_text({0, 0}) == "nothing asked");
}

TEST_CASE("a page on coverage holds what was written as text, and marks it in words", "[publish]") {
    Sources sources;
    const SourceId file =
        sources.add({"a & b.assize", "requirement formed \"<b>Formed</b>\"\n  unmet otherwise\n"});
    analysis::Coverage coverage;
    coverage.rules.push_back(
        {analysis::CoveredRule::What::requirement, "formed", "<b>Formed</b>", {}, {file, 12, 18}});
    analysis::CoveragePlace judged;
    judged.span = {file, 12, 18};
    judged.asked.add(analysis::Situation::unmet);
    judged.seen = judged.asked;
    judged.asked.add(analysis::Situation::not_applicable);
    analysis::CoveragePlace clause;
    clause.what = analysis::CoveragePlace::What::clause;
    clause.span = {file, 37, 52};
    clause.asked.add(analysis::Situation::decides);
    coverage.places = {judged, clause};
    const std::string html = coverage_html({coverage, sources, 1, {}});
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("a &amp; b.assize</h2>") != std::string::npos);
    const auto row = [&](const std::string& line) {
        const auto begin = html.find("<tr><td>" + line + "</td>");
        REQUIRE(begin != std::string::npos);
        return html.substr(begin, html.find("</tr>", begin) - begin);
    };
    CHECK(row("1").find("</span> in part</span>") != std::string::npos);
    CHECK(row("1").find("it is not-applicable</td>") != std::string::npos);
    CHECK(row("2").find("</span> not seen</span>") != std::string::npos);
    CHECK(row("2").find("<mark class=\"bad\">unmet otherwise</mark>") != std::string::npos);
    CHECK(row("2").find("clause <code>unmet otherwise</code> decides") != std::string::npos);
}
