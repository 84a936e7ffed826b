/* inj-vial-words.c
 *
 * A vial as it is typed or scanned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-words.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-gs1.h"
#include "domain/visit/inj-lot.h"
#include "session/inj-clock.h"

static const char *const names[] = {
  "scan", "lot", "expiry", "labelled", "diluent", "serial", "opened-at", "source",
};

/* What a vial will say, as far as it is known; borrows its texts. */
typedef struct
{
  InjInvocation *invocation;
  InjCatalog    *catalog;
  InjProduct    *product;
  const char    *lot;
  InjDate        expiry;
  InjUnits       labelled;
  InjVolume      diluent;
  InjVialOrigin  origin;
} Words;

gboolean
inj_vial_words_has_any (InjInvocation *invocation)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (inj_invocation_has (invocation, names[i]))
      return TRUE;

  return FALSE;
}

gboolean
inj_vial_words_check (InjInvocation  *invocation,
                      GError        **error)
{
  const char *missing = NULL;

  if (!inj_invocation_has (invocation, "labelled") && !inj_invocation_has (invocation, "scan"))
    missing = "labelled";
  else if (!inj_invocation_has (invocation, "diluent"))
    missing = "diluent";

  if (missing == NULL)
    return TRUE;

  g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
               /* Translators: %s is an option, such as diluent. */
               _("--%s is missing: a vial needs --diluent, and --labelled or --scan"), missing);
  return FALSE;
}

gboolean
inj_vial_words_check_correction (InjInvocation  *invocation,
                                 GError        **error)
{
  if (inj_vial_words_has_any (invocation) || inj_invocation_has (invocation, "product"))
    return TRUE;

  g_set_error_literal (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                       _("an option is missing: what does the vial really say?"));
  return FALSE;
}

/* Whether what was typed may stand beside what the code says. */
static gboolean
check_code (const char  *option,
            const char  *typed,
            const char  *coded,
            gboolean     is_same,
            GError     **error)
{
  g_autofree char *quoted = NULL;

  if (coded == NULL || is_same)
    return TRUE;

  quoted = inj_domain_error_quote (typed);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: an option, what was typed, and what a scanned code says. */
               _("--%s: “%s” was typed, but the code says “%s”: look at the vial."), option, quoted, coded);
  return FALSE;
}

static void
take_before (Words   *words,
             InjVial *before)
{
  words->product = inj_vial_get_product (before);
  words->lot = inj_vial_get_lot (before);
  words->expiry = inj_vial_get_expiry (before);
  words->labelled = inj_vial_get_labelled (before);
  words->diluent = inj_vial_get_diluent (before);
  words->origin = (InjVialOrigin) {
    .serial = inj_vial_get_serial (before),
    .gtin = inj_vial_get_gtin (before),
    .source = inj_vial_get_source (before),
    .opened_at = inj_vial_get_opened_at (before),
  };
}

/* The product that is sold under @gtin; %NULL when it is not known. */
static InjProduct *
find_sold (InjCatalog *catalog,
           const char *gtin,
           InjUnits   *labelled)
{
  GListModel *products = inj_catalog_get_products (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (products); i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      *labelled = inj_product_get_units_of_gtin (product, gtin);
      if (*labelled != 0)
        return product;
    }

  return NULL;
}

/* Sets @sold to the product that the code says, or to NULL. */
static void
take_scan (Words        *words,
           const InjGs1 *scan,
           InjProduct  **sold)
{
  InjUnits labelled = 0;

  if (scan->gtin != NULL)
    {
      words->origin.gtin = scan->gtin;
      *sold = find_sold (words->catalog, scan->gtin, &labelled);
      if (*sold == NULL)
        {
          /* Translators: %s is the number under which a product is sold. */
          g_autofree char *text = g_strdup_printf (_("the GTIN %s of the code is not known here"), scan->gtin);

          inj_invocation_tell (words->invocation, _("warning"), text);
        }
    }
  if (*sold != NULL)
    {
      words->product = *sold;
      words->labelled = labelled;
    }
  if (scan->lot != NULL)
    words->lot = scan->lot;
  if (scan->serial != NULL)
    words->origin.serial = scan->serial;
  if (scan->expiry != INJ_DATE_NONE)
    words->expiry = scan->expiry;
  if (scan->unread != NULL)
    inj_invocation_tell (words->invocation, _("warning"), scan->unread);
}

/* A product that is typed takes its GTIN along only from the code. */
static gboolean
read_product (Words       *words,
              const char  *product_id,
              InjProduct  *sold,
              GError     **error)
{
  const char *typed = inj_invocation_get_raw (words->invocation, "product");
  InjProduct *product;

  if (typed == NULL && words->product != NULL)
    return TRUE;

  product = inj_catalog_lookup_product (words->catalog, typed != NULL ? typed : product_id, error);
  if (product == NULL ||
      !check_code ("product", inj_product_get_id (product), sold != NULL ? inj_product_get_id (sold) : NULL,
                   product == sold, error))
    return FALSE;

  if (words->product != NULL && sold == NULL && !inj_invocation_has (words->invocation, "scan") &&
      !g_str_equal (inj_product_get_id (product), inj_product_get_id (words->product)))
    words->origin.gtin = NULL;
  words->product = product;

  return TRUE;
}

static gboolean
read_contents (Words       *words,
               InjProduct  *sold,
               GError     **error)
{
  g_autofree char *coded = sold != NULL ? inj_units_format (words->labelled) : NULL;
  InjUnits scanned = words->labelled;
  g_autofree char *typed = NULL;

  if (!inj_invocation_read_units (words->invocation, "labelled", INJ_UNITS_STATED_MAXIMUM, &words->labelled, error) ||
      !inj_invocation_read_volume (words->invocation, "diluent", &words->diluent, error))
    return FALSE;

  typed = inj_units_format (words->labelled);
  if (!check_code ("labelled", typed, coded, words->labelled == scanned, error))
    return FALSE;
  if (words->labelled != 0)
    return TRUE;

  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                       _("--labelled: the code does not say how many units are in the vial: enter them."));
  return FALSE;
}

static gboolean
read_batch (Words         *words,
            const InjGs1  *scan,
            GError       **error)
{
  g_autofree char *coded = scan != NULL && scan->expiry != INJ_DATE_NONE ? inj_date_format (scan->expiry) : NULL;
  g_autofree char *typed = NULL;
  const char *lot = scan != NULL ? scan->lot : NULL;
  const char *serial = scan != NULL ? scan->serial : NULL;

  if (!inj_invocation_read_text (words->invocation, "lot", &words->lot, error) ||
      !inj_invocation_read_text (words->invocation, "serial", &words->origin.serial, error) ||
      !inj_invocation_read_date (words->invocation, "expiry", &words->expiry, error))
    return FALSE;

  typed = inj_date_format (words->expiry);

  return check_code ("lot", words->lot, lot, lot != NULL && inj_lot_equal (words->lot, lot), error) &&
         check_code ("serial", words->origin.serial, serial, g_strcmp0 (words->origin.serial, serial) == 0, error) &&
         check_code ("expiry", typed, coded, g_strcmp0 (typed, coded) == 0, error);
}

static gboolean
read_source (Words   *words,
             GError **error)
{
  const char *typed = NULL;
  g_autofree char *quoted = NULL;

  if (!inj_invocation_read_text (words->invocation, "source", &typed, error))
    return FALSE;
  if (typed == NULL || inj_vial_source_from_id (typed, &words->origin.source))
    return TRUE;

  quoted = inj_domain_error_quote (typed);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed; the words of the list are not translated. */
               _("--source: “%s” is none of bought, pharmacy, unknown."), quoted);
  return FALSE;
}

static gboolean
read_opened_at (Words   *words,
                GError **error)
{
  const char *typed = NULL;

  if (!inj_invocation_read_text (words->invocation, "opened-at", &typed, error))
    return FALSE;
  if (typed == NULL || inj_clock_parse_minute (typed, &words->origin.opened_at, error))
    return TRUE;

  g_prefix_error (error, "--%s: ", "opened-at");
  return FALSE;
}

/* Sets @scan where there is a code. */
static gboolean
read_scan (InjInvocation  *invocation,
           InjGs1        **scan,
           GError        **error)
{
  const char *typed = inj_invocation_get_raw (invocation, "scan");

  if (typed == NULL)
    return TRUE;

  *scan = inj_gs1_parse (typed, inj_clock_get_today (), error);
  if (*scan != NULL)
    return TRUE;

  g_prefix_error (error, "--%s: ", "scan");
  return FALSE;
}

static InjVial *
make_vial (const Words  *words,
           InjVial      *before,
           GError      **error)
{
  int number = before != NULL ? inj_vial_get_number (before) : 0;
  g_autoptr (InjVial) vial = inj_vial_new (number, words->product, words->lot, words->expiry, words->labelled,
                                           words->diluent, error);

  return vial != NULL ? inj_vial_with_origin (vial, &words->origin, error) : NULL;
}

InjVial *
inj_vial_words_read (InjInvocation  *invocation,
                     InjVial        *before,
                     const char     *product_id,
                     GError        **error)
{
  Words words = { .invocation = invocation, .lot = "", .expiry = INJ_DATE_NONE };
  InjProduct *sold = NULL;
  g_autoptr (InjGs1) scan = NULL;

  g_return_val_if_fail (product_id != NULL, NULL);

  words.catalog = inj_invocation_get_catalog (invocation, error);
  if (words.catalog == NULL || !read_scan (invocation, &scan, error))
    return NULL;

  if (before != NULL)
    take_before (&words, before);
  if (scan != NULL)
    take_scan (&words, scan, &sold);
  if (!read_product (&words, product_id, sold, error) ||
      !read_contents (&words, sold, error) ||
      !read_batch (&words, scan, error) ||
      !read_source (&words, error) ||
      !read_opened_at (&words, error))
    return NULL;

  return make_vial (&words, before, error);
}

InjVial *
inj_vial_words_find (InjInvocation  *invocation,
                     guint           index,
                     InjVisit       *visit,
                     GError        **error)
{
  GPtrArray *vials;
  gint64 number;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  if (!inj_invocation_read_id (invocation, index, &number, error))
    return NULL;

  vials = inj_visit_get_vials (visit);
  for (guint i = 0; i < vials->len; i++)
    if (inj_vial_get_number (g_ptr_array_index (vials, i)) == number)
      return g_ptr_array_index (vials, i);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED,
               /* Translators: %s is a number. */
               _("VIAL: the visit has no open vial %s."), inj_invocation_get_operand (invocation, index));
  return NULL;
}
