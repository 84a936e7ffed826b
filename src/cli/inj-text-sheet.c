/* inj-text-sheet.c
 *
 * A visit as a sheet of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-text-sheet.h"

#include <glib/gi18n-lib.h>

#include "domain/review/inj-finding.h"
#include "domain/visit/inj-sheet.h"
#include "domain/visit/inj-totals.h"
#include "session/inj-clock.h"

#include "inj-text-record.h"
#include "inj-text-table.h"

#define INDENT "  "

/* What one sheet is written from; borrows all but the text. */
typedef struct
{
  InjVisit            *visit;
  const InjBackground *background;
  GListModel          *findings;
  InjTotals            totals;
  GString             *text;
} Sheet;

static void
begin_section (Sheet      *sheet,
               const char *title)
{
  g_string_append_printf (sheet->text, "\n%s\n", title);
}

/* Takes @value. */
static void
add_row (InjTextTable *table,
         const char   *title,
         char         *value)
{
  inj_text_table_add_row (table, title, value, NULL);
  g_free (value);
}

static char *
dup_patient (InjPatient *patient)
{
  g_autofree char *name = inj_patient_dup_name (patient);
  g_autofree char *born = inj_date_format (inj_patient_get_born (patient));

  if (inj_patient_get_record (patient)[0] == '\0')
    /* Translators: a name and a date of birth. */
    return g_strdup_printf (_("%s, born %s"), name, born);

  /* Translators: a name, a date of birth and the number in the records. */
  return g_strdup_printf (_("%s, born %s, record %s"), name, born, inj_patient_get_record (patient));
}

static char *
dup_status (InjVisit *visit)
{
  const char *reason = inj_visit_get_sign_reason (visit);

  if (inj_visit_get_status (visit) == INJ_VISIT_DRAFT)
    return g_strdup (_("draft"));

  /* No signer has proved yet to be who is named. */
  if (reason == NULL || reason[0] == '\0')
    /* Translators: %s is who signed. */
    return g_strdup_printf (_("signed by %s (signature not verified)"), inj_visit_get_signer (visit));

  /* Translators: who signed, and a reason. */
  return g_strdup_printf (_("signed by %s (signature not verified): %s"), inj_visit_get_signer (visit), reason);
}

static void
write_head (Sheet *sheet)
{
  const InjVisitHead *head = inj_visit_get_head (sheet->visit);
  InjProtocol *protocol = inj_visit_get_protocol (sheet->visit);
  GPtrArray *add_ons = inj_visit_get_add_ons (sheet->visit);
  const char *error_reason = inj_visit_get_error_reason (sheet->visit);
  g_autoptr (InjTextTable) table = inj_text_table_new ("ll");

  add_row (table, _("Visit"), g_strdup_printf ("%" G_GINT64_FORMAT, head->id));
  add_row (table, _("Patient"), dup_patient (sheet->background->patient));
  add_row (table, _("Date"), inj_date_format (head->date));
  add_row (table, _("Protocol"),
           /* Translators: a protocol's name, its id and its version. */
           g_strdup_printf (_("%s (%s, version %s)"), inj_protocol_get_name (protocol),
                            inj_protocol_get_id (protocol), inj_protocol_get_version (protocol)));
  add_row (table, _("Product"), g_strdup_printf ("%s (%s)", head->product_id, head->substance_id));
  for (guint i = 0; i < add_ons->len; i++)
    {
      InjProtocol *add_on = g_ptr_array_index (add_ons, i);

      add_row (table, _("Add-on"),
               /* Translators: a protocol's name, its id and its version. */
               g_strdup_printf (_("%s (%s, version %s)"), inj_protocol_get_name (add_on),
                                inj_protocol_get_id (add_on), inj_protocol_get_version (add_on)));
    }
  if (inj_visit_get_injector (sheet->visit)[0] != '\0')
    add_row (table, _("Injector"), g_strdup (inj_visit_get_injector (sheet->visit)));
  add_row (table, _("Status"), dup_status (sheet->visit));
  if (error_reason != NULL)
    add_row (table, _("Entered in error"), g_strdup (error_reason));
  inj_text_table_print (table, "", sheet->text);
}

static const char *
get_mark (InjPlace *place)
{
  switch (inj_place_get_state (place))
    {
    case INJ_PLACE_GIVEN:
      return "[x]";
    case INJ_PLACE_SKIPPED:
      return "[-]";
    case INJ_PLACE_HOLLOW:
    default:
      return "[ ]";
    }
}

/* What is not as usual of a dose: "intradermal, “deep”". */
static char *
dup_remark (const InjInjection *injection)
{
  gboolean has_route = injection != NULL && injection->route != INJ_ROUTE_INTRAMUSCULAR;
  const char *note = injection != NULL ? injection->note : NULL;

  if (has_route && note != NULL)
    /* Translators: a route, and a note that was typed. */
    return g_strdup_printf (_("%s, “%s”"), inj_route_get_name (injection->route), note);
  if (note != NULL)
    /* Translators: %s is a note that was typed. */
    return g_strdup_printf (_("“%s”"), note);

  return g_strdup (has_route ? inj_route_get_name (injection->route) : "");
}

static void
write_place (InjTextTable *table,
             InjPlace     *place)
{
  InjInjection *injection = inj_place_get_injection (place);
  g_autofree char *description = inj_place_dup_description (place);
  g_autofree char *time = injection != NULL ? inj_clock_format (injection->given_at) : NULL;
  g_autofree char *remark = dup_remark (injection);
  g_autofree char *vial = NULL;

  if (injection != NULL)
    /* Translators: %d is a vial's number in the visit. */
    vial = g_strdup_printf (_("vial %d"), injection->vial);

  inj_text_table_add_row (table, get_mark (place), inj_place_get_id (place), inj_place_get_muscle_name (place),
                          inj_side_get_name (inj_place_get_side (place)), description,
                          time != NULL ? time : "", vial != NULL ? vial : "", remark, NULL);
}

static void
write_places (Sheet *sheet)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("llllllll");
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (sheet->visit));

  begin_section (sheet, _("Sites"));
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (sheet->visit), i);

      write_place (table, place);
    }
  inj_text_table_print (table, INDENT, sheet->text);
}

/* "31 of 31 + 2 optional" */
static char *
dup_sites (const InjTally *tally)
{
  int more = tally->sites - tally->required_given;

  if (more == 0)
    /* Translators: sites given, and sites planned. */
    return g_strdup_printf (_("%d of %d"), tally->required_given, tally->required);

  /* Translators: sites given, sites planned, and sites given beside these. */
  return g_strdup_printf (_("%d of %d + %d optional"), tally->required_given, tally->required, more);
}

static void
write_sums (Sheet *sheet)
{
  const InjTally *all = &sheet->totals.all;
  g_autoptr (InjTextTable) table = inj_text_table_new ("ll");
  g_autofree char *given = inj_units_format (all->given);
  g_autofree char *planned = inj_units_format (all->planned);

  begin_section (sheet, _("Totals"));
  /* Translators: units given, and units planned. */
  add_row (table, _("Units"), g_strdup_printf (_("%s of %s"), given, planned));
  add_row (table, _("Sites"), dup_sites (all));
  add_row (table, _("Millilitres"), inj_volume_format (sheet->totals.volume));
  add_row (table, _("To go"), inj_units_format (all->to_go));
  add_row (table, _("Skipped"), inj_units_format (all->skipped));
  inj_text_table_print (table, INDENT, sheet->text);
}

static void
write_tally (InjTextTable  *table,
             const char    *title,
             const InjTally sides[INJ_N_SIDES],
             InjUnits       total)
{
  g_autofree char *right = inj_units_format (sides[INJ_SIDE_RIGHT].given);
  g_autofree char *left = inj_units_format (sides[INJ_SIDE_LEFT].given);
  g_autofree char *midline = inj_units_format (sides[INJ_SIDE_MIDLINE].given);
  g_autofree char *sum = inj_units_format (total);

  inj_text_table_add_row (table, title, right, left, midline, sum, NULL);
}

static void
write_muscles (Sheet *sheet)
{
  const InjTotals *totals = &sheet->totals;
  InjProtocol *protocol = inj_visit_get_protocol (sheet->visit);
  g_autoptr (InjTextTable) table = inj_text_table_new ("lrrrr");

  begin_section (sheet, _("Units by muscle and side"));
  inj_text_table_add_row (table, "", inj_side_get_name (INJ_SIDE_RIGHT), inj_side_get_name (INJ_SIDE_LEFT),
                          inj_side_get_name (INJ_SIDE_MIDLINE), _("all"), NULL);
  for (int muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    if (totals->by_muscle[muscle].sites > 0 || inj_protocol_has_muscle (protocol, (InjMuscle) muscle))
      write_tally (table, inj_muscle_get_name ((InjMuscle) muscle), totals->by_muscle_side[muscle],
                   totals->by_muscle[muscle].given);
  write_tally (table, _("All"), totals->by_side, totals->all.given);
  inj_text_table_print (table, INDENT, sheet->text);
}

static void
write_contribution (InjTextTable    *table,
                    InjContribution *contribution,
                    int              months)
{
  g_autofree char *date = inj_date_format (inj_contribution_get_date (contribution));
  g_autofree char *units = inj_units_format (inj_contribution_get_units (contribution));
  g_autofree char *leaves = inj_date_format (inj_contribution_leaves (contribution, months));
  g_autofree char *visit = g_strdup_printf ("%" G_GINT64_FORMAT, inj_contribution_get_visit_id (contribution));
  /* Translators: %s is a visit's id. */
  g_autofree char *origin = inj_contribution_is_elsewhere (contribution)
                            ? g_strdup (_("elsewhere"))
                            : g_strdup_printf (_("visit %s"), visit);
  /* Translators: %s is a date. */
  g_autofree char *until = g_strdup_printf (_("leaves on %s"), leaves);

  inj_text_table_add_row (table, date, units, origin, inj_contribution_get_indication (contribution), until, NULL);
}

static void
write_months (Sheet *sheet)
{
  const InjVisitHead *head = inj_visit_get_head (sheet->visit);
  const InjLimit *limit = inj_background_get_months_limit (sheet->background, head->substance_id);
  g_autoptr (InjTextTable) table = inj_text_table_new ("lrlll");
  g_autoptr (GPtrArray) counted = NULL;
  g_autofree char *units = NULL;
  g_autofree char *most = NULL;
  InjUnits before;

  if (limit == NULL)
    return;

  before = inj_background_sum_months (sheet->background, head->substance_id, head->date, limit->amount, &counted);
  units = inj_units_format (before + sheet->totals.all.given);
  most = inj_units_format (limit->units);

  begin_section (sheet, _("Rolling limit"));
  g_string_append_printf (sheet->text,
                          /* Translators: units, the limit, months, and who set the limit. */
                          ngettext ("  %s of %s units in %d month (%s)\n", "  %s of %s units in %d months (%s)\n",
                                    limit->amount),
                          units, most, limit->amount, limit->source);
  for (guint i = 0; i < counted->len; i++)
    write_contribution (table, g_ptr_array_index (counted, i), limit->amount);
  inj_text_table_print (table, INDENT, sheet->text);
}

static void
write_vial (InjTextTable *table,
            InjVisit     *visit,
            InjVial      *vial)
{
  int number = inj_vial_get_number (vial);
  InjUnits given = inj_visit_get_given_from (visit, number);
  gboolean is_signed = inj_visit_get_status (visit) == INJ_VISIT_SIGNED;
  g_autofree char *number_text = g_strdup_printf ("%d", number);
  g_autofree char *title = inj_vial_dup_title (vial);
  g_autofree char *labelled = inj_units_format (inj_vial_get_labelled (vial));
  g_autofree char *diluent = inj_volume_format (inj_vial_get_diluent (vial));
  g_autofree char *drawn = inj_units_format (given);
  g_autofree char *rest = inj_units_format (inj_vial_get_labelled (vial) - given);
  /* Translators: units in a vial, and millilitres. */
  g_autofree char *contents = g_strdup_printf (_("%s units in %s mL"), labelled, diluent);
  g_autofree char *use = is_signed
                         /* Translators: units given of a vial, and units discarded. */
                         ? g_strdup_printf (_("given %s, discarded %s"), drawn, rest)
                         /* Translators: units given of a vial, and units left in it. */
                         : g_strdup_printf (_("given %s, left %s"), drawn, rest);

  inj_text_table_add_row (table, number_text, title, contents, use,
                          vial == inj_visit_get_active_vial (visit) && !is_signed ? _("in use") : "", NULL);
}

static void
write_vials (Sheet *sheet)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lllll");
  GPtrArray *vials = inj_visit_get_vials (sheet->visit);

  begin_section (sheet, _("Vials"));
  if (vials->len == 0)
    g_string_append_printf (sheet->text, "  %s\n", _("none opened"));
  for (guint i = 0; i < vials->len; i++)
    write_vial (table, sheet->visit, g_ptr_array_index (vials, i));
  inj_text_table_print (table, INDENT, sheet->text);
}

static void
write_voided (Sheet    *sheet,
              gboolean  has_log)
{
  g_autoptr (GPtrArray) injections = has_log
                                     ? g_ptr_array_ref (inj_visit_get_injections (sheet->visit))
                                     : inj_sheet_list_injections (sheet->visit);
  g_autoptr (InjTextTable) table = inj_text_table_new ("llrll");
  gboolean has_any = FALSE;

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);
      g_autofree char *number = g_strdup_printf ("%d", injection->number);
      g_autofree char *units = inj_units_format (injection->units);
      g_autofree char *time = inj_clock_format (injection->voided_at);

      if (inj_injection_is_live (injection))
        continue;

      inj_text_table_add_row (table, number, injection->place_id, units, time, injection->void_reason, NULL);
      has_any = TRUE;
    }

  if (!has_any)
    return;
  begin_section (sheet, has_log ? _("Voided and undone") : _("Voided"));
  inj_text_table_print (table, INDENT, sheet->text);
}

static void
write_findings (Sheet *sheet)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("ll");
  guint n_findings = g_list_model_get_n_items (sheet->findings);

  begin_section (sheet, _("Findings"));
  if (n_findings == 0)
    g_string_append_printf (sheet->text, "  %s\n", _("none"));
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (InjFinding) finding = g_list_model_get_item (sheet->findings, i);
      const char *source = inj_finding_get_source (finding);

      add_row (table, inj_severity_get_name (inj_finding_get_severity (finding)),
               source[0] != '\0'
               /* Translators: what was found, and who set the limit. */
               ? g_strdup_printf (_("%s (%s)"), inj_finding_get_text (finding), source)
               : g_strdup (inj_finding_get_text (finding)));
    }
  inj_text_table_print (table, INDENT, sheet->text);
}

static void
write_actions (Sheet *sheet)
{
  GPtrArray *actions = inj_visit_get_actions (sheet->visit);
  g_autoptr (InjTextTable) table = inj_text_table_new ("rllll");

  begin_section (sheet, _("Log"));
  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);
      g_autofree char *revision = g_strdup_printf ("%d", action->revision);
      g_autofree char *time = inj_clock_format (action->at);
      g_autofree char *reverts = action->reverts != 0 ? g_strdup_printf (_("of %d"), action->reverts) : g_strdup ("");

      inj_text_table_add_row (table, revision, time, inj_action_kind_get_id (action->kind), reverts,
                              action->actor, NULL);
    }
  inj_text_table_print (table, INDENT, sheet->text);
}

char *
inj_text_sheet_write (InjVisitSession *session,
                      InjAnchors      *anchors,
                      GPtrArray       *events,
                      gboolean         has_log)
{
  Sheet sheet = { 0 };

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);
  g_return_val_if_fail (INJ_IS_ANCHORS (anchors), NULL);
  g_return_val_if_fail (events != NULL, NULL);

  sheet.visit = inj_visit_session_get_visit (session);
  sheet.background = inj_visit_session_get_background (session);
  sheet.findings = inj_visit_session_get_findings (session);
  sheet.text = g_string_new (NULL);
  inj_totals_count (sheet.visit, NULL, &sheet.totals);

  write_head (&sheet);
  inj_text_record_write_patient (sheet.text, sheet.visit, sheet.background, events);
  inj_text_record_write_details (sheet.text, sheet.visit);
  write_places (&sheet);
  inj_text_record_write_deviations (sheet.text, sheet.visit, anchors);
  write_voided (&sheet, has_log);
  write_sums (&sheet);
  write_muscles (&sheet);
  write_months (&sheet);
  inj_text_record_write_limits (sheet.text, sheet.background);
  write_vials (&sheet);
  inj_text_record_write_vials (sheet.text, sheet.visit);
  write_findings (&sheet);
  inj_text_record_write_checks (sheet.text, sheet.visit, sheet.findings, anchors);
  inj_text_record_write_amendments (sheet.text, sheet.visit);
  if (has_log)
    write_actions (&sheet);

  return g_string_free (sheet.text, FALSE);
}
