assize
