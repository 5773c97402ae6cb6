assize format --help
