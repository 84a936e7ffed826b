/* inj-window.h
 *
 * The main window: it switches between patients and visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-atlas.h"
#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjWindow:
 *
 * The sidebar with patients, and beside it a patient, a visit, or a welcome.
 * What is done in a visit is the visit page's.
 */
#define INJ_TYPE_WINDOW (inj_window_get_type ())
G_DECLARE_FINAL_TYPE (InjWindow, inj_window, INJ, WINDOW, AdwApplicationWindow)

/* @settings: (nullable): where size and style are remembered. */
GtkWidget *inj_window_new          (GtkApplication *application,
                                    InjPractice    *practice,
                                    InjAtlas       *atlas,
                                    GSettings      *settings) G_GNUC_WARN_UNUSED_RESULT;
/* Each closes the forms of the patient before; while a dose is being saved it
 * says so and opens nothing. */
void       inj_window_open_patient (InjWindow      *self,
                                    gint64          patient_id);
void       inj_window_open_visit   (InjWindow      *self,
                                    gint64          visit_id);
/* The one place where errors meet the person: a bar that stays until it is
 * read. */
void       inj_window_show_error   (InjWindow      *self,
                                    const GError   *error);

G_END_DECLS
