assize boundaries lay-members audits-returned --rules board/rules.assize --jobs 1
