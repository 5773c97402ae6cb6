# Rules that hold no requirement judge nothing, and so must never say that all is well.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
echo '{"as_at": "2015-03-13"}' >profile.json
: >empty.assize
echo '-- only a comment' >comment.assize
printf '# Law\n\n```\nrequirement r "R"\n```\n' >unmarked.assize.md
printf 'rulebook bare "Bare"\n  in force from 2013-01-01\n' >bare.assize
for rules in empty.assize comment.assize unmarked.assize.md bare.assize; do
    assize judge profile.json --rules $rules; echo "judge $rules: status $?"
    assize check $rules; echo "check $rules: status $?"
done
