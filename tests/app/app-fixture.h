/* app-fixture.h
 *
 * To look at forms and windows, and to fill them in, as a person does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* GTK, libadwaita and the test framework. */
void       app_fixture_init         (int         *argc,
                                     char      ***argv);

/* Each looks at @widget and below, and only at what is seen. */

/* The first of @type, or %NULL. */
GtkWidget *app_fixture_find         (GtkWidget   *widget,
                                     GType        type);
/* The first of @type that a label of just that text is in, or %NULL. */
GtkWidget *app_fixture_find_labeled (GtkWidget   *widget,
                                     const char  *text,
                                     GType        type);
/* The first row whose title begins so, or %NULL. */
GtkWidget *app_fixture_find_row     (GtkWidget   *widget,
                                     const char  *title);
/* Whether a label has that text in it. */
gboolean   app_fixture_says         (GtkWidget   *widget,
                                     const char  *text);

/* The text of an entry row. */
const char *
           app_fixture_get_text     (GtkWidget   *form,
                                     const char  *title);
void       app_fixture_type         (GtkWidget   *form,
                                     const char  *title,
                                     const char  *text);
/* Presses the button of that label; asserts that it is there. */
void       app_fixture_press        (GtkWidget   *widget,
                                     const char  *label);

/* In an #InjFormDialog, until it is mapped; returns that. */
GtkWidget *app_fixture_present      (GtkWidget   *form);
/* The dialogs that are open: how many, and the first of them, or %NULL. */
guint      app_fixture_count_dialogs (void);
GtkWidget *app_fixture_find_dialog  (void);
/* Runs the main loop. */
void       app_fixture_run          (guint        milliseconds);

/* Accepting @form is refused with that in the message; the row of @title, and
 * no other, is marked. */
void       app_fixture_assert_blames (GtkWidget  *form,
                                      const char *title,
                                      const char *message);
/* The focus of the window is in the row of @title. */
void       app_fixture_assert_focus (GtkWidget   *window,
                                     const char  *title);

G_END_DECLS
