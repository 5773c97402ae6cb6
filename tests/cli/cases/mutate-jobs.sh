for jobs in 1 2 5; do assize mutate mutants.assize --jobs $jobs | sha256sum; done | uniq | wc -l
