assize docs --help
