/* inj-sheet.c
 *
 * What of a visit's injections stands on its sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-sheet.h"

#include "inj-action-log.h"

static void
add_voids (GHashTable      *voids,
           const InjAction *action)
{
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_VOID)
        g_hash_table_add (voids, GINT_TO_POINTER (change->number));
    }
}

/* The numbers of the injections that a person has voided, and not undone. */
static GHashTable *
list_standing_voids (InjVisit *visit)
{
  GPtrArray *actions = inj_visit_get_actions (visit);
  g_autoptr (GArray) standing = inj_action_log_list_standing (actions);
  GHashTable *voids = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);

      if (action->reverts == 0 && g_array_index (standing, gboolean, action->revision))
        add_voids (voids, action);
    }

  return voids;
}

GPtrArray *
inj_sheet_list_injections (InjVisit *visit)
{
  g_autoptr (GHashTable) voids = NULL;
  GPtrArray *injections;
  GPtrArray *listed;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  voids = list_standing_voids (visit);
  injections = inj_visit_get_injections (visit);
  listed = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_injection_unref);
  for (guint i = 0; i < injections->len; i++)
    {
      InjInjection *injection = g_ptr_array_index (injections, i);

      if (inj_injection_is_live (injection) || g_hash_table_contains (voids, GINT_TO_POINTER (injection->number)))
        g_ptr_array_add (listed, inj_injection_ref (injection));
    }

  return listed;
}

InjAction *
inj_sheet_get_original (InjVisit  *visit,
                        InjAction *action)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  return inj_action_log_get_original (inj_visit_get_actions (visit), action);
}
