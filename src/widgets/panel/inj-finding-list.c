/* inj-finding-list.c
 *
 * What there is to look at in a visit, the gravest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-finding-list.h"

#include <glib/gi18n-lib.h>

#define N_SEVERITIES (INJ_SEVERITY_STOP + 1)

/**
 * InjFindingList:
 *
 * Follows a list of findings and shows a row for each, sorted by severity. It
 * hides itself when there is nothing to look at.
 */
struct _InjFindingList
{
  AdwBin             parent_instance;

  /* Owned */
  GListModel        *findings;
  GtkSortListModel  *sorted;
  char              *summary;

  /* Template children */
  GtkListBox        *list_box;

  /* State */
  int                counts[N_SEVERITIES];
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjFindingList, inj_finding_list, ADW_TYPE_BIN)

static int
compare_severity (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  InjSeverity first = inj_finding_get_severity (INJ_FINDING ((gpointer) a));
  InjSeverity second = inj_finding_get_severity (INJ_FINDING ((gpointer) b));

  return (int) second - (int) first;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return inj_finding_row_new (INJ_FINDING (item));
}

static char *
make_count_text (InjSeverity severity,
                 int         count)
{
  switch (severity)
    {
    case INJ_SEVERITY_STOP:
      /* Translators: findings that want a reason before the visit is signed */
      return g_strdup_printf (ngettext ("%d wants a reason", "%d want a reason", count), count);
    case INJ_SEVERITY_WARNING:
      /* Translators: findings past a limit */
      return g_strdup_printf (ngettext ("%d warning", "%d warnings", count), count);
    case INJ_SEVERITY_NOTE:
    default:
      /* Translators: findings worth knowing */
      return g_strdup_printf (ngettext ("%d note", "%d notes", count), count);
    }
}

static char *
make_summary (InjFindingList *self)
{
  GString *summary = g_string_new (NULL);

  for (int severity = INJ_SEVERITY_STOP; severity >= INJ_SEVERITY_NOTE; severity--)
    {
      g_autofree char *text = NULL;

      if (self->counts[severity] == 0)
        continue;

      text = make_count_text ((InjSeverity) severity, self->counts[severity]);
      if (summary->len > 0)
        g_string_append (summary, " · ");
      g_string_append (summary, text);
    }

  return g_string_free (summary, FALSE);
}

static void
count_findings (InjFindingList *self)
{
  GListModel *model = G_LIST_MODEL (self->sorted);

  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (InjFinding) finding = g_list_model_get_item (model, i);

      self->counts[inj_finding_get_severity (finding)]++;
    }
}

static void
update_summary (InjFindingList *self)
{
  g_autofree char *summary = NULL;

  count_findings (self);
  summary = make_summary (self);
  if (g_strcmp0 (self->summary, summary) == 0)
    return;

  g_free (self->summary);
  self->summary = g_steal_pointer (&summary);
  gtk_widget_set_visible (GTK_WIDGET (self), self->summary[0] != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
on_items_changed_cb (InjFindingList *self)
{
  update_summary (self);
}

static void
inj_finding_list_dispose (GObject *object)
{
  InjFindingList *self = INJ_FINDING_LIST (object);

  g_clear_object (&self->findings);
  g_clear_object (&self->sorted);

  G_OBJECT_CLASS (inj_finding_list_parent_class)->dispose (object);
}

static void
inj_finding_list_finalize (GObject *object)
{
  InjFindingList *self = INJ_FINDING_LIST (object);

  g_clear_pointer (&self->summary, g_free);

  G_OBJECT_CLASS (inj_finding_list_parent_class)->finalize (object);
}

static void
inj_finding_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  InjFindingList *self = INJ_FINDING_LIST (object);

  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_finding_list_class_init (InjFindingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_finding_list_dispose;
  object_class->finalize = inj_finding_list_finalize;
  object_class->get_property = inj_finding_list_get_property;

  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-finding-list.ui");
  gtk_widget_class_bind_template_child (widget_class, InjFindingList, list_box);
}

static void
inj_finding_list_init (InjFindingList *self)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_severity, NULL, NULL));

  self->summary = g_strdup ("");
  self->sorted = gtk_sort_list_model_new (NULL, sorter);
  g_signal_connect_object (self->sorted, "items-changed",
                           G_CALLBACK (on_items_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->sorted), create_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inj_finding_list_new (void)
{
  return g_object_new (INJ_TYPE_FINDING_LIST, NULL);
}

GListModel *
inj_finding_list_get_findings (InjFindingList *self)
{
  g_return_val_if_fail (INJ_IS_FINDING_LIST (self), NULL);

  return self->findings;
}

void
inj_finding_list_set_findings (InjFindingList *self,
                               GListModel     *findings)
{
  g_return_if_fail (INJ_IS_FINDING_LIST (self));
  g_return_if_fail (findings == NULL || G_IS_LIST_MODEL (findings));

  if (!g_set_object (&self->findings, findings))
    return;

  gtk_sort_list_model_set_model (self->sorted, findings);
  update_summary (self);
}

const char *
inj_finding_list_get_summary (InjFindingList *self)
{
  g_return_val_if_fail (INJ_IS_FINDING_LIST (self), NULL);

  return self->summary;
}

InjSeverity
inj_finding_list_get_gravest (InjFindingList *self)
{
  g_return_val_if_fail (INJ_IS_FINDING_LIST (self), INJ_SEVERITY_NOTE);

  for (int severity = INJ_SEVERITY_STOP; severity > INJ_SEVERITY_NOTE; severity--)
    {
      if (self->counts[severity] > 0)
        return (InjSeverity) severity;
    }

  return INJ_SEVERITY_NOTE;
}
