/* inj-record-commands.c
 *
 * What the commands do with a visit as a whole: start, fill in, sign, discard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-record-commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "domain/review/inj-sign-check.h"
#include "domain/values/inj-domain-error.h"

#include "inj-perform.h"
#include "inj-vial-words.h"

#define USUAL_PROTOCOL "preempt-155"

/* The first product of the protocol's substance, or NULL. */
static const char *
find_product (InjCatalog   *catalog,
              const char   *protocol_id,
              GError      **error)
{
  InjProtocol *protocol = inj_catalog_lookup_protocol (catalog, protocol_id, error);
  GListModel *products = inj_catalog_get_products (catalog);
  guint n_products = g_list_model_get_n_items (products);

  if (protocol == NULL)
    return NULL;

  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (g_str_equal (inj_product_get_substance_id (product), inj_protocol_get_substance_id (protocol)))
        return inj_product_get_id (product);
    }

  g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_FAILED,
               /* Translators: %s is a substance's id. */
               _("No product of the substance “%s” is known; name one with --product."),
               inj_protocol_get_substance_id (protocol));
  return NULL;
}

/* "masseter,scalp" is two; sets @add_ons to NULL where none is named. */
static gboolean
read_add_ons (InjInvocation   *invocation,
              char          ***add_ons,
              GError         **error)
{
  const char *typed = NULL;

  if (!inj_invocation_read_text (invocation, "add-on", &typed, error))
    return FALSE;

  *add_ons = typed != NULL ? g_strsplit (typed, ",", -1) : NULL;

  return TRUE;
}

/* What a visit is started with; borrows its texts. */
typedef struct
{
  gint64             patient_id;
  const char        *protocol_id;
  const char *const *add_ons;
  InjDate            date;
  const char        *product_id;
  const char        *injector;
  InjVial           *vial;
} Start;

static InjVisitSession *
start (InjPractice *practice,
       const Start *with,
       GError     **error)
{
  if (with->vial != NULL)
    return inj_practice_start_visit_with_vial (practice, with->patient_id, with->protocol_id, with->add_ons,
                                               with->date, with->vial, with->injector, error);

  return inj_practice_start_visit (practice, with->patient_id, with->protocol_id, with->add_ons, with->date,
                                   with->product_id, with->injector, error);
}

/* What is wrong with the vial is found before the visit is started. */
static InjVisitSession *
start_visit (InjInvocation  *invocation,
             InjPractice    *practice,
             gint64          patient_id,
             GError        **error)
{
  Start with = { .patient_id = patient_id, .protocol_id = USUAL_PROTOCOL, .date = INJ_DATE_NONE, .injector = "" };
  g_auto (GStrv) add_ons = NULL;
  g_autoptr (InjVial) vial = NULL;

  if (!inj_invocation_read_text (invocation, "protocol", &with.protocol_id, error) ||
      !inj_invocation_read_text (invocation, "injector", &with.injector, error) ||
      !inj_invocation_read_date (invocation, "date", &with.date, error) ||
      !inj_invocation_read_text (invocation, "product", &with.product_id, error) ||
      !read_add_ons (invocation, &add_ons, error))
    return NULL;

  with.add_ons = (const char *const *) add_ons;
  if (with.product_id == NULL)
    with.product_id = find_product (inj_practice_get_catalog (practice), with.protocol_id, error);
  if (with.product_id == NULL)
    return NULL;

  if (inj_vial_words_has_any (invocation))
    {
      vial = inj_vial_words_read (invocation, NULL, with.product_id, error);
      if (vial == NULL)
        return NULL;
      with.vial = vial;
    }

  return start (practice, &with, error);
}

gboolean
inj_record_command_start (InjInvocation  *invocation,
                          GError        **error)
{
  g_autoptr (InjVisitSession) session = NULL;
  InjPractice *practice;
  gint64 patient_id;

  if ((inj_vial_words_has_any (invocation) && !inj_vial_words_check (invocation, error)) ||
      !inj_invocation_read_id (invocation, 0, &patient_id, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);
  session = practice != NULL ? start_visit (invocation, practice, patient_id, error) : NULL;
  if (session == NULL)
    return FALSE;
  inj_invocation_print_id (invocation, inj_visit_get_id (inj_visit_session_get_visit (session)));
  inj_perform_tell (invocation, session);

  return TRUE;
}

static void
detail_entry_free (gpointer data)
{
  InjDetailEntry *entry = data;

  g_free (entry->value);
  g_free (entry);
}

/* "headache-days, migraine-days": all that can be entered. */
static char *
join_details (void)
{
  GString *ids = g_string_new (NULL);

  for (int detail = 0; detail < INJ_N_DETAILS; detail++)
    g_string_append_printf (ids, "%s%s", detail > 0 ? ", " : "", inj_detail_get_id ((InjDetail) detail));

  return g_string_free (ids, FALSE);
}

static gboolean
refuse_detail (const char  *typed,
               GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);
  g_autofree char *ids = join_details ();

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: what was typed, and a list of words that would be right. */
               _("FIELD: there is no field “%s”; there are: %s."), quoted, ids);
  return FALSE;
}

static gboolean
refuse_twice (InjDetail   detail,
              GError    **error)
{
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is a field's id. */
               _("FIELD: “%s” is named twice."), inj_detail_get_id (detail));
  return FALSE;
}

/* The last of two values would win without a word. */
static gboolean
add_entry (GPtrArray   *entries,
           const char  *name,
           const char  *value,
           GError     **error)
{
  InjDetailEntry *entry;
  InjDetail detail;

  if (!inj_detail_from_id (name, &detail))
    return refuse_detail (name, error);

  for (guint i = 0; i < entries->len; i++)
    if (((InjDetailEntry *) g_ptr_array_index (entries, i))->detail == detail)
      return refuse_twice (detail, error);

  entry = g_new0 (InjDetailEntry, 1);
  entry->detail = detail;
  entry->value = g_strdup (value);
  g_ptr_array_add (entries, entry);

  return TRUE;
}

static gboolean
check_fields (InjInvocation  *invocation,
              GError        **error)
{
  for (guint i = 1; i < inj_invocation_get_n_operands (invocation); i++)
    if (strchr (inj_invocation_get_operand (invocation, i), '=') == NULL)
      {
        g_autofree char *quoted = g_utf8_make_valid (inj_invocation_get_operand (invocation, i), -1);

        g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                     /* Translators: %s is what was typed. */
                     _("“%s” is not written as FIELD=VALUE"), quoted);
        return FALSE;
      }

  return TRUE;
}

/* (element-type InjDetailEntry) */
static GPtrArray *
read_fields (InjInvocation  *invocation,
             GError        **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (detail_entry_free);

  for (guint i = 1; i < inj_invocation_get_n_operands (invocation); i++)
    {
      const char *typed = inj_invocation_get_operand (invocation, i);
      g_auto (GStrv) parts = g_strsplit (typed, "=", 2);

      if (!g_utf8_validate (typed, -1, NULL))
        {
          g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                               _("FIELD: the text is not UTF-8."));
          return NULL;
        }
      if (!add_entry (entries, parts[0], parts[1], error))
        return NULL;
    }

  return g_steal_pointer (&entries);
}

gboolean
inj_record_command_fill_in (InjInvocation  *invocation,
                            GError        **error)
{
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!check_fields (invocation, error))
    return FALSE;

  session = inj_perform_open (invocation, error);
  entries = session != NULL ? read_fields (invocation, error) : NULL;

  return entries != NULL &&
         inj_perform_and_free (invocation, session, inj_request_new_fill_in (entries), error);
}

/* Who signs: as named, or who injects, or the account of the operating system. */
static const char *
get_signer (InjInvocation *invocation,
            InjVisit      *visit,
            const char    *typed)
{
  const char *injector = inj_visit_get_injector (visit);

  if (inj_invocation_has (invocation, "signer"))
    return typed;

  return injector[0] != '\0' ? injector : g_get_user_name ();
}

/* (element-type InjSignCheck): as the visit stands. */
static GPtrArray *
list_checks (InjInvocation   *invocation,
             InjVisitSession *session)
{
  GListModel *model = inj_visit_session_get_findings (session);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  InjPractice *practice = inj_invocation_get_practice (invocation, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (findings, g_list_model_get_item (model, i));

  return inj_sign_check_list (inj_visit_session_get_visit (session), findings, inj_practice_get_anchors (practice));
}

static void
tell_open (InjInvocation *invocation,
           GPtrArray     *checks)
{
  for (guint i = 0; i < checks->len; i++)
    {
      const InjSignCheck *check = g_ptr_array_index (checks, i);

      if (check->state == INJ_SIGN_CHECK_OPEN)
        inj_invocation_tell (invocation, _("signed all the same"), check->text);
    }
}

gboolean
inj_record_command_sign (InjInvocation  *invocation,
                         GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  const char *signer = NULL, *reason = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  if (session == NULL ||
      !inj_invocation_read_text (invocation, "signer", &signer, error) ||
      !inj_invocation_read_text (invocation, "reason", &reason, error))
    return FALSE;

  checks = list_checks (invocation, session);
  signer = get_signer (invocation, inj_visit_session_get_visit (session), signer);
  if (!inj_perform_and_free (invocation, session, inj_request_new_sign (signer, reason), error))
    return FALSE;
  tell_open (invocation, checks);

  return TRUE;
}

gboolean
inj_record_command_discard (InjInvocation  *invocation,
                            GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  const char *reason = "";

  return session != NULL && inj_invocation_read_text (invocation, "reason", &reason, error) &&
         inj_perform_and_free (invocation, session, inj_request_new_discard (reason), error);
}
