/* inj-planned-site.h
 *
 * A site as a protocol plans it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "domain/anatomy/inj-measure.h"
#include "domain/anatomy/inj-position.h"
#include "domain/anatomy/inj-site.h"
#include "domain/values/inj-key-file.h"
#include "domain/values/inj-route.h"
#include "domain/values/inj-units.h"

G_BEGIN_DECLS

/**
 * InjPlannedSite:
 * @site: of the site table, or the protocol's own, which lives as long as the
 *   protocol does
 * @units: planned, in hundredths; 0 where the injector types them
 * @required: whether the protocol wants it; else it is optional
 * @landmark: where it lies, in words, or %NULL
 * @landmark_verified: else shown as to be confirmed by a clinician
 * @measures: (element-type InjMeasure): the same in figures, as far as the
 *   protocol gives them; never %NULL
 * @route: how it is given; into the muscle where the protocol says nothing
 * @has_position: of the protocol's own sites alone; where one of the table
 *   lies is the plates' to know
 * @position: on the home plate of @site, of its side; only where @has_position
 */
typedef struct
{
  const InjSite *site;
  InjUnits       units;
  gboolean       required;
  char          *landmark;
  gboolean       landmark_verified;
  GPtrArray     *measures;
  InjRoute       route;
  gboolean       has_position;
  InjPosition    position;
} InjPlannedSite;

/* Whether @group is called [Site ID]. */
gboolean        inj_planned_site_can_read (const char      *group);
/* Reads such a group; %NULL on error, which names line and key. */
InjPlannedSite *inj_planned_site_read     (InjKeyFile      *file,
                                           const char      *group,
                                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            inj_planned_site_free     (InjPlannedSite  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjPlannedSite, inj_planned_site_free)

G_END_DECLS
