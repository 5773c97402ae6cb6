assize explain board/profile.json reviews-published chair-serves no-overspend --rules board/rules.assize
