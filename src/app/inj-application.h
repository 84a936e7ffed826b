/* inj-application.h
 *
 * The program: its options, its records, its windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InjApplication:
 *
 * Opens the practice that the command line names and a window on it. With
 * --database it is not unique: each such window is a program of its own.
 */
#define INJ_TYPE_APPLICATION (inj_application_get_type ())
G_DECLARE_FINAL_TYPE (InjApplication, inj_application, INJ, APPLICATION, AdwApplication)

InjApplication *inj_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
