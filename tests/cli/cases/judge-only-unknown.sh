assize judge board/profile.json --rules board/rules.assize --only lay-member
