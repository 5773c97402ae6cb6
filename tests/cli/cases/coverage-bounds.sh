assize coverage coverage
