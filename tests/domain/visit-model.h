/* visit-model.h
 *
 * A visit told once more, as plainly as can be, to hold the real one against.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "visit-fixture.h"

G_BEGIN_DECLS

#define MODEL_N_FREE 250
#define MODEL_N_VIALS 16
#define MODEL_N_PLACES (80 + MODEL_N_FREE)

/* A place: planned by the published protocol, by the add-on, by the visit
 * itself (own_) or not at all; given, skipped or hollow. Muscle and side are
 * read from the id, or told for a free site. */
typedef struct
{
  char     id[40];
  char     muscle[24];
  char     side[12];
  int      planned;
  gboolean is_required;
  int      add_on_planned;
  gboolean add_on_requires;
  int      own_planned;
  gboolean own_is_dysport;
  int      own_x;
  InjRoute own_route;
  int      units;
  int      vial;
  int      x;
  InjRoute route;
  char     note[12];
  char     skip_reason[12];
  char     deviation_reason[12];
} ModelPlace;

typedef struct
{
  gboolean is_open;
  gboolean is_dysport;
  int      labelled;
  char     lot[12];
} ModelVial;

/* What undo and redo restore: kept whole, copied whole. Units are hundredths. */
typedef struct
{
  ModelPlace places[MODEL_N_PLACES];
  guint      n_places;
  ModelVial  vials[MODEL_N_VIALS + 1];
  int        active;
  gboolean   has_add_on;
  char       details[INJ_N_DETAILS][12];
  char       error_reason[12];
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

/* What can lie on top of the modelled visit: masseter sites and one of its own. */
#define MODEL_ADD_ON \
  "[Protocol]\nId=made-up\nVersion=1\nName=Made up\nSubstance=onabotulinumtoxina\nIndication=bruxism\n" \
  "Standing=off-label\nSource=nobody\nVerified=check\nChecked=2026-11-20\nAddOn=true\n" \
  "[Site masseter-right-1]\nUnits=6\nRequired=true\n" \
  "[Site masseter-left-1]\nUnits=6\nRequired=true\n" \
  "[Site masseter-left-2]\nUnits=3\nRequired=false\n" \
  "[Site own-1]\nMuscle=trapezius\nSide=right\nPlate=back\nX=4000\nY=-5000\nUnits=4\nRequired=true\n" \
  "Route=subcutaneous\n"
#define MODEL_OWN_X 4000

/* The model of a visit under preempt-195, from its published table. */
VisitModel *visit_model_new         (void);
void        visit_model_free        (VisitModel *self);

/* Called before a change: what stands now can be come back to. */
void        visit_model_remember    (VisitModel *self);
gboolean    visit_model_undo        (VisitModel *self);
gboolean    visit_model_redo        (VisitModel *self);

ModelPlace *visit_model_find        (VisitModel *self,
                                     const char *place_id);
/* What is planned there in what is drawn, and whether the visit wants it and lists it. */
int         visit_model_get_planned (VisitModel       *self,
                                     const ModelPlace *place);
gboolean    visit_model_wants       (VisitModel       *self,
                                     const ModelPlace *place);
gboolean    visit_model_lists       (VisitModel       *self,
                                     const ModelPlace *place);
/* Lays the add-on on top, or takes it off with what is skipped only there. */
void        visit_model_add_on      (VisitModel *self,
                                     gboolean    is_there);
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
