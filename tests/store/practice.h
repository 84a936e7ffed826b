/* practice.h
 *
 * A small practice in a folder of its own, for tests of the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-amendment.h"
#include "domain/visit/inj-compose.h"
#include "store/inj-store.h"

G_BEGIN_DECLS

#define BOTULINUM_A "onabotulinumtoxina"
#define BOTULINUM_B "abobotulinumtoxina"

/**
 * Practice:
 *
 * A store that was made anew, one patient, the protocol of the migraine sites
 * and a clock that goes on by a second at each action.
 */
typedef struct
{
  char        *folder;
  char        *path;
  InjStore    *store;
  InjPatient  *patient;
  InjProtocol *protocol;
  InjAnchors  *anchors;
  gint64       now;
} Practice;

#define practice_add_test(path, test) \
  g_test_add (path, Practice, NULL, practice_set_up, test, practice_tear_down)

void         practice_set_up       (Practice      *self,
                                    gconstpointer  data);
void         practice_tear_down    (Practice      *self,
                                    gconstpointer  data);
/* Ends the program, as it were, and starts it again. */
void         practice_reopen       (Practice      *self);
InjStore    *practice_open_another (Practice      *self);

InjPatient  *practice_add_patient  (Practice      *self,
                                    const char    *family,
                                    const char    *given,
                                    const char    *born,
                                    const char    *record);
/* A visit of the practice's patient. */
InjVisit    *practice_add_visit    (Practice      *self,
                                    const char    *date);
InjVisit    *practice_add_visit_of (Practice      *self,
                                    gint64         patient_id,
                                    const char    *date);
InjVial     *practice_make_vial    (const char    *product_id,
                                    const char    *substance_id,
                                    const char    *lot);

/* Where and when the next action is done. */
InjCompose   practice_compose      (Practice      *self);
/* Commits and applies; takes the action. */
void         practice_do           (Practice      *self,
                                    InjVisit      *visit,
                                    InjAction     *action);
void         practice_open_vial    (Practice      *self,
                                    InjVisit      *visit,
                                    InjVial       *vial);
/* What is planned there is given; the visit has a vial by then. */
void         practice_give         (Practice      *self,
                                    InjVisit      *visit,
                                    const char    *place_id);
InjAction   *practice_plan_give    (Practice      *self,
                                    InjVisit      *visit,
                                    const char    *place_id);
void         practice_void         (Practice      *self,
                                    InjVisit      *visit,
                                    const char    *place_id);
void         practice_sign         (Practice      *self,
                                    InjVisit      *visit);

/* Plans a dose, enters a detail and a reason, corrects the vial's lot to "C9",
 * and lays an add-on on top. */
void         practice_fill_around  (Practice      *self,
                                    InjVisit      *visit);
/* The draft was begun in error. */
void         practice_discard      (Practice      *self,
                                    InjVisit      *visit);
/* Amends a signed visit. */
void         practice_amend        (Practice      *self,
                                    InjVisit      *visit,
                                    InjAmendment  *amendment);
void         practice_amend_void   (Practice      *self,
                                    InjVisit      *visit,
                                    const char    *place_id);
void         practice_amend_in_error (Practice    *self,
                                    InjVisit      *visit);

/* A date that is one. */
InjDate      practice_date         (const char    *text);
/* The file, read and written without waiting for the disk; to be freed. */
char        *practice_read_file    (const char    *path,
                                    gsize         *length);
void         practice_write_file   (const char    *path,
                                    const char    *bytes,
                                    gsize          length);
/* Fails the test unless the visits are the same in all that they say. */
void         practice_assert_same  (InjVisit      *a,
                                    InjVisit      *b);
/* Fails the test unless @path names the error's code, and the message the path. */
void         practice_assert_error (GError        *error,
                                    InjStoreError  code,
                                    const char    *path);
/* Fails the test unless the store is in order. */
void         practice_assert_sound (Practice      *self);

G_END_DECLS
