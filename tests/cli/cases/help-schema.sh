assize schema --help
