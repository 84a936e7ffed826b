/* review-fixture.h
 *
 * A visit and what it is judged against, to look at what is found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "visit-fixture.h"

G_BEGIN_DECLS

/**
 * ReviewFixture:
 * @visit: with a vial of 200 units
 * @background: of a patient of 40 years, without earlier doses
 */
typedef struct
{
  VisitFixture  *visit;
  InjBackground *background;
} ReviewFixture;

/* Under a shipped protocol and a label. */
ReviewFixture *review_fixture_new            (const char    *protocol_id,
                                              InjLabel       label);
void           review_fixture_free           (ReviewFixture *self);

/* One action with that change, which is taken. */
void           review_fixture_change         (ReviewFixture *self,
                                              InjActionKind  kind,
                                              InjChange     *change);
/* Lays a protocol of that text on top. */
void           review_fixture_add_on         (ReviewFixture *self,
                                              const char    *text);
void           review_fixture_enter          (ReviewFixture *self,
                                              InjDetail      detail,
                                              const char    *value);
void           review_fixture_plan           (ReviewFixture *self,
                                              const char    *place_id,
                                              InjMuscle      muscle,
                                              InjSide        side,
                                              InjPosition    position,
                                              InjUnits       units);
/* The practice's figures are those of that text. */
void           review_fixture_set_limits     (ReviewFixture *self,
                                              const char    *text);
void           review_fixture_contribute     (ReviewFixture *self,
                                              gint64         visit_id,
                                              InjDate        date,
                                              InjUnits       units,
                                              const char    *indication);

/* That the review has one finding of that id, "severity: text (source)", or
 * none where @expected is NULL. */
void           review_fixture_assert_finding (ReviewFixture *self,
                                              const char    *id,
                                              const char    *expected);
/* Takes @findings: all of them, a line each without the source. */
void           review_fixture_assert_texts   (GPtrArray     *findings,
                                              const char    *expected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReviewFixture, review_fixture_free)

G_END_DECLS
