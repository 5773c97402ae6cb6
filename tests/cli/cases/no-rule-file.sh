assize check /dev/null; mkfifo pipe.assize && { assize format pipe.assize; rm pipe.assize; }; assize read-back ../../README.md
