assize what council.is_formed --rules board --as-at 2015-03-13 --profile board/profile.json --format json
