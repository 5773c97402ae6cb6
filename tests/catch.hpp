#pragma once

// The one way to Catch: version 2 as Debian 12 has it, or version 3.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif
