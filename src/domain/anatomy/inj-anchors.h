/* inj-anchors.h
 *
 * Where the named sites stand: a table that the drawings fill.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "inj-position.h"

G_BEGIN_DECLS

#define INJ_TYPE_ANCHORS (inj_anchors_get_type ())
G_DECLARE_FINAL_TYPE (InjAnchors, inj_anchors, INJ, ANCHORS, GObject)

InjAnchors        *inj_anchors_new    (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds or replaces; @site_id is one of the site table. */
void               inj_anchors_add    (InjAnchors        *self,
                                       const char        *site_id,
                                       const InjPosition *position);
/* The position of a site on its home plate, or %NULL. */
const InjPosition *inj_anchors_lookup (InjAnchors        *self,
                                       const char        *site_id);

G_END_DECLS
