/* inj-practice-figures.c
 *
 * The figures that a practice sets for itself, beside the label's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-practice-figures.h"

#include <glib/gi18n.h>

#include "app/forms/inj-form.h"
#include "domain/review/inj-practice-limits.h"
#include "domain/values/inj-domain-error.h"

/* More days than that between two visits are no interval. */
#define DAYS_MAXIMUM 730

/* The fields, in the order in which they stand. */
typedef enum
{
  FIELD_SITE,
  FIELD_VISIT,
  FIELD_MONTHS_UNITS,
  FIELD_MONTHS,
  FIELD_INTERVAL,
  N_FIELDS
} Field;

static const struct
{
  const char    *title;
  InjLimitScope  scope;
} fields[N_FIELDS] = {
  [FIELD_SITE] = { N_("Units at One Site"), INJ_LIMIT_SITE },
  [FIELD_VISIT] = { N_("Units in a Visit"), INJ_LIMIT_VISIT },
  [FIELD_MONTHS_UNITS] = { N_("Units over Some Months"), INJ_LIMIT_MONTHS },
  [FIELD_MONTHS] = { N_("How Many Months"), INJ_LIMIT_MONTHS },
  [FIELD_INTERVAL] = { N_("Days between Two Visits"), INJ_LIMIT_INTERVAL },
};

/* Owns a reference to the practice; the rows are the group's. */
struct _InjPracticeFigures
{
  AdwPreferencesGroup  parent_instance;

  InjPractice         *practice;

  AdwEntryRow         *rows[N_FIELDS];
  GtkLabel            *label_figures[N_FIELDS];
  GtkLabel            *message;
};

G_DEFINE_FINAL_TYPE (InjPracticeFigures, inj_practice_figures, ADW_TYPE_PREFERENCES_GROUP)

static char *
format_limit (const InjLimit *limit)
{
  g_autofree char *units = inj_units_format (limit->units);

  switch ((int) limit->scope)
    {
    case INJ_LIMIT_MONTHS:
      /* Translators: a label's figure: units, a number of months, who says so */
      return g_strdup_printf (ngettext ("%s in %d month, %s", "%s in %d months, %s", limit->amount),
                              units, limit->amount, limit->source);
    case INJ_LIMIT_INTERVAL:
      /* Translators: a label's figure: a number of days, who says so */
      return g_strdup_printf (ngettext ("%d day, %s", "%d days, %s", limit->amount), limit->amount, limit->source);
    default:
      /* Translators: a label's figure: units, who says so */
      return g_strdup_printf (_("%s, %s"), units, limit->source);
    }
}

/* The first figure of that scope that holds under @label. */
static const InjLimit *
find_limit (GPtrArray     *limits,
            InjLimitScope  scope,
            InjLabel       label)
{
  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);

      if (limit->scope == scope && inj_limit_holds_for (limit, label))
        return limit;
    }

  return NULL;
}

/* What the sources say: those of the substances, else those of the protocols,
 * the main ones first. */
static char *
dup_label_figure (InjPracticeFigures *self,
                  InjLimitScope       scope)
{
  InjCatalog *catalog = inj_practice_get_catalog (self->practice);
  InjLabel label = inj_practice_get_label (self->practice);
  GPtrArray *substances = inj_catalog_get_substances (catalog);
  GListModel *protocols = inj_catalog_get_protocols (catalog);
  const InjLimit *limit = NULL;

  for (guint i = 0; limit == NULL && i < substances->len; i++)
    limit = find_limit (inj_substance_get_limits (g_ptr_array_index (substances, i)), scope, label);
  for (guint i = 0; limit == NULL && i < g_list_model_get_n_items (protocols); i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, i);

      if (!inj_protocol_is_add_on (protocol) && inj_catalog_is_shipped (catalog, inj_protocol_get_id (protocol)))
        limit = find_limit (inj_protocol_get_limits (protocol), scope, label);
    }

  return limit != NULL ? format_limit (limit) : NULL;
}

static void
show_message (InjPracticeFigures *self,
              const char         *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
}

/* What stands in the practice's figures for a field; "" for nothing. */
static char *
dup_kept (GPtrArray *limits,
          Field      field)
{
  const InjLimit *limit = find_limit (limits, fields[field].scope, INJ_LABEL_ANY);

  if (limit == NULL)
    return g_strdup ("");
  if (field == FIELD_MONTHS || field == FIELD_INTERVAL)
    return g_strdup_printf ("%d", limit->amount);

  return inj_units_format (limit->units);
}

static GPtrArray *
load_limits (InjPracticeFigures *self)
{
  GPtrArray *limits = inj_practice_limits_parse ("", inj_practice_get_limits (self->practice), -1, NULL);

  return limits != NULL ? limits : g_ptr_array_new_with_free_func ((GDestroyNotify) inj_limit_free);
}

static void
show (InjPracticeFigures *self)
{
  g_autoptr (GPtrArray) limits = load_limits (self);

  for (Field field = 0; field < N_FIELDS; field++)
    {
      g_autofree char *kept = dup_kept (limits, field);

      gtk_editable_set_text (GTK_EDITABLE (self->rows[field]), kept);
    }
}

static const char *
get_text (InjPracticeFigures *self,
          Field               field)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->rows[field]));
}

/* A whole number of at least 1, in the digits of the keyboard alone. */
static gboolean
read_number (InjPracticeFigures  *self,
             Field                field,
             int                  maximum,
             int                 *number,
             GError             **error)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self, field)));
  guint64 value;

  if (g_ascii_string_to_unsigned (text, 10, 1, (guint64) maximum, &value, NULL))
    {
      *number = (int) value;
      return TRUE;
    }

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: follows the name of a field and a colon */
               _("type a whole number from 1 to %d, or nothing."), maximum);
  inj_form_blame_row (GTK_WIDGET (self->rows[field]), error);

  return FALSE;
}

static gboolean
read_units (InjPracticeFigures  *self,
            Field                field,
            InjUnits            *units,
            GError             **error)
{
  if (inj_units_parse (get_text (self, field), INJ_UNITS_STATED_MAXIMUM, units, error))
    return TRUE;

  inj_form_blame_row (GTK_WIDGET (self->rows[field]), error);

  return FALSE;
}

static gboolean
is_blank (InjPracticeFigures *self,
          Field               field)
{
  return inj_form_is_blank (self->rows[field]);
}

/* Units over months are two fields: both, or none. */
static gboolean
read_months (InjPracticeFigures  *self,
             InjLimit            *limit,
             GError             **error)
{
  if (is_blank (self, FIELD_MONTHS))
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                           /* Translators: follows the name of a field and a colon */
                           _("type over how many months the units are counted."));
      inj_form_blame_row (GTK_WIDGET (self->rows[FIELD_MONTHS]), error);
      return FALSE;
    }

  return read_units (self, FIELD_MONTHS_UNITS, &limit->units, error) &&
         read_number (self, FIELD_MONTHS, INJ_PRACTICE_LIMITS_MONTHS_MAXIMUM, &limit->amount, error);
}

static gboolean
read_limit (InjPracticeFigures  *self,
            Field                field,
            InjLimit            *limit,
            GError             **error)
{
  if (field == FIELD_MONTHS_UNITS)
    return read_months (self, limit, error);
  if (field == FIELD_INTERVAL)
    return read_number (self, field, DAYS_MAXIMUM, &limit->amount, error);

  return read_units (self, field, &limit->units, error);
}

/* The first figure of that scope makes room for the field's; where two count
 * other months, the second one stays. */
static void
drop_first (GPtrArray     *limits,
            InjLimitScope  scope)
{
  for (guint i = 0; i < limits->len; i++)
    if (((const InjLimit *) g_ptr_array_index (limits, i))->scope == scope)
      {
        g_ptr_array_remove_index (limits, i);
        return;
      }
}

/* All fields, and what of the figures that were kept before has no field. */
static GPtrArray *
read_limits (InjPracticeFigures  *self,
             GError             **error)
{
  g_autoptr (GPtrArray) limits = load_limits (self);

  if (is_blank (self, FIELD_MONTHS_UNITS) && !is_blank (self, FIELD_MONTHS))
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                           /* Translators: follows the name of a field and a colon */
                           _("type the units that are allowed over these months."));
      inj_form_blame_row (GTK_WIDGET (self->rows[FIELD_MONTHS_UNITS]), error);
      return NULL;
    }

  for (Field field = 0; field < N_FIELDS; field++)
    {
      g_autoptr (InjLimit) limit = inj_practice_limits_new_limit (fields[field].scope);

      if (field == FIELD_MONTHS)
        continue;
      drop_first (limits, fields[field].scope);
      if (is_blank (self, field))
        continue;
      if (!read_limit (self, field, limit, error))
        return NULL;
      g_ptr_array_add (limits, g_steal_pointer (&limit));
    }

  return g_steal_pointer (&limits);
}

static void
on_apply_cb (InjPracticeFigures *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) limits = read_limits (self, &error);
  g_autofree char *text = limits != NULL ? inj_practice_limits_write (limits) : NULL;

  if (text != NULL && inj_practice_set_limits (self->practice, text, &error))
    {
      for (Field field = 0; field < N_FIELDS; field++)
        inj_form_absolve_row (GTK_WIDGET (self->rows[field]));
      /* Translators: of figures that were typed */
      show_message (self, _("Kept."));
      return;
    }

  show_message (self, error->message);
}

static void
on_text_changed_cb (InjPracticeFigures *self,
                    GtkWidget          *row)
{
  inj_form_absolve_row (row);
  show_message (self, "");
}

static void
inj_practice_figures_dispose (GObject *object)
{
  g_clear_object (&INJ_PRACTICE_FIGURES (object)->practice);

  G_OBJECT_CLASS (inj_practice_figures_parent_class)->dispose (object);
}

static void
inj_practice_figures_class_init (InjPracticeFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_practice_figures_dispose;
}

static void
add_row (InjPracticeFigures *self,
         Field               field)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(fields[field].title));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 22);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), label);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->rows[field] = ADW_ENTRY_ROW (row);
  self->label_figures[field] = GTK_LABEL (label);
}

static void
inj_practice_figures_init (InjPracticeFigures *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Figures of the Practice’s Own"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("At most, or at least so many days. Empty for none. The label’s figure "
                                           "holds on beside it."));
  for (Field field = 0; field < N_FIELDS; field++)
    add_row (self, field);

  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_xalign (self->message, 0);
  gtk_widget_set_margin_top (GTK_WIDGET (self->message), 8);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->message));
}

void
inj_practice_figures_set_practice (InjPracticeFigures *self,
                                   InjPractice        *practice)
{
  g_return_if_fail (INJ_IS_PRACTICE_FIGURES (self));
  g_return_if_fail (practice == NULL || INJ_IS_PRACTICE (practice));

  g_set_object (&self->practice, practice);
  if (practice == NULL)
    return;

  show (self);
  inj_practice_figures_follow_label (self);
  show_message (self, "");
}

void
inj_practice_figures_follow_label (InjPracticeFigures *self)
{
  g_return_if_fail (INJ_IS_PRACTICE_FIGURES (self));

  for (Field field = 0; field < N_FIELDS; field++)
    {
      g_autofree char *label = field != FIELD_MONTHS ? dup_label_figure (self, fields[field].scope) : NULL;
      /* Translators: what the label says, beside a figure of the practice's own */
      g_autofree char *text = label != NULL ? g_strdup_printf (_("Label: %s"), label) : NULL;

      gtk_label_set_label (self->label_figures[field], text != NULL ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->label_figures[field]), text != NULL);
    }
}
