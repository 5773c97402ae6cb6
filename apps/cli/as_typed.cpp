#include "as_typed.hpp"

#include <array>
#include <string_view>

namespace assize::cli {

std::string as_typed(std::string id) {
    struct Pasted {
        std::string_view bytes, plain;
    };
    constexpr auto pasted = std::to_array<Pasted>({
        {"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "-"}, {"\u2013", "-"}, {"\u2014", "-"},
        {"\u2212", "-"}, {"\u00ad", ""},  {"\u00a0", ""},  {"\u2018", ""},  {"\u2019", ""},
        {"\u201c", ""},  {"\u201d", ""},  {"\u201a", ""},  {"\u201e", ""},  {"\u200b", ""},
        {"\u202f", ""},  {"\"", ""},      {"'", ""},       {"`", ""},
    });
    for (const auto& [bytes, plain] : pasted) {
        for (std::size_t at = 0; (at = id.find(bytes, at)) != id.npos; at += plain.size())
            id.replace(at, bytes.size(), plain);
    }
    return id;
}

}  // namespace assize::cli
