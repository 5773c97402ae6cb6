#pragma once

#include <set>
#include <string>
#include <vector>

#include "assize/report/layout.hpp"
#include "reasons.hpp"

namespace assize::report {

/// Writes a requirement's proof as an indented tree, each line's verdict in a margin of its own.
class ExplainTree {
public:
    ExplainTree(Page& page, const Reading& reading)
        : page_(page), reading_(reading), subject_(reading.subject) {}
    void write();

private:
    void put(
        std::string_view verdict, Paint paint, std::size_t depth, const std::string& text,
        const std::string& aside = {});
    void put(
        Truth truth, std::size_t depth, const std::string& text, const std::string& aside = {});
    void child(std::uint32_t step, std::size_t depth);
    void children(std::uint32_t step, std::size_t depth);
    void clause(std::uint32_t step, std::size_t depth);
    void condition(std::uint32_t step, std::size_t depth);
    void value(std::uint32_t step, std::size_t depth);
    void definition(plan::DefinitionId id, std::size_t depth);
    void list(std::uint32_t step, std::size_t depth);
    void items(const std::vector<std::uint32_t>& steps, bool by_member, std::size_t depth);
    void item(std::uint32_t step, Truth truth, std::string_view verdict, std::size_t depth);
    void evidence(facts::CellId cell, std::size_t depth);
    [[nodiscard]] std::string values_in(
        std::uint32_t item, std::vector<facts::CellId>& cells) const;
    [[nodiscard]] bool holds_a_list(std::uint32_t item) const;
    [[nodiscard]] std::string pointer(facts::CellId cell) const;

    Page& page_;
    const Reading& reading_;
    const Subject& subject_;
    std::set<std::uint32_t> shown_;  ///< definitions already written out
};

}  // namespace assize::report
