# A profile that may have been filled in is never written over.
folder=$(mktemp -d); echo filled in > "$folder/é è.json"
assize blank board/rules.assize -o "$folder/é è.json" 2>&1 | sed "s|$folder|FOLDER|"; cat "$folder/é è.json"; rm -r "$folder"
