assize explain calendar/profile.json answered --rules calendar/rules.assize
