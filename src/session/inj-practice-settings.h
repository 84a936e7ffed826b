/* inj-practice-settings.h
 *
 * What a practice has set for all its visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/values/inj-label.h"
#include "store/inj-store.h"

G_BEGIN_DECLS

/**
 * InjPracticeSettings:
 * @label: whose label holds; the EU's until the practice has set it
 * @limits_text: the practice's own figures, as inj_practice_limits_parse() reads
 *   them
 * @limits: (element-type InjLimit): the same, read
 * @limits_fault: why they cannot be, so that none are used; or %NULL
 *
 * As the store had them last. All zero before they are loaded; owns all it
 * names.
 */
typedef struct
{
  InjLabel   label;
  char      *limits_text;
  GPtrArray *limits;
  char      *limits_fault;
} InjPracticeSettings;

gboolean inj_practice_settings_load       (InjPracticeSettings  *self,
                                           InjStore             *store,
                                           GError              **error);
gboolean inj_practice_settings_set_label  (InjPracticeSettings  *self,
                                           InjStore             *store,
                                           InjLabel              label,
                                           GError              **error);
/* Refuses with %INJ_DOMAIN_ERROR_INVALID, keeping nothing, what cannot be read. */
gboolean inj_practice_settings_set_limits (InjPracticeSettings  *self,
                                           InjStore             *store,
                                           const char           *text,
                                           GError              **error);
void     inj_practice_settings_clear      (InjPracticeSettings  *self);

G_END_DECLS
