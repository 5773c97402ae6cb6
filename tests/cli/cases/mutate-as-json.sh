printf "as JSON: "
assize mutate mutants.assize --format json --only members
