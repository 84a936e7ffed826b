/* inj-decimal.h
 *
 * Exact decimal numbers as scaled integers, the same in every locale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inj_decimal_parse:
 * @text: what was typed
 * @places: how many decimals at the most, 0 to 6
 * @maximum: the largest value allowed, in units of the last place
 * @value: (out): the number in units of the last place; unchanged on error
 *
 * Reads a number above zero, with a point or a comma, with blanks around it
 * and nothing else: no sign, exponent, digit grouping or other digits than
 * ASCII ones. It never rounds and never clamps.
 *
 * Returns: %FALSE with %INJ_DOMAIN_ERROR_INVALID when @text is anything else
 */
gboolean inj_decimal_parse (const char  *text,
                            guint        places,
                            gint64       maximum,
                            gint64      *value,
                            GError     **error);

/**
 * inj_decimal_format:
 * @value: the number in units of the last place, of any sign
 * @places: 0 to 6
 *
 * Returns: the shortest exact text with a point: "5", "2.5", "0.05"
 */
char *inj_decimal_format (gint64 value,
                          guint  places) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
