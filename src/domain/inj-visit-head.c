/* inj-visit-head.c
 *
 * What a visit starts with and never changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-head.h"

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
