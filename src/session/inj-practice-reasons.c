/* inj-practice-reasons.c
 *
 * The usual reasons that a practice keeps with its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-practice-reasons.h"

#define SETTING_REASONS "reasons"

InjUsualReasons *
inj_practice_load_reasons (InjPractice *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  InjUsualReasons *reasons;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), inj_usual_reasons_new ());

  text = inj_store_dup_setting (inj_practice_get_store (self), SETTING_REASONS, &error);
  if (error != NULL)
    {
      g_debug ("The usual reasons could not be loaded: %s", error->message);
      return inj_usual_reasons_new ();
    }

  reasons = inj_usual_reasons_parse (text != NULL ? text : "", &error);
  if (reasons == NULL)
    {
      g_debug ("The usual reasons could not be read: %s", error->message);
      return inj_usual_reasons_new ();
    }

  return reasons;
}

gboolean
inj_practice_keep_reasons (InjPractice            *self,
                           const InjUsualReasons  *reasons,
                           GError                **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), FALSE);
  g_return_val_if_fail (reasons != NULL, FALSE);

  text = inj_usual_reasons_write (reasons);
  if (!inj_store_set_setting (inj_practice_get_store (self), SETTING_REASONS, text, error))
    return FALSE;

  inj_practice_tell_change (self);

  return TRUE;
}
