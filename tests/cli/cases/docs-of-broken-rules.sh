folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
assize docs broken.assize -o "$folder/site"; echo "status $?"; ls "$folder"
