assize judge board/profile.json --rules cases
