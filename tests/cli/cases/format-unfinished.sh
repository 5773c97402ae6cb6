# What a run that was ended has left is named, and only that; nothing is deleted.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
mkdir rules && printf 'theme a  "A"\n' | tee rules/a.assize >rules/b.assize.md
touch rules/a.assize.unfinished-Ab12Cd rules/b.assize.md.unfinished-Ab12Cd rules/a.assize.unfinished-Ab rules/a.txt.unfinished-Ab12Cd
assize format --check rules; (cd rules && assize format a.assize && ls)
