assize judge board/profile.json --rules editions
