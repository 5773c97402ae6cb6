assize blank --help
