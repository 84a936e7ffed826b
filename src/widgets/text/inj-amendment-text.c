/* inj-amendment-text.c
 *
 * What an amendment puts right, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-amendment-text.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"

#include "inj-dose-text.h"

static void
add_line (GString    *text,
          const char *what,
          const char *before,
          const char *after)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: what is amended, what was written there, what is from now on:
   * "Vial 1, lot: C1234 → C1243" */
  g_string_append_printf (text, _("%s: %s → %s"), what, before, after);
}

/* The same as markup, with what no longer holds struck out. */
static void
add_struck_line (GString    *text,
                 const char *what,
                 const char *before,
                 const char *after)
{
  g_autofree char *escaped_what = g_markup_escape_text (what, -1);
  g_autofree char *escaped_before = g_markup_escape_text (before, -1);
  g_autofree char *escaped_after = g_markup_escape_text (after, -1);
  g_autofree char *struck = g_strdup_printf ("<s>%s</s>", escaped_before);

  add_line (text, escaped_what, struck, escaped_after);
}

typedef void (*AddLine) (GString    *text,
                         const char *what,
                         const char *before,
                         const char *after);

static const char *
get_substance_id (InjVisit *visit,
                  int       vial_number)
{
  InjVial *vial = inj_visit_lookup_vial (visit, vial_number);

  return vial != NULL ? inj_vial_get_substance_id (vial) : NULL;
}

/* What the visit's total of that substance is, and would be. */
static void
add_total (GString    *text,
           InjVisit   *visit,
           const char *substance_id,
           InjUnits    difference)
{
  InjTotals totals;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  inj_totals_count (visit, substance_id, &totals);
  before = inj_units_format (totals.all.given);
  after = inj_dose_text_units (totals.all.given + difference);
  /* Translators: the sum of a visit's doses */
  add_line (text, _("Total of the visit"), before, after);
}

static void
preview_void (GString            *text,
              InjVisit           *visit,
              const InjAmendment *amendment)
{
  InjPlace *place = amendment->place_id != NULL ? inj_visit_lookup_place (visit, amendment->place_id) : NULL;
  InjInjection *injection = place != NULL ? inj_place_get_injection (place) : NULL;
  g_autofree char *dose = NULL;

  if (injection == NULL)
    return;

  dose = inj_dose_text_units (injection->units);
  /* Translators: of a dose */
  add_line (text, inj_place_get_name (place), dose, _("not given"));
  add_total (text, visit, get_substance_id (visit, injection->vial), -injection->units);
}

static char *
dup_added_name (InjVisit           *visit,
                const InjAmendment *amendment)
{
  const InjSite *site;

  if (amendment->kind == INJ_AMENDMENT_ADD_FREE_DOSE)
    /* Translators: a muscle, and the plate on which a point in it lies */
    return g_strdup_printf (_("%s, free site, plate %s"),
                            amendment->muscle_name != NULL ? amendment->muscle_name
                                                           : inj_muscle_get_name (amendment->muscle),
                            inj_plate_get_name (amendment->position.plate));

  site = amendment->place_id != NULL ? inj_visit_lookup_site (visit, amendment->place_id) : NULL;

  return site != NULL ? inj_site_dup_name (site) : NULL;
}

static void
preview_add (GString            *text,
             InjVisit           *visit,
             const InjAmendment *amendment)
{
  g_autofree char *name = dup_added_name (visit, amendment);
  g_autofree char *dose = NULL;

  if (name == NULL || amendment->dose.units == 0)
    return;

  dose = inj_dose_text_units (amendment->dose.units);
  /* Translators: of a dose */
  add_line (text, name, _("not given"), dose);
  add_total (text, visit,
             amendment->vial != NULL ? inj_vial_get_substance_id (amendment->vial)
                                     : get_substance_id (visit, amendment->vial_number),
             amendment->dose.units);
}

static void
add_vial_field (GString    *text,
                AddLine     add,
                const char *field,
                int         number,
                const char *before,
                const char *after)
{
  /* Translators: stands for what was not entered */
  const char *none = _("none");
  g_autofree char *what = NULL;

  if (g_strcmp0 (before, after) == 0)
    return;

  /* Translators: the number of a vial, and a field of it: "Vial 1, lot" */
  what = g_strdup_printf (_("Vial %d, %s"), number, field);
  add (text, what, before[0] != '\0' ? before : none, after[0] != '\0' ? after : none);
}

/* "" for none. */
static char *
dup_expiry (InjVial *vial)
{
  InjDate expiry = inj_vial_get_expiry (vial);

  return expiry != INJ_DATE_NONE ? inj_date_format (expiry) : g_strdup ("");
}

static void
add_vial (GString *text,
          AddLine  add,
          InjVial *before,
          InjVial *after)
{
  int number = inj_vial_get_number (before);
  g_autofree char *old_expiry = dup_expiry (before);
  g_autofree char *new_expiry = dup_expiry (after);

  /* Translators: a field of a vial */
  add_vial_field (text, add, _("lot"), number, inj_vial_get_lot (before), inj_vial_get_lot (after));
  /* Translators: a field of a vial */
  add_vial_field (text, add, _("expiry"), number, old_expiry, new_expiry);
  /* Translators: a field of a vial */
  add_vial_field (text, add, _("serial number"), number, inj_vial_get_serial (before), inj_vial_get_serial (after));
}

static void
add_in_error (GString  *text,
              InjVisit *visit)
{
  InjTotals totals;
  g_autofree char *dose = NULL;

  inj_totals_count (visit, NULL, &totals);
  dose = inj_dose_text_units (totals.all.given);
  /* Translators: of a visit: it was entered for the wrong patient, or twice */
  add_line (text, _("Whole visit"), dose, _("entered in error, counts for nothing"));
}

static char *
finish (GString *text)
{
  return g_string_free (text, text->len == 0);
}

char *
inj_amendment_text_preview (InjVisit           *visit,
                            const InjAmendment *amendment)
{
  GString *text = g_string_new (NULL);
  InjVial *vial;

  g_return_val_if_fail (INJ_IS_VISIT (visit), finish (text));
  g_return_val_if_fail (amendment != NULL, finish (text));

  switch (amendment->kind)
    {
    case INJ_AMENDMENT_VOID_DOSE:
      preview_void (text, visit, amendment);
      break;
    case INJ_AMENDMENT_ADD_DOSE:
    case INJ_AMENDMENT_ADD_FREE_DOSE:
      preview_add (text, visit, amendment);
      break;
    case INJ_AMENDMENT_CORRECT_VIAL:
      vial = amendment->vial != NULL ? inj_visit_lookup_vial (visit, inj_vial_get_number (amendment->vial)) : NULL;
      if (vial != NULL)
        add_vial (text, add_line, vial, amendment->vial);
      break;
    case INJ_AMENDMENT_IN_ERROR:
    default:
      add_in_error (text, visit);
    }

  return finish (text);
}

/* The first change of an amendment says who and why. */
static const InjChange *
get_first (const InjAction *amendment)
{
  return amendment->changes->len > 0 ? g_ptr_array_index (amendment->changes, 0) : NULL;
}

char *
inj_amendment_text_head (InjVisit        *visit,
                         const InjAction *amendment)
{
  const char *zone_name = inj_visit_get_head (visit)->zone;
  g_autoptr (GTimeZone) zone = zone_name != NULL ? g_time_zone_new_identifier (zone_name) : NULL;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (amendment->at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  const InjChange *first = get_first (amendment);

  local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);
  day = inj_date_format_long (inj_date_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local),
                                                 g_date_time_get_day_of_month (local)));

  /* Translators: who amended a visit, and on which day */
  return g_strdup_printf (_("Amended by %s on %s"), first != NULL && first->signer != NULL ? first->signer : "", day);
}

const char *
inj_amendment_text_get_reason (const InjAction *amendment)
{
  const InjChange *first = get_first (amendment);

  return first != NULL && first->reason != NULL ? first->reason : "";
}

/* What that vial was said to be before the action of @revision. */
static InjVial *
find_vial_before (InjVisit *visit,
                  int       number,
                  int       revision)
{
  GPtrArray *actions = inj_visit_get_actions (visit);
  InjVial *vial = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);

      for (guint j = 0; action->revision < revision && j < action->changes->len; j++)
        {
          const InjChange *change = g_ptr_array_index (action->changes, j);

          if ((change->kind == INJ_CHANGE_VIAL || change->kind == INJ_CHANGE_VIAL_CORRECTION) &&
              inj_vial_get_number (change->vial) == number)
            vial = change->vial;
        }
    }

  return vial;
}

char *
inj_amendment_text_place (InjVisit           *visit,
                          const InjInjection *injection)
{
  InjPlace *place = inj_visit_lookup_place (visit, injection->place_id);
  const InjSite *site = inj_visit_lookup_site (visit, injection->place_id);

  if (place != NULL)
    return g_strdup (inj_place_get_name (place));
  if (site != NULL)
    return inj_site_dup_name (site);

  /* Translators: a muscle, a side of the patient: a point that is no site */
  return g_strdup_printf (_("%s, %s, free site"),
                          injection->muscle_name != NULL ? injection->muscle_name
                                                         : inj_muscle_get_name (injection->muscle),
                          inj_side_get_name (injection->side));
}

static void
add_change (GString         *text,
            InjVisit        *visit,
            const InjAction *amendment,
            const InjChange *change)
{
  const InjInjection *injection = NULL;
  g_autofree char *name = NULL;
  g_autofree char *dose = NULL;
  InjVial *before;

  if (change->kind == INJ_CHANGE_VOID)
    injection = g_ptr_array_index (inj_visit_get_injections (visit), change->number - 1);
  else if (change->kind == INJ_CHANGE_INJECTION)
    injection = change->injection;

  if (injection != NULL)
    {
      name = inj_amendment_text_place (visit, injection);
      dose = inj_dose_text_units (injection->units);
      if (change->kind == INJ_CHANGE_VOID)
        add_struck_line (text, name, dose, _("not given"));
      else
        add_struck_line (text, name, _("not given"), dose);
    }
  else if (change->kind == INJ_CHANGE_VIAL_CORRECTION)
    {
      before = find_vial_before (visit, inj_vial_get_number (change->vial), amendment->revision);
      if (before != NULL)
        add_vial (text, add_struck_line, before, change->vial);
    }
  else if (change->kind == INJ_CHANGE_IN_ERROR)
    {
      add_struck_line (text, _("Whole visit"), _("documented"), _("entered in error, counts for nothing"));
    }
}

char *
inj_amendment_text_body (InjVisit        *visit,
                         const InjAction *amendment)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < amendment->changes->len; i++)
    add_change (text, visit, amendment, g_ptr_array_index (amendment->changes, i));

  return g_string_free (text, FALSE);
}
