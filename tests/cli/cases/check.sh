assize check board editions
