/* inj-detail.c
 *
 * What can be entered about a visit as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-detail.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-date.h"
#include "domain/values/inj-domain-error.h"

#define TEXT_MAXIMUM 2000
#define YES "yes"

/* A month has at most 31 days and 744 hours; the other ends only keep out what
 * no entry can mean. */
static const struct
{
  const char    *id;
  const char    *name;
  InjDetailKind  kind;
  int            minimum;
  int            maximum;
} details[] = {
  [INJ_DETAIL_INJECTOR] = { "injector", N_("Injected by"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_RECORDER] = { "recorder", N_("Recorded by"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_NEEDLE] = { "needle", N_("Needle"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_DILUENT_FLUID] = { "diluent-fluid", N_("Diluent"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_CONSENT] = { "consent", N_("Consent"), INJ_DETAIL_YES, 0, 0 },
  [INJ_DETAIL_CONTRAINDICATIONS_REVIEWED] = { "contraindications-reviewed", N_("Contraindications reviewed"),
                                              INJ_DETAIL_YES, 0, 0 },
  [INJ_DETAIL_NO_TOXIN_ELSEWHERE] = { "no-toxin-elsewhere", N_("Asked: no toxin elsewhere"), INJ_DETAIL_YES, 0, 0 },
  [INJ_DETAIL_DIAGNOSIS] = { "diagnosis", N_("Diagnosis"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_PREVENTIVES] = { "preventives", N_("Earlier preventives"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_AUTHORISATION] = { "authorisation", N_("Authorisation number"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_AUTHORISATION_EXPIRY] = { "authorisation-expiry", N_("Authorisation expires"), INJ_DETAIL_DATE, 0, 0 },
  [INJ_DETAIL_HEADACHE_DAYS] = { "headache-days", N_("Headache days a month"), INJ_DETAIL_NUMBER, 0, 31 },
  [INJ_DETAIL_MIGRAINE_DAYS] = { "migraine-days", N_("Migraine days a month"), INJ_DETAIL_NUMBER, 0, 31 },
  [INJ_DETAIL_HEADACHE_HOURS] = { "headache-hours", N_("Headache hours a month"), INJ_DETAIL_NUMBER, 0, 744 },
  [INJ_DETAIL_MONTHS] = { "months", N_("For how many months"), INJ_DETAIL_NUMBER, 0, 1200 },
  [INJ_DETAIL_HIT_6] = { "hit-6", N_("HIT-6 total"), INJ_DETAIL_NUMBER, 0, 100 },
  [INJ_DETAIL_MIDAS] = { "midas", N_("MIDAS total"), INJ_DETAIL_NUMBER, 0, 999 },
  [INJ_DETAIL_WEARING_OFF_WEEK] = { "wearing-off-week", N_("Week of wearing off"), INJ_DETAIL_NUMBER, 0, 52 },
  [INJ_DETAIL_WASTAGE] = { "wastage", N_("Why something was discarded"), INJ_DETAIL_TEXT, 0, 0 },
  [INJ_DETAIL_REPEATS_VISIT] = { "repeats-visit", N_("Repeats visit"), INJ_DETAIL_NUMBER, 1, G_MAXINT },
  [INJ_DETAIL_NOTE] = { "note", N_("Note"), INJ_DETAIL_TEXT, 0, 0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (details) == INJ_N_DETAILS);

static gboolean
refuse (InjDetail    detail,
        const char  *reason,
        GError     **error)
{
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: the name of a field, such as "Headache days a
                * month", and what is wrong with what was typed there. */
               _("%s: %s"), inj_detail_get_name (detail), reason);

  return FALSE;
}

static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != '\n' && *p != '\t' && g_unichar_iscntrl (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
check_text (InjDetail    detail,
            const char  *text,
            GError     **error)
{
  if (has_control (text))
    return refuse (detail, _("there are characters in it that are no text."), error);

  if (g_utf8_strlen (text, -1) > TEXT_MAXIMUM)
    return refuse (detail, _("it is longer than 2000 characters."), error);

  return TRUE;
}

static gboolean
check_number (InjDetail    detail,
              const char  *text,
              char       **canonical,
              GError     **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, (guint64) details[detail].minimum, (guint64) details[detail].maximum,
                                   &number, NULL))
    {
      g_autofree char *quoted = inj_domain_error_quote (text);
      g_autofree char *reason = NULL;

      /* Translators: two whole numbers, and what was typed instead. */
      reason = g_strdup_printf (_("enter a whole number from %d to %d, not “%s”."),
                                details[detail].minimum, details[detail].maximum, quoted);
      return refuse (detail, reason, error);
    }

  *canonical = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

  return TRUE;
}

static gboolean
check_date (InjDetail    detail,
            const char  *text,
            GError     **error)
{
  g_autoptr (GError) reason = NULL;
  InjDate date;

  return inj_date_parse (text, &date, &reason) || refuse (detail, reason->message, error);
}

static gboolean
check_yes (InjDetail    detail,
           const char  *text,
           GError     **error)
{
  return g_str_equal (text, YES) ||
         /* Translators: the word in quotes is not translated. */
         refuse (detail, _("enter “yes”, or nothing."), error);
}

const char *
inj_detail_get_id (InjDetail detail)
{
  g_return_val_if_fail (detail < INJ_N_DETAILS, NULL);

  return details[detail].id;
}

gboolean
inj_detail_from_id (const char *id,
                    InjDetail  *detail)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (gsize i = 0; i < INJ_N_DETAILS; i++)
    if (g_str_equal (details[i].id, id))
      {
        *detail = (InjDetail) i;
        return TRUE;
      }

  return FALSE;
}

const char *
inj_detail_get_name (InjDetail detail)
{
  g_return_val_if_fail (detail < INJ_N_DETAILS, NULL);

  return _(details[detail].name);
}

InjDetailKind
inj_detail_get_kind (InjDetail detail)
{
  g_return_val_if_fail (detail < INJ_N_DETAILS, INJ_DETAIL_TEXT);

  return details[detail].kind;
}

void
inj_detail_get_range (InjDetail  detail,
                      int       *minimum,
                      int       *maximum)
{
  g_return_if_fail (detail < INJ_N_DETAILS);

  *minimum = details[detail].minimum;
  *maximum = details[detail].maximum;
}

gboolean
inj_detail_check (InjDetail    detail,
                  const char  *text,
                  char       **canonical,
                  GError     **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (detail < INJ_N_DETAILS, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (canonical != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (detail, _("there are characters in it that are no text."), error);

  stripped = g_strstrip (g_strdup (text));
  if (stripped[0] == '\0')
    {
      *canonical = NULL;
      return TRUE;
    }

  switch (details[detail].kind)
    {
    case INJ_DETAIL_NUMBER:
      return check_number (detail, stripped, canonical, error);
    case INJ_DETAIL_DATE:
      if (!check_date (detail, stripped, error))
        return FALSE;
      break;
    case INJ_DETAIL_YES:
      if (!check_yes (detail, stripped, error))
        return FALSE;
      break;
    case INJ_DETAIL_TEXT:
    default:
      if (!check_text (detail, stripped, error))
        return FALSE;
    }

  *canonical = g_steal_pointer (&stripped);

  return TRUE;
}
