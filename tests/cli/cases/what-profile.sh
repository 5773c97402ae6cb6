assize what is_serving --rules board/rules.assize --profile board/profile.json
