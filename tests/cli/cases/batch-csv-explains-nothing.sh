assize batch batch/boards.ndjson --rules board/rules.assize --format csv --explain full
