#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "assize/grammar/parse.hpp"

namespace assize::grammar_tests {

using Codes = std::vector<Code>;

/// A rule file that was read, and the table that its spans point into.
struct Reading {
    Sources sources;
    Parsed parsed;

    explicit Reading(std::string text, std::string name = "rules.assize")
        : parsed(read(std::move(text), std::move(name))) {}

    [[nodiscard]] Codes codes() const {
        Codes codes;
        for (const Diagnostic& diagnostic : parsed.diagnostics) {
            codes.push_back(diagnostic.code);
        }
        return codes;
    }
    [[nodiscard]] const std::vector<syntax::Declaration>& declarations() const {
        return parsed.file.declarations;
    }
    [[nodiscard]] std::string text(const Span& span) const {
        return std::string(sources.text(span));
    }

private:
    Parsed read(std::string text, std::string name) {
        const SourceId id = sources.add({std::move(name), std::move(text)});
        return parse(sources, id);
    }
};

/// A condition, in the clause of a requirement.
inline std::string clause(const std::string& condition) {
    return "requirement r \"T\"\n  met when " + condition + "\n";
}

inline std::string replaced(std::string text, const Fix& fix) {
    return text.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
}

inline const std::string taste = R"~(rulebook wt2013 "Working Together to Safeguard Children, 2013"
  jurisdiction  "England"
  in force      2013-04-15 to 2015-03-25
  source        "HM Government, Working Together to Safeguard Children, March 2013"

use "lscb.assize"          -- the profile these rules speak of

theme membership "Membership"
theme deaths     "Child deaths"

threshold section_11_cycle is 24 months  "How recent a Section 11 audit must be"  assumed

lay_members_in_post means members where role is lay_member and is_serving

requirement lay-members "Two lay members sit on the board"
  theme        membership
  required by  "Children Act 2004, s.13(5A)"

  met       when there are at least 2 lay_members_in_post
              or authority.lay_member_steps_recorded_on is within 12 months before as_at
  part-met  when there are at least 1 lay_members_in_post
  unmet     otherwise

  because   "{count of lay_members_in_post} lay members are in post; the Act looks for 2."
  because unmet "Nobody."
  action    "Recruit to the vacant lay-member seat."

requirement section-11 "Partners complete the Section 11 audit, and the board tests it"
  expected by  "Working Together 2013, ch. 3" unverified "page not seen"
  applies when there are any partners where has_section_11_duty

  returned   means share of partners where has_section_11_duty
                   satisfying section_11.returned_on is within section_11_cycle before as_at
  met       when returned is 100% and challenged unless it is shown that excused
  part-met  when returned is at least 80%
  unmet     otherwise
  advice when not challenged "Challenge it."

requirement deaths-reviewed "Every child death is reviewed in time"
  in force until 2015-03-25
  check in_time "Reviewed within 6 months, save where an inquest is awaited"
        all of child_deaths except where is_awaiting_inquest satisfy reviewed_on is in time for died_on + 6 months
  check panel cdop.is_constituted

test "one lay member and no recorded steps is met in part"
  given as_at is 2015-03-13
  given members are
    { role lay_member, is_serving yes }
    30 like { role partner_representative, is_serving yes }
  given authority.lay_member_steps_recorded_on is none
  given there are no child_deaths
  expect lay-members part-met
  expect section-11 not-evidenced among (unmet, part-met), no cases, assumed
)~";

inline const std::string vocabulary = R"~(record member "Someone who sits on the board"
  role          choice of chair, lay_member, partner_representative, adviser
  grade         optional ordered choice of poor, good
  is_serving    yes/no                    "In post on the as-at date"
  appointed_on  optional date
  notice        working days
  topics        list of text

profile lscb
  board         board
  members       list of member, named by role

calendar england "Working days" source "1971 c. 80" from 2013-01-01 to 2016-12-31
  closed on Saturday, Sunday and (2013-01-01, 2013-03-29)
)~";

}  // namespace assize::grammar_tests
