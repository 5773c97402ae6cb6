assize coverage failing.assize
