sed -n 4p batch/boards.ndjson | assize batch -q - --rules board/rules.assize --as-at 2015-03-13 --explain reasons
