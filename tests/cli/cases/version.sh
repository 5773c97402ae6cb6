assize --version
