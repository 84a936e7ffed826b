/* inj-volume.h
 *
 * Volumes as an integer number of microlitres.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-units.h"

G_BEGIN_DECLS

/**
 * InjVolume:
 *
 * A volume in microlitres: 0.1 mL is 100.
 */
typedef gint64 InjVolume;

#define INJ_VOLUME_MILLILITRES(whole) ((InjVolume) (whole) * 1000)
#define INJ_VOLUME_MAXIMUM INJ_VOLUME_MILLILITRES (1000)

/* Reads millilitres with three decimals at the most; see inj_decimal_parse(). */
gboolean  inj_volume_parse  (const char  *text,
                             InjVolume   *volume,
                             GError     **error);

/* The millilitres with a decimal point in every locale, without the word. */
char     *inj_volume_format (InjVolume volume) G_GNUC_WARN_UNUSED_RESULT;

/**
 * inj_volume_of_units:
 * @units: units given, in hundredths
 * @labelled: the units in the vial, in hundredths, above 0
 * @diluent: what the vial was diluted with, above 0
 *
 * Units per 0.1 mL are labelled units / diluent mL / 10 (PDR, SmPC).
 *
 * Returns: the volume that holds @units, to the nearest microlitre
 */
InjVolume inj_volume_of_units (InjUnits  units,
                               InjUnits  labelled,
                               InjVolume diluent);

G_END_DECLS
