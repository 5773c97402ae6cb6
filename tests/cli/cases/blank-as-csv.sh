assize blank board/rules.assize --only work --format csv
