assize judge board/profile.json --rules board/rules.assize --colour always --only people
