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
 * @name: what a practice calls a site of its own, or %NULL
 *
 * A named point. One of the site table has its position in the drawing of its
 * home plate alone; a practice's own has it in the protocol that it belongs to.
 */
typedef struct
{
  const char *id;
  InjMuscle   muscle;
  InjSide     side;
  int         number;
  InjPlate    plate;
  const char *name;
} InjSite;

/* What the id of a practice's own site begins with: "own-1". */
#define INJ_SITE_OWN_PREFIX "own-"
/* The largest number of one. */
#define INJ_SITE_OWN_MAXIMUM 999

/* The whole table, in its order; @n_sites may not be %NULL. */
const InjSite *inj_site_get_table (gsize         *n_sites);
/* The site of that id, or %NULL. */
const InjSite *inj_site_lookup    (const char    *id);
/* Whether @id is that of a practice's own site: "own-" and a number from 1 that
 * @number, which may be %NULL, is set to. Such an id means something within its
 * protocol alone. */
gboolean       inj_site_is_own_id (const char    *id,
                                   int           *number);
/* A practice's own site; @name may be %NULL. Free it with inj_site_free(). */
InjSite       *inj_site_new_own   (int            number,
                                   InjMuscle      muscle,
                                   InjSide        side,
                                   InjPlate       plate,
                                   const char    *name) G_GNUC_WARN_UNUSED_RESULT;
/* Only of one's own; those of the table stay. */
void           inj_site_free      (InjSite       *self);
gboolean       inj_site_is_own    (const InjSite *self);
/* The place of the site in the table, which orders sites outside a protocol;
 * a practice's own come after it, by their number. */
guint          inj_site_get_index (const InjSite *self);
/* Whether its place on the plate follows a published point (CLINICAL: the 31 of
 * the PREEMPT paradigm). All others were chosen within their muscle or region,
 * and a clinician is yet to confirm them. */
gboolean       inj_site_is_published (const InjSite *self);
/* The translated name: "Temporalis, left, 3"; of a practice's own what it is
 * called, or "Temporalis, left, own 1". */
char          *inj_site_dup_name  (const InjSite *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
