assize blank board/rules.assize --only people --format html | sed -n '/<body>/,$p'
