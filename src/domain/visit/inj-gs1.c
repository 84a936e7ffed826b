/* inj-gs1.c
 *
 * What a GS1 DataMatrix on a vial or its carton says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-gs1.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "domain/values/inj-domain-error.h"
#include "domain/values/inj-gtin.h"

/* The longest lot and serial number (GS1 General Specifications, AI 10, 21). */
#define TEXT_MAXIMUM 20
#define AI_LENGTH 2

/* What of a code is kept. */
typedef enum
{
  FIELD_GTIN,
  FIELD_LOT,
  FIELD_EXPIRY,
  FIELD_SERIAL,
  N_FIELDS,
  FIELD_DATE = N_FIELDS, /* a date of another kind: read and left out */
  FIELD_OTHER            /* left out */
} Field;

/**
 * Element:
 * @ai: the first two digits of the application identifier
 * @length: of what follows these two digits; 0 where it ends at FNC1
 */
typedef struct
{
  const char *ai;
  gsize       length;
  Field       field;
} Element;

/* The fields whose length is laid down, and the two of a free length that are
 * kept; all others end at FNC1 (GS1 General Specifications, 7.8.5). */
static const Element elements[] = {
  { "00", 18, FIELD_OTHER }, { "01", INJ_GTIN_LENGTH, FIELD_GTIN }, { "02", 14, FIELD_OTHER },
  { "03", 14, FIELD_OTHER }, { "04", 16, FIELD_OTHER }, { "10", 0, FIELD_LOT },
  { "11", 6, FIELD_DATE }, { "12", 6, FIELD_DATE }, { "13", 6, FIELD_DATE }, { "14", 6, FIELD_OTHER },
  { "15", 6, FIELD_DATE }, { "16", 6, FIELD_DATE }, { "17", 6, FIELD_EXPIRY }, { "18", 6, FIELD_OTHER },
  { "19", 6, FIELD_OTHER }, { "20", 2, FIELD_OTHER }, { "21", 0, FIELD_SERIAL }, { "31", 8, FIELD_OTHER },
  { "32", 8, FIELD_OTHER }, { "33", 8, FIELD_OTHER }, { "34", 8, FIELD_OTHER }, { "35", 8, FIELD_OTHER },
  { "36", 8, FIELD_OTHER }, { "41", 14, FIELD_OTHER },
};

/* How a scanner says that the code is one of GS1. */
static const char *const prefixes[] = { "]d2", "]C1", "]e0", "]Q3", "]J1" };

/**
 * Reading:
 * @start: by field, where it stands in the code's text; %NULL for none
 * @has_other: whether a field of a free length was left out
 *
 * One way to read a code.
 */
typedef struct
{
  const char *start[N_FIELDS];
  gsize       length[N_FIELDS];
  gboolean    has_other;
} Reading;

/**
 * Merged:
 * @today: for the century
 * @reading: what the first reading said
 * @differs: by field, whether another one said something else
 */
typedef struct
{
  InjDate  today;
  guint    n_readings;
  Reading  reading;
  gboolean differs[N_FIELDS];
} Merged;

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, sentence);

  return FALSE;
}

static const Element *
find_element (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strncmp (elements[i].ai, text, AI_LENGTH) == 0)
      return &elements[i];

  return NULL;
}

static gboolean
is_digits (const char *text,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

/* The 82 characters of a lot or a serial number. */
static gboolean
is_text (const char *text,
         gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && (text[i] == '\0' || strchr ("!\"%&'()*+,-./:;<=>?_", text[i]) == NULL))
      return FALSE;

  return TRUE;
}

static int
read_two (const char *digits)
{
  return 10 * g_ascii_digit_value (digits[0]) + g_ascii_digit_value (digits[1]);
}

/* The year in whose last two digits @year is, and that is nearest to today's:
 * at most 50 years ahead and 49 back (GS1 General Specifications, 7.12). */
static int
place_in_century (int     year,
                  InjDate today)
{
  g_autoptr (GDate) date = g_date_new_julian (today);
  int this_year = g_date_get_year (date);
  int ahead = year - this_year % 100;
  int century = this_year - this_year % 100;

  if (ahead > 50)
    return century - 100 + year;

  return ahead < -49 ? century + 100 + year : century + year;
}

/* YYMMDD; day 00 is the last day of the month. */
static InjDate
read_date (const char *digits,
           InjDate     today)
{
  int year = place_in_century (read_two (digits), today);
  int month = read_two (digits + 2);
  int day = read_two (digits + 4);

  if (day > 0 || month == 0 || month > 12)
    return inj_date_from_ymd (year, month, day);

  return inj_date_add_months (inj_date_from_ymd (year, month, 1), 1) - 1;
}

static gboolean
is_gtin (const char *text,
         gsize       length)
{
  g_autofree char *digits = g_strndup (text, length);

  return inj_gtin_is_valid (digits);
}

/* Whether so much of a text can be that field. */
static gboolean
can_be (const Element *element,
        const char    *text,
        gsize          length,
        InjDate        today)
{
  switch (element->field)
    {
    case FIELD_GTIN:
      return is_gtin (text, length);
    case FIELD_EXPIRY:
    case FIELD_DATE:
      return is_digits (text, length) && read_date (text, today) != INJ_DATE_NONE;
    case FIELD_LOT:
    case FIELD_SERIAL:
      return length > 0 && length <= TEXT_MAXIMUM && is_text (text, length);
    case FIELD_OTHER:
    default:
      return is_digits (text, length);
    }
}

static gboolean
blame (const Element  *element,
       gsize           length,
       GError        **error)
{
  switch (element->field)
    {
    case FIELD_GTIN:
      return refuse (error, _("The check digit of the GTIN in the scanned code is wrong: scan it again."));
    case FIELD_EXPIRY:
      return refuse (error, _("The expiry date in the scanned code does not exist: scan it again, or type it."));
    case FIELD_LOT:
    case FIELD_SERIAL:
      if (length > TEXT_MAXIMUM)
        return refuse (error, _("The lot or the serial number in the scanned code is longer than 20 characters: "
                                "scan it again, or type them."));
      return refuse (error, _("There is something else than letters, digits and signs in the scanned code's lot or "
                              "serial number: scan it again, or type them."));
    case FIELD_DATE:
    case FIELD_OTHER:
    default:
      return refuse (error, _("The scanned code is torn: scan it again."));
    }
}

/* The same thing twice is once. */
static gboolean
take (Reading        *reading,
      const Element  *element,
      const char     *text,
      gsize           length,
      GError        **error)
{
  Field field = element->field;

  if (field >= N_FIELDS)
    return TRUE;

  if (reading->start[field] != NULL &&
      (reading->length[field] != length || memcmp (reading->start[field], text, length) != 0))
    return refuse (error, _("The scanned code says different things of the same vial: scan it again."));

  reading->start[field] = text;
  reading->length[field] = length;

  return TRUE;
}

/* Reads @text where each field of a free length ends at FNC1. */
static gboolean
read_separated (const char  *text,
                InjDate      today,
                Reading     *reading,
                GError     **error)
{
  while (*text != '\0')
    {
      const Element *element;
      gsize length;

      if (*text == INJ_GS1_SEPARATOR)
        {
          text++;
          continue;
        }

      if (!is_digits (text, AI_LENGTH))
        return refuse (error, _("The scanned code is no GS1 code."));

      element = find_element (text);
      text += AI_LENGTH;
      length = strcspn (text, "\x1d");
      reading->has_other |= element == NULL;
      if (element != NULL && element->length > 0)
        {
          if (length < element->length)
            return refuse (error, _("The scanned code ends too early: scan it again."));
          length = element->length;
        }
      if (element != NULL && !can_be (element, text, length, today))
        return blame (element, length, error);
      if (element != NULL && !take (reading, element, text, length, error))
        return FALSE;

      text += length;
    }

  return TRUE;
}

static void
merge (Merged        *merged,
       const Reading *reading)
{
  for (Field field = 0; field < N_FIELDS && merged->n_readings > 0; field++)
    {
      const char *first = merged->reading.start[field];
      const char *other = reading->start[field];

      if ((first == NULL) != (other == NULL) ||
          (first != NULL && (merged->reading.length[field] != reading->length[field] ||
                             memcmp (first, other, reading->length[field]) != 0)))
        merged->differs[field] = TRUE;
    }

  if (merged->n_readings == 0)
    merged->reading = *reading;
  merged->n_readings++;
}

/* Every way to read what is left of a code without FNC1, each field once. */
static void
read_unseparated (const char    *text,
                  const Reading *so_far,
                  Merged        *merged)
{
  gsize left = strlen (text);
  const Element *element;
  gsize most;

  if (left == 0)
    {
      merge (merged, so_far);
      return;
    }

  element = find_element (text);
  if (element == NULL || element->field == FIELD_OTHER ||
      (element->field < N_FIELDS && so_far->start[element->field] != NULL))
    return;

  text += AI_LENGTH;
  left -= MIN (left, AI_LENGTH);
  most = element->length > 0 ? element->length : MIN (left, TEXT_MAXIMUM);
  for (gsize length = element->length > 0 ? element->length : 1; length <= most && length <= left; length++)
    {
      Reading reading = *so_far;

      if (can_be (element, text, length, merged->today) && take (&reading, element, text, length, NULL))
        read_unseparated (text + length, &reading, merged);
    }
}

/* "(01)00300231145017(10)C1" with FNC1 where the parentheses stand. */
static char *
dup_without_parentheses (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\(([0-9]{2,4})\\)", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *packed = g_regex_replace_literal (blanks, text, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);

  return g_regex_replace (regex, packed, -1, 0, "\x1d\\1", G_REGEX_MATCH_DEFAULT, NULL);
}

/* Takes prefix and parentheses off; @is_marked tells whether something in the
 * code says that it is one of GS1. */
static char *
dup_bare (const char *text,
          gboolean   *is_marked)
{
  *is_marked = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_ascii_strncasecmp (text, prefixes[i], strlen (prefixes[i])) == 0)
      {
        *is_marked = TRUE;
        text += strlen (prefixes[i]);
        break;
      }

  while (*text == INJ_GS1_SEPARATOR)
    {
      *is_marked = TRUE;
      text++;
    }

  if (!g_regex_match_simple ("^\\([0-9]{2,4}\\)", text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
    return g_strdup (text);

  *is_marked = TRUE;

  return dup_without_parentheses (text);
}

static const char *
get_field_name (Field field)
{
  const char *const names[N_FIELDS] = {
    [FIELD_GTIN] = _("product"),
    [FIELD_LOT] = _("lot"),
    [FIELD_EXPIRY] = _("expiry date"),
    [FIELD_SERIAL] = _("serial number"),
  };

  return names[field];
}

/* A field that is not known, and that no FNC1 ends, takes the rest with it. */
static char *
dup_unread (const Merged *merged,
            gboolean      is_separated)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (merged->reading.has_other && !is_separated)
    return g_strdup (_("The end of the code could not be read, for the scanner leaves out what stands between the "
                       "fields (FNC1)."));

  for (Field field = 0; field < N_FIELDS; field++)
    if (merged->differs[field])
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_field_name (field));

  if (names->len == 0)
    return NULL;

  /* Translators: names of fields, such as "lot, serial number". */
  return g_strdup_printf (_("Could not be told apart, for the scanner leaves out what stands between the fields "
                            "(FNC1): %s."),
                          names->str);
}

static char *
dup_field (const Merged *merged,
           Field         field)
{
  if (merged->reading.start[field] == NULL || merged->differs[field])
    return NULL;

  return g_strndup (merged->reading.start[field], merged->reading.length[field]);
}

/* A code that nothing marks as one of GS1 is one if it names a product, or
 * says when something expires and of what lot it is: a number that only starts
 * with 10 or 21 may be anything. */
static gboolean
is_vial (const Merged *merged,
         gboolean      is_marked)
{
  const Reading *reading = &merged->reading;
  gboolean has_name = reading->start[FIELD_LOT] != NULL || reading->start[FIELD_SERIAL] != NULL;

  if (is_marked)
    return has_name || reading->start[FIELD_GTIN] != NULL || reading->start[FIELD_EXPIRY] != NULL;

  return reading->start[FIELD_GTIN] != NULL || (has_name && reading->start[FIELD_EXPIRY] != NULL);
}

static InjGs1 *
make_gs1 (const Merged *merged,
          gboolean      is_separated)
{
  InjGs1 *self = g_new0 (InjGs1, 1);
  g_autofree char *expiry = dup_field (merged, FIELD_EXPIRY);

  self->gtin = dup_field (merged, FIELD_GTIN);
  self->lot = dup_field (merged, FIELD_LOT);
  self->serial = dup_field (merged, FIELD_SERIAL);
  self->expiry = expiry != NULL ? read_date (expiry, merged->today) : INJ_DATE_NONE;
  self->unread = dup_unread (merged, is_separated);

  return self;
}

InjGs1 *
inj_gs1_parse (const char  *text,
               InjDate      today,
               GError     **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *bare = NULL;
  Merged merged = { .today = today };
  Reading reading = { 0 };
  gboolean is_marked;
  gboolean is_separated;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (today != INJ_DATE_NONE, NULL);

  trimmed = g_strstrip (g_utf8_make_valid (text, -1));
  bare = dup_bare (trimmed, &is_marked);
  is_separated = strchr (bare, INJ_GS1_SEPARATOR) != NULL;
  if (!is_separated)
    read_unseparated (bare, &reading, &merged);
  if (merged.n_readings == 0)
    {
      if (!read_separated (bare, today, &reading, error))
        return NULL;
      merge (&merged, &reading);
    }

  if (!is_vial (&merged, is_marked || is_separated))
    {
      refuse (error, _("The scanned code is none of a vial: it has no GTIN, lot, expiry date or serial number."));
      return NULL;
    }

  return make_gs1 (&merged, is_separated);
}

void
inj_gs1_free (InjGs1 *self)
{
  g_free (self->gtin);
  g_free (self->lot);
  g_free (self->serial);
  g_free (self->unread);
  g_free (self);
}

gboolean
inj_gs1_is_likely (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *bare = NULL;
  gboolean is_marked;

  g_return_val_if_fail (text != NULL, FALSE);

  trimmed = g_strstrip (g_utf8_make_valid (text, -1));
  bare = dup_bare (trimmed, &is_marked);

  return is_marked || strchr (bare, INJ_GS1_SEPARATOR) != NULL ||
         (g_str_has_prefix (bare, "01") && strlen (bare) >= AI_LENGTH + INJ_GTIN_LENGTH &&
          is_digits (bare, AI_LENGTH + INJ_GTIN_LENGTH));
}
