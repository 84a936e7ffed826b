/* visit-fixture.c
 *
 * A visit to try things on: shipped protocols, made-up anchors and vials.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit-fixture.h"

#include <string.h>

#define STARTED_AT (G_GINT64_CONSTANT (1795172800) * G_USEC_PER_SEC)

static char *
load_data (const char *folder,
           const char *id)
{
  g_autofree char *name = g_strconcat (id, ".ini", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  path = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data", folder, name, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static InjProduct *
make_product (const char *id,
              const char *name,
              const char *substance_id)
{
  g_autoptr (GArray) labelled = g_array_new (FALSE, FALSE, sizeof (InjUnits));

  return inj_product_new (id, name, substance_id, labelled, TRUE);
}

/* Each site stands alone, and on its own side of the midline. */
static InjAnchors *
make_anchors (void)
{
  InjAnchors *anchors = inj_anchors_new ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    {
      InjSide viewers_right = sites[i].plate == INJ_PLATE_FRONT ? INJ_SIDE_LEFT : INJ_SIDE_RIGHT;
      InjPosition position = { sites[i].plate, 1000 + 100 * sites[i].number, 200 * (int) i };

      if (sites[i].side == INJ_SIDE_MIDLINE)
        position.x = 0;
      else if (sites[i].side != viewers_right)
        position.x = -position.x;

      inj_anchors_add (anchors, sites[i].id, &position);
    }

  return anchors;
}

static void
on_items_changed_cb (VisitFixture *self,
                     guint         position,
                     guint         removed,
                     guint         added,
                     GListModel   *model)
{
  g_assert_cmpuint (position + removed, <=, self->listed->len);
  if (removed > 0)
    g_ptr_array_remove_range (self->listed, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->listed, (int) (position + i), g_list_model_get_item (model, position + i));
}

static void
on_revision_changed_cb (VisitFixture *self)
{
  self->n_notified++;
}

static void
assert_list_is_told (VisitFixture *self)
{
  GListModel *model = G_LIST_MODEL (self->visit);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, self->listed->len);
  for (guint i = 0; i < self->listed->len; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (model, i);

      g_assert_true (place == g_ptr_array_index (self->listed, i));
    }
}

InjProtocol *
visit_fixture_load_protocol (const char *id)
{
  g_autofree char *text = load_data ("protocols", id);
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol = inj_protocol_parse (id, text, -1, &error);

  g_assert_no_error (error);

  return protocol;
}

InjSubstance *
visit_fixture_load_substance (const char *id)
{
  g_autofree char *text = load_data ("products", id);
  g_autoptr (GError) error = NULL;
  InjSubstance *substance = inj_substance_parse (id, text, -1, &error);

  g_assert_no_error (error);

  return substance;
}

VisitFixture *
visit_fixture_new (const char *protocol_id)
{
  g_autoptr (InjProtocol) protocol = visit_fixture_load_protocol (protocol_id);

  return visit_fixture_new_from (protocol, FALSE);
}

VisitFixture *
visit_fixture_new_from (InjProtocol *protocol,
                        gboolean     is_of_dysport)
{
  VisitFixture *self = g_new0 (VisitFixture, 1);
  InjProduct *product;
  InjVisitHead head = { 0 };

  self->protocol = g_object_ref (protocol);
  self->anchors = make_anchors ();
  self->botox = make_product ("botox", "Botox", "onabotulinumtoxina");
  self->dysport = make_product ("dysport", "Dysport", "abobotulinumtoxina");
  self->compose = (InjCompose) { STARTED_AT, "nurse", self->anchors };
  product = is_of_dysport ? self->dysport : self->botox;

  head.id = 7;
  head.patient_id = 3;
  head.date = DATE_OF_VISIT;
  head.zone = (char *) "Europe/Vienna";
  head.injector = (char *) "Dr. Sample";
  head.product_id = (char *) inj_product_get_id (product);
  head.substance_id = (char *) inj_product_get_substance_id (product);
  head.started_at = STARTED_AT;
  self->visit = inj_visit_new (&head, protocol);

  self->listed = g_ptr_array_new_with_free_func (g_object_unref);
  on_items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->visit)),
                       G_LIST_MODEL (self->visit));
  g_signal_connect_swapped (self->visit, "items-changed", G_CALLBACK (on_items_changed_cb), self);
  g_signal_connect_swapped (self->visit, "notify::revision", G_CALLBACK (on_revision_changed_cb), self);
  self->account = visit_fixture_describe (self->visit, FALSE);

  return self;
}

void
visit_fixture_free (VisitFixture *self)
{
  g_ptr_array_unref (self->listed);
  g_assert_finalize_object (self->visit);
  g_object_unref (self->protocol);
  g_object_unref (self->anchors);
  g_object_unref (self->botox);
  g_object_unref (self->dysport);
  g_free (self->account);
  g_free (self);
}

InjVial *
visit_fixture_make_vial (VisitFixture *self)
{
  g_autoptr (GError) error = NULL;
  InjVial *vial;

  vial = inj_vial_new (0, self->botox, "C1234", DATE_OF_VISIT + 100, INJ_UNITS (200),
                       INJ_VOLUME_MILLILITRES (4), &error);
  g_assert_no_error (error);

  return vial;
}

void
visit_fixture_apply (VisitFixture  *self,
                     InjAction     *action,
                     GError       **error)
{
  int revision = inj_visit_get_revision (self->visit);
  guint n_notified = self->n_notified;

  g_assert_no_error (*error);
  g_assert_nonnull (action);
  /* Composing applies nothing. */
  g_assert_cmpint (action->revision, ==, revision + 1);
  g_assert_true (inj_visit_can_apply (self->visit, action, error));
  g_assert_cmpint (inj_visit_get_revision (self->visit), ==, revision);

  inj_visit_apply (self->visit, action, error);
  g_assert_no_error (*error);
  inj_action_unref (action);

  g_assert_cmpint (inj_visit_get_revision (self->visit), ==, revision + 1);
  g_assert_cmpuint (self->n_notified, ==, n_notified + 1);
  assert_list_is_told (self);
  visit_fixture_assert_totals (self->visit);

  self->compose.at += G_USEC_PER_SEC;
  g_free (self->account);
  self->account = visit_fixture_describe (self->visit, FALSE);
}

void
visit_fixture_assert_refused (VisitFixture  *self,
                              InjAction     *action,
                              GError       **error,
                              const char    *sentence)
{
  g_autofree char *account = visit_fixture_describe (self->visit, FALSE);

  g_assert_null (action);
  g_assert_error (*error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpstr ((*error)->message, ==, sentence);
  g_clear_error (error);
  g_assert_cmpstr (account, ==, self->account);
  assert_list_is_told (self);
}

void
visit_fixture_open (VisitFixture *self,
                    InjProduct   *product,
                    int           labelled,
                    int           diluent)
{
  g_autofree char *lot = g_strdup_printf ("L%d", inj_visit_get_next_vial_number (self->visit));
  g_autoptr (InjVial) vial = NULL;
  g_autoptr (GError) error = NULL;

  vial = inj_vial_new (0, product, lot, DATE_OF_VISIT + 100, INJ_UNITS (labelled),
                       INJ_VOLUME_MILLILITRES (diluent), &error);
  g_assert_no_error (error);
  visit_fixture_apply (self, inj_compose_open_vial (self->visit, &self->compose, vial, FALSE, &error), &error);
}

void
visit_fixture_choose (VisitFixture *self,
                      int           number)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_choose_vial (self->visit, &self->compose, number, &error), &error);
}

void
visit_fixture_give (VisitFixture *self,
                    const char   *place_id,
                    InjUnits      units)
{
  const char *place_ids[] = { place_id, NULL };
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_give (self->visit, &self->compose, place_ids, &INJ_DOSE (units), FALSE,
                                               &error), &error);
}

void
visit_fixture_give_hollow (VisitFixture *self,
                           int           muscle,
                           int           side)
{
  g_auto (GStrv) place_ids = inj_compose_dup_hollow (self->visit, muscle, side);
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_give (self->visit, &self->compose, (const char *const *) place_ids,
                                               NULL, TRUE, &error), &error);
}

void
visit_fixture_give_free (VisitFixture *self,
                         InjPlate      plate,
                         int           x,
                         int           y,
                         InjMuscle     muscle,
                         const char   *name,
                         InjUnits      units)
{
  InjPosition position = { plate, x, y };
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_give_free (self->visit, &self->compose, &position, muscle, name,
                                                    &INJ_DOSE (units), &error), &error);
}

void
visit_fixture_void (VisitFixture *self,
                    const char   *place_id,
                    const char   *reason)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_void (self->visit, &self->compose, place_id, reason, &error), &error);
}

void
visit_fixture_correct (VisitFixture *self,
                       const char   *place_id,
                       InjUnits      units)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_correct (self->visit, &self->compose, place_id, &INJ_DOSE (units), &error), &error);
}

void
visit_fixture_move (VisitFixture *self,
                    const char   *place_id,
                    int           x,
                    int           y)
{
  InjInjection *injection = inj_place_get_injection (inj_visit_lookup_place (self->visit, place_id));
  InjPosition position = { injection->position.plate, x, y };
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_move (self->visit, &self->compose, place_id, &position, &error), &error);
}

void
visit_fixture_skip (VisitFixture *self,
                    const char   *place_id,
                    const char   *reason)
{
  const char *place_ids[] = { place_id, NULL };
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_skip (self->visit, &self->compose, place_ids, reason, &error), &error);
}

void
visit_fixture_unskip (VisitFixture *self,
                      const char   *place_id)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_unskip (self->visit, &self->compose, place_id, &error), &error);
}

void
visit_fixture_undo (VisitFixture *self)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_undo (self->visit, &self->compose, &error), &error);
}

void
visit_fixture_redo (VisitFixture *self)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_redo (self->visit, &self->compose, &error), &error);
}

void
visit_fixture_sign (VisitFixture *self,
                    const char   *signer)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (self, inj_compose_sign (self->visit, &self->compose, signer, NULL, &error), &error);
}

InjPlaceState
visit_fixture_get_state (VisitFixture *self,
                         const char   *place_id)
{
  InjPlace *place = inj_visit_lookup_place (self->visit, place_id);

  return place != NULL ? inj_place_get_state (place) : INJ_PLACE_HOLLOW;
}

InjUnits
visit_fixture_get_units (VisitFixture *self,
                         const char   *place_id)
{
  InjPlace *place = inj_visit_lookup_place (self->visit, place_id);
  InjInjection *injection = place != NULL ? inj_place_get_injection (place) : NULL;

  return injection != NULL ? injection->units : 0;
}

InjVisit *
visit_fixture_replay (InjVisit *visit)
{
  InjVisit *replayed = inj_visit_new (inj_visit_get_head (visit), inj_visit_get_protocol (visit));
  GPtrArray *actions = inj_visit_get_actions (visit);

  for (guint i = 0; i < actions->len; i++)
    {
      g_autoptr (GError) error = NULL;

      inj_visit_apply (replayed, g_ptr_array_index (actions, i), &error);
      g_assert_no_error (error);
    }

  return replayed;
}

/* Sums the rows of injections, by what they say themselves. */
void
visit_fixture_assert_totals (InjVisit *visit)
{
  GPtrArray *injections = inj_visit_get_injections (visit);
  const char *substance_id = inj_visit_get_head (visit)->substance_id;
  InjUnits units = 0, by_muscle[INJ_N_MUSCLES] = { 0 }, by_side[INJ_N_SIDES] = { 0 };
  InjTotals totals;
  int sites = 0;

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);
      InjVial *vial = inj_visit_lookup_vial (visit, injection->vial);

      if (injection->void_reason != NULL || strcmp (inj_vial_get_substance_id (vial), substance_id) != 0)
        continue;

      units += injection->units;
      by_muscle[injection->muscle] += injection->units;
      by_side[injection->side] += injection->units;
      sites++;
    }

  inj_totals_count (visit, NULL, &totals);
  g_assert_cmpint (totals.all.given, ==, units);
  g_assert_cmpint (totals.all.sites, ==, sites);
  for (int i = 0; i < INJ_N_MUSCLES; i++)
    g_assert_cmpint (totals.by_muscle[i].given, ==, by_muscle[i]);
  for (int i = 0; i < INJ_N_SIDES; i++)
    g_assert_cmpint (totals.by_side[i].given, ==, by_side[i]);
}

InjBackground *
visit_fixture_make_background (InjLabel label)
{
  g_autoptr (GPtrArray) substances = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) contributions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GError) error = NULL;

  patient = inj_patient_new (3, "Sample", "Alex", inj_date_from_ymd (1986, 1, 2), NULL, INJ_DATE_NONE, &error);
  g_assert_no_error (error);
  g_ptr_array_add (substances, visit_fixture_load_substance ("onabotulinumtoxina"));
  g_ptr_array_add (substances, visit_fixture_load_substance ("abobotulinumtoxina"));

  return inj_background_new (patient, label, substances, contributions, INJ_DATE_NONE);
}
