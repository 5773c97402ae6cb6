assize what --help
