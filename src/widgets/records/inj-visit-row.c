/* inj-visit-row.c
 *
 * A visit in a list: date, protocol, units, sites, status.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-row.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

/**
 * InjVisitRow:
 *
 * The child of a list item; made once and given one visit after another.
 */
struct _InjVisitRow
{
  AdwBin           parent_instance;

  /* Owned */
  InjVisitSummary *summary;

  /* Template children */
  GtkLabel        *date_label;
  GtkImage        *status_image;
  GtkLabel        *status_label;
  GtkLabel        *protocol_label;
  GtkLabel        *dose_label;
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjVisitRow, inj_visit_row, ADW_TYPE_BIN)

static char *
make_dose_text (InjVisitSummary *summary)
{
  g_autofree char *dose = inj_dose_text_units (inj_visit_summary_get_units (summary));
  int sites = inj_visit_summary_get_sites (summary);

  /* Translators: what was given in a visit: a dose such as "155 units", and at how
   * many sites */
  return g_strdup_printf (ngettext ("%s at %d site", "%s at %d sites", sites), dose, sites);
}

/* Of a visit that counts for nothing, nothing else is to be read first. */
static const char *
get_status_text (InjVisitSummary *summary)
{
  if (inj_visit_summary_is_in_error (summary))
    /* Translators: of a visit: it was entered in error */
    return _("IN ERROR");
  if (inj_visit_summary_is_amended (summary))
    /* Translators: of a visit: it was put right after it was signed */
    return _("amended");

  /* Translators: of a visit */
  return inj_visit_summary_get_status (summary) == INJ_VISIT_SIGNED ? _("signed")
                                                                    /* Translators: of a visit
                                                                     * that is not signed yet */
                                                                    : _("draft");
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_struck (GtkLabel *label,
            gboolean  is_struck)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (is_struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (label, attributes);
}

static void
show_status (InjVisitRow *self)
{
  gboolean is_in_error = inj_visit_summary_is_in_error (self->summary);
  gboolean is_signed = inj_visit_summary_get_status (self->summary) == INJ_VISIT_SIGNED;

  gtk_image_set_from_icon_name (self->status_image, is_in_error ? "dialog-error-symbolic"
                                                    : is_signed ? "changes-prevent-symbolic"
                                                                : "document-edit-symbolic");
  gtk_label_set_label (self->status_label, get_status_text (self->summary));
  set_class (GTK_WIDGET (self->status_label), "severity-stop", is_in_error);
  set_class (GTK_WIDGET (self->status_image), "severity-stop", is_in_error);
  set_struck (self->dose_label, is_in_error);
  set_struck (self->protocol_label, is_in_error);
}

static void
update (InjVisitRow *self)
{
  g_autofree char *date = NULL;
  g_autofree char *dose = NULL;
  g_autofree char *description = NULL;
  const char *protocol;

  if (self->summary == NULL)
    return;

  date = inj_date_format_long (inj_visit_summary_get_date (self->summary));
  dose = make_dose_text (self->summary);
  protocol = inj_visit_summary_get_protocol (self->summary);

  gtk_label_set_label (self->date_label, date);
  gtk_label_set_label (self->protocol_label, protocol);
  gtk_label_set_label (self->dose_label, dose);
  show_status (self);
  description = g_strdup_printf ("%s, %s", get_status_text (self->summary), dose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, date,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
inj_visit_row_dispose (GObject *object)
{
  InjVisitRow *self = INJ_VISIT_ROW (object);

  g_clear_object (&self->summary);

  G_OBJECT_CLASS (inj_visit_row_parent_class)->dispose (object);
}

static void
inj_visit_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  InjVisitRow *self = INJ_VISIT_ROW (object);

  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_object (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_visit_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  InjVisitRow *self = INJ_VISIT_ROW (object);

  switch (prop_id)
    {
    case PROP_SUMMARY:
      inj_visit_row_set_summary (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_visit_row_class_init (InjVisitRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_visit_row_dispose;
  object_class->get_property = inj_visit_row_get_property;
  object_class->set_property = inj_visit_row_set_property;

  properties[PROP_SUMMARY] =
    g_param_spec_object ("summary", NULL, NULL, INJ_TYPE_VISIT_SUMMARY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-visit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVisitRow, date_label);
  gtk_widget_class_bind_template_child (widget_class, InjVisitRow, status_image);
  gtk_widget_class_bind_template_child (widget_class, InjVisitRow, status_label);
  gtk_widget_class_bind_template_child (widget_class, InjVisitRow, protocol_label);
  gtk_widget_class_bind_template_child (widget_class, InjVisitRow, dose_label);
}

static void
inj_visit_row_init (InjVisitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_visit_row_new (void)
{
  return g_object_new (INJ_TYPE_VISIT_ROW, NULL);
}

InjVisitSummary *
inj_visit_row_get_summary (InjVisitRow *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_ROW (self), NULL);

  return self->summary;
}

void
inj_visit_row_set_summary (InjVisitRow     *self,
                           InjVisitSummary *summary)
{
  g_return_if_fail (INJ_IS_VISIT_ROW (self));
  g_return_if_fail (summary == NULL || INJ_IS_VISIT_SUMMARY (summary));

  if (!g_set_object (&self->summary, summary))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}
