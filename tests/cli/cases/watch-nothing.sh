assize watch no-folder --rules board/rules.assize
assize watch board --rules broken.assize
assize watch board --rules board/rules.assize --as-at "13 March 2015"
