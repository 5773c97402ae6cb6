assize what cycle --rules board/rules.assize --profile board/profile.json
