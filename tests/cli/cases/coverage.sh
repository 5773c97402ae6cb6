assize coverage board
