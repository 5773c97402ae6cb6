assize lint --help
