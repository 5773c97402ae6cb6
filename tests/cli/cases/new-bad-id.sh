assize new requirement "Plan agreed"
