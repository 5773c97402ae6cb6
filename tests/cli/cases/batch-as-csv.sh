assize batch -q batch board/profile.json --rules board/rules.assize --rules editions/second.assize --format csv
