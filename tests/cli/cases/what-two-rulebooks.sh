assize what steps_recorded_on --rules editions
