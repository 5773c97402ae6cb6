assize batch --help
