assize explain board/profile.json lay-members audits-returned --rules board/rules.assize
