/* inj-visit-title.c
 *
 * What stands at the head of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-title.h"

#include <glib/gi18n.h>

static InjDate
get_local_date (gint64      at,
                const char *zone_name)
{
  g_autoptr (GTimeZone) named = g_time_zone_new_identifier (zone_name);
  g_autoptr (GTimeZone) zone = named != NULL ? g_steal_pointer (&named) : g_time_zone_new_utc ();
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  int year, month, day;

  if (local == NULL)
    return INJ_DATE_NONE;

  g_date_time_get_ymd (local, &year, &month, &day);

  return inj_date_from_ymd (year, month, day);
}

static gboolean
gives_dose (const InjAction *action)
{
  for (guint i = 0; i < action->changes->len; i++)
    if (((const InjChange *) g_ptr_array_index (action->changes, i))->kind == INJ_CHANGE_INJECTION)
      return TRUE;

  return FALSE;
}

InjDate
inj_visit_title_get_entered_on (InjVisit *visit)
{
  const InjVisitHead *head;
  GPtrArray *actions;

  g_return_val_if_fail (INJ_IS_VISIT (visit), INJ_DATE_NONE);

  head = inj_visit_get_head (visit);
  actions = inj_visit_get_actions (visit);
  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);

      if (gives_dose (action))
        return get_local_date (action->at, head->zone);
    }

  return get_local_date (head->started_at, head->zone);
}

gboolean
inj_visit_title_is_late (InjVisit *visit)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), FALSE);

  return inj_visit_title_get_entered_on (visit) > inj_visit_get_date (visit);
}

static const char *
get_status_text (InjVisit *visit,
                 gboolean  is_saving)
{
  gboolean is_late = inj_visit_title_is_late (visit);

  /* What is done to the visit waits for another program as well as a dose does,
   * and may have no marker to tell that. */
  if (is_saving)
    /* Translators: of a visit: what was done is being written down */
    return _("saving…");
  if (inj_visit_get_error_reason (visit) != NULL)
    /* Translators: of a visit, such as one of the wrong patient */
    return _("entered in error");
  if (inj_visit_get_status (visit) == INJ_VISIT_SIGNED)
    /* Translators: of a visit; nobody has checked who signed */
    return is_late ? _("late, signed, not verified") : _("signed, not verified");

  /* Translators: of a visit that is entered on a later day than its own */
  return is_late ? _("draft, late entry") : _("draft");
}

char *
inj_visit_title_dup_state (InjVisit   *visit,
                           InjPatient *patient,
                           gboolean    is_saving)
{
  g_autofree char *born = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (INJ_IS_PATIENT (patient), NULL);

  born = inj_date_format (inj_patient_get_born (patient));

  /* Translators: "draft", "saving…" or "signed", and a date of birth. */
  return g_strdup_printf (_("%s · born %s"), get_status_text (visit, is_saving), born);
}

char *
inj_visit_title_dup_about (InjVisit *visit)
{
  g_autofree char *date = NULL;
  g_autoptr (GString) protocols = NULL;
  GPtrArray *add_ons;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  date = inj_date_format (inj_visit_get_date (visit));
  protocols = g_string_new (inj_protocol_get_name (inj_visit_get_protocol (visit)));
  add_ons = inj_visit_get_add_ons (visit);
  for (guint i = 0; i < add_ons->len; i++)
    g_string_append_printf (protocols, " + %s", inj_protocol_get_name (g_ptr_array_index (add_ons, i)));

  /* Translators: the date of a visit, and its protocol. */
  return g_strdup_printf (_(" · %s · %s"), date, protocols->str);
}

char *
inj_visit_title_dup_late (InjVisit *visit)
{
  g_autofree char *entered = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  if (!inj_visit_title_is_late (visit))
    return NULL;

  entered = inj_date_format_long (inj_visit_title_get_entered_on (visit));
  date = inj_date_format_long (inj_visit_get_date (visit));

  /* Translators: of a visit: when it was entered, and its own date. */
  return g_strdup_printf (_("Late entry: entered on %s for %s."), entered, date);
}
