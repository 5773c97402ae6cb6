assize judge - --rules board/rules.assize --only formed < board/profile.json
