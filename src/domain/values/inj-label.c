/* inj-label.c
 *
 * Whose label the practice works under.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-label.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} labels[] = {
  [INJ_LABEL_ANY] = { "any", N_("any label") },
  /* Translators: the prescribing information of the United States */
  [INJ_LABEL_US] = { "us", N_("US label") },
  /* Translators: the summary of product characteristics of the European Union */
  [INJ_LABEL_EU] = { "eu", N_("EU SmPC") },
};

const char *
inj_label_get_id (InjLabel label)
{
  g_return_val_if_fail ((guint) label < G_N_ELEMENTS (labels), NULL);

  return labels[label].id;
}

const char *
inj_label_get_name (InjLabel label)
{
  g_return_val_if_fail ((guint) label < G_N_ELEMENTS (labels), NULL);

  return _(labels[label].name);
}

gboolean
inj_label_from_id (const char *id,
                   InjLabel   *label)
{
  g_return_val_if_fail (label != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_strcmp0 (id, labels[i].id) == 0)
        {
          *label = (InjLabel) i;
          return TRUE;
        }
    }

  return FALSE;
}
