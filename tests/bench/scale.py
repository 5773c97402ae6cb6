#!/usr/bin/env python3
"""Writes a rulebook of many requirements: variants of the twenty in rules/bench.assize.

usage: scale.py COUNT > rules.assize     COUNT is a multiple of 20: 100 to measure, 1000 for growth

Variants 1 to 5 put other words in place of those in the table below; from the sixth on, the same words come
again with other figures. Every variant reads other facts or compares with other figures, so that no two share
their work by being written alike.
"""

import pathlib
import re
import sys

RULES = pathlib.Path(__file__).parent / "rules"
WORDS = 5  # variants of which each has words of its own

# For each requirement, the words that vary, each with its five forms; the first form is what bench.assize has.
VARIANTS = {
    "serving": [
        ["role is lay_member", "role is police", "role is health", "role is education", "role is authority"],
        ["is_serving", "can_speak_for_body", "can_commit_body", "has_strategic_role", "is_trained"],
        ["at least 2", "at least 3", "at least 4", "at least 2", "at least 3"],
        ["appointed_on is within 96 months", "appointed_on is within 84 months", "trained_on is within 36 months",
         "appointed_on is within 72 months", "trained_on is within 24 months"],
    ],
    "returns": [
        ["has_section_11_duty", "is_board_partner", "is_represented", "does_cooperate", "does_give_in_kind"],
        ["section_11.returned_on is within 24 months", "section_11.challenged_on is within 18 months",
         "section_11.returned_on is within 30 months", "section_11.returned_on is within 12 months",
         "section_11.challenged_on is within 20 months"],
        ["is 100%", "is at least 95%", "is at least 90%", "is at least 85%", "is at least 80%"],
        ["70%", "60%", "75%", "50%", "65%"],
    ],
    "set-up": [
        ["board.has_constitution", "board.has_risk_register", "chair.is_independent", "panel.has_chair", "chair.has_deputy"],
        ["board.has_budget", "board.has_escalation_process", "chair.has_training", "panel.has_fixed_core", "panel.can_co_opt"],
        ["board.has_website", "board.has_learning_framework", "chair.has_peers", "panel.has_public_health",
         "board.has_complaints_route"],
        ["board.plan_agreed_on is within 36 months", "board.report_published_on is within 24 months",
         "chair.appraised_on is within 24 months", "panel.reported_on is within 18 months",
         "board.heard_children_on is within 12 months"],
    ],
    "in-time": [
        ["child_deaths", "child_deaths", "reviews", "reviews", "meetings"],
        ["is_awaiting_inquest", "was_elsewhere", "is_delayed", "is_withheld", "was_extraordinary"],
        ["reviewed_on", "notified_on", "completed_on", "published_on", "minutes_sent_on"],
        ["died_on", "died_on", "begun_on", "begun_on", "held_on"],
        ["6 months", "14 days", "9 months", "12 months", "10 days"],
        ["9 months", "28 days", "12 months", "18 months", "21 days"],
        ["60%", "50%", "70%", "40%", "65%"],
    ],
    "recent": [
        ["board.is_established", "board.has_constitution", "chair.is_in_post", "panel.has_chair", "board.has_business_manager"],
        ["board.plan_agreed_on", "board.report_published_on", "board.thresholds_published_on",
         "board.assessed_itself_on", "board.heard_children_on"],
        ["12 months", "15 months", "20 months", "18 months", "6 months"],
        ["24 months", "30 months", "45 months", "36 months", "12 months"],
    ],
    "degree": [
        ["board.links_documented is fully", "board.risks_recorded is fully", "board.roles_described is fully",
         "chair.support is sufficient", "board.links_documented is fully"],
        ["board.links_documented is at least partly", "board.risks_recorded is at least partly",
         "board.roles_described is at least partly", "chair.support is at least partial",
         "board.risks_recorded is at least partly"],
        ["board.scrutiny", "board.challenge", "board.scrutiny", "board.challenge", "board.challenge"],
        ["board.assessed_itself_on is within 18 months", "chair.appraised_on is within 12 months",
         "panel.reported_on is within 24 months", "chair.held_to_account_on is within 15 months",
         "board.report_published_on is within 20 months"],
    ],
    "topics": [
        ["policies.in_place", "policies.published", "policies.reviewed", "policies.taught", "policies.audited"],
        ["(thresholds, training, recruitment, allegations)", "(training, fostering, neighbours, neglect)",
         "(allegations, neglect, exploitation)", "(thresholds, recruitment, fostering, exploitation)",
         "(recruitment, allegations, neighbours)"],
        ["board.thresholds_published_on is within 60 months", "board.report_published_on is within 48 months",
         "board.plan_agreed_on is within 40 months", "board.thresholds_published_on is within 36 months",
         "board.assessed_itself_on is within 30 months"],
    ],
    "acted-on": [
        ["is_accepted", "is_urgent", "is_national", "is_accepted", "is_urgent"],
        ["done_on", "done_on", "done_on", "told_on", "told_on"],
        ["90%", "80%", "85%", "95%", "75%"],
        ["50%", "40%", "45%", "60%", "30%"],
    ],
    "each-review": [
        ["completed_on is within 48 months", "published_on is within 60 months", "begun_on is within 36 months",
         "completed_on is within 30 months", "published_on is within 42 months"],
        ["is_accepted", "is_urgent", "is_national", "is_accepted", "is_national"],
        ["is_urgent", "is_national", "is_accepted", "is_national", "is_urgent"],
        ["at least 2", "at least 1", "at least 1", "at least 3", "at least 2"],
    ],
    "turnout": [
        ["sum of attended for meetings", "sum of partners_attended for meetings", "sum of attended for courses",
         "sum of passed for courses", "sum of cases_sound for audits"],
        ["sum of invited for meetings", "sum of partners_invited for meetings", "sum of places for courses",
         "sum of attended for courses", "sum of cases for audits"],
        ["80%", "75%", "85%", "90%", "70%"],
        ["60%", "50%", "70%", "65%", "45%"],
    ],
    "chosen": [
        ["board.has_risk_register", "board.has_learning_framework", "board.has_complaints_route", "chair.has_training",
         "panel.has_child_health"],
        ["board.scrutiny is at least fair", "board.challenge is at least fair", "board.roles_described is fully",
         "board.risks_recorded is fully", "chair.support is sufficient"],
        ["chair.held_to_account_on is within 12 months", "chair.appraised_on is within 15 months",
         "panel.reported_on is within 12 months", "board.heard_children_on is within 9 months",
         "board.report_published_on is within 14 months"],
        ["funding.reserve is at least £10,000", "funding.staff_costs is at least £80,000",
         "funding.training is at least £12,000", "funding.reviews is at least £20,000",
         "funding.cash_in_all is at least £150,000"],
        ["at least 4 meetings", "at least 3 courses", "at least 5 audits", "at least 2 reviews", "at least 2 child_deaths"],
        ["was_quorate", "was_evaluated", "did_change_things", "heard_family", "has_preventable_part"],
    ],
    "plan-kept": [
        ["business_plan", "training_plan", "audit_plan", "learning_plan", "communication_plan"],
        ["18 months", "12 months", "24 months", "15 months", "30 months"],
        ["110%", "105%", "120%", "115%", "125%"],
    ],
    "free-of-conflict": [
        ["chair.is_independent", "panel.has_chair", "chair.has_deputy", "panel.does_report", "chair.does_meet_director"],
        ["chair.appointed_on is within 36 months", "panel.reported_on is within 30 months",
         "chair.appraised_on is within 20 months", "panel.reported_on is within 14 months",
         "chair.held_to_account_on is within 16 months"],
        ["chair.has_conflict", "panel.has_conflict", "chair.has_conflict", "panel.does_recommend", "chair.does_visit_schools"],
        ["chair.support is at least partial", "board.scrutiny is at least fair", "board.challenge is strong",
         "board.scrutiny is strong", "board.roles_described is at least partly"],
    ],
    "builds-on": [
        ["judgement of returns", "judgement of turnout", "judgement of in-time", "judgement of acted-on",
         "judgement of plan-kept"],
        ["judgement of serving", "judgement of set-up", "judgement of recent", "judgement of arrangements",
         "judgement of latest-few"],
        ["chair.held_to_account_on is within 30 months", "chair.appraised_on is within 18 months",
         "board.heard_children_on is within 15 months", "panel.reported_on is within 21 months",
         "board.assessed_itself_on is within 28 months"],
    ],
    "latest-few": [
        ["meetings", "courses", "audits", "reviews", "child_deaths"],
        ["latest 4", "latest 5", "latest 3", "latest 3", "latest 6"],
        ["held_on is within 60 months", "provided_on is within 48 months", "completed_on is within 36 months",
         "begun_on is within 72 months", "died_on is within 54 months"],
        ["by held_on", "by provided_on", "by completed_on", "by begun_on", "by died_on"],
        ["was_quorate", "was_evaluated", "did_change_things", "heard_family", "was_unexpected"],
    ],
    "last-done": [
        ["completed_on", "provided_on", "held_on", "trained_on", "reviewed_on"],
        ["audits", "courses", "meetings", "members", "child_deaths"],
        ["is_multi_agency", "is_multi_agency", "heard_children", "is_serving", "was_unexpected"],
        ["6 months", "4 months", "2 months", "1 month", "3 months"],
        ["12 months", "8 months", "5 months", "3 months", "9 months"],
    ],
    "days-between": [
        ["child_deaths", "child_deaths", "meetings", "meetings", "courses"],
        ["from died_on to notified_on", "from notified_on to met_on", "from held_on to minutes_sent_on",
         "from papers_sent_on to held_on", "from provided_on to evaluated_on"],
        ["3 days", "5 days", "14 days", "10 days", "30 days"],
        ["at most 2", "at most 1", "at most 2", "at most 3", "at most 4"],
    ],
    "represented": [
        ["(police, nhs_england, clinical_group)", "(district, probation, youth_offending)", "(nhs_trust, cafcass)",
         "(police, probation, prison)", "(clinical_group, nhs_trust, other)"],
        ["is_represented", "does_cooperate", "is_board_partner", "does_give_in_kind", "has_section_11_duty"],
        ["signed_on is within 60 months", "section_11.returned_on is within 36 months", "signed_on is within 48 months",
         "section_11.challenged_on is within 40 months", "signed_on is within 30 months"],
        ["at most 1", "at most 2", "at most 1", "at most 2", "at most 1"],
    ],
    "arrangements": [
        ["has_section_11_duty", "is_board_partner", "is_represented", "does_cooperate", "does_give_in_kind"],
        ["section_11.has_arrangements", "section_11.has_line_of_reporting", "section_11.has_information_sharing",
         "section_11.has_whistleblowing", "section_11.has_arrangements"],
        ["section_11.has_safe_recruitment", "section_11.has_arrangements", "section_11.has_whistleblowing",
         "section_11.has_safe_recruitment", "section_11.has_line_of_reporting"],
        ["at least 7", "at least 6", "at least 8", "at least 5", "at least 4"],
        ["90%", "80%", "75%", "85%", "70%"],
        ["60%", "55%", "50%", "65%", "45%"],
    ],
    "money": [
        ["cash_given for partners", "training_given for partners", "cash_given for partners where is_board_partner",
         "training_given for partners where does_cooperate", "cash_given for partners where is_represented"],
        ["funding.cash_in_all", "funding.training", "funding.cash_in_all", "funding.training", "funding.staff_costs"],
        ["funding.reserve is between £5,000 and £60,000", "funding.reviews is between £2,000 and £50,000",
         "funding.staff_costs is between £40,000 and £150,000", "funding.reserve is between £8,000 and £45,000",
         "funding.training is between £9,000 and £30,000"],
        ["£90,000", "£20,000", "£70,000", "£15,000", "£60,000"],
        ["20%", "25%", "15%", "22%", "18%"],
        ["40%", "45%", "35%", "30%", "50%"],
    ],
}


def read():
    """What stands before the first requirement, and each requirement as (id, text)."""
    head, *rest = re.split(r"(?m)^requirement ", (RULES / "bench.assize").read_text(encoding="utf-8"))
    return head, [tuple(block.split(" ", 1)) for block in rest]


def varied(name, text, index):
    """The requirement `name` as variant `index`, counted from 0."""
    words = {forms[0]: forms[index % WORDS] for forms in VARIANTS[name]}
    longest_first = sorted(words, key=len, reverse=True)
    each = re.compile(r"(?<![\w.])(" + "|".join(re.escape(word) for word in longest_first) + r")(?!\w)")
    title, body = text.split("\n", 1)
    body = each.sub(lambda found: words[found[1]], body)
    body = re.sub(r"(judgement of [a-z-]+)", rf"\1-{index + 1}", body)
    return f"requirement {name}-{index + 1} {title}\n" + with_other_figures(body, index // WORDS)


def with_other_figures(body, by):
    """The same, with each time longer by `by` and each share lower by `by`; all of them stays all."""
    if by == 0:
        return body
    body = re.sub(r"\b(\d+) (month|day)s?\b", lambda found: f"{int(found[1]) + by} {found[2]}s", body)
    return re.sub(r"(?<!is )\b(\d+)%", lambda found: f"{int(found[1]) - by}%", body)


def rulebook(count):
    head, requirements = read()
    title = f"{count} requirements to measure with"
    head = head.replace("Twenty requirements to measure with", title)
    blocks = [varied(name, text.rstrip("\n") + "\n", index)
              for index in range(count // len(requirements)) for name, text in requirements]
    return head + "\n".join(blocks)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdigit() or int(sys.argv[1]) % len(VARIANTS):
        sys.exit(__doc__)
    sys.stdout.write(rulebook(int(sys.argv[1])))
