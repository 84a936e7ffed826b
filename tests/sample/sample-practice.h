/* sample-practice.h
 *
 * A practice with made-up patients, for benchmarks and screenshots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-compose.h"
#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * SamplePractice:
 * @now: what its clock says; it goes on by twenty seconds at each action
 *
 * Real records in a real database, written through the store with a clock of
 * their own: made anew, they are the same. Each function asserts that what it
 * does is done.
 */
typedef struct
{
  InjPractice *practice;
  gint64       now;
} SamplePractice;

/* Makes the database where there is none. */
SamplePractice *sample_practice_new         (const char     *path,
                                             InjAnchors     *anchors);
void            sample_practice_free        (SamplePractice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamplePractice, sample_practice_free)

/* Returns the patient's id. */
gint64          sample_practice_add_patient (SamplePractice *self,
                                             const char     *family,
                                             const char     *given,
                                             const char     *born,
                                             const char     *record);
void            sample_practice_elsewhere   (SamplePractice *self,
                                             gint64          patient_id,
                                             const char     *date,
                                             InjUnits        units,
                                             const char     *indication);
/* A visit under "preempt-155" at nine o'clock of that day, with a vial of 200
 * units in 4 mL. */
InjVisit       *sample_practice_start       (SamplePractice *self,
                                             gint64          patient_id,
                                             const char     *date,
                                             const char     *lot) G_GNUC_WARN_UNUSED_RESULT;
/* @units in hundredths; 0 for what is planned. */
void            sample_practice_give        (SamplePractice *self,
                                             InjVisit       *visit,
                                             const char     *place_id,
                                             InjUnits        units);
/* All that is required and hollow, in one step. */
void            sample_practice_give_all    (SamplePractice *self,
                                             InjVisit       *visit);
void            sample_practice_skip        (SamplePractice *self,
                                             InjVisit       *visit,
                                             const char     *place_id,
                                             const char     *reason);
void            sample_practice_sign        (SamplePractice *self,
                                             InjVisit       *visit);

/* Alex Sample, with 155 units on 25 August and 20 elsewhere on 2 October, in
 * the middle of the visit of 20 November 2026: 13 given, one of them with half
 * of what was planned, and one skipped. Returns the visit's id. */
gint64          sample_practice_add_sample  (SamplePractice *self);

G_END_DECLS
