#pragma once

#include "json_text.hpp"
#include "reasons.hpp"

namespace assize::report {

/// The members `proof` and `to_be_met` of a judgement: the tree of every definition that it reads,
/// and what would have to become true.
void put_proof(JsonText& json, const Reading& reading);

}  // namespace assize::report
