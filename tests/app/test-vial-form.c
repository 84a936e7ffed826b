/* test-vial-form.c
 *
 * The fields of a vial: what fills them, what a scan changes, what is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/visit/inj-open-vial-form.h"
#include "session/inj-clock.h"

#include "app/forms/inj-form.h"
#include "app-fixture.h"
#include "session-fixture.h"

#define BOTOX_100 "00300231145014"
#define UNKNOWN "06291041500213"

static GtkWidget *
make_form (SessionFixture *fixture)
{
  return inj_open_vial_form_new (fixture->practice, fixture->session);
}

static void
take (GtkWidget  *form,
      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjGs1) scan = inj_gs1_parse (text, inj_clock_get_today (), &error);

  g_assert_no_error (error);
  g_assert_true (inj_form_take_scan (INJ_FORM (form), scan));
}

static const char *
get_product_id (GtkWidget *form)
{
  InjProduct *product = adw_combo_row_get_selected_item (ADW_COMBO_ROW (app_fixture_find_row (form, "Product")));

  return product != NULL ? inj_product_get_id (product) : "";
}

static guint
count_vials (SessionFixture *fixture)
{
  return inj_visit_get_vials (inj_visit_session_get_visit (fixture->session))->len;
}

static InjVial *
get_vial (SessionFixture *fixture,
          guint           index)
{
  return g_ptr_array_index (inj_visit_get_vials (inj_visit_session_get_visit (fixture->session)), index);
}

static void
assert_texts (GtkWidget  *form,
              const char *lot,
              const char *expiry,
              const char *units,
              const char *serial)
{
  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, lot);
  g_assert_cmpstr (app_fixture_get_text (form, "Expires"), ==, expiry);
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, units);
  g_assert_cmpstr (app_fixture_get_text (form, "Serial"), ==, serial);
}

/* The form is filled, and nothing is in the visit before it is accepted. A
 * smaller vial than the last is not diluted as that was. */
static void
test_scan (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *form = make_form (fixture);
  GtkWidget *dialog = app_fixture_present (form);
  InjVial *vial;

  take (form, "01" BOTOX_100 "17400131" "10L9" "\x1d" "21S9");
  assert_texts (form, "L9", "2040-01-31", "100", "S9");
  g_assert_cmpstr (get_product_id (form), ==, "botox");
  g_assert_cmpstr (app_fixture_get_text (form, "Diluent"), ==, "");
  g_assert_true (app_fixture_says (form, "Read from the code: Botox, 100 units · lot L9 · expires 2040-01-31"));
  g_assert_cmpuint (count_vials (fixture), ==, 1);

  app_fixture_type (form, "Diluent", "2");
  g_assert_true (app_fixture_says (form, "5 units in 0.1 mL"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (form, "Source")), INJ_VIAL_SOURCE_PHARMACY);
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  vial = get_vial (fixture, 1);
  g_assert_cmpstr (inj_vial_get_lot (vial), ==, "L9");
  g_assert_cmpstr (inj_vial_get_serial (vial), ==, "S9");
  g_assert_cmpstr (inj_vial_get_gtin (vial), ==, BOTOX_100);
  g_assert_cmpint (inj_vial_get_source (vial), ==, INJ_VIAL_SOURCE_PHARMACY);
  g_assert_cmpint (inj_clock_get_now () - inj_vial_get_opened_at (vial), <, (gint64) 600 * G_USEC_PER_SEC);
  g_assert_cmpint (inj_vial_get_opened_at (vial), >, 0);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What a second code says takes the place of the first; what it does not say is
 * not the first vial's, but what a hand typed stays. */
static void
test_second_scan (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = make_form (fixture);
  GtkWidget *dialog = app_fixture_present (form);

  take (form, "01" BOTOX_100 "17400131" "10L9" "\x1d" "21S9");
  take (form, "01" "00300233921029" "17410228" "21S8");
  assert_texts (form, "", "2041-02-28", "200", "S8");
  /* A scanner types into the field that has the focus, and is taken out again. */
  take (form, "01" BOTOX_100 "17400131" "10L7");
  app_fixture_type (form, "Lot", "L701003");
  app_fixture_type (form, "Lot", "L7");
  take (form, "01" "00300233921029" "17410228" "21S8");
  assert_texts (form, "", "2041-02-28", "200", "S8");
  app_fixture_type (form, "Lot", "TYPED");
  take (form, "01" BOTOX_100 "17400131" "21S7");
  assert_texts (form, "TYPED", "2040-01-31", "100", "S7");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A vial whose code does not say a GTIN has not that of the one before it. */
static void
test_scan_without_gtin (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *form = make_form (fixture);
  GtkWidget *dialog = app_fixture_present (form);

  take (form, "01" BOTOX_100 "17400131" "10L9" "\x1d" "21S9");
  take (form, "17410228" "10L8" "\x1d" "21S8");
  app_fixture_type (form, "Diluent", "2");
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (inj_vial_get_lot (get_vial (fixture, 1)), ==, "L8");
  g_assert_cmpstr (inj_vial_get_gtin (get_vial (fixture, 1)), ==, "");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Nobody guesses what an unknown number stands for. */
static void
test_unknown_gtin (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = make_form (fixture);
  GtkWidget *dialog = app_fixture_present (form);

  take (form, "01" UNKNOWN "17400131" "10L9");
  g_assert_cmpstr (get_product_id (form), ==, "");
  g_assert_true (app_fixture_says (form, "Its GTIN " UNKNOWN " is not known here: choose the product yourself."));
  assert_texts (form, "L9", "2040-01-31", "", "");
  app_fixture_assert_blames (form, "Product", "choose what is in your hand");

  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (form, "Product")), 0);
  take (form, "01" UNKNOWN "17400131" "10L8");
  g_assert_cmpstr (get_product_id (form), !=, "");
  g_assert_cmpuint (count_vials (fixture), ==, 1);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_without_lot (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *form = make_form (fixture);
  GtkWidget *dialog = app_fixture_present (form);

  g_assert_true (app_fixture_says (form, "Lot and expiry may be added later") ||
                 app_fixture_says (form, "compare it with the one in your hand"));
  app_fixture_type (form, "Lot", "");
  app_fixture_type (form, "Expires", "");
  app_fixture_type (form, "Units", "200");
  app_fixture_type (form, "Diluent", "4");
  app_fixture_type (form, "Opened", "2026-11-20 25:00");
  app_fixture_assert_blames (form, "Opened", "is not a time");
  app_fixture_type (form, "Opened", "");
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (inj_vial_get_lot (get_vial (fixture, 1)), ==, "");
  g_assert_cmpuint (inj_vial_get_expiry (get_vial (fixture, 1)), ==, INJ_DATE_NONE);
  g_assert_cmpint (inj_vial_get_opened_at (get_vial (fixture, 1)), ==, 0);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A vial of which the lot was not known is completed by its code. */
static void
test_correction (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) before = g_object_ref (get_vial (fixture, 0));
  GtkWidget *form = inj_open_vial_form_new_correction (fixture->practice, fixture->session, before);
  GtkWidget *dialog = app_fixture_present (form);
  InjVial *after;

  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, inj_vial_get_lot (before));
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, "200");
  g_assert_cmpstr (app_fixture_get_text (form, "Opened"), ==, "");
  take (form, "01" UNKNOWN "17400131" "10NEW" "\x1d" "21S1");
  g_assert_cmpstr (get_product_id (form), ==, "botox");
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);

  g_assert_cmpuint (count_vials (fixture), ==, 1);
  after = get_vial (fixture, 0);
  g_assert_cmpint (inj_vial_get_number (after), ==, inj_vial_get_number (before));
  g_assert_cmpstr (inj_vial_get_lot (after), ==, "NEW");
  g_assert_cmpstr (inj_vial_get_serial (after), ==, "S1");
  g_assert_cmpint (inj_vial_get_diluent (after), ==, inj_vial_get_diluent (before));
  g_assert_cmpint (inj_vial_get_opened_at (after), ==, 0);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/vial-form/scan", test_scan);
  g_test_add_func ("/app/vial-form/second-scan", test_second_scan);
  g_test_add_func ("/app/vial-form/scan-without-gtin", test_scan_without_gtin);
  g_test_add_func ("/app/vial-form/unknown-gtin", test_unknown_gtin);
  g_test_add_func ("/app/vial-form/without-lot", test_without_lot);
  g_test_add_func ("/app/vial-form/correction", test_correction);

  return g_test_run ();
}
