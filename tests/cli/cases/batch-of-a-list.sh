{ echo '['; sed -n '1p;4p' batch/boards.ndjson | sed '1s/$/,/'; echo ', ]'; } | gzip | assize batch -q - --rules board/rules.assize | cut -c1-120
