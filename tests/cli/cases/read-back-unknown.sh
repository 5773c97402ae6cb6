assize read-back ../../rules/england/lscb/wt2013 lay-member
