assize --help
