/* inj-site.h
 *
 * The site table: every named point that can be injected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-muscle.h"
#include "inj-plate.h"
#include "inj-side.h"

G_BEGIN_DECLS

/**
 * InjSite:
 * @id: the same everywhere: "temporalis-left-3"
 * @number: counted within muscle and side, from 1
 * @plate: the home plate, where the site is clicked
 *
 * A named point. Its position lives in the drawing of its home plate alone.
 */
typedef struct
{
  const char *id;
  InjMuscle   muscle;
  InjSide     side;
  int         number;
  InjPlate    plate;
} InjSite;

/* The whole table, in its order; @n_sites may not be %NULL. */
const InjSite *inj_site_get_table (gsize         *n_sites);
/* The site of that id, or %NULL. */
const InjSite *inj_site_lookup    (const char    *id);
/* The place of the site in the table, which orders sites outside a protocol. */
guint          inj_site_get_index (const InjSite *self);
/* Whether its place on the plate follows a published point (CLINICAL: the 31 of
 * the PREEMPT paradigm). All others were chosen within their muscle or region,
 * and a clinician is yet to confirm them. */
gboolean       inj_site_is_published (const InjSite *self);
/* The translated name: "Temporalis, left, 3". */
char          *inj_site_dup_name  (const InjSite *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
