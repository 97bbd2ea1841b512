namespace Gantry.Dicom.Objects.PresentationStates;

/// <summary>Writes what presentation states say of images by reference: which they are, which part is shown, what is drawn on them (PS3.3 §C.11.11, §C.10.4, §C.10.5, §C.10.7).</summary>
internal static class PresentationMarks
{
    /// <summary>The items of Referenced Series Sequence (0008,1115) for images.</summary>
    public static IEnumerable<DataSet> References(IReadOnlyList<DataSet> images) => images.GroupBy(image => image.Get(Attributes.SeriesInstanceUID)!.Value).Select(series =>
    {
        DataSet item = new();
        item.Set(Attributes.SeriesInstanceUID, series.Key);
        item.SetItems(Attributes.ReferencedImageSequence, series.Select(Reference));
        return item;
    });

    /// <summary>Shows all of each image, as large as there is room for; images of one size share an item.</summary>
    public static void SetDisplayedAreas(DataSet made, IReadOnlyList<DataSet> images)
    {
        IGrouping<(int Columns, int Rows, string Aspect), DataSet>[] sizes = [.. images.GroupBy(image => ((int)(image.Get(Attributes.Columns) ?? 1), (int)(image.Get(Attributes.Rows) ?? 1), Aspect(image)))];
        made.SetItems(Attributes.DisplayedAreaSelectionSequence, sizes.Select(size =>
        {
            DataSet item = new();
            if (sizes.Length > 1)
            {
                item.SetItems(Attributes.ReferencedImageSequence, size.Select(Reference));
            }

            item.SetValues(Attributes.DisplayedAreaTopLeftHandCorner, 1, 1);
            item.SetValues(Attributes.DisplayedAreaBottomRightHandCorner, size.Key.Columns, size.Key.Rows);
            item.Set(Attributes.PresentationSizeMode, "SCALE TO FIT");
            if (size.Key.Aspect.Length > 0)
            {
                item.Set(Attributes.PresentationPixelSpacing.Tag, VR.DS, size.Key.Aspect.Split('\\'));
            }
            else
            {
                item.SetValues(Attributes.PresentationPixelAspectRatio, 1, 1);
            }

            return item;
        }));
    }

    /// <summary>Draws texts and figures on all images, in one layer.</summary>
    public static void SetMarks(DataSet made, string layer, IReadOnlyList<PresentationText> texts, IReadOnlyList<PresentationGraphic> graphics)
    {
        if (texts.Count + graphics.Count == 0)
        {
            return;
        }

        DataSet layers = new();
        layers.Set(Attributes.GraphicLayer, layer);
        layers.Set(Attributes.GraphicLayerOrder, 1);
        made.SetItems(Attributes.GraphicLayerSequence, layers);
        DataSet annotation = new();
        annotation.Set(Attributes.GraphicLayer, layer);
        if (texts.Count > 0)
        {
            annotation.SetItems(Attributes.TextObjectSequence, texts.Select(ItemOf));
        }

        if (graphics.Count > 0)
        {
            annotation.SetItems(Attributes.GraphicObjectSequence, graphics.Select(ItemOf));
        }

        made.SetItems(Attributes.GraphicAnnotationSequence, annotation);
    }

    private static DataSet ItemOf(PresentationText text)
    {
        DataSet item = new();
        item.Set(Attributes.UnformattedTextValue, text.Text);
        item.Set(Attributes.AnchorPointAnnotationUnits, "PIXEL");
        item.SetValues(Attributes.AnchorPoint, text.X, text.Y);
        item.Set(Attributes.AnchorPointVisibility, "N");
        return item;
    }

    private static DataSet ItemOf(PresentationGraphic graphic)
    {
        if (graphic.Points.Count is 0 or > ushort.MaxValue || graphic.Points.Count % 2 != 0)
        {
            throw new DicomException($"A figure has {graphic.Points.Count} coordinates: columns and rows in turn are to be given, at most {ushort.MaxValue}.");
        }

        DataSet item = new();
        item.Set(Attributes.GraphicAnnotationUnits, "PIXEL");
        item.Set(Attributes.GraphicDimensions, (ushort)2);
        item.Set(Attributes.NumberOfGraphicPoints, (ushort)(graphic.Points.Count / 2));
        item.SetValues(Attributes.GraphicData, [.. graphic.Points]);
        item.Set(Attributes.GraphicType, graphic.Type);
        if (graphic.Type is "CIRCLE" or "ELLIPSE")
        {
            item.Set(Attributes.GraphicFilled, "N");
        }

        return item;
    }

    private static DataSet Reference(DataSet image)
    {
        DataSet item = new();
        item.Set(Attributes.ReferencedSOPClassUID, image.Get(Attributes.SOPClassUID)!.Value);
        item.Set(Attributes.ReferencedSOPInstanceUID, image.Get(Attributes.SOPInstanceUID)!.Value);
        return item;
    }

    private static string Aspect(DataSet image) => image.GetStrings(Attributes.PixelSpacing) is [_, _] spacing ? string.Join('\\', spacing) : string.Empty;
}
