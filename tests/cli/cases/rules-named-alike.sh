# Rules are named first, or with --rules: it comes to the same.
for words in "check" "test" "coverage" "format --check" "lint" "mutate --only lay-members" "graph" "schema" "blank" "read-back"; do
  cmp <(assize $words board 2>&1) <(assize $words --rules board 2>&1) && echo "$words: alike"
done
assize read-back board formed | cmp - <(assize read-back formed --rules board) && echo "read-back of one: alike"
assize docs --rules board -o named-alike.pages >/dev/null && rm -r named-alike.pages && echo "docs: written"
# What is asked for is not the rules.
assize boundaries board
assize boundaries board --rules board
assize what board --rules board
assize read-back board board/rules.assize
