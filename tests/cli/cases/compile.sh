# A rulebook is compiled, judged by, compared with its sources, and left alone by tools that read those.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cp board/*.assize board/profile.json "$folder" && cd "$folder"
assize compile rules.assize; echo "status $?"
assize compile rules.assize -o rules.assize; echo "status $?"
assize compile rules.assize -o rules.assizec && assize compile --check rules.assizec; echo "status $?"
assize judge profile.json --rules rules.assizec --summary; echo "status $?"
assize judge profile.json --rules rules.assizec --rules rules.assize; echo "status $?"
assize lint rules.assizec; echo "status $?"
echo "-- changed" >>board.assize; rm rules.assize
assize compile --check rules.assizec; echo "status $?"
assize judge profile.json --rules rules.assizec --summary >/dev/null; echo "status $?"
head -c 1000 rules.assizec >cut.assizec; assize judge profile.json --rules cut.assizec; echo "status $?"
assize judge profile.json --rules missing.assizec; echo "status $?"
