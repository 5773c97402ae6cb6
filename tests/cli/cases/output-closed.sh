assize new requirement plan-agreed >&-
