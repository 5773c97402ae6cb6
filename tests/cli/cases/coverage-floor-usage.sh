assize coverage board --at-least most; assize coverage board --judgements-at-least 101
