assize judge board/profile.json --rules board/rules.assize --only “lay–members” --summary | head -n 1; assize boundaries board --rules board/rules.assize
