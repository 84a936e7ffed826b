/* inj-action-log.c
 *
 * What the log of a visit tells of an action: what stood before, and what still stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-action-log.h"

/* The last change before the index @end of the action that settled the same. */
static const InjChange *
find_in_action (const InjAction *action,
                guint            end,
                const InjChange *change)
{
  for (guint i = end; i > 0; i--)
    {
      const InjChange *earlier = g_ptr_array_index (action->changes, i - 1);

      if (inj_change_is_about_same (change, earlier))
        return earlier;
    }

  return NULL;
}

static guint
get_ordinal (const InjAction *action,
             const InjChange *change)
{
  guint ordinal = 0;

  g_ptr_array_find (action->changes, change, &ordinal);

  return ordinal;
}

static void
add_vials (GPtrArray       *vials,
           const InjAction *action,
           int              number)
{
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if ((change->kind == INJ_CHANGE_VIAL || change->kind == INJ_CHANGE_VIAL_CORRECTION) &&
          inj_vial_get_number (change->vial) == number)
        g_ptr_array_add (vials, g_object_ref (change->vial));
    }
}

const InjChange *
inj_action_log_find_before (GPtrArray       *actions,
                            const InjAction *action,
                            const InjChange *change)
{
  const InjChange *earlier;

  g_return_val_if_fail (actions != NULL, NULL);
  g_return_val_if_fail (action != NULL, NULL);
  g_return_val_if_fail (change != NULL, NULL);

  earlier = find_in_action (action, get_ordinal (action, change), change);
  for (int i = action->revision - 1; earlier == NULL && i > 0; i--)
    {
      const InjAction *before = g_ptr_array_index (actions, i - 1);

      earlier = find_in_action (before, before->changes->len, change);
    }

  return earlier;
}

InjAction *
inj_action_log_get_original (GPtrArray *actions,
                             InjAction *action)
{
  g_return_val_if_fail (actions != NULL, NULL);

  while (action != NULL && action->reverts != 0)
    action = g_ptr_array_index (actions, action->reverts - 1);

  return action;
}

GArray *
inj_action_log_list_standing (GPtrArray *actions)
{
  GArray *standing;

  g_return_val_if_fail (actions != NULL, NULL);

  standing = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (standing, actions->len + 1);
  for (guint i = 0; i < actions->len; i++)
    {
      InjAction *action = g_ptr_array_index (actions, i);
      InjAction *original = inj_action_log_get_original (actions, action);

      g_array_index (standing, gboolean, original->revision) = action->kind != INJ_ACTION_UNDO;
    }

  return standing;
}

GPtrArray *
inj_action_log_list_vials (GPtrArray *actions,
                           int        number)
{
  g_autoptr (GArray) standing = NULL;
  GPtrArray *vials;

  g_return_val_if_fail (actions != NULL, NULL);

  standing = inj_action_log_list_standing (actions);
  vials = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);

      if (action->reverts == 0 && g_array_index (standing, gboolean, action->revision))
        add_vials (vials, action, number);
    }

  return vials;
}
