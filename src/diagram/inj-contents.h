/* inj-contents.h
 *
 * What the SVG of a plate says of itself: its frame, sites, muscles, landmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-landmark.h"
#include "domain/anatomy/inj-site.h"

#include "inj-frame.h"
#include "inj-muscle-set.h"
#include "inj-region.h"

G_BEGIN_DECLS

/**
 * InjRegionShape:
 * @id: of the element: "region-ear-left"
 *
 * One shape of a region of the skin.
 */
typedef struct
{
  InjRegion region;
  char     *id;
} InjRegionShape;

/**
 * InjContents:
 * @frame: from the attributes of the root element
 * @sites: (element-type InjSite): those with a circle `site-<id>`, in the
 *   order of the file; borrowed from the site table
 * @shapes: (element-type InjMuscleSide): those with a shape
 *   `muscle-<muscle>-<side>`, in the order of the file
 * @landmarks: (element-type InjLandmark): those with a circle
 *   `landmark-<id>`, in the order of the file; borrowed from their table
 * @regions: (element-type InjRegionShape): those with a shape
 *   `region-<region>`, or one a side, in the order of the file, in which a
 *   later one covers an earlier one
 * @has_skin: whether there is a group %INJ_CONTENTS_SKIN
 *
 * Names only; where an element lies is found by drawing it.
 */
typedef struct
{
  InjFrame   frame;
  GPtrArray *sites;
  GArray    *shapes;
  GPtrArray *landmarks;
  GArray    *regions;
  gboolean   has_skin;
} InjContents;

/* The id of the group whose shapes together are the patient's skin. */
#define INJ_CONTENTS_SKIN "ground"

/**
 * inj_contents_read:
 * @name: how messages call the file
 *
 * Returns: (transfer full): what the plate names, or %NULL with
 *   %INJ_DOMAIN_ERROR_INVALID that names file and element: an attribute of the
 *   root is missing or no number, a site is not of the table, belongs to
 *   another plate or is no circle, a landmark is unknown or no circle, a
 *   muscle or region is unknown or no shape, an id is there twice, or there
 *   are regions and no skin
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
/* The id of a landmark's circle: "landmark-mastoid-left". */
char        *inj_contents_dup_landmark_id (const InjLandmark *landmark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
