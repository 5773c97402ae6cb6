#include "every_construct.hpp"

namespace assize::analysis {

const char* const every_construct = R"(rulebook every "Every construct"
  in force      from 2010-01-01

calendar weekdays "Weekdays"
  source "Invented"
  from 2010-01-01 to 2020-12-31
  closed on Saturday, Sunday and (
    2014-01-01
  )

profile board
  chair_appointed_on  optional date
  has_plan            yes/no
  has_chair           optional yes/no
  kind                choice of county, city, borough
  grade               ordered choice of poor, fair, good
  budget              money
  topics              list of choice of harm, health, help
  members             list of member, named by name
  reviews             list of review

record member
  name        text
  is_serving  yes/no
  is_adviser  yes/no
  joined_on   date

record review
  begun_on    date
  ended_on    optional date
  cost        money
  was_shared  yes/no

threshold fresh  is 6 months  "How recent a review must be"  assumed
threshold enough is 75%       "How many members serve"  from "Invented Act 2010 s.9"

serving means members where is_serving except where is_adviser

served means share of members where (not is_adviser) satisfying is_serving

recent means latest 2 of reviews by begun_on

requirement figures "Figures and dates"
  required by  "Invented Act 2010 s.1"
  applies when has_plan or budget is more than £100
  applies when kind is not borough

  met       when chair_appointed_on is on or after 2012-01-01
                and budget is at least £1,000
                and grade is at least fair
  part-met  when chair_appointed_on is before 2013-06-01
            unless it is shown that has_chair is no
  part-met  when grade is between fair and good and budget is between £10 and £20
  unmet     otherwise

requirement days "Dates and deadlines"
  required by  "Invented Act 2010 s.2"

  check in_time "In time"
      all of reviews
          where was_shared
          satisfy ended_on is in time for begun_on + 15 working days
  check fresh_enough "Fresh"
      there are any reviews
          where begun_on is within fresh before as_at
          and cost is at most £50
  check apart "Apart"
      chair_appointed_on is at least 3 months before as_at
          or chair_appointed_on is within 30 days after 2013-01-01

  met       when all checks
  part-met  when any check
            unless working days from 2014-01-01 to as_at is less than 10 working days
  unmet     otherwise

requirement lists "Lists"
  required by  "Invented Act 2010 s.3"

  met       when there are at least 2 serving
                and at least 80% of members
                except where is_adviser
                satisfy is_serving
  part-met  when served is at least enough
  part-met  when there are exactly 1 members where is_adviser
  unmet     otherwise

requirement sets "Sets"
  required by  "Invented Act 2010 s.4"

  met       when topics includes all of (harm, health) and kind is one of (county, city)
  part-met  when topics includes at least 1 of (help, health) and has_chair is not none
  unmet     when at least 2 of these (has_plan; kind is city; there are no reviews where was_shared)
  part-met  when topics includes help
  unmet     otherwise

requirement values "Values"
  required by  "Invented Act 2010 s.5"

  met       when sum of cost for recent is at most £90 and latest of ended_on for recent is after 2013-12-01
  part-met  when days from earliest of begun_on for reviews to as_at is more than 20 days and has_chair
  part-met  when count of reviews where (not was_shared) is at least 1 or there are at most 1 members
  unmet     otherwise

requirement another "What another says"
  required by  "Invented Act 2010 s.6"

  met       when judgement of lists is met and not (judgement of sets is unmet)
  part-met  when judgement of lists is part-met
  unmet     otherwise

test "a good board"
  given as_at is 2014-03-01
  given chair_appointed_on is 2013-01-20
  given has_plan is yes
  given has_chair is yes
  given kind is county
  given grade is fair
  given budget is £1,000
  given topics are (harm, health)
  given members are
    { name "A", is_serving yes, is_adviser no, joined_on 2012-01-01 }
    3 like { name "B", is_serving yes, is_adviser no, joined_on 2012-02-01 }
    { name "C", is_serving no, is_adviser no, joined_on 2012-03-01 }
  given reviews are
    { begun_on 2013-12-02, ended_on 2013-12-23, cost £40, was_shared yes }
    { begun_on 2014-02-20, ended_on none, cost £50, was_shared yes }
    { begun_on 2012-02-20, ended_on 2012-02-21, cost £70, was_shared no }
  expect figures met
  expect days met, not yet due
  expect lists met
  expect sets met
  expect values met
  expect another met

test "a board without a plan"
  given as_at is 2014-01-10
  given chair_appointed_on is 2013-05-31
  given has_plan is no
  given has_chair is none
  given kind is city
  given grade is poor
  given budget is £100
  given topics are (help)
  given members are
    { name "A", is_serving no, is_adviser yes, joined_on 2012-01-01 }
    { name "B", is_serving yes, is_adviser no, joined_on 2012-02-01 }
  given there are no reviews
  expect figures not-applicable
  expect days unmet, no cases
  expect lists part-met

test "a board that fell behind"
  given as_at is 2014-06-30
  given chair_appointed_on is none
  given has_plan is yes
  given kind is city
  given grade is fair
  given budget is £15
  given topics are (help, harm)
  given members are
    3 like { name "A", is_serving yes, is_adviser no, joined_on 2012-01-01 }
    { name "B", is_serving no, is_adviser no, joined_on 2012-02-01 }
  given reviews are
    { begun_on 2013-12-30, ended_on 2014-01-21, cost £10, was_shared yes }
    { begun_on 2013-12-01, ended_on unknown, cost £81, was_shared no }
  expect figures part-met
  expect lists part-met
  expect values part-met

test "a board of which little is known"
  given as_at is 2015-01-01
  given chair_appointed_on is 2012-12-31
  given has_plan is yes
  given kind is county
  given budget is £500
  given grade is poor
  expect figures part-met, presumed
  expect days not-evidenced
  expect lists not-evidenced
)";

}  // namespace assize::analysis
