assize what --rules board --as-at 2015-03-13
