// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output.h"
#include <squidie/error.h>

#include <algorithm>

namespace squidie::cli {

/// Prints at most `limit` rows, read page by page: `read(after, count)` gives a page from the cursor on, with its `rows` and
/// where the `next` page begins. Stops where nobody reads any more. `after` is left where the next call would begin.
template<typename Cursor, typename ReadPage, typename PrintRow>
Status printPages(Output &out, Cursor &after, int limit, const ReadPage &read, const PrintRow &print)
{
    constexpr int rowsAtOnce = 1000;
    for (int left = limit; left > 0;) {
        const auto page = read(after, std::min(left, rowsAtOnce));
        if (!page)
            return tl::unexpected(page.error());
        for (const auto &row : page->rows)
            print(row);
        left -= int(page->rows.size());
        after = page->next;
        if (!after || !out.flush())
            break;
    }
    return {};
}

} // namespace squidie::cli
