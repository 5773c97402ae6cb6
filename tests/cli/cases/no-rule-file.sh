assize check /dev/null; mkfifo pipe.assize && { assize format pipe.assize; assize check -; }
printf 'use "pipe.assize"\nrulebook a "A"\n' >uses-a-pipe.assize; timeout 20 assize check uses-a-pipe.assize; rm pipe.assize uses-a-pipe.assize
for words in "read-back ../../README.md" "coverage board/profile.json" "check run.py"; do assize $words; done
cp board/rules.assize board/rules.of-ours; assize check board/rules.of-ours; rm board/rules.of-ours
