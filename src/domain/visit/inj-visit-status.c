/* inj-visit-status.c
 *
 * Whether a visit is still documented or locked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-status.h"

static const char *const status_ids[] = {
  [INJ_VISIT_DRAFT] = "draft",
  [INJ_VISIT_SIGNED] = "signed",
};

const char *
inj_visit_status_get_id (InjVisitStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_ids), NULL);

  return status_ids[status];
}

gboolean
inj_visit_status_from_id (const char     *id,
                          InjVisitStatus *status)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (status_ids); i++)
    if (g_str_equal (status_ids[i], id))
      {
        *status = (InjVisitStatus) i;
        return TRUE;
      }

  return FALSE;
}
