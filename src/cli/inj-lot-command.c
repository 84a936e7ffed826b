/* inj-lot-command.c
 *
 * The command about lots: who was given of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-lot-command.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-lot-use.h"
#include "domain/visit/inj-lot.h"
#include "exchange/inj-list-json.h"

#include "inj-invocation.h"
#include "inj-text-table.h"

static char *
dup_remark (InjLotUse *use)
{
  const char *now = inj_vial_get_lot_text (inj_lot_use_get_vial (use));

  if (!inj_lot_use_is_superseded (use))
    return g_strdup ("");

  /* Translators: %s is a lot. */
  return g_strdup_printf (_("corrected since: the vial is of lot %s"), now);
}

static void
print_uses (InjInvocation *invocation,
            GPtrArray     *uses)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lllllll");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      InjLotUse *use = g_ptr_array_index (uses, i);
      InjVisitSummary *visit = inj_lot_use_get_summary (use);
      g_autofree char *name = inj_patient_dup_name (inj_lot_use_get_patient (use));
      g_autofree char *born = inj_date_format (inj_patient_get_born (inj_lot_use_get_patient (use)));
      g_autofree char *date = inj_date_format (inj_visit_summary_get_date (visit));
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, inj_visit_summary_get_id (visit));
      g_autofree char *vial = g_strdup_printf (_("vial %d"), inj_vial_get_number (inj_lot_use_get_vial (use)));
      g_autofree char *units = inj_units_format (inj_lot_use_get_units (use));
      /* Translators: %s is a number such as 2.5. */
      g_autofree char *given = g_strdup_printf (_("%s units"), units);
      g_autofree char *remark = dup_remark (use);

      inj_text_table_add_row (table, number, date, name, born, vial, given, remark, NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

/* A lot of nothing but blanks would name every vial without one. */
static gboolean
check_lot (const char  *lot,
           GError     **error)
{
  g_autofree char *folded = g_utf8_validate (lot, -1, NULL) ? inj_lot_fold (lot) : g_strdup ("");

  if (folded[0] != '\0')
    return TRUE;

  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, _("LOT: enter a lot as it is printed."));
  return FALSE;
}

static gboolean
run_find (InjInvocation  *invocation,
          GError        **error)
{
  const char *lot = inj_invocation_get_operand (invocation, 0);
  InjPractice *practice = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autofree char *json = NULL;

  if (check_lot (lot, error))
    practice = inj_invocation_get_practice (invocation, error);
  if (practice != NULL)
    uses = inj_store_find_lot (inj_practice_get_store (practice), lot, error);
  if (uses == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_uses (invocation, uses);
      return TRUE;
    }

  json = inj_list_json_write_lot_uses (uses);
  inj_invocation_print (invocation, json);

  return TRUE;
}

const InjCommand inj_lot_commands[] = {
  {
    .verb = "find", .operands = "LOT", .n_least = 1, .n_most = 1, .run = run_find,
    .summary = N_("Lists who was given of a lot: visit, date, patient, date of birth, vial, units"),
    .details = N_("Lots are compared without case and blanks. A vial that was said to be of the lot until that was\n"
                  "corrected is listed, too, and says so; a visit in error is not."),
  },
  { NULL }
};
