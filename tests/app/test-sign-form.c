/* test-sign-form.c
 *
 * That what is signed is what was seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/inj-form.h"
#include "app/visit/inj-sign-form.h"
#include "domain/inj-domain-error.h"
#include "session/inj-clock.h"

#include "session-fixture.h"

/* Whether a visible label begins so. */
static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static void
test_signs (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = g_object_ref_sink (inj_sign_form_new (fixture->session));
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  g_assert_cmpint (inj_visit_get_status (inj_visit_session_get_visit (fixture->session)), ==, INJ_VISIT_SIGNED);
  g_assert_finalize_object (form);
}

/* Another program opens a vial that has expired and gives from it. */
static void
test_changed_meanwhile (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = g_object_ref_sink (inj_sign_form_new (fixture->session));
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  g_autoptr (InjVial) expired = session_fixture_make_vial (fixture, "botox", inj_clock_get_today () - 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (says (form, "0 units at 0 of 31"));
  g_assert_false (says (form, "Reason for what stands at stop"));
  session_fixture_perform (other, inj_request_new_open_vial (expired));
  session_fixture_give (other, "corrugator-right-1");
  inj_practice_poll (fixture->practice);

  g_assert_true (says (form, "5 units at 1 of 31"));
  g_assert_true (says (form, "Reason for what stands at stop"));
  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "Another program has changed this visit"));
  g_assert_cmpint (inj_visit_get_status (inj_visit_session_get_visit (fixture->session)), ==, INJ_VISIT_DRAFT);
  g_assert_finalize_object (form);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/sign-form/signs", test_signs);
  g_test_add_func ("/app/sign-form/changed-meanwhile", test_changed_meanwhile);

  return g_test_run ();
}
