/* inj-record-add-ons.h
 *
 * What lies on top of the protocol of a visit, and the sites that come with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit-record.h"

G_BEGIN_DECLS

/* Applies a change of its kind, or refuses what cannot be as the record stands;
 * whether the visit can be changed at all is asked before. */
gboolean              inj_record_add_ons_change            (InjVisitRecord       *self,
                                                            const InjChange      *change,
                                                            GError              **error);
/* The site of that id: of the table, or one that the protocol or an add-on,
 * also one taken off, brings along; then @owner (nullable) is that one, else
 * %NULL. */
const InjSite        *inj_record_add_ons_lookup_site       (const InjVisitRecord *self,
                                                            const char           *site_id,
                                                            InjProtocol         **owner);
/* What the protocol, or else an add-on, plans there, or %NULL; @owner
 * (nullable) is the one that does. */
const InjPlannedSite *inj_record_add_ons_lookup_planned    (const InjVisitRecord *self,
                                                            const char           *site_id,
                                                            InjProtocol         **owner);

G_END_DECLS
