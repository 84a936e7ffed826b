/* inj-preferences.h
 *
 * What a person and a practice may choose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

#define INJ_TYPE_PREFERENCES (inj_preferences_get_type ())
G_DECLARE_FINAL_TYPE (InjPreferences, inj_preferences, INJ, PREFERENCES, AdwPreferencesWindow)

/* @settings: (nullable): without it the style cannot be chosen. */
GtkWidget *inj_preferences_new (GtkWindow   *parent,
                                InjPractice *practice,
                                GSettings   *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
