// What is offered for a mistake. Each row of repairs/mistakes.txt is a rule with one mistake in it,
// in a frame that is right, and what should be offered for it: nothing else may be, and the rule
// with the repair made must read and check.
#include <fstream>
#include <sstream>

#include "assize/model/check.hpp"
#include "tests/catch.hpp"

namespace assize::language {

namespace {

const std::string repairs = std::string(ASSIZE_LANGUAGE) + "/repairs/";

std::string text_of(const std::string& file) {
    std::ifstream in(repairs + file, std::ios::binary);
    REQUIRE(in);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

struct Row {
    std::string frame;  ///< `?` where the mistake stands
    std::string wrong;
    std::vector<std::string> right;
};

/// The two characters `\n` are a line's end.
std::string with_lines(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n"))
        text.replace(at, 2, "\n");
    return text;
}

std::vector<Row> rows() {
    std::vector<Row> rows;
    std::string frame;
    std::istringstream in(text_of("mistakes.txt"));
    bool is_begun = false;
    for (std::string line; std::getline(in, line);) {
        const std::size_t arrow = line.find(" => ");
        if (line.starts_with("## ")) {
            frame.clear();
            is_begun = true;
        } else if (line.starts_with("    ")) {
            frame += line.substr(4) + "\n";
        } else if (is_begun && arrow != std::string::npos) {
            Row row{frame, with_lines(line.substr(0, arrow)), {}};
            std::string right = line.substr(arrow + 4);
            for (std::size_t bar = right.find(" | "); bar != std::string::npos;
                 bar = right.find(" | ")) {
                row.right.push_back(with_lines(right.substr(0, bar)));
                right.erase(0, bar + 3);
            }
            if (right != "-") row.right.push_back(with_lines(right));
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::string framed(const Row& row, const std::string& words) {
    std::string text = row.frame;
    return "use \"board.assize\"\n\n" + text.replace(text.find('?'), 1, words);
}

model::Loaded loaded(const std::string& text, Sources& sources) {
    const std::string board = text_of("board.assize");
    return model::load(
        std::vector<std::string>{"rules.assize"},
        [&](const std::string& path) -> model::FileText {
            if (path == "rules.assize") return {text, ""};
            if (path == "board.assize") return {board, ""};
            return {std::nullopt, "no such file"};
        },
        sources);
}

}  // namespace

TEST_CASE("what is offered for a mistake is what was meant, and checks", "[language]") {
    const std::vector<Row> all = rows();
    REQUIRE(all.size() > 90);
    for (const Row& row : all) {
        const std::string text = framed(row, row.wrong);
        Sources sources;
        const model::Loaded found = loaded(text, sources);
        INFO(text);
        std::vector<std::string> wanted, offered;
        for (const std::string& right : row.right) wanted.push_back(framed(row, right));
        for (const Diagnostic& one : found.diagnostics) {
            INFO(diagnostic_text(one, sources, false));
            CHECK(sources[one.span.source].name == "rules.assize");
            for (const Fix& fix : one.fixes) {
                std::string repaired = text;
                offered.push_back(repaired.replace(
                    fix.span.begin, fix.span.end - fix.span.begin, fix.replacement));
            }
        }
        CHECK(found.diagnostics.size() == 1);
        CHECK(offered == wanted);
        for (const std::string& right : wanted) {
            Sources again;
            const model::Loaded repaired = loaded(right, again);
            CHECK_FALSE(has_error(repaired.diagnostics));
        }
    }
}

TEST_CASE("a second mistake does not take away the repair of the first", "[language]") {
    const auto offered = [](const std::string& condition) {
        Sources sources;
        std::vector<std::string> replacements;
        const std::string text = "use \"board.assize\"\n\nrequirement r \"R\"\n  met when "
            + condition + "\n  unmet otherwise\n";
        for (const Diagnostic& one : loaded(text, sources).diagnostics) {
            for (const Fix& fix : one.fixes) replacements.push_back(fix.replacement);
        }
        return replacements;
    };
    using Offered = std::vector<std::string>;
    CHECK(
        offered("chair_since is between 1 April 2013 and 31 March 2014") == Offered{"2013-04-01"});
    CHECK(offered("staff is over 5 or size equals ordinary") == Offered{"is more than"});
    // But no name is made of words where nobody could look whether there is one.
    CHECK(offered("meetings held is at least 4 and staff = 5").empty());
    CHECK(offered("chair since is none") == Offered{"chair_since"});
}

}  // namespace assize::language
