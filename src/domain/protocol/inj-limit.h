/* inj-limit.h
 *
 * A limit or interval that a source sets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "domain/values/inj-key-file.h"
#include "domain/values/inj-label.h"
#include "domain/anatomy/inj-muscle.h"
#include "domain/values/inj-units.h"

G_BEGIN_DECLS

/**
 * InjLimitScope:
 * @INJ_LIMIT_SITE: units at one site
 * @INJ_LIMIT_MUSCLE: sites and units of one muscle, both sides together or
 *   each by itself
 * @INJ_LIMIT_VISIT: units and sites of the protocol's indication in a visit
 * @INJ_LIMIT_MONTHS: units of the substance over calendar months
 * @INJ_LIMIT_INTERVAL: days since the last visit of that indication
 * @INJ_LIMIT_AGE: years of age at the least
 */
typedef enum
{
  INJ_LIMIT_SITE,
  INJ_LIMIT_MUSCLE,
  INJ_LIMIT_VISIT,
  INJ_LIMIT_MONTHS,
  INJ_LIMIT_INTERVAL,
  INJ_LIMIT_AGE,
} InjLimitScope;

/**
 * InjLimit:
 * @muscle: of a muscle's limit
 * @units: at most, in hundredths; 0 for none
 * @sites: at most; 0 for none
 * @amount: months, days or years, where the scope counts them
 * @source: who set it: "EU SmPC, follow-the-pain"
 * @verified: whether the source itself was read; else it is shown as to be
 *   confirmed
 * @each_side: of a muscle's limit: the figures hold for each side by itself, and
 *   not for both together
 */
typedef struct
{
  InjLimitScope scope;
  InjLabel      label;
  InjMuscle     muscle;
  InjUnits      units;
  int           sites;
  int           amount;
  char         *source;
  gboolean      verified;
  gboolean      each_side;
} InjLimit;

/* Whether @group is called [Limit NAME] or [Muscle ID]. */
gboolean  inj_limit_can_read   (const char     *group);
/* Reads such a group; %NULL on error. */
InjLimit *inj_limit_read       (InjKeyFile     *file,
                                const char     *group,
                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads a figure that somebody sets for himself, by the name of @source: a
 * group of any scope but age, without the keys Label, Source and Verified. */
InjLimit *inj_limit_read_own   (InjKeyFile     *file,
                                const char     *group,
                                const char     *source,
                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
/* The word of the key Scope: "months"; a muscle's is "muscle", though the name
 * of its group says it. */
const char *inj_limit_scope_get_id (InjLimitScope scope);
void      inj_limit_free       (InjLimit       *self);
/* Whether the limit holds where @label is the practice's. */
gboolean  inj_limit_holds_for  (const InjLimit *self,
                                InjLabel        label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjLimit, inj_limit_free)

G_END_DECLS
