#pragma once

#include <span>
#include <string_view>

namespace assize::cli {

/// What a lint looks for, why, and an example of each: its page of docs/lints, as Markdown.
struct LintPage {
    std::string_view id, text;
};
/// One for each lint, in the order of their ids.
[[nodiscard]] std::span<const LintPage> lint_pages();

}  // namespace assize::cli
