assize what cycle --rules board/rules.assize --as-at 2015-02-29
