assize boundaries gifts-in-the-year turnover-low --rules untested/rules.assize --jobs 1
