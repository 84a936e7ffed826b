/* inj-review-json.c
 *
 * What a visit is judged against and what is found, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-review-json.h"

#include "domain/review/inj-finding.h"
#include "domain/review/inj-sign-check.h"

#include "inj-json-values.h"
#include "inj-note-json.h"

static void
add_contribution (InjJsonWriter   *json,
                  InjContribution *contribution,
                  int              months)
{
  inj_json_writer_begin_object (json, NULL);
  inj_json_add_number_or_null (json, "visit", inj_contribution_get_visit_id (contribution));
  inj_json_writer_add_boolean (json, "elsewhere", inj_contribution_is_elsewhere (contribution));
  inj_json_add_date (json, "date", inj_contribution_get_date (contribution));
  inj_json_add_units (json, "units", inj_contribution_get_units (contribution));
  inj_json_writer_add_text (json, "indication", inj_contribution_get_indication (contribution));
  inj_json_writer_add_text (json, "place", inj_contribution_get_place (contribution));
  inj_json_add_date (json, "leaves", inj_contribution_leaves (contribution, months));
  inj_json_writer_end_object (json);
}

/* The label's limit of the same scope, or NULL. */
static const InjLimit *
find_label_limit (GPtrArray      *limits,
                  const InjLimit *limit,
                  InjLabel        label)
{
  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *other = g_ptr_array_index (limits, i);

      if (other->scope == limit->scope && other->muscle == limit->muscle && inj_limit_holds_for (other, label))
        return other;
    }

  return NULL;
}

static const InjLimit *
lookup_label_limit (InjVisit            *visit,
                    const InjBackground *background,
                    const InjLimit      *limit)
{
  InjSubstance *substance = inj_background_lookup_substance (background, inj_visit_get_head (visit)->substance_id);
  const InjLimit *found = find_label_limit (inj_protocol_get_limits (inj_visit_get_protocol (visit)), limit,
                                            background->label);

  if (found == NULL && substance != NULL)
    found = find_label_limit (inj_substance_get_limits (substance), limit, background->label);

  return found;
}

static void
add_figures (InjJsonWriter  *json,
             const InjLimit *limit)
{
  if (limit->units != 0)
    inj_json_add_units (json, "units", limit->units);
  else
    inj_json_writer_add_null (json, "units");
  inj_json_add_number_or_null (json, "sites", limit->sites);
  inj_json_add_number_or_null (json, "months", limit->scope == INJ_LIMIT_MONTHS ? limit->amount : 0);
  inj_json_add_number_or_null (json, "days", limit->scope == INJ_LIMIT_INTERVAL ? limit->amount : 0);
  inj_json_writer_add_text (json, "source", limit->source);
  inj_json_writer_add_boolean (json, "verified", limit->verified);
}

static void
add_limit (InjJsonWriter  *json,
           const InjLimit *limit,
           const InjLimit *of_label)
{
  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "scope", inj_limit_scope_get_id (limit->scope));
  inj_json_writer_add_text (json, "muscle",
                            limit->scope == INJ_LIMIT_MUSCLE ? inj_muscle_get_id (limit->muscle) : NULL);
  add_figures (json, limit);
  if (of_label != NULL)
    {
      inj_json_writer_begin_object (json, "label");
      add_figures (json, of_label);
      inj_json_writer_end_object (json);
    }
  else
    {
      inj_json_writer_add_null (json, "label");
    }
  inj_json_writer_end_object (json);
}

static void
add_findings (InjJsonWriter *json,
              GListModel    *findings)
{
  guint n_findings = g_list_model_get_n_items (findings);

  inj_json_writer_begin_array (json, "findings");
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (InjFinding) finding = g_list_model_get_item (findings, i);

      inj_json_writer_begin_object (json, NULL);
      inj_json_writer_add_text (json, "severity", inj_severity_get_id (inj_finding_get_severity (finding)));
      inj_json_writer_add_text (json, "id", inj_finding_get_id (finding));
      inj_json_writer_add_text (json, "text", inj_finding_get_text (finding));
      inj_json_writer_add_text (json, "source", inj_finding_get_source (finding));
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);
}

static GPtrArray *
list_findings (GListModel *findings)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    g_ptr_array_add (list, g_list_model_get_item (findings, i));

  return list;
}

static void
add_checks (InjJsonWriter *json,
            InjVisit      *visit,
            GListModel    *findings,
            InjAnchors    *anchors)
{
  g_autoptr (GPtrArray) list = list_findings (findings);
  g_autoptr (GPtrArray) checks = inj_sign_check_list (visit, list, anchors);

  inj_json_writer_begin_array (json, "checks");
  for (guint i = 0; i < checks->len; i++)
    {
      const InjSignCheck *check = g_ptr_array_index (checks, i);

      inj_json_writer_begin_object (json, NULL);
      inj_json_writer_add_text (json, "id", check->id);
      inj_json_writer_add_text (json, "state", inj_sign_check_state_get_id (check->state));
      inj_json_writer_add_text (json, "text", check->text);
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);
}

void
inj_review_json_add_months (InjJsonWriter       *json,
                            InjVisit            *visit,
                            const InjBackground *background,
                            const InjTotals     *totals)
{
  const InjVisitHead *head = inj_visit_get_head (visit);
  const InjLimit *limit = inj_background_get_months_limit (background, head->substance_id);
  g_autoptr (GPtrArray) counted = NULL;
  InjUnits before;

  if (limit == NULL)
    {
      inj_json_writer_add_null (json, "three_months");
      return;
    }

  before = inj_background_sum_months (background, head->substance_id, head->date, limit->amount, &counted);

  inj_json_writer_begin_object (json, "three_months");
  inj_json_writer_add_integer (json, "months", limit->amount);
  inj_json_add_units (json, "units", before + totals->all.given);
  inj_json_add_units (json, "this_visit", totals->all.given);
  inj_json_add_units (json, "limit", limit->units);
  inj_json_writer_add_text (json, "source", limit->source);
  inj_json_writer_begin_array (json, "contributions");
  for (guint i = 0; i < counted->len; i++)
    add_contribution (json, g_ptr_array_index (counted, i), limit->amount);
  inj_json_writer_end_array (json);
  inj_json_writer_end_object (json);
}

void
inj_review_json_add_limits (InjJsonWriter       *json,
                            InjVisit            *visit,
                            const InjBackground *background)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (background != NULL);

  inj_json_writer_begin_array (json, "practice_limits");
  for (guint i = 0; i < background->practice_limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (background->practice_limits, i);

      add_limit (json, limit, lookup_label_limit (visit, background, limit));
    }
  inj_json_writer_end_array (json);
}

void
inj_review_json_add_patient (InjJsonWriter       *json,
                             const InjBackground *background,
                             InjDate              day,
                             GPtrArray           *events)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (background != NULL);

  inj_json_writer_begin_array (json, "cautions");
  for (guint i = 0; i < background->cautions->len; i++)
    inj_note_json_add_caution (json, g_ptr_array_index (background->cautions, i), day);
  inj_json_writer_end_array (json);

  inj_json_writer_begin_array (json, "events");
  for (guint i = 0; events != NULL && i < events->len; i++)
    inj_note_json_add_event (json, g_ptr_array_index (events, i));
  inj_json_writer_end_array (json);
}

void
inj_review_json_add_findings (InjJsonWriter *json,
                              InjVisit      *visit,
                              GListModel    *findings,
                              InjAnchors    *anchors)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (G_IS_LIST_MODEL (findings));

  add_findings (json, findings);
  add_checks (json, visit, findings, anchors);
}
