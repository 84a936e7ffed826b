/* inj-text-record.c
 *
 * What was entered about a visit, as sections of its sheet of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-text-record.h"

#include <glib/gi18n-lib.h>

#include "domain/patient/inj-caution.h"
#include "domain/patient/inj-event.h"
#include "domain/review/inj-criteria.h"
#include "domain/review/inj-deviation.h"
#include "domain/review/inj-sign-check.h"
#include "domain/visit/inj-wastage.h"
#include "session/inj-clock.h"

#include "inj-text-table.h"

#define INDENT "  "

static void
begin_section (GString    *text,
               const char *title)
{
  g_string_append_printf (text, "\n%s\n", title);
}

/* Each line of @lines with an indent. */
static void
append_lines (GString    *text,
              const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (gsize i = 0; split[i] != NULL; i++)
    g_string_append_printf (text, INDENT "%s\n", split[i]);
}

static void
write_cautions (GString             *text,
                InjVisit            *visit,
                const InjBackground *background)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < background->cautions->len; i++)
    {
      InjCaution *caution = g_ptr_array_index (background->cautions, i);
      g_autofree char *title = inj_caution_dup_title (caution);

      if (!inj_caution_holds_on (caution, inj_visit_get_date (visit)))
        continue;

      if (!has_any)
        begin_section (text, _("Cautions"));
      has_any = TRUE;
      g_string_append_printf (text, INDENT "%s\n", title);
    }
}

static void
write_events (GString   *text,
              GPtrArray *events)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("ll");
  gboolean has_any = FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      InjEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = inj_date_format (inj_event_get_date (event));
      g_autofree char *title = inj_event_dup_title (event);

      if (inj_event_is_voided (event))
        continue;

      inj_text_table_add_row (table, date, title, NULL);
      has_any = TRUE;
    }

  if (!has_any)
    return;
  begin_section (text, _("Events between visits"));
  inj_text_table_print (table, INDENT, text);
}

void
inj_text_record_write_patient (GString             *text,
                               InjVisit            *visit,
                               const InjBackground *background,
                               GPtrArray           *events)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (background != NULL);
  g_return_if_fail (events != NULL);

  write_cautions (text, visit, background);
  write_events (text, events);
}

static void
add_detail (InjTextTable *table,
            InjDetail     detail,
            const char   *value)
{
  g_autofree char *line = NULL;

  if (inj_detail_get_kind (detail) == INJ_DETAIL_YES)
    value = _("yes");

  /* A table has a line a row. */
  line = g_strdelimit (g_strdup (value), "\n\t", ' ');
  inj_text_table_add_row (table, inj_detail_get_name (detail), line, NULL);
}

void
inj_text_record_write_details (GString  *text,
                               InjVisit *visit)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("ll");
  g_autofree char *criteria = NULL;
  gboolean has_any = FALSE;

  g_return_if_fail (text != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  for (int detail = 0; detail < INJ_N_DETAILS; detail++)
    {
      const char *value = inj_visit_get_detail (visit, (InjDetail) detail);

      if (value == NULL)
        continue;

      add_detail (table, (InjDetail) detail, value);
      has_any = TRUE;
    }

  if (!has_any)
    return;
  begin_section (text, _("Entered"));
  inj_text_table_print (table, INDENT, text);

  criteria = inj_criteria_dup_statement (visit);
  if (criteria == NULL)
    return;
  begin_section (text, _("Criteria of chronic migraine, beside what was entered"));
  append_lines (text, criteria);
}

void
inj_text_record_write_deviations (GString    *text,
                                  InjVisit   *visit,
                                  InjAnchors *anchors)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lll");
  g_autoptr (GPtrArray) deviations = NULL;
  g_autofree char *completeness = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  deviations = inj_deviation_list (visit, anchors);
  completeness = inj_deviation_dup_completeness (visit);
  if (deviations->len == 0 && completeness == NULL)
    return;

  begin_section (text, _("Deviations from the plan"));
  if (completeness != NULL)
    append_lines (text, completeness);
  for (guint i = 0; i < deviations->len; i++)
    {
      const InjDeviation *deviation = g_ptr_array_index (deviations, i);

      inj_text_table_add_row (table, inj_deviation_kind_get_name (deviation->kind), deviation->text,
                              deviation->reason != NULL ? deviation->reason : "", NULL);
    }
  inj_text_table_print (table, INDENT, text);
}

static void
add_text (InjTextTable *table,
          const char   *number,
          const char   *title,
          const char   *value)
{
  if (value[0] != '\0')
    inj_text_table_add_row (table, number, title, value, NULL);
}

static void
add_vial (InjTextTable *table,
          InjVisit     *visit,
          InjVial      *vial)
{
  g_autoptr (GPtrArray) history = inj_visit_dup_vial_history (visit, inj_vial_get_number (vial));
  g_autofree char *number = g_strdup_printf ("%d", inj_vial_get_number (vial));

  add_text (table, number, _("serial"), inj_vial_get_serial (vial));
  add_text (table, number, _("GTIN"), inj_vial_get_gtin (vial));
  if (inj_vial_get_source (vial) != INJ_VIAL_SOURCE_UNKNOWN)
    add_text (table, number, _("source"), inj_vial_source_get_name (inj_vial_get_source (vial)));
  if (inj_vial_get_opened_at (vial) != 0)
    {
      const char *zone = inj_visit_get_head (visit)->zone;
      g_autofree char *day = inj_date_format (inj_date_of_time (inj_vial_get_opened_at (vial), zone));
      g_autofree char *time = inj_clock_format (inj_vial_get_opened_at (vial));
      g_autofree char *opened = g_strconcat (day, " ", time, NULL);

      add_text (table, number, _("opened"), opened);
    }
  for (guint i = 0; i + 1 < history->len; i++)
    {
      g_autofree char *title = inj_vial_dup_title (g_ptr_array_index (history, i));

      add_text (table, number, _("said before"), title);
    }
}

void
inj_text_record_write_vials (GString  *text,
                             InjVisit *visit)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("rll");
  g_autofree char *statement = NULL;
  GPtrArray *vials;

  g_return_if_fail (text != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  vials = inj_visit_get_vials (visit);
  for (guint i = 0; i < vials->len; i++)
    add_vial (table, visit, g_ptr_array_index (vials, i));
  inj_text_table_print (table, INDENT, text);

  statement = inj_wastage_dup_statement (visit);
  if (statement != NULL)
    append_lines (text, statement);
}

static char *
dup_limit (const InjLimit *limit)
{
  g_autofree char *units = inj_units_format (limit->units);

  if (limit->scope == INJ_LIMIT_INTERVAL)
    return g_strdup_printf (ngettext ("at least %d day", "at least %d days", limit->amount), limit->amount);
  if (limit->scope == INJ_LIMIT_MONTHS)
    /* Translators: units, and months. */
    return g_strdup_printf (ngettext ("at most %s units in %d month", "at most %s units in %d months", limit->amount),
                            units, limit->amount);
  if (limit->sites == 0)
    return g_strdup_printf (_("at most %s units"), units);
  if (limit->units == 0)
    return g_strdup_printf (ngettext ("at most %d site", "at most %d sites", limit->sites), limit->sites);

  /* Translators: units, and sites. */
  return g_strdup_printf (ngettext ("at most %s units in %d site", "at most %s units in %d sites", limit->sites),
                          units, limit->sites);
}

void
inj_text_record_write_limits (GString             *text,
                              const InjBackground *background)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("ll");

  g_return_if_fail (text != NULL);
  g_return_if_fail (background != NULL);

  if (background->practice_limits->len == 0)
    return;

  begin_section (text, _("Figures of this practice, beside the label's"));
  for (guint i = 0; i < background->practice_limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (background->practice_limits, i);
      g_autofree char *figure = dup_limit (limit);

      inj_text_table_add_row (table,
                              limit->scope == INJ_LIMIT_MUSCLE ? inj_muscle_get_id (limit->muscle)
                                                               : inj_limit_scope_get_id (limit->scope),
                              figure, NULL);
    }
  inj_text_table_print (table, INDENT, text);
}

void
inj_text_record_write_checks (GString    *text,
                              InjVisit   *visit,
                              GListModel *findings,
                              InjAnchors *anchors)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) checks = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (G_IS_LIST_MODEL (findings));

  if (inj_visit_get_status (visit) == INJ_VISIT_SIGNED)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    g_ptr_array_add (list, g_list_model_get_item (findings, i));
  checks = inj_sign_check_list (visit, list, anchors);

  begin_section (text, _("Before signing"));
  for (guint i = 0; i < checks->len; i++)
    {
      const InjSignCheck *check = g_ptr_array_index (checks, i);

      g_string_append_printf (text, INDENT "%s %s\n", check->state == INJ_SIGN_CHECK_DONE ? "[x]" : "[ ]", check->text);
    }
}

/* What an amendment is about, each a line. */
static char *
dup_change (const InjChange *change)
{
  g_autofree char *title = NULL;
  g_autofree char *units = NULL;

  switch (change->kind)
    {
    case INJ_CHANGE_VOID:
      /* Translators: %d is the number of a dose. */
      return g_strdup_printf (_("dose %d voided"), change->number);
    case INJ_CHANGE_INJECTION:
      units = inj_units_format (change->injection->units);
      /* Translators: the number of a dose, its units, and its site. */
      return g_strdup_printf (_("dose %d added: %s units, %s"), change->injection->number, units,
                              change->injection->place_id);
    case INJ_CHANGE_VIAL_CORRECTION:
      title = inj_vial_dup_title (change->vial);
      /* Translators: a vial's number in the visit, and what it says now. */
      return g_strdup_printf (_("vial %d: %s"), inj_vial_get_number (change->vial), title);
    case INJ_CHANGE_IN_ERROR:
      return g_strdup (change->reason != NULL ? _("the whole visit was entered in error")
                                              : _("the visit was not entered in error"));
    default:
      return NULL;
    }
}

static void
write_amendment (GString         *text,
                 InjVisit        *visit,
                 const InjAction *action)
{
  g_autofree char *day = inj_date_format (inj_date_of_time (action->at, inj_visit_get_head (visit)->zone));
  g_autofree char *time = inj_clock_format (action->at);

  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);
      g_autofree char *line = dup_change (change);

      if (change->kind == INJ_CHANGE_AMENDMENT)
        /* Translators: date, time, who amended, and why. */
        g_string_append_printf (text, _("  %s %s by %s: %s\n"), day, time, change->signer, change->reason);
      else if (line != NULL)
        g_string_append_printf (text, INDENT INDENT "%s\n", line);
    }
}

void
inj_text_record_write_amendments (GString  *text,
                                  InjVisit *visit)
{
  GPtrArray *amendments;

  g_return_if_fail (text != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  amendments = inj_visit_get_amendments (visit);
  if (amendments->len == 0)
    return;

  begin_section (text, _("Amendments"));
  for (guint i = 0; i < amendments->len; i++)
    write_amendment (text, visit, g_ptr_array_index (amendments, i));
}
