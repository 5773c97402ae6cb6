assize batch batch/boards.ndjson --rules board/rules.assize --format summary 2> /dev/null
assize batch batch/boards.ndjson --rules board/rules.assize 2>&1 > /dev/null | tail -n +5
