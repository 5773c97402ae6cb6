assize new rulebook my-rules --title "My board's own rules"
