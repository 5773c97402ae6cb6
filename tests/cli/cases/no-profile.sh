assize judge nowhere.json --rules editions
