# What cannot be laid out or written is left byte for byte as it was, and the rest is done.
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
printf 'theme   a "A\n' >broken.assize
printf 'theme   a "A"\n' >read-only.assize
printf 'theme   a "A"\n' >good.assize
chmod 444 read-only.assize
sha256sum broken.assize read-only.assize >before
assize format broken.assize read-only.assize missing.assize good.assize; echo "status $?"
sha256sum --check --quiet before && cat good.assize && ls
