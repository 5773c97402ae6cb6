assize blank board --as-at 2015-03-13 --only audits-returned --with partners=1
