/* inj-marker-layer.c
 *
 * The markers of one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-marker-layer.h"

#define LARGEST_TEXT_SCALE 2.5

struct _InjMarkerLayer
{
  GtkWidget     parent_instance;

  /* Owned */
  InjAnchors   *anchors;
  GListModel   *places;
  GSignalGroup *places_signals;
  /* A marker beside each place, NULL for one that lies on another plate. */
  GPtrArray    *markers;
  GHashTable   *saving_ids;
  char         *now_id;

  /* Borrowed, during a drag */
  InjMarker    *dragged;

  /* State */
  InjPlate      plate;
  InjViewport   viewport;
  InjPoint      dragged_to;
  gboolean      read_only;
};

enum
{
  PLACE_MENU,
  PLACE_FOCUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjMarkerLayer, inj_marker_layer, GTK_TYPE_WIDGET)

static const InjPosition *
find_position (InjMarkerLayer *self,
               InjMarker      *marker)
{
  return inj_place_find_position (inj_marker_get_place (marker), self->anchors);
}

static gboolean
is_on_plate (InjMarkerLayer *self,
             InjPlace       *place)
{
  const InjPosition *position;

  if (self->anchors == NULL)
    return FALSE;

  position = inj_place_find_position (place, self->anchors);

  return position != NULL && position->plate == self->plate;
}

static gboolean
is_place (InjMarker  *marker,
          const char *place_id)
{
  return marker != NULL && g_strcmp0 (inj_place_get_id (inj_marker_get_place (marker)), place_id) == 0;
}

static void
find_middle (InjMarkerLayer *self,
             InjMarker      *marker,
             InjPoint       *middle)
{
  double x;
  double y;

  if (marker == self->dragged)
    {
      *middle = self->dragged_to;
      return;
    }

  inj_frame_to_user (&self->viewport.frame, find_position (self, marker), &x, &y);
  inj_viewport_to_widget (&self->viewport, x, y, &middle->x, &middle->y);
}

/* How much larger than usual the person wants text. */
static double
get_text_scale (InjMarkerLayer *self)
{
  int resolution;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &resolution, NULL);

  return CLAMP (resolution / (96.0 * 1024), 1, LARGEST_TEXT_SCALE);
}

static void
on_menu_requested_cb (InjMarker      *marker,
                      InjMarkerLayer *self)
{
  g_assert (INJ_IS_MARKER_LAYER (self));

  g_signal_emit (self, signals[PLACE_MENU], 0, inj_marker_get_place (marker), marker);
}

static void
on_focused_cb (InjMarker      *marker,
               GParamSpec     *pspec,
               InjMarkerLayer *self)
{
  g_assert (INJ_IS_MARKER_LAYER (self));

  if (!gtk_widget_has_focus (GTK_WIDGET (marker)))
    return;

  g_signal_emit (self, signals[PLACE_FOCUSED], 0, inj_marker_get_place (marker));
}

static InjMarker *
make_marker (InjMarkerLayer *self,
             InjPlace       *place)
{
  GtkWidget *marker = inj_marker_new (place);
  const char *id = inj_place_get_id (place);

  inj_marker_set_now (INJ_MARKER (marker), g_strcmp0 (self->now_id, id) == 0);
  inj_marker_set_saving (INJ_MARKER (marker), g_hash_table_contains (self->saving_ids, id));
  inj_marker_set_read_only (INJ_MARKER (marker), self->read_only);
  g_signal_connect_object (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), self, 0);
  g_signal_connect_object (marker, "notify::has-focus", G_CALLBACK (on_focused_cb), self, 0);
  gtk_widget_set_parent (marker, GTK_WIDGET (self));

  return INJ_MARKER (marker);
}

static void
remove_marker (gpointer data)
{
  if (data != NULL)
    gtk_widget_unparent (data);
}

/* The marker of a place that the list has there now; the old one stays, and
 * with it focus and gestures, as long as the place is the same. */
static void
update_marker (InjMarkerLayer *self,
               guint           index)
{
  g_autoptr (InjPlace) place = g_list_model_get_item (self->places, index);
  InjMarker *marker = g_ptr_array_index (self->markers, index);

  if (is_place (marker, inj_place_get_id (place)) && is_on_plate (self, place))
    {
      inj_marker_set_place (marker, place);
      return;
    }

  remove_marker (marker);
  self->markers->pdata[index] = is_on_plate (self, place) ? make_marker (self, place) : NULL;
}

static void
on_items_changed_cb (GListModel     *places,
                     guint           position,
                     guint           removed,
                     guint           added,
                     InjMarkerLayer *self)
{
  g_assert (INJ_IS_MARKER_LAYER (self));

  if (removed > added)
    g_ptr_array_remove_range (self->markers, position + added, removed - added);
  for (guint i = removed; i < added; i++)
    g_ptr_array_insert (self->markers, (int) (position + removed), NULL);
  for (guint i = position; i < position + added; i++)
    update_marker (self, i);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
reload_markers (InjMarkerLayer *self)
{
  guint n_places = self->places != NULL ? g_list_model_get_n_items (self->places) : 0;

  g_ptr_array_set_size (self->markers, 0);
  if (n_places > 0)
    on_items_changed_cb (self->places, 0, 0, n_places, self);
}

static void
allocate_marker (InjMarker *marker,
                 int        diameter)
{
  gboolean prominent = inj_marker_is_prominent (marker);
  int height = prominent ? diameter : inj_spacing_get_dot (diameter);
  int width = prominent ? inj_marker_get_width (marker, diameter) : height;
  InjPoint middle;

  inj_marker_get_middle (marker, &middle);
  gtk_widget_allocate (GTK_WIDGET (marker),
                       width,
                       height,
                       -1,
                       gsk_transform_translate (NULL,
                                                &GRAPHENE_POINT_INIT (middle.x - width / 2.0,
                                                                      middle.y - height / 2.0)));
}

static void
allocate_markers (InjMarkerLayer *self)
{
  double head_height = inj_viewport_get_scale (&self->viewport) * self->viewport.frame.scale;
  int diameter = inj_spacing_get_diameter (head_height, get_text_scale (self));
  g_autoptr (GArray) middles = g_array_new (FALSE, FALSE, sizeof (InjPoint));
  guint index = 0;

  for (guint i = 0; i < self->markers->len; i++)
    {
      InjMarker *marker = g_ptr_array_index (self->markers, i);
      InjPoint middle;

      if (marker == NULL)
        continue;

      find_middle (self, marker, &middle);
      inj_marker_set_middle (marker, &middle);
      g_array_append_val (middles, middle);
    }

  for (guint i = 0; i < self->markers->len; i++)
    {
      InjMarker *marker = g_ptr_array_index (self->markers, i);

      if (marker == NULL)
        continue;

      inj_marker_set_crowded (marker,
                              inj_spacing_is_crowded ((const InjPoint *) (void *) middles->data,
                                                      middles->len,
                                                      index,
                                                      diameter));
      allocate_marker (marker, diameter);
      index++;
    }
}


static void
inj_marker_layer_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InjMarkerLayer *self = INJ_MARKER_LAYER (widget);

  if (self->anchors != NULL)
    allocate_markers (self);
}

static void
snapshot_markers (InjMarkerLayer *self,
                  GtkSnapshot    *snapshot,
                  gboolean        raised)
{
  GtkWidget *widget = GTK_WIDGET (self);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (inj_marker_is_raised (INJ_MARKER (child)) == raised)
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
}

static void
inj_marker_layer_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  snapshot_markers (INJ_MARKER_LAYER (widget), snapshot, FALSE);
  snapshot_markers (INJ_MARKER_LAYER (widget), snapshot, TRUE);
}

/* What is beside the markers is the plate's. */
static gboolean
inj_marker_layer_contains (GtkWidget *widget,
                           double     x,
                           double     y)
{
  return FALSE;
}

static void
inj_marker_layer_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (inj_marker_layer_parent_class)->system_setting_changed (widget, setting);

  gtk_widget_queue_allocate (widget);
}

static void
inj_marker_layer_dispose (GObject *object)
{
  InjMarkerLayer *self = INJ_MARKER_LAYER (object);

  g_clear_weak_pointer (&self->dragged);
  g_clear_object (&self->places_signals);
  g_ptr_array_set_size (self->markers, 0);
  g_clear_object (&self->places);
  g_clear_object (&self->anchors);

  G_OBJECT_CLASS (inj_marker_layer_parent_class)->dispose (object);
}

static void
inj_marker_layer_finalize (GObject *object)
{
  InjMarkerLayer *self = INJ_MARKER_LAYER (object);

  g_clear_pointer (&self->markers, g_ptr_array_unref);
  g_clear_pointer (&self->saving_ids, g_hash_table_unref);
  g_clear_pointer (&self->now_id, g_free);

  G_OBJECT_CLASS (inj_marker_layer_parent_class)->finalize (object);
}

static void
inj_marker_layer_class_init (InjMarkerLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_marker_layer_dispose;
  object_class->finalize = inj_marker_layer_finalize;

  widget_class->contains = inj_marker_layer_contains;
  widget_class->size_allocate = inj_marker_layer_size_allocate;
  widget_class->snapshot = inj_marker_layer_snapshot;
  widget_class->system_setting_changed = inj_marker_layer_system_setting_changed;

  signals[PLACE_MENU] = g_signal_new ("place-menu",
                                      G_TYPE_FROM_CLASS (klass),
                                      G_SIGNAL_RUN_LAST,
                                      0,
                                      NULL,
                                      NULL,
                                      NULL,
                                      G_TYPE_NONE,
                                      2,
                                      INJ_TYPE_PLACE,
                                      GTK_TYPE_WIDGET);
  signals[PLACE_FOCUSED] = g_signal_new ("place-focused",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         INJ_TYPE_PLACE);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inj_marker_layer_init (InjMarkerLayer *self)
{
  self->markers = g_ptr_array_new_with_free_func (remove_marker);
  self->saving_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->places_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect (self->places_signals, "items-changed", G_CALLBACK (on_items_changed_cb), self);
}

GtkWidget *
inj_marker_layer_new (void)
{
  return g_object_new (INJ_TYPE_MARKER_LAYER, NULL);
}

void
inj_marker_layer_set_plate (InjMarkerLayer *self,
                            InjAnchors     *anchors,
                            InjPlate        plate)
{
  g_return_if_fail (INJ_IS_MARKER_LAYER (self));

  g_set_object (&self->anchors, anchors);
  self->plate = plate;
  reload_markers (self);
}

void
inj_marker_layer_set_places (InjMarkerLayer *self,
                             GListModel     *places)
{
  g_return_if_fail (INJ_IS_MARKER_LAYER (self));

  if (!g_set_object (&self->places, places))
    return;

  g_signal_group_set_target (self->places_signals, places);
  reload_markers (self);
}

void
inj_marker_layer_set_viewport (InjMarkerLayer    *self,
                               const InjViewport *viewport)
{
  g_return_if_fail (INJ_IS_MARKER_LAYER (self));

  self->viewport = *viewport;
}

void
inj_marker_layer_set_now_id (InjMarkerLayer *self,
                             const char     *place_id)
{
  g_return_if_fail (INJ_IS_MARKER_LAYER (self));

  if (g_strcmp0 (self->now_id, place_id) == 0)
    return;

  g_free (self->now_id);
  self->now_id = g_strdup (place_id);
  for (guint i = 0; i < self->markers->len; i++)
    {
      InjMarker *marker = g_ptr_array_index (self->markers, i);

      if (marker != NULL)
        inj_marker_set_now (marker, is_place (marker, place_id));
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_marker_layer_set_saving (InjMarkerLayer *self,
                             const char     *place_id,
                             gboolean        saving)
{
  InjMarker *marker;

  g_return_if_fail (INJ_IS_MARKER_LAYER (self));
  g_return_if_fail (place_id != NULL);

  if (saving)
    g_hash_table_add (self->saving_ids, g_strdup (place_id));
  else
    g_hash_table_remove (self->saving_ids, place_id);

  marker = inj_marker_layer_lookup (self, place_id);
  if (marker != NULL)
    inj_marker_set_saving (marker, saving);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
inj_marker_layer_get_read_only (InjMarkerLayer *self)
{
  g_return_val_if_fail (INJ_IS_MARKER_LAYER (self), FALSE);

  return self->read_only;
}

void
inj_marker_layer_set_read_only (InjMarkerLayer *self,
                                gboolean        read_only)
{
  g_return_if_fail (INJ_IS_MARKER_LAYER (self));

  self->read_only = read_only;
  for (guint i = 0; i < self->markers->len; i++)
    {
      if (g_ptr_array_index (self->markers, i) != NULL)
        inj_marker_set_read_only (g_ptr_array_index (self->markers, i), read_only);
    }
}

InjMarker *
inj_marker_layer_lookup (InjMarkerLayer *self,
                         const char     *place_id)
{
  g_return_val_if_fail (INJ_IS_MARKER_LAYER (self), NULL);

  for (guint i = 0; i < self->markers->len; i++)
    {
      if (is_place (g_ptr_array_index (self->markers, i), place_id))
        return g_ptr_array_index (self->markers, i);
    }

  return NULL;
}

InjMarker *
inj_marker_layer_pick (InjMarkerLayer *self,
                       double          x,
                       double          y)
{
  GtkWidget *picked;

  g_return_val_if_fail (INJ_IS_MARKER_LAYER (self), NULL);

  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && INJ_IS_MARKER (picked) ? INJ_MARKER (picked) : NULL;
}

double
inj_marker_layer_get_lowest (InjMarkerLayer *self,
                             const InjFrame *frame)
{
  double lowest = 0;

  g_return_val_if_fail (INJ_IS_MARKER_LAYER (self), 0);

  for (guint i = 0; i < self->markers->len; i++)
    {
      InjMarker *marker = g_ptr_array_index (self->markers, i);
      double x;
      double y;

      if (marker == NULL)
        continue;

      inj_frame_to_user (frame, find_position (self, marker), &x, &y);
      lowest = MAX (lowest, y);
    }

  return lowest;
}

const InjPosition *
inj_marker_layer_get_position (InjMarkerLayer *self,
                               InjMarker      *marker)
{
  g_return_val_if_fail (INJ_IS_MARKER_LAYER (self), NULL);
  g_return_val_if_fail (INJ_IS_MARKER (marker), NULL);

  return find_position (self, marker);
}

void
inj_marker_layer_set_dragged (InjMarkerLayer *self,
                              InjMarker      *marker,
                              double          x,
                              double          y)
{
  g_return_if_fail (INJ_IS_MARKER_LAYER (self));

  g_set_weak_pointer (&self->dragged, marker);
  self->dragged_to = (InjPoint) { x, y };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
