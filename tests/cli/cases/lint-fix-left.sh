# A file that cannot be written keeps no other from being repaired, to the end.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
for id in a b; do
  cat >$id.assize <<RULES
rulebook $id "Board"
  in force from 2013-04-15

profile board
  is_set_up  yes/no
  size       whole number

threshold enough is 2 "Lay members"
  assumed

plenty means size is at least enough

requirement set-up "The board is set up"
  required by  "Children Act 2004, s.13(1)"

  met    when is_set_up
  unmet  otherwise

  action  "Set it up."
  impact  "It meets."
RULES
done
chmod 444 a.assize
assize lint --fix a.assize b.assize; echo "status $?"
grep -c -e threshold -e plenty a.assize b.assize
echo 'theme a "A' >c.assize; assize lint --fix a.assize b.assize c.assize
