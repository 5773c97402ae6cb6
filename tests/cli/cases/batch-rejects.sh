folder=$(mktemp -d)
assize batch batch/boards.ndjson --rules board/rules.assize -o "$folder/out" --rejects "$folder/rejects" 2> /dev/null
sed -n '2p;4,6p' batch/boards.ndjson | cmp - "$folder/rejects" && wc -l < "$folder/out"
rm -r "$folder"
