assize what name --rules board/rules.assize
