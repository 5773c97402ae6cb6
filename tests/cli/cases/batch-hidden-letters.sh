folder=$(mktemp -d)
echo '{"as_at": "2015-03-13"' > "$folder/"$'red\e[31m.json'
cd "$folder" && assize batch -q . --rules "$OLDPWD/board/rules.assize" -o /dev/null
rm -r "$folder"
