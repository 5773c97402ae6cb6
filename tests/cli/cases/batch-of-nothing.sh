assize batch calendar-of-nothing --rules board/rules.assize
assize batch /dev/null --rules board/rules.assize
assize batch calendar --rules board/rules.assize
