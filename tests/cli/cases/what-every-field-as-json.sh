assize what --rules board/rules.assize --format json --only people
