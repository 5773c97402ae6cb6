assize mutate mutants.assize --only nothing
