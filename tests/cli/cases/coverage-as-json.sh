assize coverage editions --format json
