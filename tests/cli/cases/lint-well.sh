cd "$(mktemp -d)"
cat > board.assize <<'RULES'
rulebook board "Board"
  in force from 2013-04-15

profile board
  is_set_up  yes/no
  -- lint field-not-used: asked for by the regional return
  size       whole number

threshold enough is 2 "Lay members"  -- lint threshold-not-used: for a local board to use
    assumed

requirement set-up "The board is set up"
  required by  "Children Act 2004, s.13(1)"

  met    when is_set_up
  unmet  otherwise

  action  "Set it up."
  impact  "It meets."
RULES
assize lint --notes board.assize
assize format board.assize
grep -- "-- lint" board.assize
assize lint board.assize
