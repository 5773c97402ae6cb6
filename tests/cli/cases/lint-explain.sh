assize lint --explain no‑action; assize lint --explain no-actoin; assize lint --explain no-action --format json | head -c 60; assize lint
