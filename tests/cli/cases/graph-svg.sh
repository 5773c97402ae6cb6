# A Graphviz that draws the number of lines it was given; then one that fails.
folder=$(mktemp -d)
printf '#!/bin/sh\necho "<!-- a program -->"; echo "<svg width=\\"9pt\\">"; wc -l; echo "</svg>"\n' > "$folder/dot"; chmod +x "$folder/dot"
PATH=$folder:$PATH assize graph board/rules.assize --only people --format svg
PATH=$folder:$PATH assize graph board/rules.assize --only people -o "$folder/un été.svg" > /dev/null
ls "$folder"; grep -c '<title' "$folder/un été.svg"
printf '#!/bin/sh\ncat > /dev/null; exit 3\n' > "$folder/dot"
PATH=$folder:$PATH assize graph board/rules.assize --format svg; echo "status $?"
rm -r "$folder"
