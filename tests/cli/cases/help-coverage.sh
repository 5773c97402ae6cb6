assize coverage --help
