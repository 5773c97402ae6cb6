sed 's/2015-03-13/2015-04-30/' board/profile.json | assize batch -q board/profile.json - --rules editions --format csv
assize batch -q board/profile.json --rules editions --as-at 2010-01-01
