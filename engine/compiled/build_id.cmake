# Writes OUTPUT, a header that names this build's way from rule text to plan: the SHA-256 of the source files that make it, FILES.
set(hashes "")
foreach(file IN LISTS FILES)
    file(SHA256 ${file} hash)
    string(APPEND hashes ${hash})
endforeach()
string(SHA256 id "${hashes}")
file(WRITE ${OUTPUT} "#pragma once\n\nnamespace assize::compiled {\n\ninline constexpr char build_id[] = \"${id}\";\n\n}  // namespace assize::compiled\n")
