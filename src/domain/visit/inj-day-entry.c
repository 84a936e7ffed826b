/* inj-day-entry.c
 *
 * A visit as the list of a day shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-day-entry.h"

/* Owns all it names. */
struct _InjDayEntry
{
  GObject          parent_instance;

  InjPatient      *patient;
  InjVisitSummary *summary;
  char            *injector;

  gboolean         has_vial;
};

G_DEFINE_FINAL_TYPE (InjDayEntry, inj_day_entry, G_TYPE_OBJECT)

static void
inj_day_entry_finalize (GObject *object)
{
  InjDayEntry *self = INJ_DAY_ENTRY (object);

  g_clear_object (&self->patient);
  g_clear_object (&self->summary);
  g_free (self->injector);

  G_OBJECT_CLASS (inj_day_entry_parent_class)->finalize (object);
}

static void
inj_day_entry_class_init (InjDayEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_day_entry_finalize;
}

static void
inj_day_entry_init (InjDayEntry *self)
{
}

InjDayEntry *
inj_day_entry_new (InjPatient      *patient,
                   InjVisitSummary *summary,
                   const char      *injector,
                   gboolean         has_vial)
{
  InjDayEntry *self;

  g_return_val_if_fail (INJ_IS_PATIENT (patient), NULL);
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (summary), NULL);
  g_return_val_if_fail (injector != NULL, NULL);

  self = g_object_new (INJ_TYPE_DAY_ENTRY, NULL);
  self->patient = g_object_ref (patient);
  self->summary = g_object_ref (summary);
  self->injector = g_strdup (injector);
  self->has_vial = has_vial;

  return self;
}

InjPatient *
inj_day_entry_get_patient (InjDayEntry *self)
{
  g_return_val_if_fail (INJ_IS_DAY_ENTRY (self), NULL);

  return self->patient;
}

InjVisitSummary *
inj_day_entry_get_summary (InjDayEntry *self)
{
  g_return_val_if_fail (INJ_IS_DAY_ENTRY (self), NULL);

  return self->summary;
}

const char *
inj_day_entry_get_injector (InjDayEntry *self)
{
  g_return_val_if_fail (INJ_IS_DAY_ENTRY (self), NULL);

  return self->injector;
}

gboolean
inj_day_entry_has_vial (InjDayEntry *self)
{
  g_return_val_if_fail (INJ_IS_DAY_ENTRY (self), FALSE);

  return self->has_vial;
}
