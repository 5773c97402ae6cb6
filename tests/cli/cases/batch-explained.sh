assize batch -q board/profile.json --rules board/rules.assize --explain full | python3 -c 'import json, sys; print(list(json.loads(sys.stdin.read())["requirements"][1]))'
