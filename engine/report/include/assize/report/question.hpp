#pragma once

#include <string>
#include <vector>

#include "assize/model/type.hpp"

namespace assize::report {

/// One kind of missing fact, ready to be put into words.
struct Question {
    std::vector<std::string>
        list;  ///< names on the way to the innermost list, its own last; empty when there is none
    std::vector<std::string>
        fields;  ///< names after it, the fact's own last; empty when an item itself is missing
    std::string description;  ///< what the vocabulary says of the field; may be empty
    model::Type type;
    std::size_t listed = 0;  ///< of a list that is written in part: its items
    std::string of;          ///< `2 of 16 partners`; empty when there is no list
    bool is_plural = false;
    std::string items;  ///< their names
};

/// `whether 2 of 16 partners are serving: Probation, NHS England`; where the vocabulary has words
/// for the field, those: `“Day its return reached the board”, if any, for 2 of 16 partners: …`.
[[nodiscard]] std::string words_of(const Question& question);

}  // namespace assize::report
