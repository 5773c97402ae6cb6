assize judge calendar/profile.json --rules calendar/rules.assize --summary
