assize what partners.audit.returned_on --rules board/rules.assize
