assize judge board/profile.json --rules leaving/local.assize --as-at 2015-03-13 --only lay-members
