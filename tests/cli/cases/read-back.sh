# Clauses, a window and a count.
assize read-back ../../rules/england/lscb/wt2013 lay-members-reasonable-steps
