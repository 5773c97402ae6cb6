assize judge board/profile.json --rules nowhere
