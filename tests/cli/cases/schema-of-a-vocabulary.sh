assize schema board/board.assize | head -n 5
