#include "assize/publish/skeleton.hpp"

#include "tests/catch.hpp"

using namespace assize::publish;

TEST_CASE("a skeleton takes an id and a title, and no other words", "[publish]") {
    const auto made = skeleton(Skeleton::requirement, "plan-agreed", R"(The "plan" is agreed)");
    REQUIRE(made);
    CHECK(made->find("requirement plan-agreed \"The “plan” is agreed\"") != std::string::npos);
    CHECK_FALSE(skeleton(Skeleton::rulebook, "My rules", ""));
    CHECK_FALSE(skeleton(Skeleton::rulebook, "", ""));
    CHECK_FALSE(skeleton(Skeleton::test, "lay-members", "one\nline more"));
}
