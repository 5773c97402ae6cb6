assize judge board/profile.json --rule board/rules.assize
