/* inj-visit-records.c
 *
 * Visits as rows: what each starts with, and where its actions have brought it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-records.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-day-entry.h"

#include "inj-action-records.h"
#include "inj-patient-records.h"
#include "inj-store-error.h"
#include "inj-vial-records.h"

/* Of a visit v: whether a vial is open in it. */
#define HAS_VIAL \
  "EXISTS (SELECT 1 FROM vial WHERE vial.visit_id = v.id AND " INJ_VIAL_RECORDS_IS_OPEN ")"

/* What stands in the row of a visit: what it starts with, and from status on
 * what follows from its actions. Owns all it names. */
typedef struct
{
  InjVisitHead *head;
  char         *protocol_sha256;
  char         *protocol_name;
  char         *status;
  char         *digest;

  int           revision;
  InjUnits      units;
  int           sites;
  gboolean      in_error;
} InjVisitRow;

static void
inj_visit_row_free (InjVisitRow *self)
{
  g_clear_pointer (&self->head, inj_visit_head_free);
  g_free (self->protocol_sha256);
  g_free (self->protocol_name);
  g_free (self->status);
  g_free (self->digest);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjVisitRow, inj_visit_row_free)

static char *
dup_visit_name (gint64 visit_id)
{
  /* Translators: it stands within a sentence */
  return g_strdup_printf (_("visit %" PRId64), visit_id);
}

/* What the domain says of a record becomes damage of that visit; other errors
 * stay as they are. Takes @reason. */
static void
blame_visit (InjDatabase  *database,
             gint64        visit_id,
             GError       *reason,
             GError      **error)
{
  g_autofree char *name = dup_visit_name (visit_id);
  g_autofree char *detail = NULL;

  if (reason->domain != INJ_DOMAIN_ERROR)
    {
      g_propagate_error (error, reason);
      return;
    }

  detail = g_strdup_printf ("%s: %s", name, reason->message);
  inj_store_error_set (error, INJ_STORE_ERROR_DAMAGED, inj_database_get_path (database), detail);
  g_error_free (reason);
}

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, reason);
  return FALSE;
}

static gboolean
add_row (InjDatabase  *database,
         InjVisit     *visit,
         const char   *sha256,
         GError      **error)
{
  const InjVisitHead *head = inj_visit_get_head (visit);
  g_autofree char *date = inj_date_format (head->date);
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database,
                                    "INSERT INTO visit (id, patient_id, date, zone, injector, product_id, "
                                    "substance_id, started_at, protocol_sha256, protocol_name, digest, "
                                    "status, revision, units, sites) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'draft', 0, 0, 0)",
                                    error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_integer (statement, 1, head->id);
  inj_statement_bind_integer (statement, 2, head->patient_id);
  inj_statement_bind_text (statement, 3, date);
  inj_statement_bind_text (statement, 4, head->zone);
  inj_statement_bind_text (statement, 5, head->injector);
  inj_statement_bind_text (statement, 6, head->product_id);
  inj_statement_bind_text (statement, 7, head->substance_id);
  inj_statement_bind_integer (statement, 8, head->started_at);
  inj_statement_bind_text (statement, 9, sha256);
  inj_statement_bind_text (statement, 10, inj_protocol_get_name (inj_visit_get_protocol (visit)));
  inj_statement_bind_text (statement, 11, inj_visit_get_digest (visit));

  return inj_statement_run (statement, error);
}

static gboolean
read_head (InjStatement  *row,
           InjVisitHead  *head,
           GError       **error)
{
  head->id = inj_statement_get_integer (row, 0);
  head->patient_id = inj_statement_get_integer (row, 1);
  head->zone = g_strdup (inj_statement_get_text (row, 3));
  head->injector = g_strdup (inj_statement_get_text (row, 4));
  head->product_id = g_strdup (inj_statement_get_text (row, 5));
  head->substance_id = g_strdup (inj_statement_get_text (row, 6));
  head->started_at = inj_statement_get_integer (row, 7);

  return inj_date_parse (inj_statement_get_text (row, 2), &head->date, error);
}

static InjVisitRow *
load_row (InjDatabase  *database,
          gint64        visit_id,
          GError      **error)
{
  g_autoptr (InjVisitRow) self = g_new0 (InjVisitRow, 1);
  g_autoptr (InjStatement) row = NULL;

  row = inj_database_prepare (database,
                              "SELECT id, patient_id, date, zone, injector, product_id, substance_id, started_at, "
                              "protocol_sha256, protocol_name, status, revision, digest, units, sites, in_error "
                              "FROM visit WHERE id = ?1", error);
  if (row == NULL)
    return NULL;

  inj_statement_bind_integer (row, 1, visit_id);
  if (!inj_statement_next (row, error))
    {
      g_autofree char *name = dup_visit_name (visit_id);

      if (inj_statement_is_done (row))
        inj_store_error_set (error, INJ_STORE_ERROR_NOT_FOUND, inj_database_get_path (database), name);
      return NULL;
    }

  self->head = g_new0 (InjVisitHead, 1);
  if (!read_head (row, self->head, error))
    return NULL;

  self->protocol_sha256 = g_strdup (inj_statement_get_text (row, 8));
  self->protocol_name = g_strdup (inj_statement_get_text (row, 9));
  self->status = g_strdup (inj_statement_get_text (row, 10));
  self->revision = inj_statement_get_number (row, 11);
  self->digest = g_strdup (inj_statement_get_text (row, 12));
  self->units = inj_statement_get_integer (row, 13);
  self->sites = inj_statement_get_number (row, 14);
  self->in_error = inj_statement_get_integer (row, 15) != 0;

  return g_steal_pointer (&self);
}

/* The digest is compared first: it names what was changed, where the visit
 * would only say that it cannot be. */
static gboolean
replay (InjVisit   *visit,
        GPtrArray  *actions,
        GPtrArray  *digests,
        GError    **error)
{
  for (guint i = 0; i < actions->len; i++)
    {
      InjAction *action = g_ptr_array_index (actions, i);
      g_autofree char *digest = inj_action_dup_digest (action, inj_visit_get_digest (visit));

      if (!g_str_equal (digest, g_ptr_array_index (digests, i)))
        {
          g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                       /* Translators: %d counts the actions of a visit */
                       _("action %d was changed after it was recorded"), action->revision);
          return FALSE;
        }

      if (!inj_visit_apply (visit, action, error))
        return FALSE;
    }

  return TRUE;
}

/* What a list of visits shows, counted anew. */
static void
count_doses (InjVisit *visit,
             InjUnits *units,
             int      *sites)
{
  const char *substance_id = inj_visit_get_head (visit)->substance_id;
  GPtrArray *injections = inj_visit_get_injections (visit);

  *units = 0;
  *sites = 0;
  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);
      InjVial *vial = inj_visit_lookup_vial (visit, injection->vial);

      if (inj_injection_is_live (injection) && g_str_equal (inj_vial_get_substance_id (vial), substance_id))
        {
          *units += injection->units;
          *sites += 1;
        }
    }
}

static gboolean
check_row (InjVisit           *visit,
           const InjVisitRow  *row,
           GError            **error)
{
  InjUnits units;
  int sites;

  count_doses (visit, &units, &sites);

  if (!g_str_equal (row->protocol_name, inj_protocol_get_name (inj_visit_get_protocol (visit))))
    return refuse (error, _("the name of its protocol does not agree with the text"));

  if (!g_str_equal (row->status, inj_visit_status_get_id (inj_visit_get_status (visit))))
    return refuse (error, _("its status does not follow from its actions"));

  if (row->revision != inj_visit_get_revision (visit))
    return refuse (error, _("its revision does not follow from its actions"));

  if (!g_str_equal (row->digest, inj_visit_get_digest (visit)))
    return refuse (error, _("its head was changed after it was recorded"));

  if (row->in_error != (inj_visit_get_error_reason (visit) != NULL))
    return refuse (error, _("whether it is in error does not follow from its actions"));

  return (row->units == units && row->sites == sites) ||
         refuse (error, _("its sums do not follow from its actions"));
}

static InjVisit *
load_visit (InjDatabase  *database,
            gint64        visit_id,
            InjProtocolCache *protocols,
            GError      **error)
{
  g_autoptr (InjVisit) visit = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) digests = NULL;
  g_autoptr (InjVisitRow) row = load_row (database, visit_id, error);
  InjProtocol *protocol;

  if (row == NULL)
    return NULL;

  protocol = inj_protocol_cache_load (protocols, row->protocol_sha256, error);
  if (protocol == NULL)
    return NULL;

  actions = inj_action_records_load (database, visit_id, protocols, &digests, error);
  if (actions == NULL)
    return NULL;

  visit = inj_visit_new (row->head, protocol);
  if (!replay (visit, actions, digests, error) || !check_row (visit, row, error))
    return NULL;

  return g_steal_pointer (&visit);
}

static InjVisitSummary *
read_summary (InjStatement  *row,
              GError       **error)
{
  InjVisitStatus status;
  InjDate date;

  if (!inj_date_parse (inj_statement_get_text (row, 2), &date, error))
    return NULL;

  if (!inj_visit_status_from_id (inj_statement_get_text (row, 3), &status))
    {
      refuse (error, _("it is neither a draft nor signed"));
      return NULL;
    }

  return inj_visit_summary_new (inj_statement_get_integer (row, 0),
                                inj_statement_get_integer (row, 1),
                                date,
                                status,
                                inj_statement_get_text (row, 4),
                                inj_statement_get_integer (row, 5),
                                inj_statement_get_number (row, 6),
                                inj_statement_get_integer (row, 7) != 0,
                                inj_statement_get_integer (row, 8) != 0);
}

InjVisitSummary *
inj_visit_records_read_summary (InjDatabase   *database,
                                InjStatement  *row,
                                GError       **error)
{
  GError *reason = NULL;
  InjVisitSummary *summary = read_summary (row, &reason);

  if (summary == NULL)
    blame_visit (database, inj_statement_get_integer (row, 0), reason, error);

  return summary;
}

InjVisit *
inj_visit_records_add (InjDatabase         *database,
                       const InjVisitHead  *head,
                       InjProtocol         *protocol,
                       GError             **error)
{
  g_autoptr (InjVisitHead) kept = inj_visit_head_copy (head);
  g_autofree char *sha256 = inj_protocol_records_dup_sha256 (protocol);
  g_autoptr (InjVisit) visit = NULL;

  /* The digest covers the id, which therefore is known before the row is there;
   * no visit is ever deleted, so none is given twice. */
  if (!inj_database_read_integer (database, "SELECT coalesce (max (id), 0) + 1 FROM visit", &kept->id, error))
    return NULL;

  visit = inj_visit_new (kept, protocol);
  if (!inj_protocol_records_add (database, protocol, error) ||
      !add_row (database, visit, sha256, error))
    return NULL;

  return g_steal_pointer (&visit);
}

InjVisit *
inj_visit_records_load (InjDatabase  *database,
                        gint64        visit_id,
                        InjProtocolCache *protocols,
                        GError      **error)
{
  GError *reason = NULL;
  InjVisit *visit = load_visit (database, visit_id, protocols, &reason);

  if (visit == NULL)
    blame_visit (database, visit_id, reason, error);

  return visit;
}

gboolean
inj_visit_records_check (InjDatabase      *database,
                         InjVisit         *visit,
                         const InjAction  *action,
                         GError          **error)
{
  gint64 visit_id = inj_visit_get_id (visit);
  g_autofree char *name = dup_visit_name (visit_id);
  g_autoptr (InjStatement) row = NULL;
  InjStoreError code;

  row = inj_database_prepare (database, "SELECT status, revision, digest, in_error FROM visit WHERE id = ?1", error);
  if (row == NULL)
    return FALSE;

  inj_statement_bind_integer (row, 1, visit_id);
  if (!inj_statement_next (row, error))
    {
      if (!inj_statement_is_done (row))
        return FALSE;
      code = INJ_STORE_ERROR_NOT_FOUND;
    }
  else if (!g_str_equal (inj_statement_get_text (row, 0), "draft") &&
           (action->kind != INJ_ACTION_AMEND || inj_statement_get_integer (row, 3) != 0))
    code = INJ_STORE_ERROR_LOCKED;
  else if (inj_statement_get_number (row, 1) != action->revision - 1 ||
           inj_statement_get_number (row, 1) != inj_visit_get_revision (visit) ||
           !g_str_equal (inj_statement_get_text (row, 2), inj_visit_get_digest (visit)))
    code = INJ_STORE_ERROR_STALE;
  else
    return TRUE;

  inj_store_error_set (error, code, inj_database_get_path (database), name);
  return FALSE;
}

gboolean
inj_visit_records_move_on (InjDatabase      *database,
                           gint64            visit_id,
                           const InjAction  *action,
                           const char       *digest,
                           GError          **error)
{
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database,
                                    "UPDATE visit SET revision = ?2, digest = ?3, "
                                    "status = CASE WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = ?1) "
                                    "THEN 'signed' ELSE 'draft' END, "
                                    "in_error = coalesce ((SELECT reason IS NOT NULL FROM visit_error "
                                    "WHERE visit_id = ?1 ORDER BY revision DESC, ordinal DESC LIMIT 1), 0), "
                                    "(units, sites) = (SELECT coalesce (sum (i.units), 0), count (DISTINCT i.place_id) "
                                    "FROM injection i "
                                    "WHERE i.visit_id = ?1 AND " INJ_VIAL_RECORDS_SUBSTANCE " = visit.substance_id "
                                    "AND " INJ_VIAL_RECORDS_IS_LIVE ") "
                                    "WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_integer (statement, 1, visit_id);
  inj_statement_bind_integer (statement, 2, action->revision);
  inj_statement_bind_text (statement, 3, digest);

  return inj_statement_run (statement, error);
}

GPtrArray *
inj_visit_records_list (InjDatabase  *database,
                        gint64        patient_id,
                        GError      **error)
{
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (database,
                               "SELECT " INJ_VISIT_RECORDS_SUMMARY " FROM visit v "
                               "WHERE v.patient_id = ?1 ORDER BY v.date DESC, v.started_at DESC, v.id DESC", error);
  if (rows == NULL)
    return NULL;

  inj_statement_bind_integer (rows, 1, patient_id);
  while (inj_statement_next (rows, error))
    {
      InjVisitSummary *summary = inj_visit_records_read_summary (database, rows, error);

      if (summary == NULL)
        return NULL;

      g_ptr_array_add (summaries, summary);
    }

  return inj_statement_is_done (rows) ? g_steal_pointer (&summaries) : NULL;
}

GPtrArray *
inj_visit_records_list_day (InjDatabase  *database,
                            InjDate       date,
                            GError      **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *day = inj_date_format (date);
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (database,
                               "SELECT " INJ_VISIT_RECORDS_SUMMARY ", " INJ_VISIT_RECORDS_INJECTOR ", " HAS_VIAL " FROM visit v "
                               "WHERE v.date = ?1 AND v.in_error = 0 ORDER BY v.started_at, v.id", error);
  if (rows == NULL)
    return NULL;

  inj_statement_bind_text (rows, 1, day);
  while (inj_statement_next (rows, error))
    {
      g_autoptr (InjVisitSummary) summary = inj_visit_records_read_summary (database, rows, error);
      g_autoptr (InjPatient) patient = NULL;

      if (summary != NULL)
        patient = inj_patient_records_load (database, inj_visit_summary_get_patient_id (summary), error);
      if (patient == NULL)
        return NULL;

      g_ptr_array_add (entries,
                       inj_day_entry_new (patient,
                                          summary,
                                          inj_statement_get_text (rows, INJ_VISIT_RECORDS_N_SUMMARY),
                                          inj_statement_get_integer (rows, INJ_VISIT_RECORDS_N_SUMMARY + 1) != 0));
    }

  return inj_statement_is_done (rows) ? g_steal_pointer (&entries) : NULL;
}

GArray *
inj_visit_records_list_ids (InjDatabase  *database,
                            GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (InjStatement) rows = inj_database_prepare (database, "SELECT id FROM visit ORDER BY id", error);

  if (rows == NULL)
    return NULL;

  while (inj_statement_next (rows, error))
    {
      gint64 id = inj_statement_get_integer (rows, 0);

      g_array_append_val (ids, id);
    }

  return inj_statement_is_done (rows) ? g_steal_pointer (&ids) : NULL;
}
