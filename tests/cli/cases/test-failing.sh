assize test failing.assize
