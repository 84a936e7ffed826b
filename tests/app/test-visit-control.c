/* test-visit-control.c
 *
 * What is now, what was typed for it, and when it moves on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "app/visit/inj-visit-control.h"
#include "domain/values/inj-domain-error.h"
#include "store/inj-database.h"

#include "session-fixture.h"

/**
 * ControlFixture:
 * @said: (element-type utf8): the signals so far, but "changed"
 */
typedef struct
{
  SessionFixture  *practice;
  InjVisitControl *control;
  GPtrArray       *said;
} ControlFixture;

static void
on_error_cb (InjVisitControl *control,
             GError          *error,
             ControlFixture  *self)
{
  g_ptr_array_add (self->said, g_strconcat ("error: ", error->message, NULL));
}

static void
on_vial_wanted_cb (InjVisitControl *control,
                   ControlFixture  *self)
{
  g_ptr_array_add (self->said, g_strdup ("vial-wanted"));
}

static void
on_plate_wanted_cb (InjVisitControl *control,
                    const char      *plate,
                    ControlFixture  *self)
{
  g_ptr_array_add (self->said, g_strdup_printf ("plate-wanted: %s", plate));
}

static ControlFixture *
control_fixture_new (void)
{
  ControlFixture *self = g_new0 (ControlFixture, 1);

  self->practice = session_fixture_new ();
  self->said = g_ptr_array_new_with_free_func (g_free);
  self->control = inj_visit_control_new ();
  g_signal_connect (self->control, "error", G_CALLBACK (on_error_cb), self);
  g_signal_connect (self->control, "vial-wanted", G_CALLBACK (on_vial_wanted_cb), self);
  g_signal_connect (self->control, "plate-wanted", G_CALLBACK (on_plate_wanted_cb), self);
  inj_visit_control_set_session (self->control, self->practice->session);

  return self;
}

static void
control_fixture_free (ControlFixture *self)
{
  g_assert_finalize_object (self->control);
  session_fixture_free (self->practice);
  g_ptr_array_unref (self->said);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ControlFixture, control_fixture_free)

static InjUnits
get_units (ControlFixture *self,
           const char     *place_id)
{
  return session_fixture_get_units (self->practice->session, place_id);
}

static void
give_now (ControlFixture *self,
          const char     *pending)
{
  inj_visit_control_set_pending (self->control, pending);
  inj_visit_control_give_now (self->control);
}

static void
assert_now (ControlFixture *self,
            const char     *place_id)
{
  g_assert_cmpstr (inj_visit_control_get_now_id (self->control), ==, place_id);
}

static void
test_first_is_now (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();

  assert_now (self, "corrugator-right-1");
  g_assert_true (inj_visit_control_is_draft (self->control));
  g_assert_false (inj_visit_control_is_saving (self->control));
}

static void
test_give_moves_on (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();

  give_now (self, NULL);
  g_assert_cmpint (get_units (self, "corrugator-right-1"), ==, 500);
  assert_now (self, "corrugator-left-1");
  g_assert_cmpuint (self->said->len, ==, 0);
}

static void
test_whole_protocol (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  int n_given = 0;

  for (; inj_visit_control_get_now (self->control) != NULL; n_given++)
    give_now (self, NULL);

  g_assert_cmpint (n_given, ==, 31);
  g_assert_cmpuint (self->said->len, ==, 0);
}

static void
test_typed_units (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();

  give_now (self, "7.5");
  g_assert_cmpint (get_units (self, "corrugator-right-1"), ==, 750);
  g_assert_null (inj_visit_control_get_pending (self->control));
  give_now (self, "2,5");
  g_assert_cmpint (get_units (self, "corrugator-left-1"), ==, 250);
}

/* What the keys can type and is no dose: it stays as it was typed, is complained
 * of in one sentence, and nothing is given; in each locale. */
static void
test_no_dose (gconstpointer locale)
{
  static const char *const typed[] = {
    "0", "0.0", "0,00", "00", "05", "007", "5.", "5,", ".5", ",5", ".", ",", "..", "5..", "5..5", "1,5,5", "1.5.5", "1,000.5",
    "1.000,5", "1.000", "1,000", "1.234", "0.001", "1000.01", "1001", "9999999999999999",
  };
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (ControlFixture) self = control_fixture_new ();

  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      const char *said;

      give_now (self, typed[i]);
      g_assert_cmpint (get_units (self, "corrugator-right-1"), ==, 0);
      g_assert_cmpuint (self->said->len, ==, i + 1);
      said = g_ptr_array_index (self->said, i);
      g_assert_true (g_str_has_prefix (said, "error: ") && g_str_has_suffix (said, "."));
      g_assert_null (strstr (said, ". "));
      g_assert_cmpstr (inj_visit_control_get_pending (self->control), ==, typed[i]);
      assert_now (self, "corrugator-right-1");
    }

  setlocale (LC_ALL, before);
}

static const InjPosition *
get_position (ControlFixture *self,
              const char     *place_id)
{
  InjVisit *visit = inj_visit_control_get_visit (self->control);

  return &inj_place_get_injection (inj_visit_lookup_place (visit, place_id))->position;
}

/* The next press says where a dose went; one where it cannot have gone is
 * complained of, and the one after it still does. */
static void
test_move (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  InjPosition position;

  inj_visit_control_begin_move (self->control, "corrugator-right-1");
  g_assert_null (inj_visit_control_get_moving_id (self->control));

  give_now (self, NULL);
  position = *get_position (self, "corrugator-right-1");
  g_assert_false (inj_visit_control_move_to (self->control, &position));

  inj_visit_control_set_pending (self->control, "7");
  inj_visit_control_begin_move (self->control, "corrugator-right-1");
  g_assert_cmpstr (inj_visit_control_get_moving_id (self->control), ==, "corrugator-right-1");
  g_assert_null (inj_visit_control_get_pending (self->control));

  position.plate = INJ_PLATE_BACK;
  g_assert_true (inj_visit_control_move_to (self->control, &position));
  g_assert_cmpuint (self->said->len, ==, 1);
  g_assert_nonnull (inj_visit_control_get_moving_id (self->control));

  position.plate = INJ_PLATE_FRONT;
  position.y += 100;
  g_assert_true (inj_visit_control_move_to (self->control, &position));
  g_assert_null (inj_visit_control_get_moving_id (self->control));
  g_assert_cmpint (get_position (self, "corrugator-right-1")->y, ==, position.y);
  g_assert_cmpint (get_units (self, "corrugator-right-1"), ==, 500);
  g_assert_cmpuint (self->said->len, ==, 1);
}

/* It ends when it is left, when the dose is taken back, and with the visit. */
static void
test_move_ends (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  g_autoptr (InjRequest) undo = inj_request_new_undo ();

  give_now (self, NULL);
  inj_visit_control_begin_move (self->control, "corrugator-right-1");
  inj_visit_control_end_move (self->control);
  g_assert_null (inj_visit_control_get_moving_id (self->control));

  inj_visit_control_begin_move (self->control, "corrugator-right-1");
  inj_visit_control_submit (self->control, undo);
  g_assert_null (inj_visit_control_get_moving_id (self->control));

  give_now (self, NULL);
  inj_visit_control_begin_move (self->control, "corrugator-right-1");
  g_assert_nonnull (inj_visit_control_get_moving_id (self->control));
  inj_visit_control_set_session (self->control, NULL);
  g_assert_null (inj_visit_control_get_moving_id (self->control));
}

static void
test_leaving_drops_typed (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();

  inj_visit_control_set_pending (self->control, "50");
  inj_visit_control_set_now (self->control, "procerus-midline-1");
  g_assert_null (inj_visit_control_get_pending (self->control));
  give_now (self, NULL);
  g_assert_cmpint (get_units (self, "procerus-midline-1"), ==, 500);
}

static void
test_undo_goes_back (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  g_autoptr (InjRequest) undo = inj_request_new_undo ();

  give_now (self, NULL);
  give_now (self, NULL);
  assert_now (self, "procerus-midline-1");
  inj_visit_control_submit (self->control, undo);
  assert_now (self, "corrugator-left-1");
}

static void
test_second_press (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();

  give_now (self, NULL);
  inj_visit_control_set_now (self->control, "corrugator-right-1");
  give_now (self, NULL);
  g_assert_cmpuint (inj_visit_get_injections (inj_visit_control_get_visit (self->control))->len, ==, 1);
}

/* Another program gives what is now: Enter must not stand still there. */
static void
test_given_by_another (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (self->practice);

  session_fixture_give (other, "corrugator-right-1");
  inj_practice_poll (self->practice->practice);
  assert_now (self, "corrugator-left-1");
}

/* ... or takes back the last dose of a visit in which nothing was left. */
static void
test_taken_back_by_another (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  g_autoptr (InjVisitSession) other = NULL;

  while (inj_visit_control_get_now (self->control) != NULL)
    give_now (self, NULL);

  other = session_fixture_open_other (self->practice);
  session_fixture_perform (other, inj_request_new_undo ());
  inj_practice_poll (self->practice->practice);
  assert_now (self, "trapezius-left-3");
}

static void
test_vial_wanted (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisitSession) session = NULL;

  session = inj_practice_start_visit (self->practice->practice, self->practice->patient_id, "preempt-155",
                                      NULL, INJ_DATE_NONE, NULL, "", &error);
  g_assert_no_error (error);
  inj_visit_control_set_session (self->control, session);
  give_now (self, NULL);

  g_assert_cmpuint (self->said->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (self->said, 0), ==, "vial-wanted");
  inj_visit_control_set_session (self->control, NULL);
}

/* Enter gives nothing that is on another plate than the one shown. */
static void
test_plate (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();

  inj_visit_control_set_plate (self->control, INJ_PLATE_FRONT);
  assert_now (self, "corrugator-right-1");
  inj_visit_control_set_plate (self->control, INJ_PLATE_BACK);
  assert_now (self, "occipitalis-right-1");
  give_now (self, NULL);
  g_assert_cmpint (get_units (self, "occipitalis-right-1"), ==, 500);

  inj_visit_control_set_now (self->control, "temporalis-left-1");
  g_assert_false (inj_visit_control_is_in_view (self->control));
  give_now (self, NULL);
  g_assert_cmpint (get_units (self, "temporalis-left-1"), ==, 0);
  g_assert_cmpuint (self->said->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (self->said, 0), ==, "plate-wanted: left");
  inj_visit_control_set_plate (self->control, INJ_PLATE_LEFT);
  give_now (self, NULL);
  g_assert_cmpint (get_units (self, "temporalis-left-1"), ==, 500);

  /* Nothing is planned on top of the head. */
  inj_visit_control_set_now (self->control, "temporalis-left-2");
  inj_visit_control_set_plate (self->control, INJ_PLATE_TOP);
  assert_now (self, "temporalis-left-2");
  inj_visit_control_set_plate (self->control, -1);
  g_assert_true (inj_visit_control_is_in_view (self->control));
}

static void
test_signed (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();

  session_fixture_perform (self->practice->session, inj_request_new_sign ("Dr. Example", NULL));
  g_assert_false (inj_visit_control_is_draft (self->control));
  give_now (self, NULL);
  g_assert_cmpint (get_units (self, "corrugator-right-1"), ==, 0);
  g_assert_cmpuint (self->said->len, ==, 1);
}

static void
on_saving_cb (InjVisitControl *control,
              const char      *place_id,
              gboolean         saving,
              ControlFixture  *self)
{
  g_ptr_array_add (self->said, g_strdup_printf ("%s %s", saving ? "saving" : "saved", place_id));
}

static void
assert_said (ControlFixture *self,
             guint           index,
             const char     *wanted)
{
  g_assert_cmpuint (self->said->len, ==, index + 1);
  g_assert_cmpstr (g_ptr_array_index (self->said, index), ==, wanted);
}

/* Undo and redo name no place, but are about one. */
static void
test_undo_waits (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDatabase) lock = inj_database_open (self->practice->path, 0, &error);
  g_autoptr (InjRequest) undo = inj_request_new_undo ();
  g_autoptr (InjRequest) redo = inj_request_new_redo ();
  InjRequest *requests[] = { undo, redo };

  g_assert_no_error (error);
  inj_visit_control_give_now (self->control);
  g_signal_connect (self->control, "saving", G_CALLBACK (on_saving_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      g_assert_true (inj_database_begin (lock, TRUE, &error));
      inj_visit_control_submit (self->control, requests[i]);
      g_assert_true (inj_visit_control_is_saving (self->control));
      assert_said (self, 2 * i, "saving corrugator-right-1");

      inj_database_end (lock, FALSE, NULL);
      while (inj_visit_control_is_saving (self->control))
        g_main_context_iteration (NULL, TRUE);
      assert_said (self, 2 * i + 1, "saved corrugator-right-1");
    }
}

static void
on_changed_cb (InjVisitControl *control,
               gboolean        *is_saving)
{
  *is_saving = inj_visit_control_is_saving (control);
}

/* Whoever follows the control is not left with "saving" behind a dose that is
 * kept, whether or not another place is now. */
static void
test_says_when_it_is_saved (void)
{
  g_autoptr (ControlFixture) self = control_fixture_new ();
  g_autoptr (InjRequest) undo = inj_request_new_undo ();
  gboolean is_saving = FALSE;

  g_signal_connect (self->control, "changed", G_CALLBACK (on_changed_cb), &is_saving);
  inj_visit_control_give_now (self->control);
  g_assert_false (is_saving);
  inj_visit_control_submit (self->control, undo);
  g_assert_cmpstr (inj_visit_control_get_now_id (self->control), ==, "corrugator-right-1");
  g_assert_false (is_saving);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/visit-control/first-is-now", test_first_is_now);
  g_test_add_func ("/app/visit-control/says-when-it-is-saved", test_says_when_it_is_saved);
  g_test_add_func ("/app/visit-control/give-moves-on", test_give_moves_on);
  g_test_add_func ("/app/visit-control/whole-protocol", test_whole_protocol);
  g_test_add_func ("/app/visit-control/typed-units", test_typed_units);
  g_test_add_data_func ("/app/visit-control/no-dose/C", "C", test_no_dose);
  g_test_add_data_func ("/app/visit-control/no-dose/de_DE", "de_DE.UTF-8", test_no_dose);
  g_test_add_data_func ("/app/visit-control/no-dose/fr_FR", "fr_FR.UTF-8", test_no_dose);
  g_test_add_data_func ("/app/visit-control/no-dose/ar_EG", "ar_EG.UTF-8", test_no_dose);
  g_test_add_func ("/app/visit-control/move", test_move);
  g_test_add_func ("/app/visit-control/move-ends", test_move_ends);
  g_test_add_func ("/app/visit-control/leaving-drops-typed", test_leaving_drops_typed);
  g_test_add_func ("/app/visit-control/undo-goes-back", test_undo_goes_back);
  g_test_add_func ("/app/visit-control/undo-waits", test_undo_waits);
  g_test_add_func ("/app/visit-control/second-press", test_second_press);
  g_test_add_func ("/app/visit-control/given-by-another", test_given_by_another);
  g_test_add_func ("/app/visit-control/taken-back-by-another", test_taken_back_by_another);
  g_test_add_func ("/app/visit-control/vial-wanted", test_vial_wanted);
  g_test_add_func ("/app/visit-control/plate", test_plate);
  g_test_add_func ("/app/visit-control/signed", test_signed);

  return g_test_run ();
}
