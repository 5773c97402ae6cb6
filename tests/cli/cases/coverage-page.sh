# The page is written in one step; what is in it of one rule, and what becomes of a page that cannot be written.
page=$(mktemp -d)/page.html
assize coverage board --html "$page" | tail -n 1
sed -n '/id="rule-2"/,/<\/table>/p' "$page"
grep -c '<script' "$page"
assize coverage board --html nowhere/page.html >/dev/null
