#pragma once

#include <string_view>
#include <vector>

#include "assize/compiled/compiled.hpp"
#include "assize/model/check.hpp"

namespace assize {

/// Invented. Every kind of thing that a rulebook holds, once.
inline constexpr std::string_view small_rules = R"(
record member "Someone who sits on the board"
  role          choice of chair, lay_member "What for"
  appointed_on  optional date
profile lscb
  members       list of member, named by role "Who sits on it"

rulebook small "Small, and invented"
  in force 2013-04-15 to 2015-03-25

theme people "People"

threshold enough is 2  "How many lay members there must be"  assumed

lay_members means members where role is lay_member

requirement lay-members "Lay members"
  theme        people
  required by  "An invented Act, s.1"  unverified "invented"

  check in_post "They are in post"
    count of lay_members is at least enough

  met       when in_post
  part-met  when there are any lay_members
  unmet     otherwise

  because met  "{count of lay_members} are in post."
  action       "Appoint one."
)";

inline model::Loaded load_small(Sources& sources) {
    const std::vector<std::string> paths{"small.assize"};
    return model::load(
        paths,
        [](const std::string&) {
            return model::FileText{std::string(small_rules), {}};
        },
        sources);
}

}  // namespace assize
