assize judge board/profile.json --rules editions --as-at 2010-01-01
