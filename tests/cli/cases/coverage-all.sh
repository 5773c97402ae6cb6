assize coverage board --all --width 100
