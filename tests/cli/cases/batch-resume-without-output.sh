assize batch board/profile.json --rules board/rules.assize --resume
assize batch board/profile.json --rules board/rules.assize --resume -o -
assize batch board/profile.json --rules board/rules.assize -o both --rejects both
