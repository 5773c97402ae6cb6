assize judge board/profile.json --rules editions/first.assize --rules board/rules.assize
