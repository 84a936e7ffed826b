/* inj-application.c
 *
 * The program: its options, its records, its windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-application.h"

#include <glib/gi18n.h>

#include "app/protocol/inj-protocol-actions.h"
#include "session/inj-practice.h"
#include "widgets/map/inj-scene.h"

#include "inj-atlas-reader.h"
#include "inj-preferences.h"
#include "inj-window.h"

/* Owns the practice, the atlas and the settings of the window. */
struct _InjApplication
{
  AdwApplication  parent_instance;

  InjPractice    *practice;
  InjAtlas       *atlas;
  GSettings      *settings;
  InjAtlasReader *reader;

  char           *database;
  gint64          patient_id;
  gint64          visit_id;
};

G_DEFINE_FINAL_TYPE (InjApplication, inj_application, ADW_TYPE_APPLICATION)

/* The schema is not there when the program runs from where it was built
 * without having been told; then nothing is remembered, and that is all. */
static GSettings *
make_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, INJ_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* As the plates were last shown: what the desktop wishes is not known yet. */
static InjAtlasReader *
start_reading (InjApplication *self)
{
  g_autoptr (InjScene) scene = inj_scene_new ();
  InjPlateStyle style = { INJ_PALETTE_LIGHT };
  g_autofree char *palette = NULL;

  if (self->settings == NULL)
    {
      inj_scene_fill_style (scene, &style);
      return inj_atlas_reader_new (0, &style);
    }

  inj_scene_bind_settings (scene, self->settings);
  inj_scene_fill_style (scene, &style);
  palette = g_settings_get_string (self->settings, "palette");
  inj_palette_from_id (palette, &style.palette);

  return inj_atlas_reader_new (g_settings_get_double (self->settings, "head-height"), &style);
}

static gboolean
ensure_atlas (InjApplication  *self,
              GError         **error)
{
  if (self->atlas == NULL)
    self->atlas = inj_atlas_reader_finish (self->reader, error);

  return self->atlas != NULL;
}

static gboolean
open_practice (InjApplication  *self,
               GError         **error)
{
  if (!ensure_atlas (self, error))
    return FALSE;

  self->practice = inj_practice_open (self->database, INJ_PRACTICE_PATIENCE_WINDOW_MS,
                                      inj_atlas_get_anchors (self->atlas), error);
  if (self->practice == NULL)
    return FALSE;

  inj_practice_watch (self->practice);

  return TRUE;
}

/* The records may have been opened since, at a second start. */
static void
on_startup_error_response_cb (InjApplication *self)
{
  if (self->practice == NULL)
    g_application_quit (G_APPLICATION (self));
}

/* Without its records the program can do nothing but say why. */
static void
show_startup_error (InjApplication *self,
                    const GError   *error)
{
  GtkWidget *dialog = adw_message_dialog_new (NULL, _("The Records Cannot Be Opened"), error->message);

  g_printerr ("injectmap: %s\n", error->message);
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_startup_error_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
apply_color_scheme (InjApplication *self)
{
  AdwStyleManager *manager = adw_application_get_style_manager (ADW_APPLICATION (self));
  g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (manager,
                                      g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : g_str_equal (scheme, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                      : ADW_COLOR_SCHEME_DEFAULT);
}

static void
on_color_scheme_changed_cb (InjApplication *self)
{
  apply_color_scheme (self);
}

static void
on_about_activate_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  InjApplication *self = INJ_APPLICATION (data);

  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (self)),
                         "application-name", _("InjectMap"),
                         "application-icon", INJ_APPLICATION_ID,
                         "version", INJ_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Documents botulinum toxin treatment of chronic migraine on drawn plates. "
                                       "It never advises a dose."),
                         NULL);
}

static void
on_preferences_activate_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  InjApplication *self = INJ_APPLICATION (data);
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (inj_preferences_new (parent, self->practice, self->settings)));
}

static void
on_quit_activate_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  /* The window may still have to save. */
  if (window != NULL)
    gtk_window_close (window);
}

static const GActionEntry action_entries[] = {
  { .name = "about", .activate = on_about_activate_cb },
  { .name = "preferences", .activate = on_preferences_activate_cb },
  { .name = "quit", .activate = on_quit_activate_cb },
};

static const struct
{
  const char *action;
  const char *accelerators[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.new-patient", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.start-visit", { "<Control><Shift>n" } },
  { "win.prepare-visit", { "<Control><Shift>p" } },
  { "win.leave-patient", { "<Control>t" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "visit.undo", { "<Control>z" } },
  { "visit.redo", { "<Control><Shift>z", "<Control>y" } },
  { "visit.sign", { "<Control>Return" } },
  { "visit.before-and-after", { "<Control>b" } },
  { "visit.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "visit.zoom-out", { "<Control>minus" } },
  { "visit.zoom-reset", { "<Control>0" } },
  { "visit.turn-muscles", { "<Control>m" } },
  { "visit.landmarks", { "<Control>l" } },
  { "visit.doses", { "<Control>d" } },
  { "visit.measures", { "<Control>e" } },
  { "visit.ghosts", { "<Control>g" } },
  { "visit.open-plate::overview", { "<Alt>0" } },
  { "visit.open-plate::right", { "<Alt>1" } },
  { "visit.open-plate::front", { "<Alt>2" } },
  { "visit.open-plate::left", { "<Alt>3" } },
  { "visit.open-plate::back", { "<Alt>4" } },
  { "visit.open-plate::top", { "<Alt>5" } },
};

static void
set_accelerators (InjApplication *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].accelerators);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, INJ_RESOURCE_ROOT "/widgets/widgets.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
inj_application_startup (GApplication *application)
{
  InjApplication *self = INJ_APPLICATION (application);

  self->settings = make_settings ();
  self->reader = start_reading (self);
  G_APPLICATION_CLASS (inj_application_parent_class)->startup (application);

  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::color-scheme",
                               G_CALLBACK (on_color_scheme_changed_cb), self, G_CONNECT_SWAPPED);
      apply_color_scheme (self);
    }
  gtk_window_set_default_icon_name (INJ_APPLICATION_ID);
  load_style ();
  set_accelerators (self);
}

/* The main window, or %NULL: there may also be the one that says why there is
 * none. */
static GtkWindow *
find_window (InjApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (INJ_IS_WINDOW (l->data))
      return GTK_WINDOW (l->data);

  return NULL;
}

static void
inj_application_activate (GApplication *application)
{
  InjApplication *self = INJ_APPLICATION (application);
  GtkWindow *window = find_window (self);
  g_autoptr (GError) error = NULL;

  if (self->practice == NULL && !open_practice (self, &error))
    {
      show_startup_error (self, error);
      return;
    }

  if (window == NULL)
    {
      window = GTK_WINDOW (inj_window_new (GTK_APPLICATION (self), self->practice, self->atlas, self->settings));
      inj_protocol_actions_add (window, inj_practice_get_catalog (self->practice), self->atlas);
    }

  if (self->visit_id != 0)
    inj_window_open_visit (INJ_WINDOW (window), self->visit_id);
  else if (self->patient_id != 0)
    inj_window_open_patient (INJ_WINDOW (window), self->patient_id);
  gtk_window_present (window);
}

/* A database of its own wants a program of its own. */
static int
inj_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("InjectMap %s\n", INJ_VERSION);
      return EXIT_SUCCESS;
    }

  if (g_variant_dict_contains (options, "database"))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static int
inj_application_command_line (GApplication            *application,
                              GApplicationCommandLine *command_line)
{
  InjApplication *self = INJ_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);

  self->patient_id = 0;
  self->visit_id = 0;
  if (self->database == NULL)
    g_variant_dict_lookup (options, "database", "^ay", &self->database);
  g_variant_dict_lookup (options, "patient", "x", &self->patient_id);
  g_variant_dict_lookup (options, "visit", "x", &self->visit_id);
  g_application_activate (application);

  return self->practice != NULL ? EXIT_SUCCESS : EXIT_FAILURE;
}

static void
inj_application_finalize (GObject *object)
{
  InjApplication *self = INJ_APPLICATION (object);

  g_clear_pointer (&self->reader, inj_atlas_reader_free);
  g_clear_object (&self->practice);
  g_clear_object (&self->atlas);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->database, g_free);

  G_OBJECT_CLASS (inj_application_parent_class)->finalize (object);
}

static void
inj_application_class_init (InjApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = inj_application_finalize;
  application_class->startup = inj_application_startup;
  application_class->activate = inj_application_activate;
  application_class->handle_local_options = inj_application_handle_local_options;
  application_class->command_line = inj_application_command_line;
}

static void
inj_application_init (InjApplication *self)
{
  static const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Keep the records in FILE"), N_("FILE") },
    { "patient", 0, 0, G_OPTION_ARG_INT64, NULL, N_("Show the patient with this id"), N_("ID") },
    { "visit", 0, 0, G_OPTION_ARG_INT64, NULL, N_("Open the visit with this id"), N_("ID") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries, G_N_ELEMENTS (action_entries), self);
}

InjApplication *
inj_application_new (void)
{
  return g_object_new (INJ_TYPE_APPLICATION,
                       "application-id", INJ_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", INJ_RESOURCE_ROOT,
                       NULL);
}
