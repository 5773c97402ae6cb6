assize read-back --help
