assize what council.spend --rules board/rules.assize
