# Laid out once; a second time there is nothing to do; a link stays a link and the file keeps its permissions.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
mkdir "règles du comté"
printf -- '-- a note\ntheme   a "A"\ntheme long "L"\n' >"règles du comté/themes.assize"
printf '# Law\n\nprose   here\n\n```assize\nthreshold  x is 1 months "X" assumed\n```\n' >law.assize.md
chmod 640 law.assize.md
ln -s law.assize.md link.assize.md
assize format --check "règles du comté" link.assize.md; echo "status $?"
assize format "règles du comté" link.assize.md; echo "status $?"
assize format --check "règles du comté" link.assize.md; echo "status $?"
stat -c '%N %a' link.assize.md law.assize.md
ls
cat "règles du comté/themes.assize" law.assize.md
