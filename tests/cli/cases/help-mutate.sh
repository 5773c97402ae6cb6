assize mutate --help
