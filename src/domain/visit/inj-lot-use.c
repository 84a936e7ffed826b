/* inj-lot-use.c
 *
 * A vial of a lot, and who was given of it: what a recall asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-lot-use.h"

#include "inj-lot.h"

/* Owns all it names. */
struct _InjLotUse
{
  GObject          parent_instance;

  InjPatient      *patient;
  InjVisitSummary *summary;
  InjVial         *vial;
  char            *lot;

  InjUnits         units;
  gboolean         is_superseded;
};

G_DEFINE_FINAL_TYPE (InjLotUse, inj_lot_use, G_TYPE_OBJECT)

static void
inj_lot_use_finalize (GObject *object)
{
  InjLotUse *self = INJ_LOT_USE (object);

  g_clear_object (&self->patient);
  g_clear_object (&self->summary);
  g_clear_object (&self->vial);
  g_free (self->lot);

  G_OBJECT_CLASS (inj_lot_use_parent_class)->finalize (object);
}

static void
inj_lot_use_class_init (InjLotUseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_lot_use_finalize;
}

static void
inj_lot_use_init (InjLotUse *self)
{
}

InjLotUse *
inj_lot_use_new (InjPatient      *patient,
                 InjVisitSummary *summary,
                 InjVial         *vial,
                 const char      *lot,
                 InjUnits         units)
{
  InjLotUse *self;

  g_return_val_if_fail (INJ_IS_PATIENT (patient), NULL);
  g_return_val_if_fail (INJ_IS_VISIT_SUMMARY (summary), NULL);
  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);
  g_return_val_if_fail (lot != NULL, NULL);

  self = g_object_new (INJ_TYPE_LOT_USE, NULL);
  self->patient = g_object_ref (patient);
  self->summary = g_object_ref (summary);
  self->vial = g_object_ref (vial);
  self->lot = g_strdup (lot);
  self->units = units;
  self->is_superseded = !inj_lot_equal (lot, inj_vial_get_lot (vial));

  return self;
}

InjPatient *
inj_lot_use_get_patient (InjLotUse *self)
{
  g_return_val_if_fail (INJ_IS_LOT_USE (self), NULL);

  return self->patient;
}

InjVisitSummary *
inj_lot_use_get_summary (InjLotUse *self)
{
  g_return_val_if_fail (INJ_IS_LOT_USE (self), NULL);

  return self->summary;
}

InjVial *
inj_lot_use_get_vial (InjLotUse *self)
{
  g_return_val_if_fail (INJ_IS_LOT_USE (self), NULL);

  return self->vial;
}

const char *
inj_lot_use_get_lot (InjLotUse *self)
{
  g_return_val_if_fail (INJ_IS_LOT_USE (self), NULL);

  return self->lot;
}

gboolean
inj_lot_use_is_superseded (InjLotUse *self)
{
  g_return_val_if_fail (INJ_IS_LOT_USE (self), FALSE);

  return self->is_superseded;
}

InjUnits
inj_lot_use_get_units (InjLotUse *self)
{
  g_return_val_if_fail (INJ_IS_LOT_USE (self), 0);

  return self->units;
}
