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
#include "domain/values/inj-gtin.h"

#include "inj-lot.h"

#define LOT_MAXIMUM 64
#define SERIAL_MAXIMUM 64

/* Owns its product and its texts; what was given of it is left to the visit. */
struct _InjVial
{
  GObject       parent_instance;

  InjProduct   *product;
  char         *lot;
  char         *serial;
  char         *gtin;

  int           number;
  InjDate       expiry;
  InjUnits      labelled;
  InjVolume     diluent;
  InjVialSource source;
  gint64        opened_at;
};

static const struct
{
  const char *id;
  const char *name;
} sources[INJ_N_VIAL_SOURCES] = {
  [INJ_VIAL_SOURCE_UNKNOWN] = { "unknown", N_("Not entered") },
  [INJ_VIAL_SOURCE_BOUGHT] = { "bought", N_("Bought by the practice") },
  [INJ_VIAL_SOURCE_PHARMACY] = { "pharmacy", N_("Supplied by a pharmacy for the patient") },
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
  return check_field (g_utf8_validate (lot, -1, NULL) && !has_control (lot),
                      _("There are characters in the lot that are no text: type it anew."), error) &&
         check_field (g_utf8_strlen (lot, -1) <= LOT_MAXIMUM, _("The lot is longer than 64 characters."), error);
}

static gboolean
check_origin (const char           *serial,
              const InjVialOrigin  *origin,
              GError              **error)
{
  return check_field (g_utf8_validate (serial, -1, NULL) && !has_control (serial),
                      _("There are characters in the serial number that are no text: type it anew."), error) &&
         check_field (g_utf8_strlen (serial, -1) <= SERIAL_MAXIMUM,
                      _("The serial number is longer than 64 characters."), error) &&
         check_field (origin->gtin == NULL || origin->gtin[0] == '\0' || inj_gtin_is_valid (origin->gtin),
                      _("The GTIN must be fourteen digits with the check digit that belongs to them."), error) &&
         check_field (origin->opened_at >= 0, _("The time at which the vial was opened does not exist."), error);
}

static InjVial *
copy_vial (InjVial *self)
{
  InjVial *copy = g_object_new (INJ_TYPE_VIAL, NULL);

  copy->number = self->number;
  copy->product = g_object_ref (self->product);
  copy->lot = g_strdup (self->lot);
  copy->serial = g_strdup (self->serial);
  copy->gtin = g_strdup (self->gtin);
  copy->expiry = self->expiry;
  copy->labelled = self->labelled;
  copy->diluent = self->diluent;
  copy->source = self->source;
  copy->opened_at = self->opened_at;

  return copy;
}

static void
inj_vial_finalize (GObject *object)
{
  InjVial *self = INJ_VIAL (object);

  g_clear_object (&self->product);
  g_free (self->lot);
  g_free (self->serial);
  g_free (self->gtin);

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
      !check_field (labelled > 0 && labelled <= INJ_UNITS_STATED_MAXIMUM,
                    _("The units on the vial's label must be above 0 and at most 100000."), error) ||
      !check_field (diluent > 0 && diluent <= INJ_VOLUME_MAXIMUM,
                    _("The diluent must be above 0 mL and at most 1000 mL."), error))
    return NULL;

  self = g_object_new (INJ_TYPE_VIAL, NULL);
  self->number = number;
  self->product = g_object_ref (product);
  self->lot = g_steal_pointer (&trimmed);
  self->serial = g_strdup ("");
  self->gtin = g_strdup ("");
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

  copy = copy_vial (self);
  copy->number = number;

  return copy;
}

InjVial *
inj_vial_with_origin (InjVial              *self,
                      const InjVialOrigin  *origin,
                      GError              **error)
{
  g_autofree char *serial = NULL;
  InjVial *copy;

  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);
  g_return_val_if_fail (origin != NULL, NULL);
  g_return_val_if_fail (origin->source < INJ_N_VIAL_SOURCES, NULL);

  serial = g_strstrip (g_strdup (origin->serial != NULL ? origin->serial : ""));
  if (!check_origin (serial, origin, error))
    return NULL;

  copy = copy_vial (self);
  g_free (copy->serial);
  g_free (copy->gtin);
  copy->serial = g_steal_pointer (&serial);
  copy->gtin = g_strdup (origin->gtin != NULL ? origin->gtin : "");
  copy->source = origin->source;
  copy->opened_at = origin->opened_at;

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

const char *
inj_vial_get_serial (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  return self->serial;
}

const char *
inj_vial_get_gtin (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  return self->gtin;
}

InjVialSource
inj_vial_get_source (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), INJ_VIAL_SOURCE_UNKNOWN);

  return self->source;
}

gint64
inj_vial_get_opened_at (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), 0);

  return self->opened_at;
}

gboolean
inj_vial_has_origin (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), FALSE);

  return self->serial[0] != '\0' || self->gtin[0] != '\0' || self->source != INJ_VIAL_SOURCE_UNKNOWN ||
         self->opened_at != 0;
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
  const char *name;
  g_autofree char *expiry = NULL;

  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  name = inj_product_get_name (self->product);
  expiry = inj_date_format (self->expiry);
  if (!inj_vial_has_lot (self) && self->expiry == INJ_DATE_NONE)
    /* Translators: a vial: its brand. */
    return g_strdup_printf (_("%s, lot not entered"), name);
  if (!inj_vial_has_lot (self))
    /* Translators: a vial: its brand, and its expiry date as YYYY-MM-DD. */
    return g_strdup_printf (_("%s, lot not entered, expires %s"), name, expiry);
  if (self->expiry == INJ_DATE_NONE)
    /* Translators: a vial: its brand and its lot. */
    return g_strdup_printf (_("%s, lot %s, expiry not entered"), name, self->lot);

  /* Translators: a vial: its brand, its lot, and its expiry date as YYYY-MM-DD. */
  return g_strdup_printf (_("%s, lot %s, expires %s"), name, self->lot, expiry);
}

const char *
inj_vial_get_lot_text (InjVial *self)
{
  g_return_val_if_fail (INJ_IS_VIAL (self), NULL);

  /* Translators: stands where a vial's lot would. */
  return inj_vial_has_lot (self) ? self->lot : _("not entered");
}

gboolean
inj_vial_has_lot (InjVial *self)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (INJ_IS_VIAL (self), FALSE);

  folded = inj_lot_fold (self->lot);

  return folded[0] != '\0';
}

const char *
inj_vial_source_get_id (InjVialSource source)
{
  g_return_val_if_fail (source < INJ_N_VIAL_SOURCES, NULL);

  return sources[source].id;
}

gboolean
inj_vial_source_from_id (const char    *id,
                         InjVialSource *source)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].id, id))
      {
        *source = (InjVialSource) i;
        return TRUE;
      }

  return FALSE;
}

const char *
inj_vial_source_get_name (InjVialSource source)
{
  g_return_val_if_fail (source < INJ_N_VIAL_SOURCES, NULL);

  return _(sources[source].name);
}
