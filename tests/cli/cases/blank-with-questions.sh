# Questions have no items to count: what is asked for and cannot be done is said, and nothing is made.
for format in csv html; do assize blank board/rules.assize --with partners=2 --format $format; echo "status $?"; done
