/* inj-fold.c
 *
 * Two widgets beside each other, or below each other where it is narrow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-fold.h"

/* Pixels between the two where they lie below each other. */
#define LINE_SPACING 6

struct _InjFold
{
  GtkWidget parent_instance;

  /* State */
  int       chars;
  int       spacing;
};

enum
{
  PROP_0,
  PROP_CHARS,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjFold, inj_fold, GTK_TYPE_WIDGET)

static GtkWidget *
get_first (InjFold *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

/* %NULL when there is but one to be seen. */
static GtkWidget *
get_last (InjFold *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));

  return last != get_first (self) && gtk_widget_should_layout (last) ? last : NULL;
}

static int
get_natural (GtkWidget      *child,
             GtkOrientation  orientation,
             int             for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_chars_width (InjFold *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS (self->chars * pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return width;
}

/* The width from which on the two stand beside each other: never on top of each
 * other. */
static int
get_unfolded_width (InjFold *self)
{
  int minimum, natural, last;

  gtk_widget_measure (get_first (self), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  last = get_natural (get_last (self), GTK_ORIENTATION_HORIZONTAL, -1) + self->spacing;

  return self->chars == 0 ? natural + last : MAX (get_chars_width (self), minimum + last);
}

static gboolean
is_folded (InjFold *self,
           int      width)
{
  return get_last (self) != NULL && width >= 0 && width < get_unfolded_width (self);
}

/* What the first has beside the last. */
static int
get_first_width (InjFold *self,
                 int      width)
{
  GtkWidget *first = get_first (self);
  GtkWidget *last = get_last (self);
  int left;

  if (width < 0 || last == NULL)
    return width;

  left = MAX (width - self->spacing - get_natural (last, GTK_ORIENTATION_HORIZONTAL, -1), 0);

  return gtk_widget_compute_expand (first, GTK_ORIENTATION_HORIZONTAL)
         ? left
         : MIN (left, get_natural (first, GTK_ORIENTATION_HORIZONTAL, -1));
}

static void
measure_width (InjFold *self,
               int     *minimum,
               int     *natural)
{
  GtkWidget *last = get_last (self);
  int first_minimum, first_natural;
  int last_minimum = 0;
  int last_natural = 0;

  gtk_widget_measure (get_first (self), GTK_ORIENTATION_HORIZONTAL, -1, &first_minimum, &first_natural, NULL, NULL);
  if (last != NULL)
    gtk_widget_measure (last, GTK_ORIENTATION_HORIZONTAL, -1, &last_minimum, &last_natural, NULL, NULL);

  *minimum = MAX (first_minimum, last_minimum);
  *natural = MAX (first_natural + last_natural + (last != NULL ? self->spacing : 0),
                  last != NULL ? get_unfolded_width (self) : 0);
}

static void
measure_height (InjFold *self,
                int      width,
                int     *minimum,
                int     *natural)
{
  GtkWidget *last = get_last (self);
  gboolean folded = is_folded (self, width);
  int last_minimum = 0;
  int last_natural = 0;

  gtk_widget_measure (get_first (self), GTK_ORIENTATION_VERTICAL, folded ? width : get_first_width (self, width),
                      minimum, natural, NULL, NULL);
  if (last != NULL)
    gtk_widget_measure (last, GTK_ORIENTATION_VERTICAL, folded ? width : -1, &last_minimum, &last_natural, NULL, NULL);

  *minimum = folded ? *minimum + LINE_SPACING + last_minimum : MAX (*minimum, last_minimum);
  *natural = folded ? *natural + LINE_SPACING + last_natural : MAX (*natural, last_natural);
}

static void
inj_fold_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  InjFold *self = INJ_FOLD (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
inj_fold_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  InjFold *self = INJ_FOLD (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *last = get_last (self);
  GtkAllocation first_place = { 0, 0, width, height };
  GtkAllocation last_place = { 0, 0, width, height };

  if (last != NULL && is_folded (self, width))
    {
      last_place.height = get_natural (last, GTK_ORIENTATION_VERTICAL, width);
      last_place.y = height - last_place.height;
      first_place.height = MAX (last_place.y - LINE_SPACING, 0);
    }
  else if (last != NULL)
    {
      first_place.width = get_first_width (self, width);
      last_place.width = width - first_place.width - self->spacing;
      first_place.x = is_mirrored ? width - first_place.width : 0;
      last_place.x = is_mirrored ? 0 : width - last_place.width;
    }

  gtk_widget_size_allocate (get_first (self), &first_place, -1);
  if (last != NULL)
    gtk_widget_size_allocate (last, &last_place, -1);
}

static GtkSizeRequestMode
inj_fold_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inj_fold_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  InjFold *self = INJ_FOLD (object);

  switch (prop_id)
    {
    case PROP_CHARS:
      inj_fold_set_chars (self, g_value_get_int (value));
      break;
    case PROP_SPACING:
      inj_fold_set_spacing (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_fold_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inj_fold_parent_class)->dispose (object);
}

static void
inj_fold_class_init (InjFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_fold_dispose;
  object_class->set_property = inj_fold_set_property;

  widget_class->get_request_mode = inj_fold_get_request_mode;
  widget_class->measure = inj_fold_measure;
  widget_class->size_allocate = inj_fold_size_allocate;

  properties[PROP_CHARS] =
    g_param_spec_int ("chars", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inj_fold_init (InjFold *self)
{
}

GtkWidget *
inj_fold_new (void)
{
  return g_object_new (INJ_TYPE_FOLD, NULL);
}

void
inj_fold_set_chars (InjFold *self,
                    int      chars)
{
  g_return_if_fail (INJ_IS_FOLD (self));

  self->chars = chars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
inj_fold_set_spacing (InjFold *self,
                      int      spacing)
{
  g_return_if_fail (INJ_IS_FOLD (self));

  self->spacing = spacing;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
