/* visit-model.h
 *
 * A visit told once more, as plainly as can be, to hold the real one against.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "visit-fixture.h"

G_BEGIN_DECLS

#define MODEL_N_FREE 30
#define MODEL_N_VIALS 16
#define MODEL_N_PLACES (80 + MODEL_N_FREE)

/* A place: planned by the published protocol or not, given, skipped or hollow.
 * Muscle and side are read from the id, or told for a free site. */
typedef struct
{
  char     id[40];
  char     muscle[24];
  char     side[12];
  int      planned;
  gboolean is_required;
  int      units;
  int      vial;
  int      x;
  char     skip_reason[12];
} ModelPlace;

typedef struct
{
  gboolean is_open;
  gboolean is_dysport;
  int      labelled;
} ModelVial;

/* What undo and redo restore: kept whole, copied whole. Units are hundredths. */
typedef struct
{
  ModelPlace places[MODEL_N_PLACES];
  guint      n_places;
  ModelVial  vials[MODEL_N_VIALS + 1];
  int        active;
} ModelState;

/**
 * VisitModel:
 * @state: as it stands
 * @past, @future: (element-type ModelState): what undo and redo go to
 * @n_free, @n_vials: the numbers used so far, which undo does not take back
 */
typedef struct
{
  ModelState state;
  GArray    *past;
  GArray    *future;
  int        n_free;
  int        n_vials;
} VisitModel;

/* The model of a visit under preempt-195, from its published table. */
VisitModel *visit_model_new         (void);
void        visit_model_free        (VisitModel *self);

/* Called before a change: what stands now can be come back to. */
void        visit_model_remember    (VisitModel *self);
gboolean    visit_model_undo        (VisitModel *self);
gboolean    visit_model_redo        (VisitModel *self);

ModelPlace *visit_model_find        (VisitModel *self,
                                     const char *place_id);
/* Gives there from the active vial, or from the one that takes over. */
void        visit_model_give        (VisitModel *self,
                                     ModelPlace *place,
                                     int         units,
                                     int         x);
ModelPlace *visit_model_add_free    (VisitModel *self,
                                     const char *muscle,
                                     const char *side);
void        visit_model_open        (VisitModel *self,
                                     gboolean    is_dysport,
                                     int         labelled);

/* That the visit says of every place, vial and total what the model says. */
void        visit_model_assert      (VisitModel *self,
                                     InjVisit   *visit);

G_END_DECLS
