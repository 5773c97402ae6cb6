assize batch batch/boards.ndjson board/profile.json --rules board/rules.assize --format summary-json 2> /dev/null
