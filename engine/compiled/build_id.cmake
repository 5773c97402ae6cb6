# Writes OUTPUT, the source file that names this build's way from rule text to plan: by the SHA-256 of what makes it, FILES.
set(hashes "")
foreach(file IN LISTS FILES)
    file(SHA256 ${file} hash)
    string(APPEND hashes ${hash})
endforeach()
string(SHA256 id "${hashes}")
file(WRITE ${OUTPUT} "#include \"compiled/build_id.hpp\"

namespace assize::compiled {

std::string_view build_id() { return \"${id}\"; }

}  // namespace assize::compiled
")
