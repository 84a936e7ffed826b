/* inj-contents.h
 *
 * What the SVG of a plate says of itself: its frame, sites and muscles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/inj-site.h"

#include "inj-frame.h"
#include "inj-muscle-set.h"

G_BEGIN_DECLS

/**
 * InjContents:
 * @frame: from the attributes of the root element
 * @sites: (element-type InjSite): those with a circle `site-<id>`, in the
 *   order of the file; borrowed from the site table
 * @shapes: (element-type InjMuscleSide): those with a shape
 *   `muscle-<muscle>-<side>`, in the order of the file
 *
 * Names only; where an element lies is found by drawing it.
 */
typedef struct
{
  InjFrame   frame;
  GPtrArray *sites;
  GArray    *shapes;
} InjContents;

/**
 * inj_contents_read:
 * @name: how messages call the file
 *
 * Returns: (transfer full): what the plate names, or %NULL with
 *   %INJ_DOMAIN_ERROR_INVALID that names file and element: an attribute of the
 *   root is missing or no number, a site is not of the table, belongs to
 *   another plate or is no circle, a muscle is unknown or no shape, an id is
 *   there twice
 */
InjContents *inj_contents_read (const char   *name,
                                GBytes       *svg,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void         inj_contents_free (InjContents  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjContents, inj_contents_free)

/* The id of a muscle's shape: "muscle-temporalis-left". */
char        *inj_contents_dup_shape_id (const InjMuscleSide *shape) G_GNUC_WARN_UNUSED_RESULT;
/* The id of a site's circle: "site-temporalis-left-3". */
char        *inj_contents_dup_site_id  (const InjSite       *site) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
