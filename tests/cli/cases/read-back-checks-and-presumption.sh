# Checks without clauses; an `unless it is shown that`.
cat > "${TMPDIR:-/tmp}/read-back-$$.assize" <<'RULES'
profile board
  chair     person
  partners  list of partner, named by name

record person
  is_in_post  yes/no  "Somebody is in post"
  is_barred   yes/no  "Barred from the post"

record partner
  name      text
  told_on   optional date  "Day it was told"
  asked_on  date           "Day it was asked"

told means partners where told_on is in time for asked_on + 10 days

requirement chair-fit "The chair is fit"
  required by "Invented Act 2010 s.1"
  met when chair.is_in_post unless it is shown that chair.is_barred
  unmet otherwise

requirement partners-told "Partners are told"
  expected by "Invented guidance" unverified "not seen"
  check every "Every partner is told"
    all of partners satisfy told_on is in time for asked_on + 10 days
  check most "Most partners are told"
    share of partners satisfying (told_on is in time for asked_on + 10 days) is at least 80%
RULES
cd "${TMPDIR:-/tmp}" && assize read-back "read-back-$$.assize" --as-at 2024-02-29 | sed "s/read-back-$$/read-back/"
rm -f "read-back-$$.assize"
