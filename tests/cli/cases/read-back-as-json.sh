assize read-back ../../rules/england/lscb/wt2013 chair-held-to-account --format json
