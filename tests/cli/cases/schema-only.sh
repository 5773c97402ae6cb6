assize schema board/rules.assize --only lay-members
