# Where a calendar ends, reports say which calendar, and that no fact of the profile is at fault.
assize test calendar.assize
echo '{"as_at": "2016-02-01", "due_from": "2015-12-23", "told_on": "2016-01-04"}' | assize judge - --rules calendar.assize
echo "status $?"
echo '{"as_at": "2016-02-01", "due_from": "2015-12-23", "told_on": "2016-01-04"}' | assize explain - told-in-time --rules calendar.assize
