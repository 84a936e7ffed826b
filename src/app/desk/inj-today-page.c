/* inj-today-page.c
 *
 * The visits of today: what is shown when no patient is chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-today-page.h"

#include <glib/gi18n.h>

#include "session/inj-clock.h"
#include "widgets/records/inj-day-row.h"

#include "inj-day.h"

/* A draft that is older is found with its patient. */
#define UNSIGNED_DAYS 14
/* How often it is asked whether a new day has begun. */
#define CALENDAR_INTERVAL_S 60

/* Owns a reference to the practice, both lists, and what was found of the
 * patients' visits before, by visit. */
struct _InjTodayPage
{
  AdwBin               parent_instance;

  InjPractice         *practice;
  GListStore          *today;
  GListStore          *unsigned_ones;
  GHashTable          *previous;
  InjDate              date;
  guint                calendar;

  AdwWindowTitle      *title;
  GtkLabel            *message;
  GtkStack            *stack;
  GtkListBox          *today_list;
  GtkWidget           *none_label;
  GtkWidget           *unsigned_box;
  GtkListBox          *unsigned_list;
  GtkWidget           *new_button;
  GtkWidget           *first_button;
};

G_DEFINE_FINAL_TYPE (InjTodayPage, inj_today_page, ADW_TYPE_BIN)

/* The visit with the map of last time: its id, 0 for none, and its date. */
typedef struct
{
  gint64  visit_id;
  InjDate date;
} Previous;

/* What cannot be read is not shown; the visit itself says why once it is
 * opened. */
static Previous *
load_previous (InjTodayPage    *self,
               InjVisitSummary *summary)
{
  InjStore *store = inj_practice_get_store (self->practice);
  gint64 visit_id = inj_visit_summary_get_id (summary);
  Previous *previous = g_new0 (Previous, 1);
  g_autoptr (InjVisit) visit = inj_store_load_visit (store, visit_id, NULL);
  g_autoptr (InjVisit) before = NULL;

  if (visit == NULL)
    return previous;

  before = inj_store_load_previous_visit (store, inj_visit_summary_get_patient_id (summary),
                                          inj_visit_summary_get_date (summary), visit_id,
                                          inj_protocol_get_indication (inj_visit_get_protocol (visit)), NULL);
  if (before != NULL)
    {
      previous->visit_id = inj_visit_get_id (before);
      previous->date = inj_visit_get_date (before);
    }

  return previous;
}

static const Previous *
ensure_previous (InjTodayPage    *self,
                 InjVisitSummary *summary)
{
  gint64 visit_id = inj_visit_summary_get_id (summary);
  Previous *previous = g_hash_table_lookup (self->previous, &visit_id);

  if (previous == NULL)
    {
      previous = load_previous (self, summary);
      g_hash_table_insert (self->previous, g_memdup2 (&visit_id, sizeof visit_id), previous);
    }

  return previous;
}

static GtkWidget *
create_row (InjTodayPage *self,
            InjDayEntry  *entry,
            gboolean      with_date)
{
  GtkWidget *contents = inj_day_row_new (entry, with_date);
  GtkWidget *row = gtk_list_box_row_new ();
  const Previous *previous = ensure_previous (self, inj_day_entry_get_summary (entry));
  g_autofree char *name = inj_day_row_dup_name (INJ_DAY_ROW (contents));

  inj_day_row_set_previous (INJ_DAY_ROW (contents), previous->visit_id, previous->date);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), contents);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static GtkWidget *
create_today_row (gpointer entry,
                  gpointer self)
{
  return create_row (INJ_TODAY_PAGE (self), INJ_DAY_ENTRY (entry), FALSE);
}

static GtkWidget *
create_unsigned_row (gpointer entry,
                     gpointer self)
{
  return create_row (INJ_TODAY_PAGE (self), INJ_DAY_ENTRY (entry), TRUE);
}

static gboolean
is_same_entry (InjDayEntry *entry,
               InjDayEntry *other)
{
  InjVisitSummary *a = inj_day_entry_get_summary (entry);
  InjVisitSummary *b = inj_day_entry_get_summary (other);

  return inj_visit_summary_get_id (a) == inj_visit_summary_get_id (b) &&
         inj_visit_summary_get_status (a) == inj_visit_summary_get_status (b) &&
         inj_visit_summary_get_units (a) == inj_visit_summary_get_units (b) &&
         inj_visit_summary_get_sites (a) == inj_visit_summary_get_sites (b) &&
         inj_day_entry_has_vial (entry) == inj_day_entry_has_vial (other) &&
         g_str_equal (inj_day_entry_get_injector (entry), inj_day_entry_get_injector (other));
}

/* Only what has changed is made anew, so that the row with the focus keeps it
 * while another program works on others. */
static void
show_entries (GListStore *store,
              GPtrArray  *entries)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint first = 0;

  for (; first < n_items && first < entries->len; first++)
    {
      g_autoptr (InjDayEntry) shown = g_list_model_get_item (G_LIST_MODEL (store), first);

      if (!is_same_entry (shown, g_ptr_array_index (entries, first)))
        break;
    }

  if (first < n_items || first < entries->len)
    g_list_store_splice (store, first, n_items - first, entries->pdata + first, entries->len - first);
}

static gboolean
has_patients (InjTodayPage  *self,
              gboolean      *answer,
              GError       **error)
{
  g_autoptr (GPtrArray) patients = inj_store_search_patients (inj_practice_get_store (self->practice), "", 1, error);

  *answer = patients != NULL && patients->len > 0;

  return patients != NULL;
}

static gboolean
load (InjTodayPage  *self,
      GError       **error)
{
  InjStore *store = inj_practice_get_store (self->practice);
  g_autoptr (GPtrArray) today = NULL;
  g_autoptr (GPtrArray) unsigned_ones = NULL;
  gboolean is_used;

  self->date = inj_clock_get_today ();
  today = inj_day_load (store, self->date, error);
  if (today == NULL)
    return FALSE;
  unsigned_ones = inj_day_load_unsigned (store, self->date, UNSIGNED_DAYS, error);
  if (unsigned_ones == NULL || !has_patients (self, &is_used, error))
    return FALSE;

  show_entries (self->today, today);
  show_entries (self->unsigned_ones, unsigned_ones);
  gtk_widget_set_visible (self->none_label, today->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->today_list), today->len > 0);
  gtk_widget_set_visible (self->unsigned_box, unsigned_ones->len > 0);
  gtk_stack_set_visible_child_name (self->stack, !is_used ? "first-run"
                                                 : today->len + unsigned_ones->len > 0 ? "visits" : "none");

  return TRUE;
}

static void
refresh (InjTodayPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;

  if (self->practice == NULL)
    return;

  if (!load (self, &error))
    gtk_label_set_label (self->message, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), error != NULL);
  date = inj_date_format_long (self->date);
  adw_window_title_set_subtitle (self->title, date);
}

/* What nobody sees is loaded once it is seen. */
static void
on_practice_changed_cb (InjTodayPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static gboolean
on_calendar_cb (gpointer data)
{
  InjTodayPage *self = INJ_TODAY_PAGE (data);

  if (self->date != inj_clock_get_today ())
    refresh (self);

  return G_SOURCE_CONTINUE;
}

static void
open_entry (InjTodayPage *self,
            GListStore   *store,
            GtkListBoxRow *row)
{
  g_autoptr (InjDayEntry) entry = g_list_model_get_item (G_LIST_MODEL (store), gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-visit", "x",
                              inj_visit_summary_get_id (inj_day_entry_get_summary (entry)));
}

static void
on_today_activated_cb (InjTodayPage  *self,
                       GtkListBoxRow *row)
{
  open_entry (self, self->today, row);
}

static void
on_unsigned_activated_cb (InjTodayPage  *self,
                          GtkListBoxRow *row)
{
  open_entry (self, self->unsigned_ones, row);
}

static void
inj_today_page_map (GtkWidget *widget)
{
  InjTodayPage *self = INJ_TODAY_PAGE (widget);

  /* A visit before may have been signed, or entered late, meanwhile. */
  g_hash_table_remove_all (self->previous);
  g_list_store_remove_all (self->today);
  g_list_store_remove_all (self->unsigned_ones);
  GTK_WIDGET_CLASS (inj_today_page_parent_class)->map (widget);
  refresh (self);
  self->calendar = g_timeout_add_seconds (CALENDAR_INTERVAL_S, on_calendar_cb, self);
}

static void
inj_today_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&INJ_TODAY_PAGE (widget)->calendar, g_source_remove);
  GTK_WIDGET_CLASS (inj_today_page_parent_class)->unmap (widget);
}

/* Where one goes on: with the visit that waits first, or a new patient. */
static gboolean
inj_today_page_grab_focus (GtkWidget *widget)
{
  InjTodayPage *self = INJ_TODAY_PAGE (widget);
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  if (inj_today_page_has_waiting (self))
    return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->today_list, 0)));

  return gtk_widget_grab_focus (g_strcmp0 (name, "first-run") == 0 ? self->first_button : self->new_button);
}

static void
inj_today_page_dispose (GObject *object)
{
  InjTodayPage *self = INJ_TODAY_PAGE (object);

  g_clear_handle_id (&self->calendar, g_source_remove);
  g_clear_object (&self->practice);
  g_clear_object (&self->today);
  g_clear_object (&self->unsigned_ones);
  g_clear_pointer (&self->previous, g_hash_table_unref);

  G_OBJECT_CLASS (inj_today_page_parent_class)->dispose (object);
}

static void
inj_today_page_class_init (InjTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_today_page_dispose;
  widget_class->map = inj_today_page_map;
  widget_class->unmap = inj_today_page_unmap;
  widget_class->grab_focus = inj_today_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/desk/inj-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, message);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, today_list);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, none_label);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, unsigned_box);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, unsigned_list);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, InjTodayPage, first_button);
  gtk_widget_class_bind_template_callback (widget_class, on_today_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unsigned_activated_cb);
}

static void
inj_today_page_init (InjTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->today = g_list_store_new (INJ_TYPE_DAY_ENTRY);
  self->unsigned_ones = g_list_store_new (INJ_TYPE_DAY_ENTRY);
  self->previous = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_list_box_bind_model (self->today_list, G_LIST_MODEL (self->today), create_today_row, self, NULL);
  gtk_list_box_bind_model (self->unsigned_list, G_LIST_MODEL (self->unsigned_ones), create_unsigned_row, self, NULL);
}

void
inj_today_page_set_practice (InjTodayPage *self,
                             InjPractice  *practice)
{
  g_return_if_fail (INJ_IS_TODAY_PAGE (self));
  g_return_if_fail (INJ_IS_PRACTICE (practice));
  g_return_if_fail (self->practice == NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_practice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (practice, "visit-moved-on", G_CALLBACK (on_practice_changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}

gboolean
inj_today_page_has_waiting (InjTodayPage *self)
{
  g_autoptr (InjDayEntry) first = NULL;

  g_return_val_if_fail (INJ_IS_TODAY_PAGE (self), FALSE);

  first = g_list_model_get_item (G_LIST_MODEL (self->today), 0);

  return first != NULL && inj_day_is_waiting (first);
}
