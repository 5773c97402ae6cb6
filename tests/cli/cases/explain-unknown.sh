assize explain board/profile.json people --rules board/rules.assize
