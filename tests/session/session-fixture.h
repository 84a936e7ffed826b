/* session-fixture.h
 *
 * A practice in a folder of its own, to try sessions on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/review/inj-finding.h"
#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * SessionFixture:
 * @practice: with one patient
 * @other: another program on the same database
 * @session: a visit of 155 units today with a vial of 200 units
 */
typedef struct
{
  char            *folder;
  char            *path;
  InjAnchors      *anchors;
  InjPractice     *practice;
  InjPractice     *other;
  gint64           patient_id;
  InjVisitSession *session;
} SessionFixture;

SessionFixture  *session_fixture_new          (void);
void             session_fixture_free         (SessionFixture  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SessionFixture, session_fixture_free)

/* Another program's view of the visit. */
InjVisitSession *session_fixture_open_other   (SessionFixture  *self);
/* A visit of the same patient on that day, with a vial. */
InjVisitSession *session_fixture_start_visit  (SessionFixture  *self,
                                               InjDate          date);
InjVial         *session_fixture_make_vial    (SessionFixture  *self,
                                               const char      *product_id,
                                               InjDate          expiry);

/* Each performs one request and asserts that it was done; takes @request. */
void             session_fixture_perform      (InjVisitSession *session,
                                               InjRequest      *request);
void             session_fixture_give         (InjVisitSession *session,
                                               const char      *place_id);
/* That the request is refused with that error and nothing has changed; takes
 * @request. */
void             session_fixture_refuse       (InjVisitSession *session,
                                               InjRequest      *request,
                                               GQuark           domain,
                                               int              code);

/* The units at a place, in hundredths; 0 when nothing was given there. */
InjUnits         session_fixture_get_units    (InjVisitSession *session,
                                               const char      *place_id);
InjFinding      *session_fixture_find         (InjVisitSession *session,
                                               const char      *finding_id);

G_END_DECLS
