assize mutate mutants.assize --only members --at-least 50
