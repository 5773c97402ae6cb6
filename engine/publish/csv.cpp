#include "csv.hpp"

#include <string_view>

namespace assize::publish {

namespace {

std::string cell(std::string_view text) {
    // A tab or a return in front hides one of the four.
    constexpr std::string_view signs = "=+-@\t\r";
    std::string made = "\"";
    if (!text.empty() && signs.find(text.front()) != std::string_view::npos) made += '\'';
    for (const char letter : text) {
        if (letter == '"') made += '"';
        made += letter;
    }
    return made + '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
    std::string made;
    for (const std::string& text : cells) made += (made.empty() ? "" : ",") + cell(text);
    return made + "\r\n";
}

}  // namespace assize::publish
