assize judge calendar/profile.json --rules calendar/rules.assize --format json
