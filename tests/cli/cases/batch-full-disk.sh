assize batch -q board/profile.json --rules board/rules.assize -o /dev/full
assize batch -q board/profile.json --rules board/rules.assize --rejects no-folder/rejects
