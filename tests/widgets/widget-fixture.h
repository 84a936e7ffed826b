/* widget-fixture.h
 *
 * A window to try a widget in, that writes down the visit's actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WidgetFixture:
 * @widget: borrowed
 * @actions: what was activated since it was last asserted, "name(target) "
 *
 * The window has every `visit.*` action. To free it asserts that nothing else
 * holds on to the widget.
 */
typedef struct
{
  GtkWidget          *window;
  GtkWidget          *widget;
  GSimpleActionGroup *group;
  GString            *actions;
} WidgetFixture;

/* GTK, libadwaita and the test framework, without animations. */
void           widget_fixture_init           (int            *argc,
                                              char         ***argv);

/* A popover is given a parent in the window, any other widget is its child. */
WidgetFixture *widget_fixture_new            (GtkWidget      *widget);
void           widget_fixture_free           (WidgetFixture  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WidgetFixture, widget_fixture_free)

/* Also forgets them. */
void           widget_fixture_assert_actions (WidgetFixture  *self,
                                              const char     *actions);

/* A visible label below @widget that says just that, or %NULL. */
GtkWidget     *widget_fixture_find_label     (GtkWidget      *widget,
                                              const char     *text);
#define widget_fixture_assert_says(widget, text) \
  g_assert_nonnull (widget_fixture_find_label (GTK_WIDGET (widget), (text)))
#define widget_fixture_assert_silent(widget, text) \
  g_assert_null (widget_fixture_find_label (GTK_WIDGET (widget), (text)))

/* The visible button below @widget with that label or tooltip, or %NULL. */
GtkWidget     *widget_fixture_find_button    (GtkWidget      *widget,
                                              const char     *text);
/* Presses it, if it is sensitive; asserts that it is there. */
void           widget_fixture_press          (GtkWidget      *widget,
                                              const char     *text);

/* The first visible widget of a type below @widget, or %NULL. */
GtkWidget     *widget_fixture_find_type      (GtkWidget      *widget,
                                              GType           type);

/* A table of texts that are no dose, %NULL at its end. */
extern const char *const widget_fixture_hostile[];

/* Texts that are one, and which, in hundredths; %NULL at the end. */
typedef struct
{
  const char *text;
  gint64      units;
} WidgetFixtureTyped;

extern const WidgetFixtureTyped widget_fixture_accepted[];

/* Adds a test in four locales that write numbers each in another way. */
void           widget_fixture_add_in_locales (const char      *path,
                                              void           (*test) (void));

G_END_DECLS
