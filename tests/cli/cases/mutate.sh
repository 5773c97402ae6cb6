assize mutate mutants.assize
