// Dates that others computed: tables of `;`-separated columns, read where they are present. Where a
// month has no such day, ours is the column that goes down to its last one.
#include <filesystem>
#include <fstream>
#include <regex>

#include "assize/base/date.hpp"
#include "tests/catch.hpp"

using namespace assize;

namespace {

struct Row {
    std::string date;
    std::int64_t months = 0, days = 0;
    std::string expected;
};

/// The rows of a table; `expected` is the last column.
std::vector<Row> rows(const std::string& name) {
    const std::filesystem::path path = std::filesystem::path(ASSIZE_SHARED_DIR) / "oracles" / name;
    std::ifstream file(path);
    if (!file) WARN(name << " is not there: its rows are not checked");
    const std::regex shape(
        R"((\d{4}-\d\d-\d\d);\[(\d+) years, (\d+) months, (\d+) days\];(?:.*;)?(\d{4}-\d\d-\d\d)\s*)");
    std::vector<Row> result;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        if (line.empty()) continue;
        INFO(line);
        std::smatch part;
        REQUIRE(std::regex_match(line, part, shape));
        result.push_back(
            {part[1], std::stoi(part[2]) * 12 + std::stoi(part[3]), std::stoi(part[4]), part[5]});
    }
    if (file.is_open()) CHECK_FALSE(result.empty());
    return result;
}

void check(const std::vector<Row>& table) {
    for (const auto& [date, months, days, expected] : table) {
        INFO(date << " + " << months << " months + " << days << " days");
        const auto moved = add_months(read_date(date).value(), months);
        REQUIRE(moved);
        const auto there = add_days(*moved, days);
        REQUIRE(there);
        CHECK(iso_text(*there) == expected);
    }
}

}  // namespace

TEST_CASE("dates that are exact agree with the table", "[date][oracle]") {
    check(rows("dates-calc-exact_computations.csv"));
}

TEST_CASE("dates that could go up or down go down, as the table's last column", "[date][oracle]") {
    check(rows("dates-calc-ambiguous_computations.csv"));
}

TEST_CASE("a few rows of our own agree as well", "[date][oracle]") {
    check(
        {{"2011-12-31", 2, 0, "2012-02-29"},
         {"2014-08-29", 6, 0, "2015-02-28"},
         {"2015-05-31", 1, 0, "2015-06-30"},
         {"1999-11-30", 3, 0, "2000-02-29"},
         {"1899-11-30", 3, 1, "1900-03-01"},
         {"2015-12-31", 0, 1, "2016-01-01"}});
}
