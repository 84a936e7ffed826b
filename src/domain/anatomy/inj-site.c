/* inj-site.c
 *
 * The site table: every named point that can be injected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-site.h"

#include <glib/gi18n-lib.h>

/* The first of the table. */
#define N_PUBLISHED 31

/* The sites of the migraine protocol in its order, the right ones of a muscle
 * before the left ones; its optional sites (follow-the-pain); what lies
 * outside it. */
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

guint
inj_site_get_index (const InjSite *self)
{
  g_return_val_if_fail (self >= sites && self < sites + G_N_ELEMENTS (sites), 0);

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

  /* Translators: a site: the muscle, the patient's side, and the number that
   * tells it from others there: "Temporalis, left, 3" */
  return g_strdup_printf (_("%s, %s, %d"),
                          inj_muscle_get_name (self->muscle),
                          inj_side_get_name (self->side),
                          self->number);
}
