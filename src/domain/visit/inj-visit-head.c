/* inj-visit-head.c
 *
 * What a visit starts with and never changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-head.h"

/* With its length before it, so that no two heads can read the same. */
static void
append_text (GString    *account,
             const char *text)
{
  g_string_append_printf (account, "%" G_GSIZE_FORMAT ":%s;", strlen (text), text);
}

InjVisitHead *
inj_visit_head_copy (const InjVisitHead *self)
{
  InjVisitHead *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (InjVisitHead, 1);
  *copy = *self;
  copy->zone = g_strdup (self->zone != NULL ? self->zone : "");
  copy->injector = g_strdup (self->injector != NULL ? self->injector : "");
  copy->product_id = g_strdup (self->product_id != NULL ? self->product_id : "");
  copy->substance_id = g_strdup (self->substance_id != NULL ? self->substance_id : "");

  return copy;
}

void
inj_visit_head_free (InjVisitHead *self)
{
  g_free (self->zone);
  g_free (self->injector);
  g_free (self->product_id);
  g_free (self->substance_id);
  g_free (self);
}

char *
inj_visit_head_dup_digest (const InjVisitHead *self,
                           const char         *protocol_text)
{
  g_autoptr (GString) account = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (protocol_text != NULL, NULL);

  g_string_append_printf (account, "%" G_GINT64_FORMAT ";%" G_GINT64_FORMAT ";%u;%" G_GINT64_FORMAT ";",
                          self->id, self->patient_id, self->date, self->started_at);
  append_text (account, self->zone);
  append_text (account, self->injector);
  append_text (account, self->product_id);
  append_text (account, self->substance_id);
  append_text (account, protocol_text);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, account->str, (gssize) account->len);
}
