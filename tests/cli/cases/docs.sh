# A site of two files of rules, written twice: the same bytes, and nothing left of a page that is gone.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cp -r board "$folder/rules" && cd "$folder"
assize docs rules -o "un été/site" && (cd "un été/site" && find . -type f | LC_ALL=C sort) && cp -r "un été/site" before
assize docs rules -o "un été/site" > again && diff -r before "un été/site" && echo same
sed -i 's/small-2013/smaller-2013/g' rules/*.assize
assize docs rules -o "un été/site" --format json | sed -n '/"removed"/,$p'
(cd "un été/site" && grep -rl 'small-2013' . | LC_ALL=C sort)
