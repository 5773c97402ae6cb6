sed 's/2014-06-30/2115-03-01/; s/2014-12-01/2015-03-14/' board/profile.json | assize judge - --rules board/rules.assize
