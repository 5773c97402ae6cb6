# `-` is standard output, here as elsewhere.
cd "$(mktemp -d)" && assize new requirement plan-agreed -o - && ls
