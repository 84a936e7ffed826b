/* inj-dose-bar.c
 *
 * A bar of doses with marks at plan and maximum.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-bar.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

#define BAR_HEIGHT 12
#define MARK_WIDTH 2
#define MARK_OVERHANG 3
#define LABEL_GAP 2
#define LABEL_SPACING 8
#define BAR_WIDTH 80

/* The parts in the order in which they are drawn: first what is clipped to the
 * bar's rounded ends, then the marks, then the labels. */
typedef enum
{
  PART_EARLIER,
  PART_GIVEN,
  PART_TO_GO,
  PART_WOULD_EXCEED,
  PART_EXCEEDS,
  PART_PLAN_MARK,
  PART_MAXIMUM_MARK,
  PART_PLAN_LABEL,
  PART_MAXIMUM_LABEL,
  PART_EXCESS_LABEL,
  N_PARTS
} Part;

#define N_CLIPPED PART_PLAN_MARK

static const char *const part_classes[N_PARTS] = {
  [PART_EARLIER] = "earlier",
  [PART_GIVEN] = "given",
  [PART_TO_GO] = "to-go",
  [PART_WOULD_EXCEED] = "would-exceed",
  [PART_EXCEEDS] = "exceeds",
  [PART_PLAN_MARK] = "mark",
  [PART_MAXIMUM_MARK] = "mark",
  [PART_PLAN_LABEL] = "caption",
  [PART_MAXIMUM_LABEL] = "caption",
  [PART_EXCESS_LABEL] = "excess",
};

/**
 * InjDoseBar:
 *
 * Shows doses along one scale, which grows when they pass the maximum. It
 * places its parts itself, by whole numbers; their colours are the
 * stylesheet's. What the bar means is told in words as its accessible value.
 */
struct _InjDoseBar
{
  GtkWidget   parent_instance;

  /* Owned children */
  GtkWidget  *parts[N_PARTS];

  /* State */
  InjUnits    earlier;
  InjUnits    given;
  InjUnits    to_go;
  InjUnits    plan;
  InjUnits    maximum;
  gboolean    show_labels;
};

G_DEFINE_FINAL_TYPE (InjDoseBar, inj_dose_bar, GTK_TYPE_WIDGET)

/* Where the labels stand, for one width. */
typedef struct
{
  int x[N_PARTS];
  int y[N_PARTS];
  int width[N_PARTS];
  int height[N_PARTS];
  int total_height;
} LabelLayout;

static InjUnits
get_sum (InjDoseBar *self)
{
  return self->earlier + self->given + self->to_go;
}

static InjUnits
get_scale (InjDoseBar *self)
{
  return MAX (MAX (self->maximum, self->plan), get_sum (self));
}

/* The part of @width at which @dose ends. */
static int
to_pixels (InjDoseBar *self,
           InjUnits    dose,
           int         width)
{
  InjUnits scale = get_scale (self);

  return scale > 0 ? (int) ((dose * width + scale / 2) / scale) : 0;
}

static InjUnits
get_excess (InjDoseBar *self,
            InjUnits    dose)
{
  return self->maximum > 0 ? MAX (dose - self->maximum, 0) : 0;
}

/* The doses between which a part of the bar lies. */
static void
get_span (InjDoseBar *self,
          Part        part,
          InjUnits   *from,
          InjUnits   *to)
{
  InjUnits given = self->earlier + self->given;

  switch (part)
    {
    case PART_EARLIER:
      *from = 0;
      *to = self->earlier;
      break;
    case PART_GIVEN:
      *from = self->earlier;
      *to = given;
      break;
    case PART_TO_GO:
      *from = given;
      *to = get_sum (self);
      break;
    case PART_WOULD_EXCEED:
      *from = MAX (given, self->maximum);
      *to = *from + MIN (get_excess (self, get_sum (self)), self->to_go);
      break;
    case PART_EXCEEDS:
      *from = self->maximum;
      *to = self->maximum + get_excess (self, given);
      break;
    case PART_PLAN_MARK:
    case PART_MAXIMUM_MARK:
    case PART_PLAN_LABEL:
    case PART_MAXIMUM_LABEL:
    case PART_EXCESS_LABEL:
    case N_PARTS:
    default:
      g_assert_not_reached ();
    }
}

static void
measure_label (InjDoseBar  *self,
               Part         part,
               int          width,
               LabelLayout *layout)
{
  GtkWidget *label = self->parts[part];

  if (!gtk_widget_get_visible (label))
    return;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &layout->width[part], NULL, NULL);
  layout->width[part] = MIN (layout->width[part], width);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, layout->width[part],
                      NULL, &layout->height[part], NULL, NULL);
}

/* Centred under its mark as far as the bar's ends allow. */
static int
place_label (InjDoseBar *self,
             InjUnits    mark,
             int         label_width,
             int         width)
{
  return CLAMP (to_pixels (self, mark, width) - label_width / 2, 0, width - label_width);
}

/* Labels stand in one row; the plan's gives way to the maximum's, and where
 * both do not fit each has a row. None is cut. */
static void
compute_layout (InjDoseBar  *self,
                int          width,
                LabelLayout *layout)
{
  int room;
  int row;

  *layout = (LabelLayout) { 0 };
  for (Part part = PART_PLAN_LABEL; part < N_PARTS; part++)
    measure_label (self, part, width, layout);

  layout->x[PART_PLAN_LABEL] = place_label (self, self->plan, layout->width[PART_PLAN_LABEL], width);
  layout->x[PART_MAXIMUM_LABEL] =
    place_label (self, self->maximum, layout->width[PART_MAXIMUM_LABEL], width);
  layout->x[PART_EXCESS_LABEL] = 0;

  row = BAR_HEIGHT + 2 * MARK_OVERHANG + LABEL_GAP;
  layout->y[PART_PLAN_LABEL] = row;
  layout->y[PART_MAXIMUM_LABEL] = row;

  if (layout->width[PART_PLAN_LABEL] > 0 && layout->width[PART_MAXIMUM_LABEL] > 0)
    {
      Part first = self->plan <= self->maximum ? PART_PLAN_LABEL : PART_MAXIMUM_LABEL;
      Part second = first == PART_PLAN_LABEL ? PART_MAXIMUM_LABEL : PART_PLAN_LABEL;

      room = layout->x[second] - LABEL_SPACING - layout->width[first];
      if (room >= 0)
        layout->x[first] = MIN (layout->x[first], room);
      else
        layout->y[second] = row + layout->height[first];
    }

  for (Part part = PART_PLAN_LABEL; part <= PART_MAXIMUM_LABEL; part++)
    row = MAX (row, layout->y[part] + layout->height[part]);

  layout->y[PART_EXCESS_LABEL] = row;
  layout->total_height = row + layout->height[PART_EXCESS_LABEL];
}

static void
allocate_part (InjDoseBar *self,
               Part        part,
               int         x,
               int         y,
               int         part_width,
               int         part_height)
{
  GtkAllocation allocation = { x, y, part_width, part_height };

  if (!gtk_widget_get_visible (self->parts[part]))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - part_width;

  gtk_widget_size_allocate (self->parts[part], &allocation, -1);
}

static void
allocate_mark (InjDoseBar *self,
               Part        part,
               InjUnits    mark,
               int         width)
{
  int x = CLAMP (to_pixels (self, mark, width) - MARK_WIDTH / 2, 0, MAX (width - MARK_WIDTH, 0));

  allocate_part (self, part, x, 0, MARK_WIDTH, BAR_HEIGHT + 2 * MARK_OVERHANG);
}

static char *
make_excess_text (InjDoseBar *self)
{
  InjUnits excess = get_excess (self, self->earlier + self->given);
  InjUnits planned_excess = get_excess (self, get_sum (self));
  g_autofree char *dose = inj_dose_text_units (excess > 0 ? excess : planned_excess);

  if (excess > 0)
    /* Translators: %s is a dose such as "40 units" */
    return g_strdup_printf (_("%s over the maximum"), dose);

  if (planned_excess > 0)
    /* Translators: what will be over the maximum once all that is planned has
     * been given; %s is a dose such as "40 units" */
    return g_strdup_printf (_("as planned, %s over the maximum"), dose);

  return NULL;
}

static void
set_label (InjDoseBar *self,
           Part        part,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->parts[part]), text != NULL ? text : "");
  gtk_widget_set_visible (self->parts[part], text != NULL);
}

static void
update_labels (InjDoseBar *self)
{
  g_autofree char *plan = inj_units_format (self->plan);
  g_autofree char *maximum = inj_units_format (self->maximum);
  g_autofree char *plan_text = NULL;
  g_autofree char *maximum_text = NULL;
  g_autofree char *excess_text = make_excess_text (self);

  if (self->plan > 0 && self->plan == self->maximum)
    /* Translators: a mark on a bar where plan and maximum are one number */
    maximum_text = g_strdup_printf (_("plan and maximum %s"), maximum);
  else if (self->maximum > 0)
    /* Translators: a mark on a bar: the most that the label allows, as a number */
    maximum_text = g_strdup_printf (_("maximum %s"), maximum);

  if (self->plan > 0 && self->plan != self->maximum)
    /* Translators: a mark on a bar: what is planned, as a number */
    plan_text = g_strdup_printf (_("plan %s"), plan);

  set_label (self, PART_PLAN_LABEL, self->show_labels ? plan_text : NULL);
  set_label (self, PART_MAXIMUM_LABEL, self->show_labels ? maximum_text : NULL);
  set_label (self, PART_EXCESS_LABEL, excess_text);
}

static char *
make_value_text (InjDoseBar *self)
{
  g_autofree char *earlier = inj_units_format (self->earlier);
  g_autofree char *given = inj_units_format (self->given);
  g_autofree char *to_go = inj_units_format (self->to_go);
  g_autofree char *maximum = inj_units_format (self->maximum);
  g_autofree char *excess = make_excess_text (self);
  GString *text = g_string_new (NULL);

  if (self->earlier > 0)
    /* Translators: what a bar shows; %s are numbers of units */
    g_string_append_printf (text, _("%s units earlier, %s today"), earlier, given);
  else
    /* Translators: what a bar shows; %s are numbers of units */
    g_string_append_printf (text, _("%s units given, %s to go"), given, to_go);

  if (self->maximum > 0)
    /* Translators: goes on from "62.5 units given, 92.5 to go" */
    g_string_append_printf (text, _(", at most %s"), maximum);

  if (excess != NULL)
    g_string_append_printf (text, "; %s", excess);

  return g_string_free (text, FALSE);
}

static void
update (InjDoseBar *self)
{
  g_autofree char *value_text = make_value_text (self);

  for (Part part = 0; part < N_CLIPPED; part++)
    {
      InjUnits from;
      InjUnits to;

      get_span (self, part, &from, &to);
      gtk_widget_set_visible (self->parts[part], to > from);
    }

  gtk_widget_set_visible (self->parts[PART_PLAN_MARK], self->plan > 0);
  gtk_widget_set_visible (self->parts[PART_MAXIMUM_MARK], self->maximum > 0);
  update_labels (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, get_scale (self) / 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (self->earlier + self->given) / 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value_text,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
inj_dose_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inj_dose_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  InjDoseBar *self = INJ_DOSE_BAR (widget);
  LabelLayout layout;

  *minimum = BAR_WIDTH;
  *natural = BAR_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (Part part = PART_PLAN_LABEL; part < N_PARTS; part++)
        {
          int label_minimum;
          int label_natural;

          gtk_widget_measure (self->parts[part], GTK_ORIENTATION_HORIZONTAL, -1,
                              &label_minimum, &label_natural, NULL, NULL);
          *minimum = MAX (*minimum, label_minimum);
          *natural = MAX (*natural, label_natural);
        }
    }
  else
    {
      compute_layout (self, for_size >= 0 ? for_size : BAR_WIDTH, &layout);
      *minimum = layout.total_height;
      *natural = layout.total_height;
    }
}

static void
inj_dose_bar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  InjDoseBar *self = INJ_DOSE_BAR (widget);
  LabelLayout layout;

  compute_layout (self, width, &layout);

  for (Part part = 0; part < N_CLIPPED; part++)
    {
      InjUnits from;
      InjUnits to;
      int x;

      get_span (self, part, &from, &to);
      x = to_pixels (self, from, width);
      allocate_part (self, part, x, MARK_OVERHANG,
                     MAX (to_pixels (self, to, width) - x, 1), BAR_HEIGHT);
    }

  allocate_mark (self, PART_PLAN_MARK, self->plan, width);
  allocate_mark (self, PART_MAXIMUM_MARK, self->maximum, width);

  for (Part part = PART_PLAN_LABEL; part < N_PARTS; part++)
    allocate_part (self, part, layout.x[part], layout.y[part],
                   layout.width[part], layout.height[part]);
}

static void
inj_dose_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  InjDoseBar *self = INJ_DOSE_BAR (widget);
  graphene_rect_t bar;
  GskRoundedRect clip;
  GdkRGBA trough;

  graphene_rect_init (&bar, 0, MARK_OVERHANG, gtk_widget_get_width (widget), BAR_HEIGHT);
  gsk_rounded_rect_init_from_rect (&clip, &bar, BAR_HEIGHT / 2);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &trough);
  trough.alpha *= 0.15f;

  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, &trough, &bar);
  for (Part part = 0; part < N_CLIPPED; part++)
    gtk_widget_snapshot_child (widget, self->parts[part], snapshot);
  gtk_snapshot_pop (snapshot);

  for (Part part = N_CLIPPED; part < N_PARTS; part++)
    gtk_widget_snapshot_child (widget, self->parts[part], snapshot);
}

static void
inj_dose_bar_dispose (GObject *object)
{
  InjDoseBar *self = INJ_DOSE_BAR (object);

  for (Part part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->parts[part], gtk_widget_unparent);

  G_OBJECT_CLASS (inj_dose_bar_parent_class)->dispose (object);
}

static void
inj_dose_bar_class_init (InjDoseBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_dose_bar_dispose;
  widget_class->get_request_mode = inj_dose_bar_get_request_mode;
  widget_class->measure = inj_dose_bar_measure;
  widget_class->size_allocate = inj_dose_bar_size_allocate;
  widget_class->snapshot = inj_dose_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "dose-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
inj_dose_bar_init (InjDoseBar *self)
{
  self->show_labels = TRUE;

  for (Part part = 0; part < N_PARTS; part++)
    {
      if (part >= PART_PLAN_LABEL)
        self->parts[part] = gtk_label_new (NULL);
      else
        self->parts[part] = g_object_new (GTK_TYPE_BOX,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                          NULL);
      gtk_widget_add_css_class (self->parts[part], part_classes[part]);
      gtk_widget_set_parent (self->parts[part], GTK_WIDGET (self));
    }

  gtk_label_set_wrap (GTK_LABEL (self->parts[PART_EXCESS_LABEL]), TRUE);
  update (self);
}

GtkWidget *
inj_dose_bar_new (void)
{
  return g_object_new (INJ_TYPE_DOSE_BAR, NULL);
}

void
inj_dose_bar_set_doses (InjDoseBar *self,
                        InjUnits    earlier,
                        InjUnits    given,
                        InjUnits    to_go)
{
  g_return_if_fail (INJ_IS_DOSE_BAR (self));
  g_return_if_fail (earlier >= 0 && given >= 0 && to_go >= 0);

  self->earlier = earlier;
  self->given = given;
  self->to_go = to_go;
  update (self);
}

void
inj_dose_bar_set_marks (InjDoseBar *self,
                        InjUnits    plan,
                        InjUnits    maximum)
{
  g_return_if_fail (INJ_IS_DOSE_BAR (self));
  g_return_if_fail (plan >= 0 && maximum >= 0);

  self->plan = plan;
  self->maximum = maximum;
  update (self);
}

void
inj_dose_bar_set_show_labels (InjDoseBar *self,
                              gboolean    show_labels)
{
  g_return_if_fail (INJ_IS_DOSE_BAR (self));

  if (self->show_labels == show_labels)
    return;

  self->show_labels = show_labels;
  update (self);
}
