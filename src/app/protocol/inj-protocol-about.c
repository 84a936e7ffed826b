/* inj-protocol-about.c
 *
 * Who says what a protocol plans, and whether that was read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-about.h"

#include <glib/gi18n.h>

#include "inj-protocol-text.h"

/* A row whose text can be read as a whole and is no markup. Takes @text. */
static void
add_row (GtkWidget  *group,
         const char *title,
         char       *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_free (text);
}

static GtkWidget *
add_group (GtkWidget  *page,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return group;
}

static void
add_head (GtkWidget   *page,
          InjProtocol *protocol)
{
  GtkWidget *group = add_group (page, inj_protocol_get_name (protocol));
  g_autofree char *size = inj_protocol_text_dup_size (protocol);

  /* Translators: how a protocol stands to the labels: "on-label US" */
  add_row (group, _("Standing"), g_strdup (inj_protocol_get_standing (protocol)));
  add_row (group, _("Source"), g_strdup (inj_protocol_get_source (protocol)));
  add_row (group, _("Confirmed"),
           g_strdup (inj_protocol_is_verified (protocol) ? _("Read in the source itself")
                                                         : _("Not yet: to be confirmed by a clinician")));
  /* Translators: the day on which somebody held a protocol against its source */
  add_row (group, _("Checked on"), inj_date_format (inj_protocol_get_checked (protocol)));
  add_row (group, _("Version"), g_strdup (inj_protocol_get_version (protocol)));
  add_row (group, _("Planned"), g_steal_pointer (&size));
}

static char *
dup_site_text (const InjPlannedSite *planned)
{
  g_autofree char *units = planned->units != 0 ? inj_units_format (planned->units) : g_strdup ("");
  g_autofree char *dose = inj_protocol_text_dup_dose (units, planned->required, planned->route);
  g_autofree char *landmark = NULL;

  if (planned->landmark == NULL)
    return g_steal_pointer (&dose);

  landmark = inj_protocol_text_dup_source (planned->landmark, planned->landmark_verified);

  return g_strdup_printf ("%s\n%s", dose, landmark);
}

static void
add_sites (GtkWidget   *page,
           InjProtocol *protocol)
{
  GtkWidget *group = add_group (page, _("Sites"));

  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (protocol, i);
      g_autofree char *name = inj_site_dup_name (planned->site);

      add_row (group, name, dup_site_text (planned));
    }
}

static void
add_limits (GtkWidget   *page,
            InjProtocol *protocol)
{
  GPtrArray *limits = inj_protocol_get_limits (protocol);
  GtkWidget *group = limits->len > 0 ? add_group (page, _("Limits")) : NULL;

  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);
      g_autofree char *amount = inj_protocol_text_dup_amount (limit);
      g_autofree char *source = inj_protocol_text_dup_source (limit->source, limit->verified);

      add_row (group, inj_protocol_text_get_scope (limit->scope, limit->muscle),
               /* Translators: how much a limit allows, and who says so */
               g_strdup_printf (_("%s: %s"), amount, source));
    }
}

static void
add_page (GtkWidget   *window,
          InjProtocol *protocol)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), inj_protocol_get_name (protocol));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "view-list-symbolic");
  add_head (page, protocol);
  add_limits (page, protocol);
  add_sites (page, protocol);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
}

GtkWidget *
inj_protocol_about_new (GtkWindow   *parent,
                        InjProtocol *protocol)
{
  GtkWidget *window;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                         "transient-for", parent,
                         "modal", TRUE,
                         "destroy-with-parent", TRUE,
                         "search-enabled", FALSE,
                         "title", _("About This Protocol"),
                         "default-width", 640,
                         "default-height", 640,
                         NULL);
  add_page (window, protocol);

  return window;
}

GtkWidget *
inj_protocol_about_new_for_visit (GtkWindow *parent,
                                  InjVisit  *visit)
{
  GtkWidget *window;
  GPtrArray *add_ons;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  window = inj_protocol_about_new (parent, inj_visit_get_protocol (visit));
  add_ons = inj_visit_get_add_ons (visit);
  for (guint i = 0; i < add_ons->len; i++)
    add_page (window, g_ptr_array_index (add_ons, i));

  return window;
}
