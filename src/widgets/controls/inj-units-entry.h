/* inj-units-entry.h
 *
 * An entry for units that keeps what was typed and never changes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/values/inj-units.h"

G_BEGIN_DECLS

#define INJ_TYPE_UNITS_ENTRY (inj_units_entry_get_type ())
G_DECLARE_FINAL_TYPE (InjUnitsEntry, inj_units_entry, INJ, UNITS_ENTRY, AdwBin)

GtkWidget  *inj_units_entry_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* What stands in the entry, whether it is a dose or not. */
const char *inj_units_entry_get_text    (InjUnitsEntry *self);
void        inj_units_entry_set_text    (InjUnitsEntry *self,
                                         const char    *text);
gboolean    inj_units_entry_is_valid    (InjUnitsEntry *self);
/* In hundredths; 0 while what was typed is no dose. */
InjUnits    inj_units_entry_get_units   (InjUnitsEntry *self);
/* 0 empties the entry, without a mark. */
void        inj_units_entry_set_units   (InjUnitsEntry *self,
                                         InjUnits       units);
/* What + and - add and take away, in hundredths. */
InjUnits    inj_units_entry_get_step    (InjUnitsEntry *self);
void        inj_units_entry_set_step    (InjUnitsEntry *self,
                                         InjUnits       step);
/* The most that is a dose, in hundredths; %INJ_UNITS_PLACE_MAXIMUM at first. */
InjUnits    inj_units_entry_get_maximum (InjUnitsEntry *self);
void        inj_units_entry_set_maximum (InjUnitsEntry *self,
                                         InjUnits       maximum);

G_END_DECLS
