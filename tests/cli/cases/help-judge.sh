assize judge --help
