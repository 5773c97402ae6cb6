#pragma once

#include <string>
#include <string_view>

namespace assize::publish {

/// A citation as HTML, with links where it gives an address: `https://…` itself; and of an
/// instrument whose year and number stand in it, `SI 2013/2299` or `Children Act 2004 (c. 31)`, the
/// address that legislation.gov.uk makes of them, down to a regulation, article or section that
/// follows. An instrument that is only named gets no link: nothing is guessed.
[[nodiscard]] std::string law_links(std::string_view citation);

}  // namespace assize::publish
