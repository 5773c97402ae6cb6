assize test --help
