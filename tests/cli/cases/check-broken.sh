assize check broken.assize
