assize batch batch/boards.ndjson --rules board/rules.assize
