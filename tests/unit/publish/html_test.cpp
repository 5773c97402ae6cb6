#include "assize/publish/html.hpp"

#include "tests/catch.hpp"

using namespace assize::publish;

TEST_CASE("what an officer wrote never becomes markup", "[publish]") {
    CHECK(escaped(R"(<b> & "two" – it's)") == "&lt;b&gt; &amp; &quot;two&quot; – it's");
    CHECK(page("a < b", "").find("<title>a &lt; b</title>") != std::string::npos);
}
