for with in partner=2 partners=many partners=201 partners council.spent=1 partners=; do assize blank board/rules.assize --with $with; echo "status $?"; done
