# SPDX-License-Identifier: Apache-2.0
# Writes the command line reference into the manual page PAGE, between its two markers. PROGRAM is squidie.
execute_process(COMMAND ${PROGRAM} --help-markdown OUTPUT_VARIABLE reference COMMAND_ERROR_IS_FATAL ANY)
file(READ ${PAGE} page)
set(begin "<!-- reference begin -->\n")
set(end "<!-- reference end -->")
string(FIND "${page}" "${begin}" from)
string(FIND "${page}" "${end}" to)
if(from EQUAL -1 OR to LESS from)
    message(FATAL_ERROR "${PAGE} has no reference markers")
endif()
string(SUBSTRING "${page}" 0 ${from} before)
string(SUBSTRING "${page}" ${to} -1 after)
file(WRITE ${PAGE} "${before}${begin}${reference}${after}")
