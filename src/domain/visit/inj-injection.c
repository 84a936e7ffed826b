/* inj-injection.c
 *
 * One dose at one place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-injection.h"

G_DEFINE_BOXED_TYPE (InjInjection, inj_injection, inj_injection_ref, inj_injection_unref)

static void
injection_clear (gpointer data)
{
  InjInjection *self = data;

  g_free (self->place_id);
  g_free (self->muscle_name);
  g_free (self->indication);
  g_free (self->note);
  g_free (self->void_reason);
}

InjInjection *
inj_injection_new (const InjInjection *template)
{
  InjInjection *self;

  g_return_val_if_fail (template != NULL, NULL);
  g_return_val_if_fail (template->place_id != NULL, NULL);

  self = g_atomic_rc_box_new0 (InjInjection);
  *self = *template;
  self->place_id = g_strdup (template->place_id);
  self->muscle_name = g_strdup (template->muscle_name);
  self->indication = g_strdup (template->indication != NULL ? template->indication : "");
  self->note = g_strdup (template->note);
  self->void_reason = g_strdup (template->void_reason);

  return self;
}

InjInjection *
inj_injection_ref (InjInjection *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inj_injection_unref (InjInjection *self)
{
  g_atomic_rc_box_release_full (self, injection_clear);
}

InjInjection *
inj_injection_voided (InjInjection *self,
                      const char   *reason,
                      gint64        at)
{
  InjInjection template;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  template = *self;
  template.void_reason = (char *) reason;
  template.voided_at = at;

  return inj_injection_new (&template);
}

gboolean
inj_injection_is_live (const InjInjection *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->void_reason == NULL;
}
