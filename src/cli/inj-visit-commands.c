/* inj-visit-commands.c
 *
 * The commands about visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "exchange/inj-list-json.h"
#include "exchange/inj-visit-json.h"
#include "session/inj-practice-patients.h"

#include "inj-dose-commands.h"
#include "inj-perform.h"
#include "inj-text-sheet.h"
#include "inj-text-table.h"

#define USUAL_PROTOCOL "preempt-155"

/* What a vial needs beside its product; all of it or nothing. */
static const char *const vial_options[] = { "lot", "expiry", "labelled", "diluent" };

/* Whether some are given; refuses when some are and others are not. */
static gboolean
check_vial_options (InjInvocation  *invocation,
                    gboolean       *has_vial,
                    GError        **error)
{
  const char *missing = NULL;

  *has_vial = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (vial_options); i++)
    {
      if (inj_invocation_has (invocation, vial_options[i]))
        *has_vial = TRUE;
      else if (missing == NULL)
        missing = vial_options[i];
    }

  if (!*has_vial || missing == NULL)
    return TRUE;

  g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
               /* Translators: %s is an option, such as expiry. */
               _("--%s is missing: a vial needs --lot, --expiry, --labelled and --diluent"), missing);
  return FALSE;
}

static InjVial *
read_vial (InjInvocation  *invocation,
           InjProduct     *product,
           GError        **error)
{
  const char *lot = "";
  InjDate expiry = INJ_DATE_NONE;
  InjUnits labelled = 0;
  InjVolume diluent = 0;

  if (!inj_invocation_read_text (invocation, "lot", &lot, error) ||
      !inj_invocation_read_date (invocation, "expiry", &expiry, error) ||
      !inj_invocation_read_units (invocation, "labelled", INJ_UNITS_STATED_MAXIMUM, &labelled, error) ||
      !inj_invocation_read_volume (invocation, "diluent", &diluent, error))
    return NULL;

  return inj_vial_new (0, product, lot, expiry, labelled, diluent, error);
}

/* The product named, or the first one of the protocol's substance. */
static InjProduct *
find_product (InjCatalog   *catalog,
              InjProtocol  *protocol,
              const char   *product_id,
              GError      **error)
{
  GListModel *products = inj_catalog_get_products (catalog);
  guint n_products = g_list_model_get_n_items (products);
  const char *substance_id = inj_protocol_get_substance_id (protocol);

  if (product_id != NULL)
    return inj_catalog_lookup_product (catalog, product_id, error);

  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (g_str_equal (inj_product_get_substance_id (product), substance_id))
        return product;
    }

  g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_FAILED,
               /* Translators: %s is a substance's id. */
               _("No product of the substance “%s” is known; name one with --product."), substance_id);
  return NULL;
}

static gboolean
open_vial (InjInvocation    *invocation,
           InjVisitSession  *session,
           InjVial          *vial,
           GError          **error)
{
  g_autoptr (InjRequest) request = inj_request_new_open_vial (vial);

  return inj_perform_request (invocation, session, request, error);
}

/* What is wrong with the vial is found before the visit is started. */
static gboolean
start_visit (InjInvocation  *invocation,
             InjPractice    *practice,
             gint64          patient_id,
             gboolean        has_vial,
             GError        **error)
{
  InjCatalog *catalog = inj_practice_get_catalog (practice);
  const char *protocol_id = USUAL_PROTOCOL, *product_id = NULL, *injector = "";
  InjDate date = INJ_DATE_NONE;
  InjProtocol *protocol;
  InjProduct *product;
  g_autoptr (InjVial) vial = NULL;
  g_autoptr (InjVisitSession) session = NULL;

  if (!inj_invocation_read_text (invocation, "protocol", &protocol_id, error) ||
      !inj_invocation_read_text (invocation, "product", &product_id, error) ||
      !inj_invocation_read_text (invocation, "injector", &injector, error) ||
      !inj_invocation_read_date (invocation, "date", &date, error))
    return FALSE;

  protocol = inj_catalog_lookup_protocol (catalog, protocol_id, error);
  product = protocol != NULL ? find_product (catalog, protocol, product_id, error) : NULL;
  if (product == NULL)
    return FALSE;

  vial = has_vial ? read_vial (invocation, product, error) : NULL;
  if (has_vial && vial == NULL)
    return FALSE;

  session = vial != NULL
            ? inj_practice_start_visit_with_vial (practice, patient_id, protocol_id, NULL, date, vial, injector, error)
            : inj_practice_start_visit (practice, patient_id, protocol_id, NULL, date, inj_product_get_id (product),
                                        injector, error);
  if (session == NULL)
    return FALSE;
  inj_invocation_print_id (invocation, inj_visit_get_id (inj_visit_session_get_visit (session)));
  inj_perform_tell (invocation, session);

  return TRUE;
}

static gboolean
run_start (InjInvocation  *invocation,
           GError        **error)
{
  InjPractice *practice;
  gboolean has_vial;
  gint64 patient_id;

  if (!check_vial_options (invocation, &has_vial, error) ||
      !inj_invocation_read_id (invocation, 0, &patient_id, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);

  return practice != NULL && start_visit (invocation, practice, patient_id, has_vial, error);
}

static gboolean
run_vial (InjInvocation  *invocation,
          GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  const char *product_id = NULL;
  InjVisit *visit;
  InjCatalog *catalog;
  InjProduct *product;
  g_autoptr (InjVial) vial = NULL;

  if (session == NULL || !inj_invocation_read_text (invocation, "product", &product_id, error))
    return FALSE;

  visit = inj_visit_session_get_visit (session);
  catalog = inj_invocation_get_catalog (invocation, error);
  if (product_id == NULL)
    product_id = inj_visit_get_head (visit)->product_id;
  product = catalog != NULL ? inj_catalog_lookup_product (catalog, product_id, error) : NULL;
  if (product == NULL)
    return FALSE;

  vial = read_vial (invocation, product, error);
  if (vial == NULL || !open_vial (invocation, session, vial, error))
    return FALSE;
  inj_invocation_print_id (invocation, inj_vial_get_number (inj_visit_get_active_vial (visit)));

  return TRUE;
}

static char *
dup_json (InjInvocation   *invocation,
          InjVisitSession *session,
          InjAnchors      *anchors,
          GPtrArray       *events)
{
  InjVisitJsonSource source = {
    .visit = inj_visit_session_get_visit (session),
    .background = inj_visit_session_get_background (session),
    .findings = inj_visit_session_get_findings (session),
    .anchors = anchors,
    .events = events,
  };

  return inj_visit_json_write (&source, inj_invocation_has (invocation, "log") ? INJ_VISIT_JSON_LOG : INJ_VISIT_JSON_SHEET);
}

static gboolean
run_show (InjInvocation  *invocation,
          GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  InjPractice *practice = session != NULL ? inj_invocation_get_practice (invocation, error) : NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *text = NULL;

  if (practice == NULL)
    return FALSE;

  events = inj_practice_list_events (practice,
                                     inj_patient_get_id (inj_visit_session_get_background (session)->patient), error);
  if (events == NULL)
    return FALSE;

  if (inj_invocation_is_json (invocation))
    text = dup_json (invocation, session, inj_practice_get_anchors (practice), events);
  else
    text = inj_text_sheet_write (session, inj_practice_get_anchors (practice), events,
                                 inj_invocation_has (invocation, "log"));
  inj_invocation_print (invocation, text);

  return TRUE;
}

static void
print_visits (InjInvocation *invocation,
              GPtrArray     *visits)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("llllll");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      InjVisitSummary *visit = g_ptr_array_index (visits, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, inj_visit_summary_get_id (visit));
      g_autofree char *date = inj_date_format (inj_visit_summary_get_date (visit));
      g_autofree char *units = inj_units_format (inj_visit_summary_get_units (visit));
      /* Translators: %s is a number such as 2.5. */
      g_autofree char *given = g_strdup_printf (_("%s units"), units);
      int n_sites = inj_visit_summary_get_sites (visit);
      g_autofree char *sites = g_strdup_printf (ngettext ("%d site", "%d sites", n_sites), n_sites);

      inj_text_table_add_row (table, id, date, inj_visit_status_get_id (inj_visit_summary_get_status (visit)),
                              given, sites, inj_visit_summary_get_protocol (visit), NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

static gboolean
run_list (InjInvocation  *invocation,
          GError        **error)
{
  InjPractice *practice;
  InjStore *store;
  gint64 patient_id;
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autofree char *json = NULL;

  if (!inj_invocation_read_id (invocation, 0, &patient_id, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL)
    return FALSE;

  store = inj_practice_get_store (practice);
  patient = inj_store_load_patient (store, patient_id, error);
  visits = patient != NULL ? inj_store_list_visits (store, patient_id, error) : NULL;
  if (visits == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_visits (invocation, visits);
      return TRUE;
    }

  json = inj_list_json_write_visits (visits);
  inj_invocation_print (invocation, json);

  return TRUE;
}

/* Who signs: as named, or who injects, or the account of the operating system. */
static const char *
get_signer (InjInvocation *invocation,
            InjVisit      *visit,
            const char    *typed)
{
  const char *injector = inj_visit_get_head (visit)->injector;

  if (inj_invocation_has (invocation, "signer"))
    return typed;

  return injector[0] != '\0' ? injector : g_get_user_name ();
}

static gboolean
run_sign (InjInvocation  *invocation,
          GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  const char *signer = NULL, *reason = NULL;
  g_autoptr (InjRequest) request = NULL;

  if (session == NULL ||
      !inj_invocation_read_text (invocation, "signer", &signer, error) ||
      !inj_invocation_read_text (invocation, "reason", &reason, error))
    return FALSE;

  request = inj_request_new_sign (get_signer (invocation, inj_visit_session_get_visit (session), signer), reason);

  return inj_perform_request (invocation, session, request, error);
}

#define VIAL_OPTIONS(is_required) \
  { "lot", N_("LOT"), N_("The vial's lot"), is_required }, \
  { "expiry", N_("YYYY-MM-DD"), N_("The last day on which it may be used"), is_required }, \
  { "labelled", N_("UNITS"), N_("The units in it"), is_required }, \
  { "diluent", N_("ML"), N_("The millilitres it was diluted with"), is_required }

static const InjCommandOption start_options[] = {
  { "protocol", N_("ID"), N_("What is planned; preempt-155 where none is named") },
  { "date", N_("YYYY-MM-DD"), N_("The day of the visit; today where none is named") },
  { "product", N_("ID"), N_("The product; the first of the protocol's substance where none is named") },
  VIAL_OPTIONS (FALSE),
  { "injector", N_("NAME"), N_("Who injects") },
  { NULL }
};

static const InjCommandOption new_vial_options[] = {
  VIAL_OPTIONS (TRUE),
  { "product", N_("ID"), N_("The product; the visit's where none is named") },
  { NULL }
};

static const InjCommandOption give_options[] = {
  { "units", "U", N_("The units at each site, where not as planned") },
  { "at", N_("PLATE,X,Y"), N_("A free site instead, such as back,-1400,350 or back,-0.14,0.035") },
  { "muscle", "M", N_("The muscle of a free site, or a name of another one") },
  { NULL }
};

static const InjCommandOption correct_options[] = {
  { "units", "U", N_("The units that were really given"), TRUE },
  { NULL }
};

static const InjCommandOption move_options[] = {
  { "at", N_("PLATE,X,Y"), N_("Where the dose really went"), TRUE },
  { NULL }
};

static const InjCommandOption reason_options[] = {
  { "reason", N_("TEXT"), N_("Why"), TRUE },
  { NULL }
};

static const InjCommandOption show_options[] = {
  { "log", NULL, N_("Also what was undone, and every action") },
  { NULL }
};

static const InjCommandOption sign_options[] = {
  { "reason", N_("TEXT"), N_("Why, for whatever stands at stop") },
  { "signer", N_("NAME"), N_("Who signs; the injector, or else the account, where none is named") },
  { NULL }
};

const InjCommand inj_visit_commands[] = {
  {
    .verb = "start", .operands = "PATIENT", .n_least = 1, .n_most = 1, .options = start_options, .run = run_start,
    .summary = N_("Starts a visit, opens its first vial, and prints the visit's id"),
  },
  {
    .verb = "vial", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = new_vial_options, .run = run_vial,
    .summary = N_("Opens another vial, from which is then drawn, and prints its number in the visit"),
  },
  {
    .verb = "give", .operands = "VISIT SITE...", .n_least = 1, .n_most = G_MAXUINT, .options = give_options,
    .run = inj_dose_command_give,
    .summary = N_("Records doses and prints the ids of their places"),
    .details = N_("SITE is a site such as temporalis-left-3; a muscle, or “all”, for what is planned there and still\n"
                  "hollow. All of it is one step of undo. X and Y of a free site are ten-thousandths of a head\n"
                  "height, or with a point, head heights; a muscle has to be named where not exactly one lies there."),
  },
  {
    .verb = "void", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = reason_options,
    .run = inj_dose_command_void,
    .summary = N_("Voids a dose; it stays on the sheet as voided"),
  },
  {
    .verb = "correct", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = correct_options,
    .run = inj_dose_command_correct,
    .summary = N_("Corrects the units of a dose"),
  },
  {
    .verb = "move", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = move_options,
    .run = inj_dose_command_move,
    .summary = N_("Moves a dose on its plate"),
  },
  {
    .verb = "skip", .operands = "VISIT SITE...", .n_least = 2, .n_most = G_MAXUINT, .options = reason_options,
    .run = inj_dose_command_skip,
    .summary = N_("Skips planned sites, a muscle's, or all that remain"),
  },
  {
    .verb = "undo", .operands = "VISIT", .n_least = 1, .n_most = 1, .run = inj_dose_command_undo,
    .summary = N_("Takes the last step back and prints what it was"),
  },
  {
    .verb = "redo", .operands = "VISIT", .n_least = 1, .n_most = 1, .run = inj_dose_command_redo,
    .summary = N_("Does again what was undone last and prints what it was"),
  },
  {
    .verb = "show", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = show_options, .run = run_show,
    .summary = N_("Shows a visit"),
    .details = N_("Voided doses are shown with their reason; what was undone is left out but with --log. In JSON,\n"
                  "x and y are ten-thousandths of a head height, times are UTC, and units are of the substance\n"
                  "of the visit's product."),
  },
  {
    .verb = "list", .operands = "PATIENT", .n_least = 1, .n_most = 1, .run = run_list,
    .summary = N_("Lists a patient's visits: id, date, status, units, sites, protocol"),
  },
  {
    .verb = "sign", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = sign_options, .run = run_sign,
    .summary = N_("Signs a visit, which can then no longer be changed"),
    .details = N_("Refused only while a finding at stop has no reason; the text of --reason serves for all."),
  },
  { NULL }
};
