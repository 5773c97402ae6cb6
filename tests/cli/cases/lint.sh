cd "$(mktemp -d)"
cat > board.assize <<'RULES'
rulebook board "Board"
  in force from 2013-04-15

profile board
  is_set_up  yes/no
  size       whole number

spare   means size is 4
spares  means spare

threshold enough is 2 "Lay members" assumed

requirement lay-members "Lay members sit on the board"
  required by "Children Act 2004, s.13(5A)"

  met       when is_set_up and size is at least enough
  part-met  when is_set_up and size is at least 3
  unmet     otherwise

  because unmet "Fewer than 5 lay members sit on the board."
  -- lint no-action: the board has its own list
  action    "See the list."
  impact    "Minutes show it."
RULES
assize lint board.assize
echo "status $?"
assize lint --fix --format json board.assize
echo "status $?"
grep -c spare board.assize
assize lint missing.assize
