assize judge board/profile.json --rules editions --as-at 2015-03-26
