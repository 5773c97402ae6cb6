assize coverage board broken.assize
