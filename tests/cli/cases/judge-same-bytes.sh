assize judge board/profile.json --rules board/rules.assize --format json > /tmp/assize-same-$$.a; assize judge board/profile.json --rules board/rules.assize --format json > /tmp/assize-same-$$.b
cmp /tmp/assize-same-$$.a /tmp/assize-same-$$.b && echo the same; rm /tmp/assize-same-$$.?
