assize judge - --rules editions < <(sleep 5) & program=$!; sleep 0.5; kill -ABRT $program; wait $program
