/* inj-landmark.h
 *
 * The landmarks: what an injector feels for to find a site.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-side.h"

G_BEGIN_DECLS

/**
 * InjLandmark:
 * @id: the same in plates and protocols: "mastoid-left", "inion"
 * @name: in English, without the side; see inj_landmark_get_name()
 *
 * A named point of the skeleton, or the middle of a named line of it. Where it
 * lies on the plates that show it is the drawings' to say.
 */
typedef struct
{
  const char *id;
  const char *name;
  InjSide     side;
} InjLandmark;

/* The whole table, in its order; @n_landmarks may not be %NULL. */
const InjLandmark *inj_landmark_get_table (gsize             *n_landmarks);
/* The landmark of that id, or %NULL. */
const InjLandmark *inj_landmark_lookup    (const char        *id);
/* The translated name without the side: "Mastoid". */
const char        *inj_landmark_get_name  (const InjLandmark *self);
/* The translated name: "Mastoid, left", but "Inion". */
char              *inj_landmark_dup_name  (const InjLandmark *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
