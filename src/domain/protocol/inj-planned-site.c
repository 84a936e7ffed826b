/* inj-planned-site.c
 *
 * A site as a protocol plans it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-planned-site.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

static const char *const site_keys[] = {
  "Units", "Required", "Route", "Landmark", "LandmarkVerified", "Measure", NULL
};

/* Of a site that the table does not have. */
static const char *const own_keys[] = {
  "Units", "Required", "Route", "Landmark", "LandmarkVerified", "Measure",
  "Muscle", "Side", "Plate", "X", "Y", "Name", NULL
};

static gboolean
read_muscle (InjKeyFile  *file,
             const char  *group,
             InjMuscle   *muscle,
             GError     **error)
{
  const char *id = inj_key_file_get_string (file, group, "Muscle", error);

  if (id == NULL)
    return FALSE;

  /* A dose into a muscle that the injector names is a free site's. */
  return (inj_muscle_from_id (id, muscle) && *muscle != INJ_MUSCLE_OTHER)
         || inj_key_file_refuse_value (file, group, "Muscle", error,
                                       /* Translators: the words are not translated */
                                       _("write corrugator, procerus, frontalis, temporalis, occipitalis, "
                                         "cervical-paraspinal, trapezius, masseter or scalp."));
}

static gboolean
read_side (InjKeyFile  *file,
           const char  *group,
           InjSide     *side,
           GError     **error)
{
  const char *id = inj_key_file_get_string (file, group, "Side", error);

  if (id == NULL)
    return FALSE;

  return inj_side_from_id (id, side)
         || inj_key_file_refuse_value (file, group, "Side", error,
                                       /* Translators: the words are not translated */
                                       _("write right, left or midline."));
}

static gboolean
read_plate (InjKeyFile  *file,
            const char  *group,
            InjPlate    *plate,
            GError     **error)
{
  const char *id = inj_key_file_get_string (file, group, "Plate", error);

  if (id == NULL)
    return FALSE;

  return inj_plate_from_id (id, plate)
         || inj_key_file_refuse_value (file, group, "Plate", error,
                                       /* Translators: the words are not translated */
                                       _("write right, front, left, back or top."));
}

/* A side that is not that of the position would be a dose on the wrong side. */
static gboolean
check_side (InjKeyFile         *file,
            const char         *group,
            InjSide             side,
            const InjPosition  *position,
            GError            **error)
{
  InjSide there = inj_position_get_side (position);

  if (side == there)
    return TRUE;

  inj_key_file_set_error (file, error, group, "Side",
                          /* Translators: the patient's sides: "left", "right", "midline" */
                          _("the key “Side” says %s, but the point lies on the patient's %s; "
                            "within 5 mm of the middle it is midline."),
                          inj_side_get_name (side), inj_side_get_name (there));
  return FALSE;
}

static gboolean
read_own (InjKeyFile      *file,
          const char      *group,
          int              number,
          InjPlannedSite  *self,
          GError         **error)
{
  const char *name = NULL;
  InjMuscle muscle;
  InjSide side;

  if (!inj_key_file_check_keys (file, group, own_keys, error)
      || !read_muscle (file, group, &muscle, error)
      || !read_side (file, group, &side, error)
      || !read_plate (file, group, &self->position.plate, error)
      || !inj_key_file_read_integer (file, group, "X", -INJ_POSITION_MAXIMUM, INJ_POSITION_MAXIMUM,
                                     &self->position.x, error)
      || !inj_key_file_read_integer (file, group, "Y", -INJ_POSITION_MAXIMUM, INJ_POSITION_MAXIMUM,
                                     &self->position.y, error)
      || !check_side (file, group, side, &self->position, error))
    return FALSE;

  if (inj_key_file_has_key (file, group, "Name"))
    {
      name = inj_key_file_get_string (file, group, "Name", error);
      if (name == NULL)
        return FALSE;
    }

  self->has_position = TRUE;
  self->site = inj_site_new_own (number, muscle, side, self->position.plate, name);

  return TRUE;
}

static gboolean
find_site (InjKeyFile      *file,
           const char      *group,
           InjPlannedSite  *self,
           GError         **error)
{
  const char *id = inj_key_file_get_argument (group, "Site");
  g_autofree char *quoted = NULL;
  int number;

  if (inj_site_is_own_id (id, &number))
    return read_own (file, group, number, self, error);

  self->site = inj_site_lookup (id);
  if (self->site != NULL)
    return inj_key_file_check_keys (file, group, site_keys, error);

  quoted = inj_domain_error_quote (id);
  /* Translators: %s is an id, such as "temporalis-left-3" */
  inj_key_file_set_error (file, error, group, NULL, _("there is no site “%s”."), quoted);
  return FALSE;
}

static gboolean
read_route (InjKeyFile  *file,
            const char  *group,
            InjRoute    *route,
            GError     **error)
{
  const char *id;

  *route = INJ_ROUTE_INTRAMUSCULAR;
  if (!inj_key_file_has_key (file, group, "Route"))
    return TRUE;

  id = inj_key_file_get_string (file, group, "Route", error);
  if (id == NULL)
    return FALSE;

  return inj_route_from_id (id, route)
         || inj_key_file_refuse_value (file, group, "Route", error,
                                       /* Translators: the words are not translated */
                                       _("write intramuscular, intradermal or subcutaneous."));
}

static gboolean
read_landmark (InjKeyFile      *file,
               const char      *group,
               InjPlannedSite  *self,
               GError         **error)
{
  if (!inj_key_file_has_key (file, group, "Landmark"))
    {
      if (!inj_key_file_has_key (file, group, "LandmarkVerified"))
        return TRUE;

      inj_key_file_set_error (file, error, group, "LandmarkVerified",
                              /* Translators: the names of keys are not translated */
                              _("the key “LandmarkVerified” stands without “Landmark”."));
      return FALSE;
    }

  self->landmark = g_strdup (inj_key_file_get_string (file, group, "Landmark", error));

  return self->landmark != NULL
         && inj_key_file_read_verified (file, group, "LandmarkVerified", &self->landmark_verified,
                                        error);
}

/* Without the key, as in every text from before it, there are none. */
static gboolean
read_measures (InjKeyFile      *file,
               const char      *group,
               InjPlannedSite  *self,
               GError         **error)
{
  g_autoptr (GError) reason = NULL;
  GPtrArray *measures;
  const char *text;

  if (!inj_key_file_has_key (file, group, "Measure"))
    return TRUE;

  text = inj_key_file_get_string (file, group, "Measure", error);
  if (text == NULL)
    return FALSE;

  measures = inj_measure_parse_list (text, self->site, &reason);
  if (measures == NULL)
    {
      inj_key_file_set_error (file, error, group, "Measure",
                              /* Translators: a key, and a sentence about its value */
                              _("the key “%s”: %s"), "Measure", reason->message);
      return FALSE;
    }

  g_ptr_array_unref (self->measures);
  self->measures = measures;

  return TRUE;
}

gboolean
inj_planned_site_can_read (const char *group)
{
  g_return_val_if_fail (group != NULL, FALSE);

  return inj_key_file_get_argument (group, "Site") != NULL;
}

InjPlannedSite *
inj_planned_site_read (InjKeyFile  *file,
                       const char  *group,
                       GError     **error)
{
  g_autoptr (InjPlannedSite) self = NULL;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (inj_planned_site_can_read (group), NULL);

  self = g_new0 (InjPlannedSite, 1);
  self->measures = g_ptr_array_new ();

  if (!find_site (file, group, self, error))
    return NULL;

  if (inj_key_file_has_key (file, group, "Units")
      && !inj_key_file_read_units (file, group, "Units", INJ_UNITS_PLACE_MAXIMUM, &self->units,
                                   error))
    return NULL;

  if (!inj_key_file_read_boolean (file, group, "Required", &self->required, error)
      || !read_route (file, group, &self->route, error)
      || !read_landmark (file, group, self, error)
      || !read_measures (file, group, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
inj_planned_site_free (InjPlannedSite *self)
{
  g_return_if_fail (self != NULL);

  if (self->site != NULL && inj_site_is_own (self->site))
    inj_site_free ((InjSite *) self->site);
  g_free (self->landmark);
  g_ptr_array_unref (self->measures);
  g_free (self);
}
