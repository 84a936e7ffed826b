/* inj-vial.c
 *
 * A vial opened in a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#define LOT_MAXIMUM 64

/* Owns its product and its lot; what was given of it is left to the visit. */
struct _InjVial
{
  GObject     parent_instance;

  InjProduct *product;
  char       *lot;

  int         number;
  InjDate     expiry;
  InjUnits    labelled;
  InjVolume   diluent;
};

G_DEFINE_FINAL_TYPE (InjVial, inj_vial, G_TYPE_OBJECT)

static gboolean
check_field (gboolean     is_good,
             const char  *message,
             GError     **error)
{
  if (!is_good)
    g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, message);

  return is_good;
}

static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
check_lot (const char  *lot,
           GError     **error)
{
  return check_field (lot[0] != '\0', _("The lot is missing: enter it as printed on the vial."), error) &&
         check_field (g_utf8_validate (lot, -1, NULL) && !has_control (lot),
                      _("There are characters in the lot that are no text: type it anew."), error) &&
         check_field (g_utf8_strlen (lot, -1) <= LOT_MAXIMUM, _("The lot is longer than 64 characters."), error);
}

static void
inj_vial_finalize (GObject *object)
{
  InjVial *self = INJ_VIAL (object);

  g_clear_object (&self->product);
  g_clear_pointer (&self->lot, g_free);

  G_OBJECT_CLASS (inj_vial_parent_class)->finalize (object);
}

static void
inj_vial_class_init (InjVialClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_vial_finalize;
}

static void
inj_vial_init (InjVial *self)
{
}

InjVial *
inj_vial_new (int           number,
              InjProduct   *product,
              const char   *lot,
              InjDate       expiry,
              InjUnits      labelled,
              InjVolume     diluent,
              GError      **error)
{
  g_autofree char *trimmed = NULL;
  InjVial *self;

  g_return_val_if_fail (number >= 0, NULL);
  g_return_val_if_fail (INJ_IS_PRODUCT (product), NULL);
  g_return_val_if_fail (lot != NULL, NULL);

  trimmed = g_strstrip (g_strdup (lot));
  if (!check_lot (trimmed, error) ||
      !check_field (expiry != INJ_DATE_NONE, _("The vial's expiry date is missing."), error) ||
      !check_field (labelled > 0 && labelled <= INJ_UNITS_STATED_MAXIMUM,
                    _("The units on the vial's label must be above 0 and at most 100000."), error) ||
      !check_field (diluent > 0 && diluent <= INJ_VOLUME_MAXIMUM,
                    _("The diluent must be above 0 mL and at most 1000 mL."), error))
    return NULL;

  self = g_object_new (INJ_TYPE_VIAL, NULL);
  self->number = number;
  self->product = g_object_ref (product);
  self->lot = g_steal_pointer (&trimmed);
  self->expiry = expiry;
  self->labelled = labelled;
  self->diluent = diluent;

  return self;
}

InjVial *
inj_vial_with_number (InjVial *self,
                      int      number)
{
  InjVial *copy;

  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  copy = g_object_new (INJ_TYPE_VIAL, NULL);
  copy->number = number;
  copy->product = g_object_ref (self->product);
  copy->lot = g_strdup (self->lot);
  copy->expiry = self->expiry;
  copy->labelled = self->labelled;
  copy->diluent = self->diluent;

  return copy;
}

int
inj_vial_get_number (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), 0);

  return self->number;
}

InjProduct *
inj_vial_get_product (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  return self->product;
}

const char *
inj_vial_get_substance_id (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  return inj_product_get_substance_id (self->product);
}

const char *
inj_vial_get_lot (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  return self->lot;
}

InjDate
inj_vial_get_expiry (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), INJ_DATE_NONE);

  return self->expiry;
}

InjUnits
inj_vial_get_labelled (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), 0);

  return self->labelled;
}

InjVolume
inj_vial_get_diluent (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), 0);

  return self->diluent;
}

InjVolume
inj_vial_volume_of (InjVial  *self,
                    InjUnits  units)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), 0);

  return inj_volume_of_units (units, self->labelled, self->diluent);
}

gboolean
inj_vial_same_strength (InjVial *self,
                        InjVial *other)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), FALSE);
  g_return_val_if_fail (INJ_IS_VIAL (other), FALSE);

  return self->labelled * other->diluent == other->labelled * self->diluent;
}

char *
inj_vial_dup_title (InjVial *self)
{
  g_autofree char *expiry = NULL;

  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  expiry = inj_date_format (self->expiry);

  /* Translators: a vial: its brand, its lot, and its expiry date as YYYY-MM-DD. */
  return g_strdup_printf (_("%s, lot %s, expires %s"), inj_product_get_name (self->product), self->lot, expiry);
}
