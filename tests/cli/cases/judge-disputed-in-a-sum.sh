cd "$(mktemp -d)"
cat > board.assize <<'RULES'
rulebook sums "Invented for this test"
  in force from 2013-04-15

profile board
  councils  list of council

record council
  title       text
  paid        money
  audited_on  optional date

requirement paid-for "The board is paid for"
  required by "Invented"
  met      when sum of paid for councils is at least £100
  unmet    otherwise

requirement audited "The latest audit was paid for"
  required by "Invented"
  met      when all of latest 1 of councils by audited_on satisfy paid is at least £0
  unmet    otherwise
RULES
cat > profile.json <<'PROFILE'
{"as_at": "2015-01-20", "councils": [
  {"title": "North", "paid": 200, "audited_on": "2014-01-01"},
  {"title": "South",
   "paid": {"disputed": [{"value": 10, "evidence": ["Accounts"]}, {"value": 20, "evidence": ["Minutes"]}]},
   "audited_on": {"disputed": [{"value": "2013-01-01", "evidence": ["Accounts"]},
                               {"value": "2012-01-01", "evidence": ["Minutes"]}]}}]}
PROFILE
assize judge profile.json --rules board.assize
