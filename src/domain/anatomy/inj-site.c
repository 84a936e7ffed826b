/* inj-site.c
 *
 * The site table: every named point that can be injected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-site.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first of the table. */
#define N_PUBLISHED 31

/* The sites of the migraine protocol in its order, the right ones of a muscle
 * before the left ones; its optional sites (follow-the-pain); what lies
 * outside it; what the rows of the cosmetic labels need besides. The order is
 * kept in visits, so that a new site comes last. */
static const InjSite sites[] = {
  { "corrugator-right-1", INJ_MUSCLE_CORRUGATOR, INJ_SIDE_RIGHT, 1, INJ_PLATE_FRONT },
  { "corrugator-left-1", INJ_MUSCLE_CORRUGATOR, INJ_SIDE_LEFT, 1, INJ_PLATE_FRONT },
  { "procerus-midline-1", INJ_MUSCLE_PROCERUS, INJ_SIDE_MIDLINE, 1, INJ_PLATE_FRONT },
  { "frontalis-right-1", INJ_MUSCLE_FRONTALIS, INJ_SIDE_RIGHT, 1, INJ_PLATE_FRONT },
  { "frontalis-right-2", INJ_MUSCLE_FRONTALIS, INJ_SIDE_RIGHT, 2, INJ_PLATE_FRONT },
  { "frontalis-left-1", INJ_MUSCLE_FRONTALIS, INJ_SIDE_LEFT, 1, INJ_PLATE_FRONT },
  { "frontalis-left-2", INJ_MUSCLE_FRONTALIS, INJ_SIDE_LEFT, 2, INJ_PLATE_FRONT },
  { "temporalis-right-1", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT, 1, INJ_PLATE_RIGHT },
  { "temporalis-right-2", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT, 2, INJ_PLATE_RIGHT },
  { "temporalis-right-3", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT, 3, INJ_PLATE_RIGHT },
  { "temporalis-right-4", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT, 4, INJ_PLATE_RIGHT },
  { "temporalis-left-1", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 1, INJ_PLATE_LEFT },
  { "temporalis-left-2", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 2, INJ_PLATE_LEFT },
  { "temporalis-left-3", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 3, INJ_PLATE_LEFT },
  { "temporalis-left-4", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 4, INJ_PLATE_LEFT },
  { "occipitalis-right-1", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_RIGHT, 1, INJ_PLATE_BACK },
  { "occipitalis-right-2", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_RIGHT, 2, INJ_PLATE_BACK },
  { "occipitalis-right-3", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_RIGHT, 3, INJ_PLATE_BACK },
  { "occipitalis-left-1", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_LEFT, 1, INJ_PLATE_BACK },
  { "occipitalis-left-2", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_LEFT, 2, INJ_PLATE_BACK },
  { "occipitalis-left-3", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_LEFT, 3, INJ_PLATE_BACK },
  { "cervical-paraspinal-right-1", INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_RIGHT, 1,
    INJ_PLATE_BACK },
  { "cervical-paraspinal-right-2", INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_RIGHT, 2,
    INJ_PLATE_BACK },
  { "cervical-paraspinal-left-1", INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_LEFT, 1,
    INJ_PLATE_BACK },
  { "cervical-paraspinal-left-2", INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_LEFT, 2,
    INJ_PLATE_BACK },
  { "trapezius-right-1", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT, 1, INJ_PLATE_BACK },
  { "trapezius-right-2", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT, 2, INJ_PLATE_BACK },
  { "trapezius-right-3", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT, 3, INJ_PLATE_BACK },
  { "trapezius-left-1", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 1, INJ_PLATE_BACK },
  { "trapezius-left-2", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 2, INJ_PLATE_BACK },
  { "trapezius-left-3", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 3, INJ_PLATE_BACK },

  { "temporalis-right-5", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT, 5, INJ_PLATE_RIGHT },
  { "temporalis-right-6", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT, 6, INJ_PLATE_RIGHT },
  { "temporalis-left-5", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 5, INJ_PLATE_LEFT },
  { "temporalis-left-6", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 6, INJ_PLATE_LEFT },
  { "occipitalis-right-4", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_RIGHT, 4, INJ_PLATE_BACK },
  { "occipitalis-right-5", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_RIGHT, 5, INJ_PLATE_BACK },
  { "occipitalis-left-4", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_LEFT, 4, INJ_PLATE_BACK },
  { "occipitalis-left-5", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_LEFT, 5, INJ_PLATE_BACK },
  { "trapezius-right-4", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT, 4, INJ_PLATE_BACK },
  { "trapezius-right-5", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT, 5, INJ_PLATE_BACK },
  { "trapezius-right-6", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT, 6, INJ_PLATE_BACK },
  { "trapezius-right-7", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT, 7, INJ_PLATE_BACK },
  { "trapezius-left-4", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 4, INJ_PLATE_BACK },
  { "trapezius-left-5", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 5, INJ_PLATE_BACK },
  { "trapezius-left-6", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 6, INJ_PLATE_BACK },
  { "trapezius-left-7", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 7, INJ_PLATE_BACK },

  { "masseter-right-1", INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT, 1, INJ_PLATE_RIGHT },
  { "masseter-right-2", INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT, 2, INJ_PLATE_RIGHT },
  { "masseter-right-3", INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT, 3, INJ_PLATE_RIGHT },
  { "masseter-right-4", INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT, 4, INJ_PLATE_RIGHT },
  { "masseter-right-5", INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT, 5, INJ_PLATE_RIGHT },
  { "masseter-left-1", INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT, 1, INJ_PLATE_LEFT },
  { "masseter-left-2", INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT, 2, INJ_PLATE_LEFT },
  { "masseter-left-3", INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT, 3, INJ_PLATE_LEFT },
  { "masseter-left-4", INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT, 4, INJ_PLATE_LEFT },
  { "masseter-left-5", INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT, 5, INJ_PLATE_LEFT },
  { "scalp-midline-1", INJ_MUSCLE_SCALP, INJ_SIDE_MIDLINE, 1, INJ_PLATE_TOP },
  { "scalp-midline-2", INJ_MUSCLE_SCALP, INJ_SIDE_MIDLINE, 2, INJ_PLATE_TOP },
  { "scalp-midline-3", INJ_MUSCLE_SCALP, INJ_SIDE_MIDLINE, 3, INJ_PLATE_TOP },
  { "scalp-right-1", INJ_MUSCLE_SCALP, INJ_SIDE_RIGHT, 1, INJ_PLATE_TOP },
  { "scalp-right-2", INJ_MUSCLE_SCALP, INJ_SIDE_RIGHT, 2, INJ_PLATE_TOP },
  { "scalp-right-3", INJ_MUSCLE_SCALP, INJ_SIDE_RIGHT, 3, INJ_PLATE_TOP },
  { "scalp-left-1", INJ_MUSCLE_SCALP, INJ_SIDE_LEFT, 1, INJ_PLATE_TOP },
  { "scalp-left-2", INJ_MUSCLE_SCALP, INJ_SIDE_LEFT, 2, INJ_PLATE_TOP },
  { "scalp-left-3", INJ_MUSCLE_SCALP, INJ_SIDE_LEFT, 3, INJ_PLATE_TOP },

  { "corrugator-right-2", INJ_MUSCLE_CORRUGATOR, INJ_SIDE_RIGHT, 2, INJ_PLATE_FRONT },
  { "corrugator-left-2", INJ_MUSCLE_CORRUGATOR, INJ_SIDE_LEFT, 2, INJ_PLATE_FRONT },
  { "frontalis-midline-1", INJ_MUSCLE_FRONTALIS, INJ_SIDE_MIDLINE, 1, INJ_PLATE_FRONT },
  { "frontalis-right-3", INJ_MUSCLE_FRONTALIS, INJ_SIDE_RIGHT, 3, INJ_PLATE_FRONT },
  { "frontalis-left-3", INJ_MUSCLE_FRONTALIS, INJ_SIDE_LEFT, 3, INJ_PLATE_FRONT },
};

const InjSite *
inj_site_get_table (gsize *n_sites)
{
  g_return_val_if_fail (n_sites != NULL, NULL);

  *n_sites = G_N_ELEMENTS (sites);

  return sites;
}

const InjSite *
inj_site_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sites); i++)
    {
      if (g_str_equal (id, sites[i].id))
        return &sites[i];
    }

  return NULL;
}

gboolean
inj_site_is_own_id (const char *id,
                    int        *number)
{
  guint64 found;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!g_str_has_prefix (id, INJ_SITE_OWN_PREFIX))
    return FALSE;

  id += strlen (INJ_SITE_OWN_PREFIX);
  /* One number has one id. */
  if (*id == '0' || !g_ascii_string_to_unsigned (id, 10, 1, INJ_SITE_OWN_MAXIMUM, &found, NULL))
    return FALSE;

  if (number != NULL)
    *number = (int) found;

  return TRUE;
}

InjSite *
inj_site_new_own (int         number,
                  InjMuscle   muscle,
                  InjSide     side,
                  InjPlate    plate,
                  const char *name)
{
  InjSite *self;

  g_return_val_if_fail (1 <= number && number <= INJ_SITE_OWN_MAXIMUM, NULL);

  self = g_new0 (InjSite, 1);
  self->id = g_strdup_printf (INJ_SITE_OWN_PREFIX "%d", number);
  self->muscle = muscle;
  self->side = side;
  self->number = number;
  self->plate = plate;
  self->name = g_strdup (name);

  return self;
}

void
inj_site_free (InjSite *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (inj_site_is_own (self));

  g_free ((char *) self->id);
  g_free ((char *) self->name);
  g_free (self);
}

gboolean
inj_site_is_own (const InjSite *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self < sites || self >= sites + G_N_ELEMENTS (sites);
}

guint
inj_site_get_index (const InjSite *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (inj_site_is_own (self))
    return G_N_ELEMENTS (sites) + (guint) self->number - 1;

  return (guint) (self - sites);
}

gboolean
inj_site_is_published (const InjSite *self)
{
  return inj_site_get_index (self) < N_PUBLISHED;
}

char *
inj_site_dup_name (const InjSite *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* The names of two sites may be the same, or tell of another side. */
  if (self->name != NULL)
    /* Translators: a site that a practice placed and named itself, and the
     * patient's side: "Above the ear, left" */
    return g_strdup_printf (_("%s, %s"), self->name, inj_side_get_name (self->side));

  if (inj_site_is_own (self))
    /* Translators: a site that a practice placed itself: the muscle, the
     * patient's side, and its number: "Temporalis, left, own 1" */
    return g_strdup_printf (_("%s, %s, own %d"),
                            inj_muscle_get_name (self->muscle),
                            inj_side_get_name (self->side),
                            self->number);

  /* Translators: a site: the muscle, the patient's side, and the number that
   * tells it from others there: "Temporalis, left, 3" */
  return g_strdup_printf (_("%s, %s, %d"),
                          inj_muscle_get_name (self->muscle),
                          inj_side_get_name (self->side),
                          self->number);
}
