/* inj-place.c
 *
 * What a visit lists: a site or a free site, and how it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-place.h"

#include <glib/gi18n-lib.h>

/* Owns copies of all it says but the site, which is of the static table, or of
 * the protocol that it keeps. */
struct _InjPlace
{
  GObject         parent_instance;

  char           *id;
  char           *name;
  char           *muscle_name;
  InjInjection   *injection;
  InjPlannedDose *planned_dose;
  char           *skip_reason;
  InjProtocol    *owner;

  const InjSite  *site;
  InjMuscle       muscle;
  InjSide         side;
  InjPlate        plate;
  InjUnits        protocol_units;
  gboolean        in_protocol;
  gboolean        required;
  gboolean        of_add_on;
  gboolean        planned_in_other;
};

G_DEFINE_FINAL_TYPE (InjPlace, inj_place, G_TYPE_OBJECT)

static char *
dup_free_name (const char *place_id,
               InjSide     side,
               const char *muscle_name)
{
  const char *number = strchr (place_id, '-');

  /* Translators: a point that the injector chose: muscle, side, its number,
   * such as "Trapezius, right, free site 1". */
  return g_strdup_printf (_("%s, %s, free site %s"),
                          muscle_name,
                          inj_side_get_name (side),
                          number != NULL ? number + 1 : place_id);
}

static void
set_site (InjPlace      *self,
          const InjSite *site)
{
  self->id = g_strdup (site->id);
  self->name = inj_site_dup_name (site);
  self->muscle_name = g_strdup (inj_muscle_get_name (site->muscle));
  self->site = site;
  self->muscle = site->muscle;
  self->side = site->side;
  self->plate = site->plate;
}

/* A free site is where its dose went, or where it is to go. */
static void
set_free (InjPlace             *self,
          const InjInjection   *injection,
          const InjPlannedDose *planned)
{
  const char *own_name = injection != NULL ? injection->muscle_name : planned->muscle_name;

  self->id = g_strdup (injection != NULL ? injection->place_id : planned->place_id);
  self->muscle = injection != NULL ? injection->muscle : planned->muscle;
  self->side = injection != NULL ? injection->side : planned->side;
  self->plate = injection != NULL ? injection->position.plate : planned->position.plate;
  self->muscle_name = g_strdup (own_name != NULL ? own_name : inj_muscle_get_name (self->muscle));
  self->name = dup_free_name (self->id, self->side, self->muscle_name);
}

static InjPlace *
copy_place (InjPlace *self)
{
  InjPlace *copy = g_object_new (INJ_TYPE_PLACE, NULL);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->muscle_name = g_strdup (self->muscle_name);
  copy->site = self->site;
  copy->muscle = self->muscle;
  copy->side = self->side;
  copy->plate = self->plate;
  copy->planned_dose = self->planned_dose != NULL ? inj_planned_dose_ref (self->planned_dose) : NULL;
  g_set_object (&copy->owner, self->owner);
  copy->protocol_units = self->protocol_units;
  copy->in_protocol = self->in_protocol;
  copy->required = self->required;
  copy->of_add_on = self->of_add_on;
  copy->planned_in_other = self->planned_in_other;

  return copy;
}

static void
inj_place_finalize (GObject *object)
{
  InjPlace *self = INJ_PLACE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->muscle_name, g_free);
  g_clear_pointer (&self->injection, inj_injection_unref);
  g_clear_pointer (&self->planned_dose, inj_planned_dose_unref);
  g_clear_object (&self->owner);
  g_clear_pointer (&self->skip_reason, g_free);

  G_OBJECT_CLASS (inj_place_parent_class)->finalize (object);
}

static void
inj_place_class_init (InjPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_place_finalize;
}

static void
inj_place_init (InjPlace *self)
{
}

InjPlace *
inj_place_new (const InjPlaceFacts *facts)
{
  InjPlace *self;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->site != NULL || facts->injection != NULL || facts->planned_dose != NULL, NULL);

  self = g_object_new (INJ_TYPE_PLACE, NULL);
  if (facts->site != NULL)
    set_site (self, facts->site);
  else
    set_free (self, facts->injection, facts->planned_dose);

  g_set_object (&self->owner, facts->owner);
  self->in_protocol = facts->planned_site != NULL;
  self->protocol_units = facts->planned_site != NULL ? facts->planned_site->units : 0;
  self->required = facts->planned_site != NULL && facts->planned_site->required;
  self->of_add_on = facts->is_of_add_on;
  self->planned_dose = facts->planned_dose != NULL ? inj_planned_dose_ref (facts->planned_dose) : NULL;
  self->planned_in_other = facts->planned_dose != NULL && facts->substance_id != NULL &&
                           !g_str_equal (facts->planned_dose->substance_id, facts->substance_id);
  self->injection = facts->injection != NULL ? inj_injection_ref (facts->injection) : NULL;
  self->skip_reason = facts->injection == NULL ? g_strdup (facts->skip_reason) : NULL;

  return self;
}

InjPlace *
inj_place_new_for_site (const InjSite        *site,
                        const InjPlannedSite *planned)
{
  g_return_val_if_fail (site != NULL, NULL);

  return inj_place_new (&(InjPlaceFacts) { .site = site, .planned_site = planned });
}

InjPlace *
inj_place_new_free (InjInjection *injection)
{
  g_return_val_if_fail (injection != NULL, NULL);

  return inj_place_new (&(InjPlaceFacts) { .injection = injection });
}

InjPlace *
inj_place_with_injection (InjPlace     *self,
                          InjInjection *injection)
{
  InjPlace *copy;

  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  copy = copy_place (self);
  if (injection != NULL)
    copy->injection = inj_injection_ref (injection);

  return copy;
}

InjPlace *
inj_place_with_skip (InjPlace   *self,
                     const char *reason)
{
  InjPlace *copy;

  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  copy = copy_place (self);
  copy->skip_reason = g_strdup (reason);

  return copy;
}

const char *
inj_place_get_id (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  return self->id;
}

const InjSite *
inj_place_get_site (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  return self->site;
}

InjMuscle
inj_place_get_muscle (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), INJ_MUSCLE_OTHER);

  return self->muscle;
}

InjSide
inj_place_get_side (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), INJ_SIDE_MIDLINE);

  return self->side;
}

InjPlate
inj_place_get_plate (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), INJ_PLATE_FRONT);

  return self->plate;
}

const char *
inj_place_get_name (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  return self->name;
}

const char *
inj_place_get_muscle_name (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  return self->muscle_name;
}

InjPlaceState
inj_place_get_state (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), INJ_PLACE_HOLLOW);

  if (self->injection != NULL)
    return INJ_PLACE_GIVEN;

  return self->skip_reason != NULL ? INJ_PLACE_SKIPPED : INJ_PLACE_HOLLOW;
}

InjUnits
inj_place_get_planned (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), 0);

  if (self->planned_in_other)
    return 0;

  return self->planned_dose != NULL ? self->planned_dose->units : self->protocol_units;
}

gboolean
inj_place_is_planned_in_other (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), FALSE);

  return self->planned_in_other;
}

InjUnits
inj_place_get_planned_of (InjPlace   *self,
                          const char *substance_id)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), 0);
  g_return_val_if_fail (substance_id != NULL, 0);

  if (self->planned_dose == NULL)
    return self->protocol_units;

  return g_str_equal (self->planned_dose->substance_id, substance_id) ? self->planned_dose->units : 0;
}

InjUnits
inj_place_get_protocol_units (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), 0);

  return self->protocol_units;
}

InjPlannedDose *
inj_place_get_planned_dose (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  return self->planned_dose;
}

const InjPosition *
inj_place_find_position (InjPlace   *self,
                         InjAnchors *anchors)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);
  g_return_val_if_fail (INJ_IS_ANCHORS (anchors), NULL);

  if (self->injection != NULL)
    return &self->injection->position;
  if (self->planned_dose != NULL)
    return &self->planned_dose->position;
  if (self->site != NULL && inj_site_is_own (self->site) && self->owner != NULL)
    return &inj_protocol_lookup_site (self->owner, self->id)->position;

  return inj_anchors_lookup (anchors, self->id);
}

gboolean
inj_place_is_required (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), FALSE);

  return self->required || self->planned_dose != NULL;
}

gboolean
inj_place_counts_for_protocol (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), FALSE);

  return self->required && !self->of_add_on;
}

gboolean
inj_place_is_in_protocol (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), FALSE);

  return self->in_protocol;
}

InjInjection *
inj_place_get_injection (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  return self->injection;
}

const char *
inj_place_get_skip_reason (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  return self->skip_reason;
}

static char *
dup_planned_in_other (const InjPlannedDose *planned)
{
  g_autofree char *units = inj_units_format (planned->units);

  /* Translators: the state of a site: a number, and a substance such as
   * "abobotulinumtoxina", of which it is not to be given. */
  return g_strdup_printf (_("planned, %s units of %s: enter its units"), units, planned->substance_id);
}

char *
inj_place_dup_description (InjPlace *self)
{
  g_autofree char *units = NULL;

  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  units = inj_units_format (self->injection != NULL ? self->injection->units : inj_place_get_planned (self));

  switch (inj_place_get_state (self))
    {
    case INJ_PLACE_GIVEN:
      /* Translators: the state of a site; %s is a number such as 2.5. */
      return g_strdup_printf (_("given, %s units"), units);

    case INJ_PLACE_SKIPPED:
      /* Translators: the state of a site; %s is the reason that was entered. */
      return g_strdup_printf (_("skipped: %s"), self->skip_reason);

    case INJ_PLACE_HOLLOW:
    default:
      if (self->planned_in_other)
        return dup_planned_in_other (self->planned_dose);
      if (inj_place_get_planned (self) == 0)
        return g_strdup (_("no planned dose"));
      if (inj_place_is_required (self))
        /* Translators: the state of a site; %s is a number such as 2.5. */
        return g_strdup_printf (_("planned, %s units"), units);
      /* Translators: the state of a site that the protocol leaves to the
       * injector; %s is a number such as 2.5. */
      return g_strdup_printf (_("optional, %s units"), units);
    }
}
