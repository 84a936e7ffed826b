/* inj-decimal.c
 *
 * Exact decimal numbers as scaled integers, the same in every locale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-decimal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inj-domain-error.h"

#define DIGITS "0123456789"
#define PLACES_MAXIMUM 6

/* The number as it was typed, in its parts; nothing is owned. */
typedef struct
{
  const char *whole;
  gsize       n_whole;
  const char *decimals;
  gsize       n_decimals;
} Parts;

static gboolean
split (const char *typed,
       Parts      *parts)
{
  const char *rest;

  parts->whole = typed;
  parts->n_whole = strspn (typed, DIGITS);
  parts->decimals = NULL;
  parts->n_decimals = 0;
  rest = typed + parts->n_whole;

  if (*rest == '.' || *rest == ',')
    {
      parts->decimals = rest + 1;
      parts->n_decimals = strspn (parts->decimals, DIGITS);
      rest = parts->decimals + parts->n_decimals;

      /* "5." and ".5" read like a digit that was forgotten. */
      if (parts->n_decimals == 0)
        return FALSE;
    }

  return parts->n_whole > 0 && *rest == '\0';
}

static gboolean
append_digits (guint64    *number,
               const char *digits,
               gsize       n_digits)
{
  for (gsize i = 0; i < n_digits; i++)
    {
      guint64 digit = g_ascii_digit_value (digits[i]);

      if (!g_uint64_checked_mul (number, *number, 10)
          || !g_uint64_checked_add (number, *number, digit))
        return FALSE;
    }

  return TRUE;
}

static gboolean
scale (const Parts *parts,
       guint        places,
       guint64     *number)
{
  *number = 0;

  return append_digits (number, parts->whole, parts->n_whole)
         && append_digits (number, parts->decimals, parts->n_decimals)
         && append_digits (number, "000000", places - parts->n_decimals);
}

static gboolean
refuse_shape (const char  *typed,
              guint        places,
              GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);

  if (*typed == '\0')
    g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                         _("A number is missing: write one, such as 5."));
  else if (places == 0)
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: %s is what was typed */
                 _("“%s” is not a number: write digits alone, such as 5."), quoted);
  else
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: %s is what was typed */
                 _("“%s” is not a number: write digits with at most one point or comma between "
                   "them, such as 5 or 0.5."),
                 quoted);

  return FALSE;
}

static gboolean
refuse_leading_zero (const char  *typed,
                     GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed, such as "05" */
               _("“%s” starts with a zero and can be misread: write 5 or 0.5, whichever is meant."),
               quoted);
  return FALSE;
}

static gboolean
refuse_decimals (const char  *typed,
                 guint        places,
                 GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);

  if (places == 0)
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: %s is what was typed */
                 _("“%s” is not a whole number: write it without decimals."), quoted);
  else
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: %s is what was typed, %u how many decimals may be */
                 ngettext ("“%s” has more than %u decimal, and nothing is rounded: write fewer.",
                           "“%s” has more than %u decimals, and nothing is rounded: write fewer.",
                           places),
                 quoted, places);

  return FALSE;
}

static gboolean
refuse_size (const char  *typed,
             guint        places,
             gint64       maximum,
             GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);
  g_autofree char *most = inj_decimal_format (maximum, places);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: the first %s is what was typed, the second the largest number */
               _("“%s” is too much: %s is the most that can be entered here."), quoted, most);
  return FALSE;
}

static gboolean
refuse_zero (const char  *typed,
             GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed, such as "0.00" */
               _("“%s” is nothing: write a number above zero."), quoted);
  return FALSE;
}

gboolean
inj_decimal_parse (const char  *text,
                   guint        places,
                   gint64       maximum,
                   gint64      *value,
                   GError     **error)
{
  g_autofree char *typed = NULL;
  guint64 number;
  Parts parts;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (places <= PLACES_MAXIMUM, FALSE);
  g_return_val_if_fail (maximum > 0, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  typed = g_strstrip (g_strdup (text));

  if (!split (typed, &parts))
    return refuse_shape (typed, places, error);

  if (parts.n_whole > 1 && parts.whole[0] == '0')
    return refuse_leading_zero (typed, error);

  if (parts.n_decimals > places)
    return refuse_decimals (typed, places, error);

  if (!scale (&parts, places, &number) || number > (guint64) maximum)
    return refuse_size (typed, places, maximum, error);

  if (number == 0)
    return refuse_zero (typed, error);

  *value = (gint64) number;
  return TRUE;
}

char *
inj_decimal_format (gint64 value,
                    guint  places)
{
  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;
  guint64 scale_of_one = 1;
  guint64 decimals;
  const char *sign = value < 0 ? "-" : "";

  g_return_val_if_fail (places <= PLACES_MAXIMUM, NULL);

  for (guint i = 0; i < places; i++)
    scale_of_one *= 10;

  decimals = magnitude % scale_of_one;
  if (decimals == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, magnitude / scale_of_one);

  while (decimals % 10 == 0)
    {
      decimals /= 10;
      places--;
    }

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                          sign, magnitude / scale_of_one, (int) places, decimals);
}
