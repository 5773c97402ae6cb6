# What assize did not write is left as it is.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
echo mine > "$folder/index.html" && ln -s "$PWD/board" "$folder/rules"
cd "$folder" && mkdir taken && mv index.html taken
assize docs rules -o taken; echo "status $?"; cat taken/index.html
assize docs rules -o taken/index.html; echo "status $?"
mkdir taken/empty && assize docs rules -o taken/empty > /dev/null; echo "status $?"
echo mine > taken/empty/requirements/mine.html && assize docs rules -o taken/empty > /dev/null; echo "status $?"; cat taken/empty/requirements/mine.html
echo edited > taken/empty/terms.html && assize docs rules -o taken/empty > /dev/null; grep -c edited taken/empty/terms.html
sed -i /figures/d taken/empty/assize-pages.txt && echo mine > taken/empty/figures.html && echo edited > taken/empty/terms.html
assize docs rules -o taken/empty; echo "status $?"; cat taken/empty/figures.html taken/empty/terms.html
