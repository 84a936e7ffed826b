/* visit-account.c
 *
 * Everything that a visit says, as a text to compare.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit-fixture.h"

#include <string.h>

static void
describe_injection (GString            *account,
                    const InjInjection *injection,
                    gboolean            as_it_stands)
{
  if (as_it_stands && !inj_injection_is_live (injection))
    return;

  if (!as_it_stands)
    g_string_append_printf (account, "%d succeeds %d, voided %s %" G_GINT64_FORMAT ": ", injection->number,
                            injection->succeeds, injection->void_reason, injection->voided_at);
  g_string_append_printf (account,
                          "%s %s %s %s %d,%d,%d %" G_GINT64_FORMAT " of %d %s at %" G_GINT64_FORMAT " for %s %s %s\n",
                          injection->place_id, inj_muscle_get_id (injection->muscle),
                          inj_side_get_id (injection->side), injection->muscle_name,
                          injection->position.plate, injection->position.x, injection->position.y,
                          injection->units, injection->vial, inj_route_get_id (injection->route),
                          injection->given_at, injection->indication,
                          injection->in_bulk ? "in bulk" : "single", injection->note);
}

static void
describe_history (GString  *account,
                  InjVisit *visit)
{
  InjAction *undoable = inj_visit_get_undoable (visit);
  InjAction *redoable = inj_visit_get_redoable (visit);

  g_string_append_printf (account, "%d %s undo %d redo %d next %d %d\n",
                          inj_visit_get_revision (visit), inj_visit_get_digest (visit),
                          undoable != NULL ? undoable->revision : 0,
                          redoable != NULL ? redoable->revision : 0,
                          inj_visit_get_next_injection_number (visit),
                          inj_visit_get_next_vial_number (visit));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* By place: an undone and redone dose is another row of injections. */
static void
describe_injections (GString  *account,
                     InjVisit *visit,
                     gboolean  as_it_stands)
{
  GPtrArray *injections = inj_visit_get_injections (visit);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < injections->len; i++)
    {
      GString *line = g_string_new (NULL);

      describe_injection (line, g_ptr_array_index (injections, i), as_it_stands);
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  if (as_it_stands)
    g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (account, g_ptr_array_index (lines, i));
}

static void
describe_places (GString  *account,
                 InjVisit *visit)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      g_autofree char *description = inj_place_dup_description (place);

      g_string_append_printf (account, "%s: %s; %s\n", inj_place_get_id (place),
                              inj_place_get_name (place), description);
    }
}

/* What stands beside doses and vials. */
static void
describe_details (GString  *account,
                  InjVisit *visit)
{
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  for (int i = 0; i < INJ_N_DETAILS; i++)
    if (inj_visit_get_detail (visit, (InjDetail) i) != NULL)
      g_string_append_printf (account, "%s: %s\n", inj_detail_get_id ((InjDetail) i),
                              inj_visit_get_detail (visit, (InjDetail) i));
  for (guint i = 0; i < add_ons->len; i++)
    g_string_append_printf (account, "with %s\n", inj_protocol_get_id (g_ptr_array_index (add_ons, i)));
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      InjPlannedDose *planned = inj_place_get_planned_dose (place);
      const char *reason = inj_visit_get_deviation_reason (visit, inj_place_get_id (place));

      g_assert_true (planned == inj_visit_get_planned_dose (visit, inj_place_get_id (place)));
      if (planned != NULL)
        g_string_append_printf (account, "%s is planned: %d,%d,%d %" G_GINT64_FORMAT " %s %s %s from %" G_GINT64_FORMAT
                                " %s\n", planned->place_id, planned->position.plate, planned->position.x,
                                planned->position.y, planned->units, planned->substance_id,
                                inj_route_get_id (planned->route), planned->indication, planned->from_visit, planned->from_place);
      if (reason != NULL)
        g_string_append_printf (account, "%s since %s\n", inj_place_get_id (place), reason);
    }
  g_string_append_printf (account, "in error: %s\n", inj_visit_get_error_reason (visit));
}

char *
visit_fixture_describe (InjVisit *visit,
                        gboolean  as_it_stands)
{
  GString *account = g_string_new (NULL);
  GPtrArray *vials = inj_visit_get_vials (visit);
  InjVial *active = inj_visit_get_active_vial (visit);

  if (!as_it_stands)
    describe_history (account, visit);
  g_string_append_printf (account, "%s %s %s, vial %d\n", inj_visit_status_get_id (inj_visit_get_status (visit)),
                          inj_visit_get_signer (visit), inj_visit_get_sign_reason (visit),
                          active != NULL ? inj_vial_get_number (active) : 0);
  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);
      g_autofree char *title = inj_vial_dup_title (vial);

      g_string_append_printf (account, "vial %d: %s, %" G_GINT64_FORMAT " given\n", inj_vial_get_number (vial), title,
                              inj_visit_get_given_from (visit, inj_vial_get_number (vial)));
    }
  describe_injections (account, visit, as_it_stands);
  describe_places (account, visit);
  describe_details (account, visit);

  return g_string_free (account, FALSE);
}
