assize judge board/profile.json --rules board/rules.assize --only people --only audits-returned
