/* made-up-visit.c
 *
 * A visit for widgets to show, under a shipped protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"

/* 20 November 2026, 9:00 UTC. */
#define STARTED_AT (G_GINT64_CONSTANT (1795165200) * G_USEC_PER_SEC)

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

static InjProtocol *
load_protocol (const char *id)
{
  g_autofree char *text = load_data ("protocols", id);
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol = inj_protocol_parse (id, text, -1, &error);

  g_assert_no_error (error);

  return protocol;
}

static InjSubstance *
load_substance (const char *id)
{
  g_autofree char *text = load_data ("products", id);
  g_autoptr (GError) error = NULL;
  InjSubstance *substance = inj_substance_parse (id, text, -1, &error);

  g_assert_no_error (error);

  return substance;
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
      InjSide positive = sites[i].plate == INJ_PLATE_FRONT ? INJ_SIDE_LEFT : INJ_SIDE_RIGHT;
      int x = sites[i].side == INJ_SIDE_MIDLINE ? 0 : 1000 + 100 * sites[i].number;
      InjPosition position = { sites[i].plate, sites[i].side == positive ? x : -x, 200 * (int) i };

      inj_anchors_add (anchors, sites[i].id, &position);
    }

  return anchors;
}

static InjProduct *
find_product (MadeUpVisit *self,
              const char  *product_id)
{
  for (guint i = 0; i < self->substances->len; i++)
    {
      GPtrArray *products = inj_substance_get_products (g_ptr_array_index (self->substances, i));

      for (guint j = 0; j < products->len; j++)
        {
          if (g_str_equal (inj_product_get_id (g_ptr_array_index (products, j)), product_id))
            return g_ptr_array_index (products, j);
        }
    }

  g_assert_not_reached ();
}

/* Takes @action, whose composing may have set @error. */
static void
apply (MadeUpVisit  *self,
       InjAction    *action,
       GError      **error)
{
  g_assert_no_error (*error);
  g_assert_nonnull (action);
  inj_visit_apply (self->visit, action, error);
  g_assert_no_error (*error);
  inj_action_unref (action);
  self->compose.at += G_USEC_PER_SEC;
}

MadeUpVisit *
made_up_visit_new (const char *protocol_id)
{
  g_autoptr (InjProtocol) protocol = load_protocol (protocol_id);
  MadeUpVisit *self = g_new0 (MadeUpVisit, 1);
  InjVisitHead head = { 0 };

  self->substances = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->substances, load_substance ("onabotulinumtoxina"));
  g_ptr_array_add (self->substances, load_substance ("incobotulinumtoxina"));
  self->anchors = make_anchors ();
  self->compose = (InjCompose) { STARTED_AT, "nurse", self->anchors };

  head.id = 7;
  head.patient_id = 3;
  head.date = inj_date_from_ymd (2026, 11, 20);
  head.zone = (char *) "Europe/Vienna";
  head.injector = (char *) "Dr. Sample";
  head.product_id = (char *) "botox";
  head.substance_id = (char *) "onabotulinumtoxina";
  head.started_at = STARTED_AT;
  self->visit = inj_visit_new (&head, protocol);

  return self;
}

void
made_up_visit_free (MadeUpVisit *self)
{
  g_assert_finalize_object (self->visit);
  g_ptr_array_unref (self->substances);
  g_object_unref (self->anchors);
  g_free (self);
}

void
made_up_visit_open_vial (MadeUpVisit *self,
                         const char  *product_id,
                         const char  *lot,
                         int          labelled,
                         int          diluent)
{
  g_autoptr (InjVial) vial = NULL;
  g_autoptr (GError) error = NULL;

  vial = inj_vial_new (0, find_product (self, product_id), lot,
                       inj_visit_get_date (self->visit) + 100, INJ_UNITS (labelled),
                       INJ_VOLUME_MILLILITRES (diluent), &error);
  g_assert_no_error (error);
  apply (self, inj_compose_open_vial (self->visit, &self->compose, vial, FALSE, &error), &error);
}

void
made_up_visit_open_vial_of (MadeUpVisit *self,
                            const char  *lot,
                            const char  *serial,
                            int          minutes)
{
  g_autoptr (GError) error = NULL;
  InjDate expiry = lot[0] != '\0' ? inj_visit_get_date (self->visit) + 100 : INJ_DATE_NONE;
  InjVialOrigin origin = { .serial = serial, .opened_at = STARTED_AT - minutes * 60 * G_USEC_PER_SEC };
  g_autoptr (InjVial) plain = inj_vial_new (0, find_product (self, "botox"), lot, expiry, INJ_UNITS (200),
                                            INJ_VOLUME_MILLILITRES (4), NULL);
  g_autoptr (InjVial) vial = inj_vial_with_origin (plain, &origin, NULL);

  apply (self, inj_compose_open_vial (self->visit, &self->compose, vial, FALSE, &error), &error);
}

void
made_up_visit_fill_in (MadeUpVisit *self,
                       InjDetail    detail,
                       const char  *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  InjDetailEntry entry = { detail, (char *) value };

  g_ptr_array_add (entries, &entry);
  apply (self, inj_compose_fill_in (self->visit, &self->compose, entries, &error), &error);
}

void
made_up_visit_choose_vial (MadeUpVisit *self,
                           int          number)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_choose_vial (self->visit, &self->compose, number, &error), &error);
}

void
made_up_visit_give (MadeUpVisit *self,
                    const char  *place_id,
                    InjUnits     units)
{
  made_up_visit_give_dose (self, place_id, &INJ_DOSE (units));
}

void
made_up_visit_give_dose (MadeUpVisit   *self,
                         const char    *place_id,
                         const InjDose *dose)
{
  const char *const place_ids[] = { place_id, NULL };
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_give (self->visit, &self->compose, place_ids, dose, FALSE, &error), &error);
}

void
made_up_visit_give_hollow (MadeUpVisit *self,
                           int          muscle,
                           int          side)
{
  g_auto (GStrv) place_ids = inj_compose_dup_hollow (self->visit, muscle, side);
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_give (self->visit, &self->compose, (const char *const *) place_ids, NULL, TRUE, &error),
         &error);
}

void
made_up_visit_correct (MadeUpVisit *self,
                       const char  *place_id,
                       InjUnits     units)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_correct (self->visit, &self->compose, place_id, &INJ_DOSE (units), &error), &error);
}

void
made_up_visit_correct_vial (MadeUpVisit *self,
                            InjVial     *vial)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_correct_vial (self->visit, &self->compose, vial, &error), &error);
}

void
made_up_visit_repeat (MadeUpVisit *self,
                      InjVisit    *source)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_repeat (self->visit, &self->compose, source, &error), &error);
}

void
made_up_visit_mirror (MadeUpVisit *self,
                      InjSide      done)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_mirror (self->visit, &self->compose, done, &error), &error);
}

void
made_up_visit_void (MadeUpVisit *self,
                    const char  *place_id)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_void (self->visit, &self->compose, place_id, "not given", &error), &error);
}

void
made_up_visit_skip (MadeUpVisit *self,
                    const char  *place_id,
                    const char  *reason)
{
  const char *const place_ids[] = { place_id, NULL };
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_skip (self->visit, &self->compose, place_ids, reason, &error), &error);
}

void
made_up_visit_sign (MadeUpVisit *self,
                    const char  *signer,
                    const char  *reason)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_sign (self->visit, &self->compose, signer, reason, &error), &error);
}

void
made_up_visit_discard (MadeUpVisit *self,
                       const char  *reason)
{
  g_autoptr (GError) error = NULL;

  apply (self, inj_compose_discard (self->visit, &self->compose, reason, &error), &error);
}

InjBackground *
made_up_visit_make_background (MadeUpVisit *self,
                               InjLabel     label)
{
  g_autoptr (GPtrArray) contributions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GError) error = NULL;

  patient = inj_patient_new (3, "Sample", "Alex", inj_date_from_ymd (1980, 2, 29), NULL,
                             inj_visit_get_date (self->visit), &error);
  g_assert_no_error (error);
  g_ptr_array_add (contributions,
                   inj_contribution_new (5, inj_date_from_ymd (2026, 8, 25), "onabotulinumtoxina",
                                         INJ_UNITS (155), "chronic-migraine"));
  g_ptr_array_add (contributions,
                   inj_contribution_new (0, inj_date_from_ymd (2026, 10, 2), "onabotulinumtoxina",
                                         INJ_UNITS (20), "cosmetic"));

  return inj_background_new (patient, label, self->substances, contributions, inj_date_from_ymd (2026, 8, 25));
}
