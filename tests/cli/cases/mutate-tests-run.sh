# Every test that is offered passes when it is pasted.
folder=$(mktemp -d)
cp mutants.assize $folder/pasted.assize
assize mutate mutants.assize | sed -n 's/^      //p' >> $folder/pasted.assize
assize test $folder/pasted.assize
assize mutate $folder/pasted.assize | tail -n 2
rm -r $folder
