assize watch --help
