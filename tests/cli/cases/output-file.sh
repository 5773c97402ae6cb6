# A new file has the permissions of new files, one that is there keeps its own, and no draft is left behind.
folder=$(mktemp -d); cd "$folder"; rules=$OLDPWD/board/rules.assize; umask 022
assize graph "$rules" -o 'un été.dot'; stat -c %a 'un été.dot'
chmod 600 'un été.dot'; echo old > 'un été.dot'
assize graph "$rules" --only people -o 'un été.dot'; stat -c %a 'un été.dot'; head -n 1 'un été.dot'
chmod 400 'un été.dot'; assize graph "$rules" -o 'un été.dot'; echo "status $?"
assize graph "$rules" -o nowhere/x.dot; echo "status $?"
assize graph "$rules" -o .; echo "status $?"
assize graph "$rules" -o /dev/full; echo "status $?"
assize graph "$rules" -o /dev/null
ls -A; rm -rf "$folder"
