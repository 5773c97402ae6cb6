echo "{\"council\": {\"is_formed\": \"yes\", \"spend\": 3}}" | assize judge - --rules editions --as-at 2015-03-13
