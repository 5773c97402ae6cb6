assize judge board/profile.json --rules board/rules.assize --only “lay–members” --summary | head -n 1
assize explain board/profile.json ‘lay‑members’ --rules board/rules.assize | head -n 1
assize read-back board „lay−members“ | head -n 1
assize mutate board --only '"lay—members"' | head -n 1
assize new requirement “lay‐members” | grep ^requirement
assize new requirement " lay-⁠members" | grep ^requirement
