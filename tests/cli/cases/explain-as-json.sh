assize explain board/profile.json audits-returned reviews-published --rules board/rules.assize --format json
