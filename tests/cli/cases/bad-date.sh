assize judge board/profile.json --rules board/rules.assize --as-at 13/03/2015
