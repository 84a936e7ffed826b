/* inj-gtin.h
 *
 * The numbers under which products are sold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INJ_GTIN_LENGTH 14

/* Whether @text is fourteen digits, the last of which is the check digit of the
 * others (GS1 General Specifications, 7.9). The GTIN of a vial with an NDC is
 * 003, the ten digits of the NDC, and the check digit. */
gboolean inj_gtin_is_valid (const char *text);

G_END_DECLS
