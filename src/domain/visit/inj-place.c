/* inj-place.c
 *
 * What a visit lists: a site or a free site, and how it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-place.h"

#include <glib/gi18n-lib.h>

/* Owns copies of all it says but the site, which is of the static table. */
struct _InjPlace
{
  GObject        parent_instance;

  char          *id;
  char          *name;
  char          *muscle_name;
  InjInjection  *injection;
  char          *skip_reason;

  const InjSite *site;
  InjMuscle      muscle;
  InjSide        side;
  InjPlate       plate;
  InjUnits       planned;
  gboolean       in_protocol;
  gboolean       required;
};

G_DEFINE_FINAL_TYPE (InjPlace, inj_place, G_TYPE_OBJECT)

static char *
dup_free_name (const InjInjection *injection,
               const char         *muscle_name)
{
  const char *number = strchr (injection->place_id, '-');

  /* Translators: a point that the injector chose: muscle, side, its number,
   * such as "Trapezius, right, free site 1". */
  return g_strdup_printf (_("%s, %s, free site %s"),
                          muscle_name,
                          inj_side_get_name (injection->side),
                          number != NULL ? number + 1 : injection->place_id);
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
  copy->planned = self->planned;
  copy->in_protocol = self->in_protocol;
  copy->required = self->required;

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
inj_place_new_for_site (const InjSite        *site,
                        const InjPlannedSite *planned)
{
  InjPlace *self;

  g_return_val_if_fail (site != NULL, NULL);

  self = g_object_new (INJ_TYPE_PLACE, NULL);
  self->id = g_strdup (site->id);
  self->name = inj_site_dup_name (site);
  self->muscle_name = g_strdup (inj_muscle_get_name (site->muscle));
  self->site = site;
  self->muscle = site->muscle;
  self->side = site->side;
  self->plate = site->plate;
  self->in_protocol = planned != NULL;
  self->planned = planned != NULL ? planned->units : 0;
  self->required = planned != NULL && planned->required;

  return self;
}

InjPlace *
inj_place_new_free (InjInjection *injection)
{
  InjPlace *self;

  g_return_val_if_fail (injection != NULL, NULL);

  self = g_object_new (INJ_TYPE_PLACE, NULL);
  self->id = g_strdup (injection->place_id);
  self->muscle_name = g_strdup (injection->muscle_name != NULL
                                ? injection->muscle_name
                                : inj_muscle_get_name (injection->muscle));
  self->name = dup_free_name (injection, self->muscle_name);
  self->muscle = injection->muscle;
  self->side = injection->side;
  self->plate = injection->position.plate;
  self->injection = inj_injection_ref (injection);

  return self;
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

  return self->planned;
}

gboolean
inj_place_is_required (InjPlace *self)
{
  g_return_val_if_fail (INJ_IS_PLACE (self), FALSE);

  return self->required;
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

char *
inj_place_dup_description (InjPlace *self)
{
  g_autofree char *units = NULL;

  g_return_val_if_fail (INJ_IS_PLACE (self), NULL);

  units = inj_units_format (self->injection != NULL ? self->injection->units : self->planned);

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
      if (self->planned == 0)
        return g_strdup (_("no planned dose"));
      if (self->required)
        /* Translators: the state of a site; %s is a number such as 2.5. */
        return g_strdup_printf (_("planned, %s units"), units);
      /* Translators: the state of a site that the protocol leaves to the
       * injector; %s is a number such as 2.5. */
      return g_strdup_printf (_("optional, %s units"), units);
    }
}
