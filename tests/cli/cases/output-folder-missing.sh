cd "$(mktemp -d)" && assize new requirement plan-agreed -o later/plan.assize
