assize blank board/rules.assize | assize judge - --rules board/rules.assize --as-at 2015-03-13 --summary
