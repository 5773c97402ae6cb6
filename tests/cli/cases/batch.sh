assize batch -q batch/boards.ndjson --rules board/rules.assize
