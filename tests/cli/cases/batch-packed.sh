assize batch -q packed --rules board/rules.assize 2> /dev/null | sed 's/packed\(.*\).zst/batch\1/' | cmp - <(assize batch -q batch --rules board/rules.assize 2> /dev/null)
head -c 300 packed/boards.ndjson.zst | assize batch -q - --rules board/rules.assize | wc -l
