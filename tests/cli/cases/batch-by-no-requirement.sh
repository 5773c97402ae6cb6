assize batch batch/boards.ndjson --rules board/board.assize
