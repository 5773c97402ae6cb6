#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assize/analysis/uses.hpp"

/// What words name in a rulebook, and the other way round.
namespace assize::analysis {

/// Every field of the vocabulary, those of records and of the items of lists after the field that
/// leads to them.
[[nodiscard]] std::vector<FieldPath> all_fields(const model::Vocabulary& vocabulary);

/// What words name: a field's whole path, `partners.section_11.returned_on`; else a threshold or a
/// meaning, `lay_members_in_post`, or one of a requirement's own, `section-11.returned`; else the
/// last names of a field, `returned_on`. Several when several are called or end so. Nothing when
/// there is no such name; `nearest` is then the name most like it, and may be empty.
struct Named {
    std::vector<Readable> found;
    std::string nearest;
};
[[nodiscard]] Named find_named(const model::Rulebook& rulebook, std::string_view words);
/// As `find_named` finds that one alone.
[[nodiscard]] std::string name_of(const model::Rulebook& rulebook, const Readable& what);

}  // namespace assize::analysis
