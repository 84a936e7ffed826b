/* review-fixture.c
 *
 * A visit and what it is judged against, to look at what is found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "review-fixture.h"

#include "domain/review/inj-practice-limits.h"
#include "domain/review/inj-review.h"

ReviewFixture *
review_fixture_new (const char *protocol_id,
                    InjLabel    label)
{
  ReviewFixture *self = g_new0 (ReviewFixture, 1);

  self->visit = visit_fixture_new (protocol_id);
  self->background = visit_fixture_make_background (label);
  visit_fixture_open (self->visit, self->visit->botox, 200, 4);

  return self;
}

void
review_fixture_free (ReviewFixture *self)
{
  inj_background_free (self->background);
  visit_fixture_free (self->visit);
  g_free (self);
}

void
review_fixture_change (ReviewFixture *self,
                       InjActionKind  kind,
                       InjChange     *change)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  g_autoptr (GError) error = NULL;
  InjVisit *visit = self->visit->visit;

  g_ptr_array_add (changes, change);
  visit_fixture_apply (self->visit,
                       inj_action_new (inj_visit_get_revision (visit) + 1, kind, 0, self->visit->compose.at, "nurse",
                                       g_steal_pointer (&changes)),
                       &error);
}

void
review_fixture_add_on (ReviewFixture *self,
                       const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("add-on", text, -1, &error);

  g_assert_no_error (error);
  review_fixture_change (self, INJ_ACTION_ADD_ON, inj_change_new_add_on (protocol, FALSE));
}

void
review_fixture_enter (ReviewFixture *self,
                      InjDetail      detail,
                      const char    *value)
{
  review_fixture_change (self, INJ_ACTION_FILL_IN, inj_change_new_detail (detail, value));
}

void
review_fixture_plan (ReviewFixture *self,
                     const char    *place_id,
                     InjMuscle      muscle,
                     InjSide        side,
                     InjPosition    position,
                     InjUnits       units)
{
  InjPlannedDose template = {
    .place_id = (char *) place_id,
    .muscle = muscle,
    .side = side,
    .position = position,
    .units = units,
    .substance_id = (char *) "onabotulinumtoxina",
    .indication = (char *) "chronic-migraine",
  };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);

  review_fixture_change (self, INJ_ACTION_PLAN, inj_change_new_plan (place_id, planned));
}

void
review_fixture_set_limits (ReviewFixture *self,
                           const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) limits = inj_practice_limits_parse ("the figures", text, -1, &error);

  g_assert_no_error (error);
  inj_background_set_practice_limits (self->background, limits);
}

void
review_fixture_contribute (ReviewFixture *self,
                           gint64         visit_id,
                           InjDate        date,
                           InjUnits       units,
                           const char    *indication)
{
  g_ptr_array_add (self->background->contributions,
                   inj_contribution_new (visit_id, date, "onabotulinumtoxina", units, indication));
}

void
review_fixture_assert_finding (ReviewFixture *self,
                               const char    *id,
                               const char    *expected)
{
  g_autoptr (GPtrArray) findings = inj_review_visit (self->visit->visit, self->background);
  g_autofree char *found = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      InjFinding *finding = findings->pdata[i];

      if (!g_str_equal (inj_finding_get_id (finding), id))
        continue;

      g_assert_null (found);
      found = g_strdup_printf ("%s: %s (%s)", inj_severity_get_id (inj_finding_get_severity (finding)),
                               inj_finding_get_text (finding), inj_finding_get_source (finding));
    }

  g_assert_cmpstr (found, ==, expected);
}

void
review_fixture_assert_texts (GPtrArray  *findings,
                             const char *expected)
{
  g_autoptr (GPtrArray) owned = findings;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < owned->len; i++)
    g_string_append_printf (text, "%s\n", inj_finding_get_text (owned->pdata[i]));

  g_assert_cmpstr (text->str, ==, expected);
}
