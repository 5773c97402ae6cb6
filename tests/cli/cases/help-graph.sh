assize graph --help
