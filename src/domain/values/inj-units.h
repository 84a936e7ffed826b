/* inj-units.h
 *
 * Units of toxin as an integer number of hundredths.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjUnits:
 *
 * A number of units of one substance, in hundredths: 2.5 units is 250.
 * Units of different substances are never added, compared or converted.
 */
typedef gint64 InjUnits;

#define INJ_UNITS(whole) ((InjUnits) (whole) * 100)

/* The most that one place may be given in one entry: 1000 units. It bounds
 * what can be a dose at all and is no clinical limit. */
#define INJ_UNITS_PLACE_MAXIMUM INJ_UNITS (1000)

/* The most that a vial or a dose given elsewhere may state. */
#define INJ_UNITS_STATED_MAXIMUM INJ_UNITS (100000)

/**
 * inj_units_parse:
 * @text: what was typed
 * @maximum: the most allowed, such as %INJ_UNITS_PLACE_MAXIMUM
 * @units: (out): the units in hundredths; unchanged on error
 *
 * See inj_decimal_parse() for what is read; two decimals at the most.
 */
gboolean inj_units_parse  (const char  *text,
                           InjUnits     maximum,
                           InjUnits    *units,
                           GError     **error);

/* The units with a decimal point in every locale, without the word. */
char    *inj_units_format (InjUnits units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
