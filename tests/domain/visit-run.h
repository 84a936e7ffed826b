/* visit-run.h
 *
 * A run of random actions in two programs at once, held against a model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "visit-fixture.h"
#include "visit-model.h"

G_BEGIN_DECLS

/**
 * Run:
 * @source: a visit before, to be repeated
 * @knows_add_on: whether the add-on was ever part of it, also if undone
 *
 * One program's visit is the fixture's; the other one follows its log. Each
 * action is composed in either of them.
 */
typedef struct
{
  VisitFixture *fixture;
  VisitModel   *model;
  InjVisit     *other;
  GRand        *random;
  guint         n_done;
  guint         n_refused;
  VisitFixture *source;
  InjProtocol  *add_on;
  gboolean      knows_add_on;
} Run;

void        run_set_up       (Run        *run,
                              guint       seed);
void        run_tear_down    (Run        *run);
int         run_choose       (Run        *run,
                              int         end);
InjVisit   *run_choose_visit (Run        *run);
ModelPlace *run_choose_place (Run        *run);
int         run_choose_units (Run        *run);
/* Applies what was composed, in both programs. */
void        run_done         (Run        *run,
                              InjAction  *action,
                              GError    **error);
/* That it was refused, and that nothing changed. */
void        run_refused      (Run        *run,
                              InjAction  *action,
                              GError    **error);

/* Each does one thing, in the visits and in the model. */
typedef void (* RunStep) (Run     *run,
                          GError **error);

void        run_plan          (Run *run, GError **error);
void        run_unplan        (Run *run, GError **error);
void        run_repeat        (Run *run, GError **error);
void        run_mirror        (Run *run, GError **error);
void        run_fill_in       (Run *run, GError **error);
void        run_explain       (Run *run, GError **error);
void        run_correct_vial  (Run *run, GError **error);
void        run_withdraw_vial (Run *run, GError **error);
void        run_add_on        (Run *run, GError **error);
/* Discards the draft and takes that back. */
void        run_discard       (Run *run, GError **error);
/* Amends the signed visit. */
void        run_amend         (Run *run, GError **error);

G_END_DECLS
