/* session-fixture.c
 *
 * A practice in a folder of its own, to try sessions on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "session-fixture.h"
#include "session/inj-practice-patients.h"

#include <glib/gstdio.h>

#include "domain/anatomy/inj-site.h"
#include "session/inj-clock.h"

static InjAnchors *
make_anchors (void)
{
  InjAnchors *anchors = inj_anchors_new ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    {
      int sign = sites[i].side == INJ_SIDE_MIDLINE ? 0 : sites[i].side == INJ_SIDE_LEFT ? 1 : -1;
      InjPosition position = { .plate = sites[i].plate, .x = sign * (1000 + (int) i), .y = (int) i };

      if (sites[i].plate == INJ_PLATE_BACK || sites[i].plate == INJ_PLATE_TOP)
        position.x = -position.x;
      inj_anchors_add (anchors, sites[i].id, &position);
    }

  return anchors;
}

static InjPractice *
open_practice (SessionFixture *self)
{
  g_autoptr (GError) error = NULL;
  InjPractice *practice = inj_practice_open (self->path, INJ_PRACTICE_PATIENCE_WINDOW_MS, self->anchors, &error);

  g_assert_no_error (error);
  g_assert_nonnull (practice);

  return practice;
}

SessionFixture *
session_fixture_new (void)
{
  SessionFixture *self = g_new0 (SessionFixture, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = NULL;

  self->folder = g_dir_make_tmp ("injectmap-session-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "practice.db", NULL);
  self->anchors = make_anchors ();
  self->practice = open_practice (self);
  self->other = open_practice (self);

  patient = inj_practice_add_patient (self->practice, "Sample", "Alex", inj_date_from_ymd (1980, 2, 29), "", &error);
  g_assert_no_error (error);
  self->patient_id = inj_patient_get_id (patient);
  self->session = session_fixture_start_visit (self, inj_clock_get_today ());

  return self;
}

void
session_fixture_free (SessionFixture *self)
{
  g_clear_object (&self->session);
  g_assert_finalize_object (g_steal_pointer (&self->practice));
  g_assert_finalize_object (g_steal_pointer (&self->other));
  g_clear_object (&self->anchors);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

InjVisitSession *
session_fixture_open_other (SessionFixture *self)
{
  g_autoptr (GError) error = NULL;
  gint64 visit_id = inj_visit_get_id (inj_visit_session_get_visit (self->session));
  InjVisitSession *session = inj_practice_open_visit (self->other, visit_id, &error);

  g_assert_no_error (error);

  return session;
}

InjVisitSession *
session_fixture_start_visit (SessionFixture *self,
                             InjDate         date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) vial = session_fixture_make_vial (self, "botox", inj_date_from_ymd (2190, 1, 31));
  InjVisitSession *session;

  session = inj_practice_start_visit (self->practice, self->patient_id, "preempt-155", NULL, date, "botox",
                                      "Dr. Example", &error);
  g_assert_no_error (error);
  session_fixture_perform (session, inj_request_new_open_vial (vial));

  return session;
}

InjVial *
session_fixture_make_vial (SessionFixture *self,
                           const char     *product_id,
                           InjDate         expiry)
{
  g_autoptr (GError) error = NULL;
  InjCatalog *catalog = inj_practice_get_catalog (self->practice);
  InjProduct *product = inj_catalog_lookup_product (catalog, product_id, &error);
  InjVial *vial;

  g_assert_no_error (error);
  vial = inj_vial_new (0, product, "C1234", expiry, INJ_UNITS (200), INJ_VOLUME_MILLILITRES (4), &error);
  g_assert_no_error (error);

  return vial;
}

void
session_fixture_perform (InjVisitSession *session,
                         InjRequest      *request)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done = inj_visit_session_perform (session, request, &error);

  g_assert_no_error (error);
  g_assert_true (is_done);
  inj_request_unref (request);
}

void
session_fixture_give (InjVisitSession *session,
                      const char      *place_id)
{
  const char *place_ids[] = { place_id, NULL };

  session_fixture_perform (session, inj_request_new_give (place_ids, NULL, FALSE));
}

void
session_fixture_refuse (InjVisitSession *session,
                        InjRequest      *request,
                        GQuark           domain,
                        int              code)
{
  g_autoptr (GError) error = NULL;
  InjVisit *visit = inj_visit_session_get_visit (session);
  int revision = inj_visit_get_revision (visit);

  g_assert_false (inj_visit_session_perform (session, request, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpint (inj_visit_get_revision (visit), ==, revision);
  inj_request_unref (request);
}

InjUnits
session_fixture_get_units (InjVisitSession *session,
                           const char      *place_id)
{
  InjPlace *place = inj_visit_lookup_place (inj_visit_session_get_visit (session), place_id);
  InjInjection *injection = place != NULL ? inj_place_get_injection (place) : NULL;

  return injection != NULL ? injection->units : 0;
}

InjFinding *
session_fixture_find (InjVisitSession *session,
                      const char      *finding_id)
{
  GListModel *findings = inj_visit_session_get_findings (session);
  guint n_findings = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (InjFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (inj_finding_get_id (finding), finding_id))
        return finding;
    }

  return NULL;
}
