#include "as_typed.hpp"

#include <algorithm>
#include <array>

#include "assize/base/utf8.hpp"

namespace assize::cli {

namespace {

constexpr auto hyphens =
    std::to_array<std::string_view>({"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"});
constexpr auto quotes = std::to_array<std::string_view>(
    {"\u2018", "\u2019", "\u201c", "\u201d", "\u201a", "\u201e", "\"", "'", "`"});

/// How many bytes of the text's beginning are one of these; nought when none is.
template <std::size_t size>
std::size_t length_of(const std::array<std::string_view, size>& these, std::string_view text) {
    const auto* const found = std::find_if(
        these.begin(), these.end(), [&](std::string_view one) { return text.starts_with(one); });
    return found == these.end() ? 0 : found->size();
}

}  // namespace

std::string as_typed(std::string_view id) {
    std::string typed;
    while (!id.empty()) {
        const Unseen* const unseen = unseen_at(id);
        const std::size_t left_out =
            unseen != nullptr ? unseen->bytes.size() : length_of(quotes, id);
        const std::size_t hyphen = left_out == 0 ? length_of(hyphens, id) : 0;
        if (left_out == 0) typed += hyphen == 0 ? id.front() : '-';
        id.remove_prefix(std::max<std::size_t>(left_out + hyphen, 1));
    }
    return typed;
}

}  // namespace assize::cli
