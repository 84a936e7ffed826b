/* inj-dose-text.c
 *
 * Doses, volumes and dates as the widgets write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-text.h"

#include <glib/gi18n-lib.h>

/* A day less far away can be told without its year. */
#define DAYS_WITHOUT_YEAR 300

/* What ngettext() counts: a fraction is never the singular. */
static gulong
get_plural (InjUnits units)
{
  gulong whole = (gulong) (units / INJ_UNITS (1));

  return units % INJ_UNITS (1) == 0 ? whole : MAX (whole, 2);
}

char *
inj_dose_text_units (InjUnits units)
{
  g_autofree char *number = inj_units_format (units);

  /* Translators: a dose; %s is a number, which may have decimals */
  return g_strdup_printf (ngettext ("%s unit", "%s units", get_plural (units)), number);
}

char *
inj_dose_text_volume (InjVolume volume)
{
  g_autofree char *number = inj_volume_format (volume);

  /* Translators: a volume in millilitres */
  return g_strdup_printf (_("%s mL"), number);
}

char *
inj_dose_text_dose (InjUnits  units,
                    InjVial  *vial)
{
  g_autofree char *dose = inj_dose_text_units (units);
  g_autofree char *volume = NULL;

  g_return_val_if_fail (vial == NULL || INJ_IS_VIAL (vial), NULL);

  if (vial == NULL)
    return g_steal_pointer (&dose);

  volume = inj_dose_text_volume (inj_vial_volume_of (vial, units));

  /* Translators: a dose and its volume: "5 units = 0.1 mL" */
  return g_strdup_printf (_("%s = %s"), dose, volume);
}

/* How much more or less that is, where it is plain to say; else %NULL. */
static char *
make_ratio_text (InjUnits units,
                 InjUnits planned)
{
  int times = (int) (units / planned);

  if (units == 10 * planned)
    /* Translators: of a dose, compared with the planned one */
    return g_strdup (_("ten times as much"));
  if (units == 2 * planned)
    /* Translators: of a dose, compared with the planned one */
    return g_strdup (_("twice as much"));
  if (times >= 2 && units % planned == 0)
    /* Translators: of a dose, compared with the planned one */
    return g_strdup_printf (ngettext ("%d time as much", "%d times as much", times), times);
  if (times >= 2)
    /* Translators: of a dose, compared with the planned one */
    return g_strdup_printf (ngettext ("more than %d time as much", "more than %d times as much", times), times);
  if (planned == 2 * units)
    /* Translators: of a dose, compared with the planned one */
    return g_strdup (_("half as much"));
  if (planned == 10 * units)
    /* Translators: of a dose, compared with the planned one */
    return g_strdup (_("a tenth as much"));

  return NULL;
}

char *
inj_dose_text_departure (InjUnits units,
                         InjUnits planned)
{
  g_autofree char *dose = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *ratio = NULL;

  if (units == 0 || planned == 0 || units == planned)
    return NULL;

  dose = inj_dose_text_units (units);
  wanted = inj_units_format (planned);
  ratio = make_ratio_text (units, planned);

  if (ratio == NULL)
    /* Translators: what is about to be given, and the number of units that was
     * planned: "7.5 units instead of 5" */
    return g_strdup_printf (_("%s instead of %s"), dose, wanted);

  /* Translators: what is about to be given, the number of units that was
   * planned, and how much more that is: "50 units instead of 5: ten times as
   * much" */
  return g_strdup_printf (_("%s instead of %s: %s"), dose, wanted, ratio);
}

char *
inj_dose_text_unusual (InjUnits units,
                       InjUnits usual)
{
  g_autofree char *dose = NULL;
  g_autofree char *others = NULL;
  g_autofree char *ratio = NULL;

  if (units == 0 || usual == 0 || units == usual)
    return NULL;

  dose = inj_dose_text_units (units);
  others = inj_units_format (usual);
  ratio = make_ratio_text (units, usual);

  if (ratio == NULL)
    /* Translators: what is about to be given, and the number of units that is
     * planned at each other site of the muscle: "7.5 units, at its other sites 5" */
    return g_strdup_printf (_("%s, at its other sites %s"), dose, others);

  /* Translators: what is about to be given, the number of units that is planned
   * at each other site of the muscle, and how much more that is: "50 units, at
   * its other sites 5: ten times as much" */
  return g_strdup_printf (_("%s, at its other sites %s: %s"), dose, others, ratio);
}

char *
inj_dose_text_strength (InjVial *vial)
{
  g_autofree char *dose = NULL;
  InjVolume diluent;
  gint64 scaled;
  InjUnits units;

  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  /* Units per 0.1 mL are labelled units / diluent mL / 10 (PDR, SmPC). */
  diluent = inj_vial_get_diluent (vial);
  scaled = inj_vial_get_labelled (vial) * 100;
  units = (scaled + diluent / 2) / diluent;
  dose = inj_dose_text_units (units);

  if (scaled % diluent != 0)
    /* Translators: a dilution that does not come out even; %s is a dose */
    return g_strdup_printf (_("about %s in 0.1 mL"), dose);

  /* Translators: a dilution; %s is a dose such as "5 units" */
  return g_strdup_printf (_("%s in 0.1 mL"), dose);
}

char *
inj_dose_text_short_date (InjDate date,
                          InjDate reference)
{
  g_autoptr (GDateTime) noon = NULL;
  GDate day;

  g_return_val_if_fail (date != INJ_DATE_NONE, NULL);

  g_date_clear (&day, 1);
  g_date_set_julian (&day, date);
  noon = g_date_time_new_utc (g_date_get_year (&day), g_date_get_month (&day),
                              g_date_get_day (&day), 12, 0, 0);
  g_return_val_if_fail (noon != NULL, NULL);

  if (reference != INJ_DATE_NONE && ABS ((int) date - (int) reference) < DAYS_WITHOUT_YEAR)
    /* Translators: a day of this year, as short as people write it. See
     * g_date_time_format() for the codes. */
    return g_date_time_format (noon, _("%-d %b"));

  /* Translators: a day with its year, as short as people write it. See
   * g_date_time_format() for the codes. */
  return g_date_time_format (noon, _("%-d %b %Y"));
}
