assize boundaries lay-member --rules board/rules.assize
