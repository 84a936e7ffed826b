/* inj-sign-check.c
 *
 * What is looked at before a visit is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-sign-check.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"
#include "domain/visit/inj-wastage.h"

#include "inj-deviation.h"
#include "inj-finding.h"

static const char *const states[] = {
  [INJ_SIGN_CHECK_DONE] = "done",
  [INJ_SIGN_CHECK_OPEN] = "open",
  [INJ_SIGN_CHECK_STOP] = "stop",
};

const char *
inj_sign_check_state_get_id (InjSignCheckState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state];
}

void
inj_sign_check_free (InjSignCheck *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

/* Takes @text. */
static void
add (GPtrArray         *checks,
     const char        *id,
     InjSignCheckState  state,
     char              *text)
{
  InjSignCheck *check = g_new0 (InjSignCheck, 1);

  check->id = g_strdup (id);
  check->state = state;
  check->text = text;
  g_ptr_array_add (checks, check);
}

static void
add_yes (GPtrArray  *checks,
         const char *id,
         gboolean    is_done,
         const char *done,
         const char *open)
{
  add (checks, id, is_done ? INJ_SIGN_CHECK_DONE : INJ_SIGN_CHECK_OPEN, g_strdup (is_done ? done : open));
}

static void
check_stops (InjVisit  *visit,
             GPtrArray *findings,
             GPtrArray *checks)
{
  const char *reason = inj_visit_get_sign_reason (visit);
  int stops = 0;

  for (guint i = 0; i < findings->len; i++)
    if (inj_finding_get_severity (g_ptr_array_index (findings, i)) == INJ_SEVERITY_STOP)
      stops++;

  if (stops == 0)
    add (checks, "stops", INJ_SIGN_CHECK_DONE, g_strdup (_("No finding wants a reason.")));
  else if (reason != NULL && reason[0] != '\0')
    add (checks, "stops", INJ_SIGN_CHECK_DONE,
         g_strdup_printf (ngettext ("%d finding at stop, with a reason.", "%d findings at stop, with a reason.", stops),
                          stops));
  else
    add (checks, "stops", INJ_SIGN_CHECK_STOP,
         g_strdup_printf (ngettext ("%d finding at stop wants a reason.", "%d findings at stop want a reason.", stops),
                          stops));
}

static void
check_hollow (InjVisit  *visit,
              GPtrArray *checks)
{
  g_autofree char *completeness = inj_deviation_dup_completeness (visit);
  InjTotals totals;

  inj_totals_count (visit, NULL, &totals);
  if (totals.all.wanted_hollow > totals.all.required_hollow)
    add (checks, "hollow", INJ_SIGN_CHECK_OPEN,
         g_strdup_printf (ngettext ("%d planned place is still hollow.", "%d planned places are still hollow.",
                                    totals.all.wanted_hollow),
                          totals.all.wanted_hollow));
  else if (completeness != NULL)
    add (checks, "hollow", totals.all.required_hollow > 0 ? INJ_SIGN_CHECK_OPEN : INJ_SIGN_CHECK_DONE,
         g_steal_pointer (&completeness));
  else
    add (checks, "hollow", INJ_SIGN_CHECK_DONE,
         g_strdup_printf (ngettext ("The protocol's %d site is given.", "All %d sites of the protocol are given.",
                                    totals.all.required),
                          totals.all.required));
}

static void
check_vials (InjVisit  *visit,
             GPtrArray *checks)
{
  GPtrArray *vials = inj_visit_get_vials (visit);
  int lacking = 0;

  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);

      if (!inj_vial_has_lot (vial) || inj_vial_get_expiry (vial) == INJ_DATE_NONE)
        lacking++;
    }

  if (vials->len == 0)
    add (checks, "vials", INJ_SIGN_CHECK_OPEN, g_strdup (_("No vial was opened.")));
  else if (lacking > 0)
    add (checks, "vials", INJ_SIGN_CHECK_OPEN,
         g_strdup_printf (ngettext ("%d vial is without lot or expiry date.", "%d vials are without lot or expiry date.",
                                    lacking),
                          lacking));
  else
    add (checks, "vials", INJ_SIGN_CHECK_DONE, g_strdup (_("Each vial has its lot and its expiry date.")));
}

static void
check_wastage (InjVisit  *visit,
               GPtrArray *checks)
{
  const char *explanation = inj_visit_get_detail (visit, INJ_DETAIL_WASTAGE);

  if (!inj_wastage_is_any (visit))
    add (checks, "wastage", INJ_SIGN_CHECK_DONE, g_strdup (_("Nothing is left in the vials.")));
  else if (explanation != NULL)
    add (checks, "wastage", INJ_SIGN_CHECK_DONE,
         /* Translators: %s is why the rest of a vial is discarded. */
         g_strdup_printf (_("What is left is explained: %s"), explanation));
  else
    add (checks, "wastage", INJ_SIGN_CHECK_OPEN, g_strdup (_("What is left in the vials is not explained.")));
}

/* A reason is never required, so that nothing is open here. */
static void
check_deviations (InjVisit   *visit,
                  InjAnchors *anchors,
                  GPtrArray  *checks)
{
  g_autoptr (GPtrArray) deviations = inj_deviation_list (visit, anchors);
  guint explained = 0;

  for (guint i = 0; i < deviations->len; i++)
    if (((const InjDeviation *) g_ptr_array_index (deviations, i))->reason != NULL)
      explained++;

  if (deviations->len == 0)
    add (checks, "deviations", INJ_SIGN_CHECK_DONE, g_strdup (_("Nothing was done otherwise than planned.")));
  else
    add (checks, "deviations", INJ_SIGN_CHECK_DONE,
         /* Translators: a number of departures from the plan, and how many of
          * them have a reason. */
         g_strdup_printf (ngettext ("%u deviation, %u with a reason.", "%u deviations, %u with a reason.",
                                    deviations->len),
                          deviations->len, explained));
}

static void
check_elsewhere (GPtrArray *findings,
                 GPtrArray *checks)
{
  gboolean is_asked = TRUE;

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (inj_finding_get_id (g_ptr_array_index (findings, i)), "elsewhere"))
      is_asked = FALSE;

  add_yes (checks, "elsewhere", is_asked, _("Toxin given elsewhere was asked about."),
           _("Toxin given elsewhere was not asked about."));
}

GPtrArray *
inj_sign_check_list (InjVisit   *visit,
                     GPtrArray  *findings,
                     InjAnchors *anchors)
{
  GPtrArray *checks;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  checks = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_sign_check_free);
  check_stops (visit, findings, checks);
  check_hollow (visit, checks);
  check_deviations (visit, anchors, checks);
  check_vials (visit, checks);
  check_wastage (visit, checks);
  add_yes (checks, "consent", inj_visit_get_detail (visit, INJ_DETAIL_CONSENT) != NULL,
           _("Consent is entered."), _("Consent is not entered."));
  add_yes (checks, "contraindications", inj_visit_get_detail (visit, INJ_DETAIL_CONTRAINDICATIONS_REVIEWED) != NULL,
           _("Contraindications were reviewed."), _("It is not entered that contraindications were reviewed."));
  check_elsewhere (findings, checks);
  add_yes (checks, "injector", inj_visit_get_injector (visit)[0] != '\0',
           _("It is entered who injects."), _("It is not entered who injects."));

  return checks;
}
