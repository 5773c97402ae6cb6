assize batch -q calendar-of-nothing --rules board/rules.assize
assize batch -q /dev/null --rules board/rules.assize
assize batch -q calendar --rules board/rules.assize
