/* inj-now-text.c
 *
 * What the bar of the site that is now says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-now-text.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"
#include "widgets/text/inj-dose-text.h"

char *
inj_now_text_pending (const char *typed,
                      InjUnits    units,
                      InjVial    *vial)
{
  g_autofree char *volume = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  if (units > 0 && vial != NULL)
    volume = inj_dose_text_volume (inj_vial_volume_of (vial, units));

  if (volume != NULL)
    /* Translators: units as they are being typed, with a caret, and their volume:
     * "7.5| units = 0.15 mL" */
    return g_strdup_printf (_("%s| units = %s"), typed, volume);

  /* Translators: units as far as they have been typed, with a caret */
  return g_strdup_printf (_("%s| units"), typed);
}

char *
inj_now_text_planned (InjPlace *place,
                      InjVial  *vial)
{
  g_return_val_if_fail (INJ_IS_PLACE (place), NULL);

  if (inj_place_get_planned (place) > 0)
    return inj_dose_text_dose (inj_place_get_planned (place), vial);

  /* Translators: of a site for which no units are planned */
  return g_strdup (_("type the units"));
}

char *
inj_now_text_vial (InjVisit *visit,
                   InjVial  *vial,
                   gboolean  changed)
{
  g_return_val_if_fail (visit == NULL || INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (vial == NULL || INJ_IS_VIAL (vial), NULL);

  if (visit == NULL || vial == NULL || inj_visit_get_vials (visit)->len < 2)
    return NULL;

  if (inj_vial_get_lot (vial)[0] == '\0')
    /* Translators: another vial has taken over, or is in use; %d counts the
     * vials of the visit, for its lot is not entered yet. */
    return g_strdup_printf (changed ? _("now from vial %d") : _("from vial %d"), inj_vial_get_number (vial));

  if (changed)
    /* Translators: another vial has taken over: the lot printed on it */
    return g_strdup_printf (_("now from lot %s"), inj_vial_get_lot (vial));

  /* Translators: of several vials the one in use: the lot printed on it */
  return g_strdup_printf (_("from lot %s"), inj_vial_get_lot (vial));
}

char *
inj_now_text_done (InjVisit *visit)
{
  const InjTally *tally;
  InjTotals totals;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  inj_totals_count (visit, NULL, &totals);
  tally = &totals.all;

  if (tally->wanted_hollow > 0)
    /* Translators: stands where no site is chosen */
    return g_strdup_printf (ngettext ("%d planned site to go", "%d planned sites to go",
                                      tally->wanted_hollow),
                            tally->wanted_hollow);

  if (tally->required_skipped > 0)
    /* Translators: all planned sites are done: given ones, of how many, and skipped
     * ones */
    return g_strdup_printf (_("%d of %d planned sites are given, %d skipped"),
                            tally->required_given, tally->required, tally->required_skipped);

  /* Translators: all planned sites have been given */
  return g_strdup_printf (ngettext ("The planned site is given",
                                    "All %d planned sites are given", tally->required),
                          tally->required);
}
