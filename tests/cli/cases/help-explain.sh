assize explain --help
