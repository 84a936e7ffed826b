/* inj-dose-bar-text.c
 *
 * What a bar of doses says in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-bar-text.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

static InjUnits
get_sum (const InjDoseBarFigures *figures)
{
  return figures->earlier + figures->given + figures->to_go;
}

InjUnits
inj_dose_bar_text_get_excess (InjUnits dose,
                              InjUnits maximum)
{
  return maximum > 0 ? MAX (dose - maximum, 0) : 0;
}

char *
inj_dose_bar_text_make_plan (const InjDoseBarFigures *figures)
{
  g_autofree char *plan = inj_units_format (figures->plan);

  if (figures->plan == 0 || figures->plan == figures->maximum)
    return NULL;

  /* Translators: a mark on a bar: what is planned, as a number */
  return g_strdup_printf (_("plan %s"), plan);
}

char *
inj_dose_bar_text_make_maximum (const InjDoseBarFigures *figures)
{
  g_autofree char *maximum = inj_units_format (figures->maximum);

  if (figures->maximum == 0)
    return NULL;

  if (figures->plan == figures->maximum)
    /* Translators: a mark on a bar where plan and maximum are one number */
    return g_strdup_printf (_("plan and maximum %s"), maximum);

  /* Translators: a mark on a bar: the most that the label allows, as a number */
  return g_strdup_printf (_("maximum %s"), maximum);
}

char *
inj_dose_bar_text_make_practice (const InjDoseBarFigures *figures)
{
  g_autofree char *practice = inj_units_format (figures->practice);

  if (figures->practice == 0)
    return NULL;

  /* Translators: a mark on a bar: the most that the practice allows itself, as a
   * number */
  return g_strdup_printf (_("practice %s"), practice);
}

static char *
make_label_excess (const InjDoseBarFigures *figures)
{
  InjUnits excess = inj_dose_bar_text_get_excess (figures->earlier + figures->given, figures->maximum);
  InjUnits planned_excess = inj_dose_bar_text_get_excess (get_sum (figures), figures->maximum);
  g_autofree char *dose = inj_dose_text_units (excess > 0 ? excess : planned_excess);

  if (excess > 0)
    /* Translators: %s is a dose such as "40 units" */
    return g_strdup_printf (_("%s over the maximum"), dose);

  if (planned_excess > 0)
    /* Translators: what will be over the maximum once all that is planned has
     * been given; %s is a dose such as "40 units" */
    return g_strdup_printf (_("as planned, %s over the maximum"), dose);

  return NULL;
}

static char *
make_practice_excess (const InjDoseBarFigures *figures)
{
  InjUnits excess = inj_dose_bar_text_get_excess (figures->earlier + figures->given, figures->practice);
  InjUnits planned_excess = inj_dose_bar_text_get_excess (get_sum (figures), figures->practice);
  g_autofree char *dose = inj_dose_text_units (excess > 0 ? excess : planned_excess);

  if (excess > 0)
    /* Translators: %s is a dose such as "40 units" */
    return g_strdup_printf (_("%s over the practice’s figure"), dose);

  if (planned_excess > 0)
    /* Translators: once all that is planned has been given; %s is a dose such as
     * "40 units" */
    return g_strdup_printf (_("as planned, %s over the practice’s figure"), dose);

  return NULL;
}

char *
inj_dose_bar_text_make_excess (const InjDoseBarFigures *figures)
{
  g_autofree char *label = make_label_excess (figures);
  g_autofree char *practice = make_practice_excess (figures);

  if (label == NULL || practice == NULL)
    return g_strdup (label != NULL ? label : practice);

  return g_strconcat (label, "\n", practice, NULL);
}

char *
inj_dose_bar_text_make_value (const InjDoseBarFigures *figures)
{
  g_autofree char *earlier = inj_units_format (figures->earlier);
  g_autofree char *given = inj_units_format (figures->given);
  g_autofree char *to_go = inj_units_format (figures->to_go);
  g_autofree char *maximum = inj_units_format (figures->maximum);
  g_autofree char *practice = inj_units_format (figures->practice);
  g_autofree char *excess = inj_dose_bar_text_make_excess (figures);
  GString *text = g_string_new (NULL);

  if (figures->earlier > 0)
    /* Translators: what a bar shows; %s are numbers of units */
    g_string_append_printf (text, _("%s units earlier, %s today"), earlier, given);
  else
    /* Translators: what a bar shows; %s are numbers of units */
    g_string_append_printf (text, _("%s units given, %s to go"), given, to_go);

  if (figures->maximum > 0)
    /* Translators: goes on from "62.5 units given, 92.5 to go" */
    g_string_append_printf (text, _(", at most %s"), maximum);

  if (figures->practice > 0)
    /* Translators: goes on from "62.5 units given, 92.5 to go" */
    g_string_append_printf (text, _(", by the practice’s own figure %s"), practice);

  if (excess != NULL)
    g_string_append_printf (text, "; %s", g_strdelimit (excess, "\n", ' '));

  return g_string_free (text, FALSE);
}
