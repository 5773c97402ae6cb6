#pragma once

#include <string>
#include <vector>

#include "assize/grammar/syntax.hpp"

/// Conditions, values and what they are made of, each on one line.
namespace assize::grammar {

[[nodiscard]] std::string text_of(const syntax::Text& text);
[[nodiscard]] std::string text_of(const syntax::Path& path);
[[nodiscard]] std::string text_of(const syntax::Literal& literal);
[[nodiscard]] std::string text_of(const syntax::Value& value);
[[nodiscard]] std::string text_of(const syntax::Aggregate& aggregate);
[[nodiscard]] std::string text_of(const syntax::Selection& selection);
[[nodiscard]] std::string text_of(const syntax::Condition& condition);
[[nodiscard]] std::string text_of(const syntax::Period& period);
[[nodiscard]] std::string text_of(const syntax::Type& type);
[[nodiscard]] std::string text_of(const syntax::Item& item);
[[nodiscard]] std::string text_of(const syntax::Fact& fact);

[[nodiscard]] std::string joined(
    const std::vector<std::string>& parts, const std::string& separator);

}  // namespace assize::grammar
