/* bench-map.c
 *
 * What the plates cost: to draw, to zoom, to hover over, to keep.
 *
 *   bench-map PROTOCOL-FILE
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <unistd.h>

#include "domain/inj-visit.h"
#include "widgets/inj-map-view.h"
#include "widgets/inj-overview.h"
#include "widgets/inj-single-plate.h"

#include "figures.h"

/* The map of a window of 1280 by 800. */
#define WIDTH 951
#define HEIGHT 690
#define HEAD_HEIGHT 295
#define N_DRAWINGS 10
#define ZOOM_STEPS 60
#define HOVER_POINTS 1000
/* A frame at 60 a second. */
#define FRAME_MS 16.7

typedef void (*StepFunc) (GtkWidget *widget,
                          guint      step);

/* Each frame does one step and is timed from there until it is painted. */
typedef struct
{
  Figures   *figures;
  GtkWidget *widget;
  StepFunc   step;
  guint      n_steps;
  guint      done;
  gint64     since;
} Sweep;

static double
get_resident_megabytes (void)
{
  g_autofree char *text = NULL;
  unsigned long pages = 0;
  unsigned long resident = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL)
      || sscanf (text, "%lu %lu", &pages, &resident) != 2)
    return 0;

  return (double) resident * sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

static void
on_update_cb (GdkFrameClock *clock,
              Sweep         *sweep)
{
  if (sweep->done == sweep->n_steps)
    return;

  sweep->since = g_get_monotonic_time ();
  sweep->step (sweep->widget, sweep->done);
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   Sweep         *sweep)
{
  if (sweep->since == 0)
    return;

  gdk_display_sync (gtk_widget_get_display (sweep->widget));
  figures_add_since (sweep->figures, sweep->since);
  sweep->since = 0;
  sweep->done++;
}

static void
run_sweep (GtkWidget  *widget,
           StepFunc    step,
           guint       n_steps,
           const char *title)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  g_autoptr (GArray) figures = figures_new ();
  Sweep sweep = { figures, widget, step, n_steps, 0, 0 };
  gulong update = g_signal_connect (clock, "update", G_CALLBACK (on_update_cb), &sweep);
  gulong after = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &sweep);
  guint n_late = 0;

  gdk_frame_clock_begin_updating (clock);
  while (sweep.done < n_steps)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, update);
  g_signal_handler_disconnect (clock, after);

  figures_print (sweep.figures, title, "ms");
  for (guint i = 0; i < sweep.figures->len; i++)
    n_late += g_array_index (sweep.figures, double, i) > FRAME_MS;
  g_print ("%-44s %u of %u\n", "  longer than a frame of 16.7 ms", n_late, n_steps);
}

static void
wait_until_settled (InjMapView *map)
{
  while (!inj_map_view_is_settled (map))
    g_main_context_iteration (NULL, TRUE);
}

static void
draw_nothing (GtkWidget *map,
              guint      step)
{
  gtk_widget_queue_draw (map);
}

static void
draw_all (GtkWidget *map,
          guint      step)
{
  /* By one pixel and back, so that every plate is painted. */
  gtk_widget_set_margin_start (map, step % 2 == 0 ? 1 : 0);
  gtk_widget_set_margin_end (map, step % 2 == 0 ? 0 : 1);
}

/* As after each dose: another marker of another plate is now. */
static void
move_now (GtkWidget *map,
          guint      step)
{
  const char *const place_ids[] = { "procerus-midline-1", "temporalis-left-1", "trapezius-right-1" };

  inj_map_view_set_now_id (INJ_MAP_VIEW (map), place_ids[step % G_N_ELEMENTS (place_ids)]);
}

static InjPlateView *
find_single (GtkWidget *map)
{
  for (GtkWidget *child = gtk_widget_get_first_child (map); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (INJ_IS_SINGLE_PLATE (child))
        return inj_single_plate_get_view (INJ_SINGLE_PLATE (child));
    }

  g_assert_not_reached ();
}

static void
zoom (GtkWidget *map,
      guint      step)
{
  inj_plate_view_zoom_at (find_single (map), step < ZOOM_STEPS / 2 ? 1.06 : 1 / 1.06, 600, 250);
}

static void
pan (GtkWidget *map,
     guint      step)
{
  inj_plate_view_pan (find_single (map), step < ZOOM_STEPS / 2 ? 9 : -9, step % 2 == 0 ? 5 : -5);
}

static void
point_at (GtkWidget *view,
          double     x,
          double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

static void
hover (GtkWidget *map,
       guint      step)
{
  /* Line by line over the five plates. */
  InjOverview *overview = INJ_OVERVIEW (gtk_widget_get_first_child (map));
  GtkWidget *view = GTK_WIDGET (inj_overview_get_view (overview, step * INJ_N_PLATES / HOVER_POINTS));
  guint point = step % (HOVER_POINTS / INJ_N_PLATES);

  point_at (view,
            gtk_widget_get_width (view) * (point % 20) / 20.0,
            gtk_widget_get_height (view) * (point / 20) / 10.0);
}

/* All five as the overview wants them, in a row and without a window. */
static void
measure_drawing (InjAtlas *atlas)
{
  const InjPlateStyle style = { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_FULL };
  g_autofree char *stylesheet = inj_plate_style_dup_stylesheet (&style);
  cairo_surface_t *target = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_surface_t *source = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  g_autoptr (GArray) drawings = figures_new ();
  g_autoptr (GArray) blits = figures_new ();
  cairo_t *cr = cairo_create (source);

  cairo_paint (cr);
  cairo_destroy (cr);
  cr = cairo_create (target);

  for (guint i = 0; i < N_DRAWINGS; i++)
    {
      gint64 since = g_get_monotonic_time ();

      for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
        {
          InjDrawing *drawing = inj_atlas_get_drawing (atlas, plate);
          const InjFrame *frame = inj_drawing_get_frame (drawing);
          double scale = HEAD_HEIGHT / frame->scale;
          g_autoptr (GError) error = NULL;

          inj_drawing_render (drawing, cr, frame->width * scale, frame->height * scale, stylesheet, &error);
          g_assert_no_error (error);
        }
      figures_add_since (drawings, since);

      since = g_get_monotonic_time ();
      cairo_set_source_surface (cr, source, 0, 0);
      cairo_paint (cr);
      cairo_surface_flush (target);
      figures_add_since (blits, since);
    }

  figures_print (drawings, "five plates drawn from SVG", "ms");
  figures_print (blits, "one plain texture of the map's size", "ms");
  figures_compare (drawings, blits, "  drawn beside blitted");
  cairo_destroy (cr);
  cairo_surface_destroy (target);
  cairo_surface_destroy (source);
}

static InjVisit *
make_visit (const char *path)
{
  const InjVisitHead head = {
    .patient_id = 1,
    .date = inj_date_from_ymd (2026, 11, 20),
    .zone = (char *) "UTC",
    .injector = (char *) "",
    .product_id = (char *) "botox",
    .substance_id = (char *) "onabotulinumtoxina",
    .started_at = 1,
  };
  g_autofree char *text = NULL;
  g_autoptr (InjProtocol) protocol = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  protocol = inj_protocol_parse (path, text, -1, &error);
  g_assert_no_error (error);

  return inj_visit_new (&head, protocol);
}

static void
measure_map (InjAtlas *atlas,
             InjVisit *visit)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *map = inj_map_view_new ();
  double before = get_resident_megabytes ();
  gint64 since;

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), map);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (map) == 0)
    g_main_context_iteration (NULL, TRUE);

  since = g_get_monotonic_time ();
  inj_map_view_set_atlas (INJ_MAP_VIEW (map), atlas);
  inj_map_view_set_visit (INJ_MAP_VIEW (map), visit);
  wait_until_settled (INJ_MAP_VIEW (map));
  g_print ("%-44s %.1f ms\n", "until all five plates are shown", (g_get_monotonic_time () - since) / 1000.0);

  run_sweep (map, draw_nothing, 100, "a frame in which nothing changes");
  run_sweep (map, draw_all, 40, "a frame that paints the whole overview");
  run_sweep (map, move_now, 100, "another marker is now");
  run_sweep (map, hover, HOVER_POINTS, "hovering, a point");
  g_print ("%-44s %.1f MB\n", "the overview keeps", get_resident_megabytes () - before);

  inj_map_view_set_plate (INJ_MAP_VIEW (map), "front");
  wait_until_settled (INJ_MAP_VIEW (map));
  run_sweep (map, zoom, ZOOM_STEPS, "zooming one plate, a step");
  wait_until_settled (INJ_MAP_VIEW (map));
  for (guint i = 0; i < 4; i++)
    inj_map_view_zoom_in (INJ_MAP_VIEW (map));
  wait_until_settled (INJ_MAP_VIEW (map));
  run_sweep (map, pan, ZOOM_STEPS, "panning it, a step");
  wait_until_settled (INJ_MAP_VIEW (map));
  g_print ("%-44s %.1f MB\n", "with one plate zoomed it keeps", get_resident_megabytes () - before);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (InjAtlas) atlas = NULL;
  g_autoptr (InjVisit) visit = NULL;
  g_autoptr (GError) error = NULL;
  gint64 since;

  g_assert_cmpint (argc, ==, 2);
  adw_init ();

  since = g_get_monotonic_time ();
  atlas = inj_atlas_new (&error);
  g_assert_no_error (error);
  g_print ("%-44s %.1f ms\n", "loading the atlas", (g_get_monotonic_time () - since) / 1000.0);

  visit = make_visit (argv[1]);
  measure_drawing (atlas);
  measure_map (atlas, visit);

  return 0;
}
