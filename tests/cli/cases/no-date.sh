echo "{}" | assize judge - --rules editions
