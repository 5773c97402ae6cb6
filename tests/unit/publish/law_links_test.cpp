#include "law_links.hpp"

#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;

namespace {

/// `text|address; …` of the links in a citation.
std::string links_of(const std::string& source, const std::string& citation) {
    std::vector<model::Rulebook> rulebooks;
    rulebooks.push_back(
        model::rulebook_of(
            "rulebook b \"B\"\n  source \"" + source
            + "\"\n  in force from 2010-01-01\n\nprofile b\n  is_so yes/no\n\nrequirement a \"A\"\n"
              "  required by \"X\"\n  met when is_so\n  unmet otherwise\n"));
    const std::string html = publish::LawLinks(rulebooks).links(citation);
    std::string found;
    for (std::size_t at = html.find("href=\""); at != std::string::npos;
         at = html.find("href=\"", at)) {
        at += 6;
        const std::size_t end = html.find('"', at);
        const std::size_t text = html.find('>', end) + 1;
        found += (found.empty() ? "" : "; ") + html.substr(text, html.find('<', text) - text) + "|"
            + html.substr(at, end - at);
    }
    return found;
}

constexpr const char* site = "https://www.legislation.gov.uk/";

}  // namespace

TEST_CASE("an instrument with its year and number is linked to its provision") {
    CHECK(
        links_of("", "SI 2018/497, reg.8(4) and more")
        == "SI 2018/497, reg.8(4)|" + std::string(site) + "uksi/2018/497/regulation/8");
    CHECK(
        links_of("", "Act 2004 (c. 31), s.16EA(1)")
        == "Act 2004 (c. 31), s.16EA(1)|" + std::string(site) + "ukpga/2004/31/section/16EA");
    CHECK(
        links_of("", "see https://example.org/a.")
        == "https://example.org/a|https://example.org/a");
}

TEST_CASE("an instrument that the rules give in full once is linked wherever it is named") {
    const std::string source =
        "Guidance of 2013, with the Children and Young Persons Act 2008 (c. 23), the LSCB (Review) "
        "Regulations 2013 (SI 2013/2299) and the Children Act 2004 (c. 31)";
    const std::string act = std::string(site) + "ukpga/2004/31";
    CHECK(
        links_of(source, "Children Act 2004, s.13(5A)")
        == "Children Act 2004, s.13(5A)|" + act + "/section/13");
    CHECK(links_of(source, "Children Act 2004, Sch. 1") == "Children Act 2004|" + act);
    CHECK(
        links_of(
            source,
            "LSCB (Review) Regulations 2013, reg.4; Children and Young Persons Act 2008, s.31")
        == "LSCB (Review) Regulations 2013, reg.4|" + std::string(site)
            + "uksi/2013/2299/regulation/4; Children and Young Persons Act 2008, s.31|" + site
            + "ukpga/2008/23/section/31");
}

TEST_CASE("what is only named is not linked, nor what is named alike") {
    CHECK(links_of("", "Children Act 2004, s.13").empty());
    const std::string source = "Children Act 2004 (c. 31)";
    CHECK(links_of(source, "Children Act 1989, s.17").empty());
    CHECK(links_of(source, "Schoolchildren Act 2004").empty());
}
