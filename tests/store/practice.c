/* practice.c
 *
 * A small practice in a folder of its own, for tests of the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice.h"

#include <glib/gstdio.h>

#define ACTOR "assistant"
#define FIRST_SECOND G_GINT64_CONSTANT (1795168800000000)

static InjProtocol *
load_protocol (const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol;

  path = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data", "protocols", name, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  protocol = inj_protocol_parse (name, text, -1, &error);
  g_assert_no_error (error);

  return protocol;
}

/* Somewhere on the side that each site is of: where exactly is for the plates. */
static InjAnchors *
make_anchors (void)
{
  InjAnchors *anchors = inj_anchors_new ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    {
      int x = sites[i].side == INJ_SIDE_MIDLINE ? 0 : 1500;
      InjPosition position = { sites[i].plate, x, 100 * (int) i };

      if (inj_position_get_side (&position) != sites[i].side)
        position.x = -x;
      inj_anchors_add (anchors, sites[i].id, &position);
    }

  return anchors;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

void
practice_set_up (Practice      *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("injectmap-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "practice.db", NULL);
  self->store = inj_store_open (self->path, INJ_STORE_CREATE, 2000, &error);
  g_assert_no_error (error);
  self->protocol = load_protocol ("preempt-155.ini");
  self->anchors = make_anchors ();
  self->now = FIRST_SECOND;
  self->patient = practice_add_patient (self, "Sample", "Alex", "1980-02-03", "4711");
}

void
practice_tear_down (Practice      *self,
                    gconstpointer  data)
{
  g_clear_object (&self->patient);
  g_clear_object (&self->protocol);
  g_clear_object (&self->anchors);
  if (self->store != NULL)
    g_assert_finalize_object (self->store);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
practice_reopen (Practice *self)
{
  g_clear_object (&self->store);
  self->store = practice_open_another (self);
}

InjStore *
practice_open_another (Practice *self)
{
  g_autoptr (GError) error = NULL;
  InjStore *store = inj_store_open (self->path, INJ_STORE_EXISTING, 2000, &error);

  g_assert_no_error (error);

  return store;
}

InjPatient *
practice_add_patient (Practice   *self,
                      const char *family,
                      const char *given,
                      const char *born,
                      const char *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = NULL;
  InjPatient *kept;

  patient = inj_patient_new (0, family, given, practice_date (born), record, practice_date ("2026-11-20"), &error);
  g_assert_no_error (error);
  kept = inj_store_add_patient (self->store, patient, &error);
  g_assert_no_error (error);

  return kept;
}

InjVisit *
practice_add_visit (Practice   *self,
                    const char *date)
{
  return practice_add_visit_of (self, inj_patient_get_id (self->patient), date);
}

InjVisit *
practice_add_visit_of (Practice   *self,
                       gint64      patient_id,
                       const char *date)
{
  g_autoptr (GError) error = NULL;
  InjVisit *visit;
  InjVisitHead head = {
    .patient_id = patient_id,
    .date = practice_date (date),
    .zone = (char *) "Europe/Vienna",
    .injector = (char *) "Dr. Ines Beispiel",
    .product_id = (char *) "botox",
    .substance_id = (char *) BOTULINUM_A,
    .started_at = self->now,
  };

  visit = inj_store_add_visit (self->store, &head, self->protocol, &error);
  g_assert_no_error (error);

  return visit;
}

InjVial *
practice_make_vial (const char *product_id,
                    const char *substance_id,
                    const char *lot)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = inj_product_new (product_id, "Brand of the house", substance_id, sizes, TRUE);
  g_autoptr (GError) error = NULL;
  InjVial *vial;

  vial = inj_vial_new (0, product, lot, practice_date ("2028-01-31"), INJ_UNITS (100), INJ_VOLUME_MILLILITRES (2),
                       &error);
  g_assert_no_error (error);

  return vial;
}

InjCompose
practice_compose (Practice *self)
{
  self->now += G_USEC_PER_SEC;

  return (InjCompose) { self->now, ACTOR, self->anchors };
}

void
practice_do (Practice  *self,
             InjVisit  *visit,
             InjAction *action)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  inj_store_commit (self->store, visit, action, &error);
  g_assert_no_error (error);
  inj_visit_apply (visit, action, &error);
  g_assert_no_error (error);
  inj_action_unref (action);
}

void
practice_open_vial (Practice *self,
                    InjVisit *visit,
                    InjVial  *vial)
{
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (self);
  InjAction *action = inj_compose_open_vial (visit, &compose, vial, TRUE, &error);

  g_assert_no_error (error);
  practice_do (self, visit, action);
}

InjAction *
practice_plan_give (Practice   *self,
                    InjVisit   *visit,
                    const char *place_id)
{
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (self);
  const char *place_ids[] = { place_id, NULL };
  InjAction *action = inj_compose_give (visit, &compose, place_ids, NULL, FALSE, &error);

  g_assert_no_error (error);

  return action;
}

void
practice_give (Practice   *self,
               InjVisit   *visit,
               const char *place_id)
{
  if (inj_visit_get_active_vial (visit) == NULL)
    {
      g_autoptr (InjVial) vial = practice_make_vial ("botox", BOTULINUM_A, "C1234");

      practice_open_vial (self, visit, vial);
    }

  practice_do (self, visit, practice_plan_give (self, visit, place_id));
}

void
practice_void (Practice   *self,
               InjVisit   *visit,
               const char *place_id)
{
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (self);
  InjAction *action = inj_compose_void (visit, &compose, place_id, "the needle came out", &error);

  g_assert_no_error (error);
  practice_do (self, visit, action);
}

void
practice_sign (Practice *self,
               InjVisit *visit)
{
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (self);
  InjAction *action = inj_compose_sign (visit, &compose, "Dr. Ines Beispiel", NULL, &error);

  g_assert_no_error (error);
  practice_do (self, visit, action);
}

void
practice_fill_around (Practice *self,
                      InjVisit *visit)
{
  const InjPlannedDose dose = {
    .place_id = (char *) "masseter-left-1", .muscle = INJ_MUSCLE_MASSETER, .side = INJ_SIDE_LEFT,
    .position = { INJ_PLATE_LEFT, 100, 200 }, .units = 500, .route = INJ_ROUTE_INTRAMUSCULAR,
    .indication = (char *) "bruxism", .from_place = (char *) "masseter-right-1",
  };
  InjDetailEntry entry = { INJ_DETAIL_HEADACHE_DAYS, (char *) "17" };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&dose);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (InjVial) vial = practice_make_vial ("botox", BOTULINUM_A, "C9");
  g_autoptr (InjVial) corrected = inj_vial_with_number (vial, 1);
  g_autoptr (InjProtocol) add_on = load_protocol ("masseter.ini");
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (self);

  practice_do (self, visit, inj_compose_plan (visit, &compose, planned, &error));
  g_ptr_array_add (entries, &entry);
  compose = practice_compose (self);
  practice_do (self, visit, inj_compose_fill_in (visit, &compose, entries, &error));
  compose = practice_compose (self);
  practice_do (self, visit, inj_compose_explain (visit, &compose, "frontalis-left-1", "sore skin", &error));
  compose = practice_compose (self);
  practice_do (self, visit, inj_compose_correct_vial (visit, &compose, corrected, &error));
  compose = practice_compose (self);
  practice_do (self, visit, inj_compose_add_on (visit, &compose, add_on, FALSE, &error));
}

void
practice_discard (Practice *self,
                  InjVisit *visit)
{
  InjCompose compose = practice_compose (self);
  g_autoptr (GError) error = NULL;

  practice_do (self, visit, inj_compose_discard (visit, &compose, "wrong patient", &error));
}

void
practice_amend (Practice      *self,
                InjVisit      *visit,
                InjAmendment  *amendment)
{
  InjCompose compose = practice_compose (self);
  g_autoptr (GError) error = NULL;
  InjAction *action;

  amendment->author = "Dr. Example";
  amendment->reason = "entered wrongly";
  action = inj_compose_amend (visit, &compose, amendment, &error);
  g_assert_no_error (error);
  practice_do (self, visit, action);
}

void
practice_amend_void (Practice   *self,
                     InjVisit   *visit,
                     const char *place_id)
{
  InjAmendment amendment = { .kind = INJ_AMENDMENT_VOID_DOSE, .place_id = place_id };

  practice_amend (self, visit, &amendment);
}

void
practice_amend_in_error (Practice *self,
                         InjVisit *visit)
{
  InjAmendment amendment = { .kind = INJ_AMENDMENT_IN_ERROR };

  practice_amend (self, visit, &amendment);
}

InjDate
practice_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  InjDate date = INJ_DATE_NONE;

  inj_date_parse (text, &date, &error);
  g_assert_no_error (error);

  return date;
}

char *
practice_read_file (const char *path,
                    gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);

  return bytes;
}

void
practice_write_file (const char *path,
                     const char *bytes,
                     gsize       length)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

void
practice_assert_same (InjVisit *a,
                      InjVisit *b)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (a));

  /* The digest covers the head, the protocol and every value of every action. */
  g_assert_cmpstr (inj_visit_get_digest (a), ==, inj_visit_get_digest (b));
  g_assert_cmpint (inj_visit_get_revision (a), ==, inj_visit_get_revision (b));
  g_assert_cmpint (inj_visit_get_status (a), ==, inj_visit_get_status (b));
  g_assert_cmpuint (n_places, ==, g_list_model_get_n_items (G_LIST_MODEL (b)));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) ours = g_list_model_get_item (G_LIST_MODEL (a), i);
      g_autoptr (InjPlace) theirs = g_list_model_get_item (G_LIST_MODEL (b), i);
      g_autofree char *our_text = inj_place_dup_description (ours);
      g_autofree char *their_text = inj_place_dup_description (theirs);

      g_assert_cmpstr (inj_place_get_id (ours), ==, inj_place_get_id (theirs));
      g_assert_cmpstr (our_text, ==, their_text);
    }
}

void
practice_assert_error (GError        *error,
                       InjStoreError  code,
                       const char    *path)
{
  g_assert_error (error, INJ_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

void
practice_assert_sound (Practice *self)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  inj_store_verify (self->store, NULL, &problems, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}
