assize check --help
