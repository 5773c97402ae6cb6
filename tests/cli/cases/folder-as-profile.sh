assize judge board --rules editions
