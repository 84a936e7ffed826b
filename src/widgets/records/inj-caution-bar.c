/* inj-caution-bar.c
 *
 * The cautions of a patient above the map of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-caution-bar.h"

#include <glib/gi18n-lib.h>

#include "domain/patient/inj-caution.h"

struct _InjCautionBar
{
  AdwBin           parent_instance;

  /* Owned: the ids of the cautions that were shown last, and what the line says
   * of them */
  GHashTable      *seen;
  char            *text;
  gint64           visit_id;
  int              revision;
  gboolean         is_showing;

  /* Template children */
  GtkWidget       *line;
  GtkImage        *image;
  GtkLabel        *line_label;
  GtkStack        *expand_stack;
  GtkToggleButton *expand_button;
  GtkWidget       *checks_box;
  GtkCheckButton  *consent_button;
  GtkCheckButton  *reviewed_button;
  GtkOverlay      *overlay;
  GtkRevealer     *revealer;
  GtkBox          *lines_box;
};

enum
{
  PROP_0,
  PROP_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjCautionBar, inj_caution_bar, ADW_TYPE_BIN)

/* (element-type InjCaution): those of @cautions that hold on the day. */
static GPtrArray *
select_holding (GPtrArray *cautions,
                InjDate    day)
{
  GPtrArray *holding = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; cautions != NULL && i < cautions->len; i++)
    if (inj_caution_holds_on (g_ptr_array_index (cautions, i), day))
      g_ptr_array_add (holding, g_object_ref (g_ptr_array_index (cautions, i)));

  return holding;
}

static gboolean
has_contraindication (GPtrArray *cautions)
{
  for (guint i = 0; i < cautions->len; i++)
    if (inj_caution_kind_is_contraindication (inj_caution_get_kind (g_ptr_array_index (cautions, i))))
      return TRUE;

  return FALSE;
}

static char *
make_line (GPtrArray *cautions)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < cautions->len; i++)
    {
      g_autofree char *title = inj_caution_dup_title (g_ptr_array_index (cautions, i));

      g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", title);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
make_label (InjCaution *caution)
{
  g_autofree char *title = inj_caution_dup_title (caution);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "title-2");

  return label;
}

static void
show_lines (InjCautionBar *self,
            GPtrArray     *cautions)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines_box))) != NULL)
    gtk_box_remove (self->lines_box, child);
  for (guint i = 0; i < cautions->len; i++)
    gtk_box_append (self->lines_box, make_label (g_ptr_array_index (cautions, i)));
}

/* Whether one of them was not there before. */
static gboolean
note_seen (InjCautionBar *self,
           GPtrArray     *cautions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean has_new = FALSE;

  for (guint i = 0; i < cautions->len; i++)
    {
      gint64 id = inj_caution_get_id (g_ptr_array_index (cautions, i));

      has_new |= !g_hash_table_contains (self->seen, &id);
      g_hash_table_add (seen, g_memdup2 (&id, sizeof id));
    }
  g_hash_table_unref (self->seen);
  self->seen = g_steal_pointer (&seen);

  return has_new;
}

/* What lies over the content says it larger. */
static void
show_text (InjCautionBar *self)
{
  gboolean is_expanded = inj_caution_bar_get_expanded (self);

  gtk_label_set_label (self->line_label, self->text == NULL ? _("No cautions entered")
                                         : is_expanded ? _("Cautions") : self->text);
}

static void
on_expanded_cb (InjCautionBar *self)
{
  show_text (self);
}

/* Nobody is injected by a signed visit: there the line says it. */
static void
show_cautions (InjCautionBar *self,
               GPtrArray     *cautions,
               gboolean       is_draft)
{
  gboolean is_grave = has_contraindication (cautions);
  gboolean has_any = cautions->len > 0;
  gboolean has_new = note_seen (self, cautions);

  g_free (self->text);
  self->text = has_any ? make_line (cautions) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->image), has_any);
  gtk_stack_set_visible_child_name (self->expand_stack, has_any ? "some" : "none");
  for (gsize i = 0; i < 2; i++)
    {
      GtkWidget *widget = i == 0 ? self->line : gtk_revealer_get_child (self->revealer);

      gtk_widget_remove_css_class (widget, "caution");
      gtk_widget_remove_css_class (widget, "contraindication");
      if (has_any)
        gtk_widget_add_css_class (widget, is_grave ? "contraindication" : "caution");
    }
  if (!has_any)
    gtk_toggle_button_set_active (self->expand_button, FALSE);
  else if (has_new && is_draft)
    gtk_toggle_button_set_active (self->expand_button, TRUE);
  show_text (self);
  show_lines (self, cautions);
}

/* Neither signed nor discarded. */
static gboolean
is_draft (InjVisit *visit)
{
  return inj_visit_get_status (visit) == INJ_VISIT_DRAFT && inj_visit_get_error_reason (visit) == NULL;
}

static void
show_checks (InjCautionBar *self,
             InjVisit      *visit)
{
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->consent_button, inj_visit_get_detail (visit, INJ_DETAIL_CONSENT) != NULL);
  gtk_check_button_set_active (self->reviewed_button,
                               inj_visit_get_detail (visit, INJ_DETAIL_CONTRAINDICATIONS_REVIEWED) != NULL);
  self->is_showing = FALSE;
  gtk_widget_set_sensitive (self->checks_box, is_draft (visit));
}

/* It is shown as checked once that is kept, and not before. */
static void
set_detail (InjCautionBar  *self,
            GtkCheckButton *button,
            InjDetail       detail)
{
  gboolean is_checked = gtk_check_button_get_active (button);

  if (self->is_showing)
    return;

  self->is_showing = TRUE;
  gtk_check_button_set_active (button, !is_checked);
  self->is_showing = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "visit.set-detail", "(ss)", inj_detail_get_id (detail),
                              is_checked ? "yes" : "");
}

static void
on_consent_toggled_cb (InjCautionBar *self)
{
  set_detail (self, self->consent_button, INJ_DETAIL_CONSENT);
}

static void
on_reviewed_toggled_cb (InjCautionBar *self)
{
  set_detail (self, self->reviewed_button, INJ_DETAIL_CONTRAINDICATIONS_REVIEWED);
}

static void
on_close_clicked_cb (InjCautionBar *self)
{
  gtk_toggle_button_set_active (self->expand_button, FALSE);
}

static void
inj_caution_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTENT:
      inj_caution_bar_set_content (INJ_CAUTION_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_caution_bar_finalize (GObject *object)
{
  g_hash_table_unref (INJ_CAUTION_BAR (object)->seen);
  g_free (INJ_CAUTION_BAR (object)->text);

  G_OBJECT_CLASS (inj_caution_bar_parent_class)->finalize (object);
}

static void
inj_caution_bar_class_init (InjCautionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = inj_caution_bar_finalize;
  object_class->set_property = inj_caution_bar_set_property;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-caution-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, line);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, image);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, line_label);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, expand_stack);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, expand_button);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, checks_box);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, consent_button);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, reviewed_button);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, overlay);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, InjCautionBar, lines_box);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_consent_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reviewed_toggled_cb);
}

static void
inj_caution_bar_init (InjCautionBar *self)
{
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_caution_bar_new (void)
{
  return g_object_new (INJ_TYPE_CAUTION_BAR, NULL);
}

void
inj_caution_bar_set_content (InjCautionBar *self,
                             GtkWidget     *content)
{
  g_return_if_fail (INJ_IS_CAUTION_BAR (self));
  g_return_if_fail (content == NULL || GTK_IS_WIDGET (content));

  gtk_overlay_set_child (self->overlay, content);
}

void
inj_caution_bar_show (InjCautionBar *self,
                      InjVisit      *visit,
                      GPtrArray     *cautions)
{
  g_autoptr (GPtrArray) holding = NULL;

  g_return_if_fail (INJ_IS_CAUTION_BAR (self));
  g_return_if_fail (visit == NULL || INJ_IS_VISIT (visit));

  if (visit == NULL || inj_visit_get_id (visit) != self->visit_id)
    {
      g_hash_table_remove_all (self->seen);
      gtk_toggle_button_set_active (self->expand_button, FALSE);
    }
  self->visit_id = visit != NULL ? inj_visit_get_id (visit) : 0;
  if (visit == NULL)
    return;

  /* Something was done since: they were seen. */
  if (inj_visit_get_revision (visit) != self->revision)
    gtk_toggle_button_set_active (self->expand_button, FALSE);
  self->revision = inj_visit_get_revision (visit);
  holding = select_holding (cautions, inj_visit_get_date (visit));
  show_cautions (self, holding, is_draft (visit));
  show_checks (self, visit);
}

gboolean
inj_caution_bar_get_expanded (InjCautionBar *self)
{
  g_return_val_if_fail (INJ_IS_CAUTION_BAR (self), FALSE);

  return gtk_toggle_button_get_active (self->expand_button);
}

void
inj_caution_bar_set_expanded (InjCautionBar *self,
                              gboolean       expanded)
{
  g_return_if_fail (INJ_IS_CAUTION_BAR (self));

  gtk_toggle_button_set_active (self->expand_button, expanded && self->text != NULL);
}
