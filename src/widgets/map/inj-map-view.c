/* inj-map-view.c
 *
 * The plates of a visit: all of them, or one alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-map-view.h"

#include <glib/gi18n-lib.h>

#include "inj-overview.h"
#include "inj-single-plate.h"
#include "inj-stops.h"

#define ZOOM_STEP 1.25

/* The five of the overview, then the one alone. */
#define N_VIEWS (INJ_N_PLATES + 1)
#define SINGLE_VIEW INJ_N_PLATES

struct _InjMapView
{
  GtkWidget       parent_instance;

  /* Owned */
  InjAtlas       *atlas;
  InjVisit       *visit;
  InjScene       *scene;
  char           *now_id;

  /* Children */
  InjOverview    *overview;
  InjSinglePlate *single;

  /* Borrowed from the children */
  InjPlateView   *views[N_VIEWS];
  InjMarkerLayer *layers[N_VIEWS];

  /* State */
  gboolean        is_single;
  gboolean        read_only;
};

enum
{
  PROP_NOW_ID = 1,
  PROP_PLATE,
  N_PROPS
};

enum
{
  PLACE_MENU,
  SKIN_PRESSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjMapView, inj_map_view, GTK_TYPE_WIDGET)

static gboolean
is_shown (InjMapView *self,
          guint       view)
{
  return (view == SINGLE_VIEW) == self->is_single;
}

/* The widget within the map that has the focus, or the map itself, or %NULL. */
static GtkWidget *
find_focus (InjMapView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return NULL;

  return focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* The shown markers in the visit's order. */
static GPtrArray *
list_markers (InjMapView *self)
{
  GPtrArray *markers = g_ptr_array_new ();
  guint n_places = self->visit != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->visit)) : 0;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (self->visit), i);
      GtkWidget *marker = inj_map_view_lookup_marker (self, inj_place_get_id (place));

      if (marker != NULL)
        g_ptr_array_add (markers, marker);
    }

  return markers;
}

/* Where Tab stops: the markers, then the names of the plates. */
static GPtrArray *
list_stops (InjMapView *self)
{
  GPtrArray *stops = list_markers (self);

  for (guint i = 0; i < INJ_N_PLATES && !self->is_single; i++)
    g_ptr_array_add (stops, inj_plate_view_get_name (self->views[i]));

  return stops;
}

static gboolean
focus_by_tab (InjMapView *self,
              gboolean    forward)
{
  g_autoptr (GPtrArray) stops = list_stops (self);

  return inj_stops_tab (stops, find_focus (self), inj_map_view_lookup_marker (self, self->now_id), forward);
}

static gboolean
focus_by_arrow (InjMapView *self,
                InjHeading  heading)
{
  g_autoptr (GPtrArray) markers = list_markers (self);
  GtkWidget *focus = find_focus (self);

  if (focus == NULL || !INJ_IS_MARKER (focus))
    return gtk_widget_grab_focus (GTK_WIDGET (self));

  inj_stops_arrow (markers, focus, GTK_WIDGET (self), heading);

  /* An arrow at the edge stays: it does not lose what is now. */
  return TRUE;
}

static void
on_place_menu_cb (InjMarkerLayer *layer,
                  InjPlace       *place,
                  GtkWidget      *marker,
                  InjMapView     *self)
{
  g_assert (INJ_IS_MAP_VIEW (self));

  g_signal_emit (self, signals[PLACE_MENU], 0, place, marker);
}

static void
on_place_focused_cb (InjMarkerLayer *layer,
                     InjPlace       *place,
                     InjMapView     *self)
{
  g_assert (INJ_IS_MAP_VIEW (self));

  if (self->is_single)
    inj_plate_view_show_marker (self->views[SINGLE_VIEW], inj_marker_layer_lookup (layer, inj_place_get_id (place)));
  inj_map_view_set_now_id (self, inj_place_get_id (place));
}

static void
on_skin_pressed_cb (InjPlateView      *view,
                    const InjPosition *position,
                    double             x,
                    double             y,
                    InjMapView        *self)
{
  g_assert (INJ_IS_MAP_VIEW (self));

  if (gtk_widget_translate_coordinates (GTK_WIDGET (view), GTK_WIDGET (self), x, y, &x, &y))
    g_signal_emit (self, signals[SKIN_PRESSED], 0, position, x, y);
}

static gboolean
inj_map_view_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  InjMapView *self = INJ_MAP_VIEW (widget);

  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      return focus_by_tab (self, TRUE);
    case GTK_DIR_TAB_BACKWARD:
      return focus_by_tab (self, FALSE);
    case GTK_DIR_UP:
      return focus_by_arrow (self, INJ_HEADING_UP);
    case GTK_DIR_DOWN:
      return focus_by_arrow (self, INJ_HEADING_DOWN);
    case GTK_DIR_LEFT:
      return focus_by_arrow (self, INJ_HEADING_LEFT);
    case GTK_DIR_RIGHT:
      return focus_by_arrow (self, INJ_HEADING_RIGHT);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* What is now, when it is shown; else the map itself, so that nothing becomes
 * now that nobody chose. */
static gboolean
inj_map_view_grab_focus (GtkWidget *widget)
{
  InjMapView *self = INJ_MAP_VIEW (widget);
  GtkWidget *now = inj_map_view_lookup_marker (self, self->now_id);

  if (now != NULL)
    return gtk_widget_grab_focus (now);

  return GTK_WIDGET_CLASS (inj_map_view_parent_class)->grab_focus (widget);
}

static void
inj_map_view_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  InjMapView *self = INJ_MAP_VIEW (object);

  switch (property_id)
    {
    case PROP_NOW_ID:
      g_value_set_string (value, self->now_id);
      break;
    case PROP_PLATE:
      g_value_set_string (value, inj_map_view_get_plate (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inj_map_view_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  InjMapView *self = INJ_MAP_VIEW (object);

  switch (property_id)
    {
    case PROP_NOW_ID:
      inj_map_view_set_now_id (self, g_value_get_string (value));
      break;
    case PROP_PLATE:
      inj_map_view_set_plate (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inj_map_view_dispose (GObject *object)
{
  InjMapView *self = INJ_MAP_VIEW (object);

  g_clear_pointer ((GtkWidget **) &self->overview, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->single, gtk_widget_unparent);
  g_clear_object (&self->scene);
  g_clear_object (&self->visit);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (inj_map_view_parent_class)->dispose (object);
}

static void
inj_map_view_finalize (GObject *object)
{
  InjMapView *self = INJ_MAP_VIEW (object);

  g_clear_pointer (&self->now_id, g_free);

  G_OBJECT_CLASS (inj_map_view_parent_class)->finalize (object);
}

static void
inj_map_view_class_init (InjMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = inj_map_view_dispose;
  object_class->finalize = inj_map_view_finalize;
  object_class->get_property = inj_map_view_get_property;
  object_class->set_property = inj_map_view_set_property;

  widget_class->focus = inj_map_view_focus;
  widget_class->grab_focus = inj_map_view_grab_focus;

  properties[PROP_NOW_ID] = g_param_spec_string ("now-id", NULL, NULL, NULL, flags);
  properties[PROP_PLATE] = g_param_spec_string ("plate", NULL, NULL, INJ_MAP_VIEW_OVERVIEW, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PLACE_MENU] = g_signal_new ("place-menu", INJ_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, INJ_TYPE_PLACE, GTK_TYPE_WIDGET);
  signals[SKIN_PRESSED] = g_signal_new ("skin-pressed", INJ_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_view (InjMapView   *self,
          guint         index,
          InjPlateView *view)
{
  self->views[index] = view;
  self->layers[index] = inj_plate_view_get_markers (view);
  g_signal_connect_object (self->layers[index], "place-menu", G_CALLBACK (on_place_menu_cb), self, 0);
  g_signal_connect_object (self->layers[index], "place-focused", G_CALLBACK (on_place_focused_cb), self, 0);
  g_signal_connect_object (view, "skin-pressed", G_CALLBACK (on_skin_pressed_cb), self, 0);
}

static void
inj_map_view_init (InjMapView *self)
{
  self->scene = inj_scene_new ();
  self->overview = INJ_OVERVIEW (inj_overview_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->overview), GTK_WIDGET (self));
  self->single = INJ_SINGLE_PLATE (inj_single_plate_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->single), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->single), GTK_WIDGET (self));
  inj_overview_set_scene (self->overview, self->scene);
  inj_single_plate_set_scene (self->single, self->scene);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    add_view (self, plate, inj_overview_get_view (self->overview, plate));
  add_view (self, SINGLE_VIEW, inj_single_plate_get_view (self->single));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Plates"), -1);
}

GtkWidget *
inj_map_view_new (void)
{
  return g_object_new (INJ_TYPE_MAP_VIEW, NULL);
}

InjAtlas *
inj_map_view_get_atlas (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), NULL);

  return self->atlas;
}

void
inj_map_view_set_atlas (InjMapView *self,
                        InjAtlas   *atlas)
{
  g_return_if_fail (INJ_IS_MAP_VIEW (self));
  g_return_if_fail (atlas == NULL || INJ_IS_ATLAS (atlas));

  if (!g_set_object (&self->atlas, atlas))
    return;

  inj_overview_set_atlas (self->overview, atlas);
  inj_plate_view_set_plate (self->views[SINGLE_VIEW],
                            self->is_single ? atlas : NULL,
                            inj_plate_view_get_plate (self->views[SINGLE_VIEW]));
}

InjOverview *
inj_map_view_get_overview (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), NULL);

  return self->overview;
}

InjVisit *
inj_map_view_get_visit (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), NULL);

  return self->visit;
}

void
inj_map_view_set_visit (InjMapView *self,
                        InjVisit   *visit)
{
  g_return_if_fail (INJ_IS_MAP_VIEW (self));
  g_return_if_fail (visit == NULL || INJ_IS_VISIT (visit));

  if (!g_set_object (&self->visit, visit))
    return;

  inj_scene_set_visit (self->scene, visit);
  for (guint i = 0; i < N_VIEWS; i++)
    inj_marker_layer_set_places (self->layers[i], G_LIST_MODEL (visit));
}

const char *
inj_map_view_get_now_id (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), NULL);

  return self->now_id;
}

void
inj_map_view_set_now_id (InjMapView *self,
                         const char *place_id)
{
  GtkWidget *focus;

  g_return_if_fail (INJ_IS_MAP_VIEW (self));

  if (g_strcmp0 (self->now_id, place_id) == 0)
    return;

  focus = find_focus (self);
  g_free (self->now_id);
  self->now_id = g_strdup (place_id);
  inj_scene_set_now_id (self->scene, self->now_id);
  for (guint i = 0; i < N_VIEWS; i++)
    inj_marker_layer_set_now_id (self->layers[i], self->now_id);

  if (focus != NULL && (INJ_IS_MARKER (focus) || focus == GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOW_ID]);
}

const char *
inj_map_view_get_plate (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), NULL);

  if (!self->is_single)
    return INJ_MAP_VIEW_OVERVIEW;

  return inj_plate_get_id (inj_plate_view_get_plate (self->views[SINGLE_VIEW]));
}

void
inj_map_view_set_plate (InjMapView *self,
                        const char *plate)
{
  InjPlate single = INJ_PLATE_FRONT;
  gboolean had_focus;

  g_return_if_fail (INJ_IS_MAP_VIEW (self));
  g_return_if_fail (g_strcmp0 (plate, INJ_MAP_VIEW_OVERVIEW) == 0 || inj_plate_from_id (plate, &single));

  if (g_strcmp0 (plate, inj_map_view_get_plate (self)) == 0)
    return;

  had_focus = find_focus (self) != NULL;
  /* Not to a marker of the page that comes: nobody chose it. */
  if (had_focus)
    GTK_WIDGET_CLASS (inj_map_view_parent_class)->grab_focus (GTK_WIDGET (self));

  self->is_single = !g_str_equal (plate, INJ_MAP_VIEW_OVERVIEW);
  inj_plate_view_set_plate (self->views[SINGLE_VIEW], self->is_single ? self->atlas : NULL, single);
  if (self->is_single)
    inj_plate_view_borrow_picture (self->views[SINGLE_VIEW], self->views[single]);
  gtk_widget_set_visible (GTK_WIDGET (self->single), self->is_single);
  gtk_widget_set_visible (GTK_WIDGET (self->overview), !self->is_single);

  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLATE]);
}

gboolean
inj_map_view_get_read_only (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), FALSE);

  return self->read_only;
}

void
inj_map_view_set_read_only (InjMapView *self,
                            gboolean    read_only)
{
  g_return_if_fail (INJ_IS_MAP_VIEW (self));

  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  for (guint i = 0; i < N_VIEWS; i++)
    inj_marker_layer_set_read_only (self->layers[i], read_only);
}

void
inj_map_view_set_moving (InjMapView *self,
                         gboolean    moving)
{
  g_return_if_fail (INJ_IS_MAP_VIEW (self));

  for (guint i = 0; i < N_VIEWS; i++)
    gtk_widget_set_can_target (GTK_WIDGET (self->layers[i]), !moving);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), moving ? "crosshair" : NULL);
}

InjScene *
inj_map_view_get_scene (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), NULL);

  return self->scene;
}

void
inj_map_view_set_saving (InjMapView *self,
                         const char *place_id,
                         gboolean    saving)
{
  g_return_if_fail (INJ_IS_MAP_VIEW (self));
  g_return_if_fail (place_id != NULL);

  for (guint i = 0; i < N_VIEWS; i++)
    inj_marker_layer_set_saving (self->layers[i], place_id, saving);
}

GtkWidget *
inj_map_view_lookup_marker (InjMapView *self,
                            const char *place_id)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), NULL);

  for (guint i = 0; i < N_VIEWS && place_id != NULL; i++)
    {
      InjMarker *marker = is_shown (self, i) ? inj_marker_layer_lookup (self->layers[i], place_id) : NULL;

      if (marker != NULL)
        return GTK_WIDGET (marker);
    }

  return NULL;
}

gboolean
inj_map_view_can_zoom (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), FALSE);

  return self->is_single && self->atlas != NULL;
}

void
inj_map_view_zoom_in (InjMapView *self)
{
  if (inj_map_view_can_zoom (self))
    inj_single_plate_zoom (self->single, ZOOM_STEP);
}

void
inj_map_view_zoom_out (InjMapView *self)
{
  if (inj_map_view_can_zoom (self))
    inj_single_plate_zoom (self->single, 1 / ZOOM_STEP);
}

void
inj_map_view_reset_zoom (InjMapView *self)
{
  if (inj_map_view_can_zoom (self))
    inj_plate_view_reset_zoom (self->views[SINGLE_VIEW]);
}

void
inj_map_view_pan (InjMapView       *self,
                  GtkDirectionType  direction)
{
  if (inj_map_view_can_zoom (self))
    inj_single_plate_pan (self->single, direction);
}

gboolean
inj_map_view_is_settled (InjMapView *self)
{
  g_return_val_if_fail (INJ_IS_MAP_VIEW (self), FALSE);

  for (guint i = 0; i < N_VIEWS; i++)
    if (is_shown (self, i) && !inj_plate_view_is_settled (self->views[i]))
      return FALSE;

  return TRUE;
}
