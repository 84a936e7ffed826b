/* inj-visit-summary.c
 *
 * A visit as a list of visits shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-summary.h"

/* Owns the name of its protocol. */
struct _InjVisitSummary
{
  GObject         parent_instance;

  char           *protocol_name;

  gint64          id;
  gint64          patient_id;
  InjDate         date;
  InjVisitStatus  status;
  InjUnits        units;
  int             sites;
  gboolean        in_error;
  gboolean        is_amended;
};

G_DEFINE_FINAL_TYPE (InjVisitSummary, inj_visit_summary, G_TYPE_OBJECT)

static void
inj_visit_summary_finalize (GObject *object)
{
  InjVisitSummary *self = INJ_VISIT_SUMMARY (object);

  g_clear_pointer (&self->protocol_name, g_free);

  G_OBJECT_CLASS (inj_visit_summary_parent_class)->finalize (object);
}

static void
inj_visit_summary_class_init (InjVisitSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_visit_summary_finalize;
}

static void
inj_visit_summary_init (InjVisitSummary *self)
{
}

InjVisitSummary *
inj_visit_summary_new (gint64          id,
                       gint64          patient_id,
                       InjDate         date,
                       InjVisitStatus  status,
                       const char     *protocol_name,
                       InjUnits        units,
                       int             sites,
                       gboolean        in_error,
                       gboolean        is_amended)
{
  InjVisitSummary *self;

  g_return_val_if_fail (protocol_name != NULL, NULL);

  self = g_object_new (INJ_TYPE_VISIT_SUMMARY, NULL);
  self->id = id;
  self->patient_id = patient_id;
  self->date = date;
  self->status = status;
  self->protocol_name = g_strdup (protocol_name);
  self->units = units;
  self->sites = sites;
  self->in_error = in_error;
  self->is_amended = is_amended;

  return self;
}

gint64
inj_visit_summary_get_id (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), 0);

  return self->id;
}

gint64
inj_visit_summary_get_patient_id (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), 0);

  return self->patient_id;
}

InjDate
inj_visit_summary_get_date (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), INJ_DATE_NONE);

  return self->date;
}

InjVisitStatus
inj_visit_summary_get_status (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), INJ_VISIT_DRAFT);

  return self->status;
}

const char *
inj_visit_summary_get_protocol (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), NULL);

  return self->protocol_name;
}

InjUnits
inj_visit_summary_get_units (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), 0);

  return self->units;
}

int
inj_visit_summary_get_sites (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), 0);

  return self->sites;
}

gboolean
inj_visit_summary_is_in_error (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), FALSE);

  return self->in_error;
}

gboolean
inj_visit_summary_is_amended (InjVisitSummary *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (self), FALSE);

  return self->is_amended;
}
