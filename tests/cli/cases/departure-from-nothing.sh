echo '{"as_at": "2015-03-13", "departures": [{"requirement": "lay-member", "reason": "the seats are being filled"}]}' | assize judge - --rules board/rules.assize --summary
