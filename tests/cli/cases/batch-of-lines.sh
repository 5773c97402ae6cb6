# The first line is broken: only --lines, or a name, says that each line is a profile.
(echo '{"broken": '; sed -n 1p batch/boards.ndjson) | assize batch - --rules board/rules.assize --lines -q
