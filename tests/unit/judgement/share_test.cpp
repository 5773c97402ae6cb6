#include "share.hpp"

#include "tests/catch.hpp"

using namespace assize;
using namespace assize::judgement;

TEST_CASE("12 of 16 returned and 2 unknown is between 75% and 87.5%", "[judgement]") {
    const Possible share = share_of({.a = 12, .b = 2, .d = 2});
    CHECK(share.low == Ratio{75, 100});
    CHECK(share.high == Ratio{875, 1000});
    CHECK_FALSE(share.may_be_none);
}

TEST_CASE("an unknown member never counts above without counting below", "[judgement]") {
    // One surely in that failed; one that may be in and satisfies: nothing of one, or one of two.
    const Possible share = share_of({.b = 1, .e = 1});
    CHECK(share.low == Ratio::of(0));
    CHECK(share.high == Ratio{1, 2});
}

TEST_CASE("a share of nobody is none, and of perhaps nobody perhaps none", "[judgement]") {
    CHECK(share_of({}).is_none);
    const Possible perhaps = share_of({.e = 3});
    CHECK(perhaps.may_be_none);
    CHECK(perhaps.low == Ratio::of(1));
    CHECK(perhaps.high == Ratio::of(1));
    const Possible failing = share_of({.f = 3});
    CHECK(failing.low == Ratio::of(0));
    CHECK(failing.high == Ratio::of(0));
}

TEST_CASE("an open list may bring the share anywhere", "[judgement]") {
    const Possible share = share_of({.a = 12, .is_open = true});
    CHECK(share.low == Ratio::of(0));
    CHECK(share.high == Ratio::of(1));
    CHECK_FALSE(share.may_be_none);
}
