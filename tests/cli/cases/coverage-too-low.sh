assize coverage editions board --at-least 90.5 --judgements-at-least=30% >/dev/null
