assize test board editions
