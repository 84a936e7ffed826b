/* test-gs1.c
 *
 * What is read of GS1 codes, and what is left to the person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-gs1.h"

#include "domain/values/inj-domain-error.h"

#define TODAY inj_date_from_ymd (2026, 11, 20)
#define GTIN "00300231145014"
#define FNC1 "\x1d"
#define UNREAD(names) \
  "Could not be told apart, for the scanner leaves out what stands between the fields (FNC1): " names "."
#define TORN "The end of the code could not be read, for the scanner leaves out what stands between the fields (FNC1)."

static const struct
{
  const char *name;
  const char *text;
  const char *gtin;
  const char *lot;
  const char *expiry;
  const char *serial;
  const char *unread;
} rows[] = {
  { "fnc1", "01" GTIN "17280131" "10C1234C3" FNC1 "21ABC123", GTIN, "C1234C3", "2028-01-31", "ABC123", NULL },
  { "fnc1-first", FNC1 "01" GTIN "17280131" "10C1234C3" FNC1 "21ABC123", GTIN, "C1234C3", "2028-01-31", "ABC123", NULL },
  { "fnc1-last", "01" GTIN "21ABC123" FNC1 "17280131" "10C1" FNC1, GTIN, "C1", "2028-01-31", "ABC123", NULL },
  { "fnc1-after-each", "01" GTIN FNC1 "17280131" FNC1 "10C1" FNC1 "21S" FNC1, GTIN, "C1", "2028-01-31", "S", NULL },
  /* With FNC1 in use, what looks like a field within a lot is none. */
  { "fnc1-looks-alike", "01" GTIN "10A21B17280131" FNC1 "21S10X", GTIN, "A21B17280131", "", "S10X", NULL },
  { "prefix-datamatrix", "]d2" "01" GTIN "17280131" "10C1" FNC1 "21S", GTIN, "C1", "2028-01-31", "S", NULL },
  { "prefix-128", "]C1" "01" GTIN "17280131" "10C1" FNC1 "21S", GTIN, "C1", "2028-01-31", "S", NULL },
  { "prefix-capital", "]D2" "01" GTIN, GTIN, NULL, "", NULL, NULL },
  { "prefix-lot-alone", "]C1" "10C1234", NULL, "C1234", "", NULL, NULL },
  { "order-serial-first", "21S1" FNC1 "10L1" FNC1 "17280131" "01" GTIN, GTIN, "L1", "2028-01-31", "S1", NULL },
  { "order-expiry-first", "17280131" "01" GTIN "21S1" FNC1 "10L1", GTIN, "L1", "2028-01-31", "S1", NULL },
  { "parentheses", "(01)" GTIN "(17)280131(10)C1234(21)ABC", GTIN, "C1234", "2028-01-31", "ABC", NULL },
  { "parentheses-blanks", " (01) " GTIN " (17) 280131 (10) C1234 (21) ABC ", GTIN, "C1234", "2028-01-31", "ABC", NULL },
  { "parentheses-fnc1", "(01)" GTIN "(10)C1234" FNC1 "(21)ABC", GTIN, "C1234", "", "ABC", NULL },
  { "parentheses-prefix", "]d2(10)C1234(21)ABC", NULL, "C1234", "", "ABC", NULL },
  { "parentheses-other", "(01)" GTIN "(710)12345678(240)X(10)C1(3103)001234", GTIN, "C1", "", NULL, NULL },
  { "gtin-alone", "01" GTIN, GTIN, NULL, "", NULL, NULL },
  { "one-text-last", "01" GTIN "17280131" "10C1234", GTIN, "C1234", "2028-01-31", NULL, NULL },
  { "one-text-last-serial", "01" GTIN "17280131" "21ABC", GTIN, NULL, "2028-01-31", "ABC", NULL },
  /* Without FNC1 the lot ends at 21, or it does not. */
  { "no-fnc1", "01" GTIN "17280131" "10C1234C3" "21ABC123", GTIN, NULL, "2028-01-31", NULL, UNREAD ("lot, serial number") },
  { "no-fnc1-prefix", "]d2" "01" GTIN "17280131" "10C1" "21S1", GTIN, NULL, "2028-01-31", NULL, UNREAD ("lot, serial number") },
  /* As a whole it would be longer than any lot, so there is one reading. */
  { "no-fnc1-one-reading", "01" GTIN "17280131" "10C1234C3" "213456789012345", GTIN, "C1234C3", "2028-01-31", "3456789012345", NULL },
  { "no-fnc1-two-readings", "01" GTIN "17280131" "10C1234C3" "213456782190123", GTIN, NULL, "2028-01-31", NULL,
    UNREAD ("lot, serial number") },
  /* All ways to read it agree on the serial number. */
  { "no-fnc1-agreed", "01" GTIN "10C1234C3" "17280131" "21AB3456789012", GTIN, NULL, "", "AB3456789012",
    UNREAD ("lot, expiry date") },
  { "no-fnc1-no-such-day", "01" GTIN "10C1" "17289931", GTIN, "C117289931", "", NULL, NULL },
  { "no-fnc1-other-date", "01" GTIN "11260105" "17280131" "10C1234", GTIN, "C1234", "2028-01-31", NULL, NULL },
  { "no-fnc1-unknown", "01" GTIN "17280131" "240X" "10C1", GTIN, NULL, "2028-01-31", NULL, TORN },
  { "without-gtin", "17280131" "10C1234", NULL, "C1234", "2028-01-31", NULL, NULL },
  { "others-left-out", "01" GTIN "11260105" "24017" FNC1 "3103001234" "10C1" FNC1 "9921", GTIN, "C1", "", NULL, NULL },
  { "twice-the-same", "01" GTIN "10C1" FNC1 "10C1", GTIN, "C1", "", NULL, NULL },
  { "signs", "01" GTIN "10A-1/2.b" FNC1 "21_%(x)", GTIN, "A-1/2.b", "", "_%(x)", NULL },
  { "longest", "01" GTIN "1012345678901234567890", GTIN, "12345678901234567890", "", NULL, NULL },
  { "line-end", "01" GTIN "17280131\r\n", GTIN, NULL, "2028-01-31", NULL, NULL },
};

static const struct
{
  const char *digits;
  const char *date;
} expiries[] = {
  { "280131", "2028-01-31" },
  { "280200", "2028-02-29" },
  { "270200", "2027-02-28" },
  { "281200", "2028-12-31" },
  { "260400", "2026-04-30" },
  { "280229", "2028-02-29" },
  /* Not more than 50 years ahead, not more than 49 back. */
  { "761231", "2076-12-31" },
  { "770101", "1977-01-01" },
  { "990101", "1999-01-01" },
  { "000101", "2000-01-01" },
};

static const struct
{
  int         this_year;
  const char *date;
} centuries[] = {
  { 2026, "2000-01-31" },
  { 2049, "2000-01-31" },
  { 2050, "2100-01-31" },
  { 2099, "2100-01-31" },
  { 2101, "2100-01-31" },
};

static const struct
{
  const char *name;
  const char *text;
  const char *message;
} refused[] = {
  { "empty", "", "The scanned code is none of a vial" },
  { "blank", "  ", "The scanned code is none of a vial" },
  { "words", "HELLO WORLD", "The scanned code is no GS1 code." },
  { "not-utf8", "\xff\xfe", "The scanned code is no GS1 code." },
  { "ean-13", "4006381333931", "The scanned code is none of a vial" },
  { "patient-number", "1012345", "The scanned code is none of a vial" },
  { "serial-like", "2112345678", "The scanned code is none of a vial" },
  { "date-like", "17280131", "The scanned code is none of a vial" },
  { "other-datamatrix", "]d1HELLO", "The scanned code is no GS1 code." },
  { "prefix-alone", "]d2", "The scanned code is none of a vial" },
  { "check-digit", "01" "00300231145015" "17280131", "The check digit of the GTIN in the scanned code is wrong: scan it again." },
  { "gtin-letters", "01" "0030023114501X" FNC1, "The check digit of the GTIN in the scanned code is wrong: scan it again." },
  { "gtin-short", "01" "003002311450", "The scanned code ends too early: scan it again." },
  { "month", "01" GTIN "17281331", "The expiry date in the scanned code does not exist: scan it again, or type it." },
  { "month-zero", "01" GTIN "17280000", "The expiry date in the scanned code does not exist: scan it again, or type it." },
  { "day", "01" GTIN "17280230", "The expiry date in the scanned code does not exist: scan it again, or type it." },
  { "expiry-short", "01" GTIN "172801", "The scanned code ends too early: scan it again." },
  { "expiry-cut-by-fnc1", "01" GTIN "172801" FNC1 "10C1", "The scanned code ends too early: scan it again." },
  { "lot-empty", "01" GTIN "10" FNC1 "21S", "There is something else than letters" },
  { "lot-long", "01" GTIN "10123456789012345678901" FNC1 "21S", "The lot or the serial number in the scanned code is longer than 20" },
  { "lot-blank", "01" GTIN "10A B" FNC1, "There is something else than letters" },
  { "lot-umlaut", "01" GTIN "10\xc3\x84" FNC1, "There is something else than letters" },
  { "two-lots", "01" GTIN "10C1" FNC1 "10C2", "The scanned code says different things of the same vial: scan it again." },
  { "two-gtins", "01" GTIN FNC1 "01" "00300233921029", "The scanned code says different things of the same vial: scan it again." },
};

static const struct
{
  const char *text;
  gboolean    is_likely;
} likely[] = {
  { "01" GTIN, TRUE },
  { "01" "00300231145015" "17280131", TRUE },
  { "]d2", TRUE },
  { "]C1" "10C1", TRUE },
  { "10C1" FNC1 "21S", TRUE },
  { "(01)" GTIN, TRUE },
  { "(see note)", FALSE },
  { "C1234", FALSE },
  { "0100350", FALSE },
  { "4006381333931", FALSE },
  { "", FALSE },
};

static void
test_likely (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (likely); i++)
    {
      g_autofree char *shown = g_strescape (likely[i].text, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpint (inj_gs1_is_likely (likely[i].text), ==, likely[i].is_likely);
    }
}

static void
test_read (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjGs1) gs1 = inj_gs1_parse (rows[row].text, TODAY, &error);
  g_autofree char *expiry = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (gs1);
  expiry = inj_date_format (gs1->expiry);
  g_assert_cmpstr (gs1->gtin, ==, rows[row].gtin);
  g_assert_cmpstr (gs1->lot, ==, rows[row].lot);
  g_assert_cmpstr (expiry, ==, rows[row].expiry);
  g_assert_cmpstr (gs1->serial, ==, rows[row].serial);
  g_assert_cmpstr (gs1->unread, ==, rows[row].unread);
}

static void
test_expiry (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expiries); i++)
    {
      g_autofree char *text = g_strconcat ("01" GTIN "17", expiries[i].digits, NULL);
      g_autoptr (InjGs1) gs1 = inj_gs1_parse (text, TODAY, NULL);
      g_autofree char *expiry = inj_date_format (gs1->expiry);

      g_assert_cmpstr (expiry, ==, expiries[i].date);
    }
}

static void
test_century (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (centuries); i++)
    {
      g_autoptr (InjGs1) gs1 = inj_gs1_parse ("01" GTIN "17000131", inj_date_from_ymd (centuries[i].this_year, 1, 1),
                                             NULL);
      g_autofree char *expiry = inj_date_format (gs1->expiry);

      g_assert_cmpstr (expiry, ==, centuries[i].date);
    }
}

static void
test_refused (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjGs1) gs1 = inj_gs1_parse (refused[row].text, TODAY, &error);

  g_assert_null (gs1);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  if (!g_str_has_prefix (error->message, refused[row].message))
    g_assert_cmpstr (error->message, ==, refused[row].message);
}

/* Whatever is torn off a code, what is read of the rest is what it said. */
static void
test_torn (void)
{
  const char *text = "]d2" "01" GTIN "17280131" "10C1234C3" FNC1 "21ABC123";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autofree char *torn = g_strndup (text, length);
      g_autoptr (InjGs1) gs1 = inj_gs1_parse (torn, TODAY, NULL);

      if (gs1 == NULL)
        continue;
      g_assert_true (gs1->gtin == NULL || g_str_equal (gs1->gtin, GTIN));
      g_assert_true (gs1->expiry == INJ_DATE_NONE || gs1->expiry == inj_date_from_ymd (2028, 1, 31));
      g_assert_true (gs1->lot == NULL || g_str_has_prefix ("C1234C3", gs1->lot));
      g_assert_true (gs1->serial == NULL || g_str_has_prefix ("ABC123", gs1->serial));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/gs1/read/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_read);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/gs1/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/gs1/likely", test_likely);
  g_test_add_func ("/gs1/expiry", test_expiry);
  g_test_add_func ("/gs1/century", test_century);
  g_test_add_func ("/gs1/torn", test_torn);

  return g_test_run ();
}
