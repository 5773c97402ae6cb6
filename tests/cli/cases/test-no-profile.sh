assize test lost-fixture.assize
