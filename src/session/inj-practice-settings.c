/* inj-practice-settings.c
 *
 * What a practice has set for all its visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-practice-settings.h"

#include <glib/gi18n-lib.h>

#include "domain/review/inj-practice-limits.h"

#define LABEL "label"
#define LIMITS "limits"

static gboolean
load_label (InjPracticeSettings  *self,
            InjStore             *store,
            GError              **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *id = inj_store_dup_setting (store, LABEL, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (id == NULL || !inj_label_from_id (id, &self->label))
    self->label = INJ_LABEL_EU;

  return TRUE;
}

/* Takes @limits. */
static void
use_limits (InjPracticeSettings *self,
            const char          *text,
            GPtrArray           *limits,
            const char          *fault)
{
  char *kept = g_strdup (text);

  g_free (self->limits_text);
  self->limits_text = kept;
  g_clear_pointer (&self->limits, g_ptr_array_unref);
  self->limits = limits;
  g_free (self->limits_fault);
  self->limits_fault = g_strdup (fault);
}

static GPtrArray *
parse_limits (const char  *text,
              GError     **error)
{
  /* Translators: how messages call what the practice has set: "Practice
   * figures, line 3: ..." */
  return inj_practice_limits_parse (_("Practice figures"), text, -1, error);
}

/* A newer program may know figures that this one does not: none are used then,
 * which each visit tells, and the text stays as it is. */
static gboolean
load_limits (InjPracticeSettings  *self,
             InjStore             *store,
             GError              **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *setting = inj_store_dup_setting (store, LIMITS, &local_error);
  const char *text = setting != NULL ? setting : "";
  GPtrArray *limits;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (g_strcmp0 (text, self->limits_text) == 0)
    return TRUE;

  limits = parse_limits (text, &local_error);
  if (limits == NULL)
    limits = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_limit_free);
  use_limits (self, text, limits, local_error != NULL ? local_error->message : NULL);

  return TRUE;
}

gboolean
inj_practice_settings_load (InjPracticeSettings  *self,
                            InjStore             *store,
                            GError              **error)
{
  return load_label (self, store, error) && load_limits (self, store, error);
}

gboolean
inj_practice_settings_set_label (InjPracticeSettings  *self,
                                 InjStore             *store,
                                 InjLabel              label,
                                 GError              **error)
{
  if (!inj_store_set_setting (store, LABEL, inj_label_get_id (label), error))
    return FALSE;

  self->label = label;

  return TRUE;
}

gboolean
inj_practice_settings_set_limits (InjPracticeSettings  *self,
                                  InjStore             *store,
                                  const char           *text,
                                  GError              **error)
{
  g_autoptr (GPtrArray) limits = parse_limits (text, error);

  if (limits == NULL || !inj_store_set_setting (store, LIMITS, text, error))
    return FALSE;

  use_limits (self, text, g_steal_pointer (&limits), NULL);

  return TRUE;
}

void
inj_practice_settings_clear (InjPracticeSettings *self)
{
  g_clear_pointer (&self->limits_text, g_free);
  g_clear_pointer (&self->limits_fault, g_free);
  g_clear_pointer (&self->limits, g_ptr_array_unref);
}
