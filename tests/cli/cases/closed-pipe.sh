for words in "judge board/profile.json --rules board/rules.assize" "read-back board/rules.assize" "docs board -o closed-pipe.pages" "check board" "--help"; do
  { sleep 0.2; assize $words; echo status $? >&2; } | true
done
rm -r closed-pipe.pages
