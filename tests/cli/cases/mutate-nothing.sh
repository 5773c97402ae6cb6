# Rules that judge nothing have nothing to change: that is said, not silence.
folder=$(mktemp -d); : > "$folder/empty.assize"
assize mutate -q "$folder/empty.assize"; echo "status $?"; rm -r "$folder"
