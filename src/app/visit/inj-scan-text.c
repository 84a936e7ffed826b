/* inj-scan-text.c
 *
 * What was read of a scanned code, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-scan-text.h"

#include <glib/gi18n.h>

/* Takes @text. */
static void
add (GString *parts,
     char    *text)
{
  g_string_append_printf (parts, "%s%s", parts->len > 0 ? " · " : "", text);
  g_free (text);
}

static char *
dup_parts (const InjGs1 *scan,
           InjProduct   *product,
           InjUnits      units)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autofree char *labelled = inj_units_format (units);
  g_autofree char *expiry = inj_date_format (scan->expiry);

  if (units > 0)
    /* Translators: a brand, and the units in its vial. */
    add (parts, g_strdup_printf (_("%s, %s units"), inj_product_get_name (product), labelled));
  if (scan->lot != NULL)
    /* Translators: %s is the number of a lot. */
    add (parts, g_strdup_printf (_("lot %s"), scan->lot));
  if (scan->expiry != INJ_DATE_NONE)
    /* Translators: %s is a date. */
    add (parts, g_strdup_printf (_("expires %s"), expiry));
  if (scan->serial != NULL)
    /* Translators: %s is a serial number. */
    add (parts, g_strdup_printf (_("serial number %s"), scan->serial));

  return g_string_free (g_steal_pointer (&parts), FALSE);
}

char *
inj_scan_text (const InjGs1 *scan,
               InjProduct   *product)
{
  InjUnits units = 0;
  g_autofree char *parts = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (scan != NULL, NULL);

  if (scan->gtin != NULL && product != NULL)
    units = inj_product_get_units_of_gtin (product, scan->gtin);
  parts = dup_parts (scan, product, units);
  text = g_string_new (NULL);
  if (parts[0] != '\0')
    /* Translators: what a scanned code says, such as "lot C1234 · expires
     * 2028-01-31". */
    g_string_append_printf (text, _("Read from the code: %s."), parts);
  if (scan->gtin != NULL && units == 0)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      /* Translators: %s is the number under which a product is sold. */
      g_string_append_printf (text, _("Its GTIN %s is not known here: choose the product yourself."), scan->gtin);
    }
  if (scan->unread != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", scan->unread);
  g_string_append_printf (text, "\n%s", _("Compare it with the vial: nothing is recorded yet."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
