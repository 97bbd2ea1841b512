using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.PresentationStates;

/// <summary>
/// A softcopy presentation state to be made (PS3.3 §A.33, PS3.4 annex N): how images of a study are to be shown. What it does not say is as the images have it: their modality transform,
/// all of their pixels, the darkest stored value black.
/// </summary>
public sealed record SoftcopyPresentation
{
    private const string Layer = "MARKS";
    private const int PaletteEntries = 256;

    /// <summary>Which kind it is.</summary>
    public PresentationStateKind Kind { get; init; }

    /// <summary>The images it is about, of one study, with the attributes above their pixels; of blended ones those below.</summary>
    public required IReadOnlyList<DataSet> Images { get; init; }

    /// <summary>Of one that blends, the images that are laid over the others, in the same order.</summary>
    public IReadOnlyList<DataSet> Superimposed { get; init; } = [];

    /// <summary>Content Label: at most 16 capitals, digits, spaces and underscores.</summary>
    public string Label { get; init; } = "PRESENTATION";

    /// <summary>Content Description; empty where there is none.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Who made it; null where nobody is named.</summary>
    public PersonName? Creator { get; init; }

    /// <summary>Window of gray images, in modality values; null for all values.</summary>
    public Window? Window { get; init; }

    /// <summary>Whether black and white are exchanged; gray images only.</summary>
    public bool IsInverse { get; init; }

    /// <summary>Degrees clockwise that the images are turned by: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>Whether left and right are exchanged, after the turn.</summary>
    public bool IsFlipped { get; init; }

    /// <summary>Texts on all of the images.</summary>
    public IReadOnlyList<PresentationText> Texts { get; init; } = [];

    /// <summary>Figures on all of the images.</summary>
    public IReadOnlyList<PresentationGraphic> Graphics { get; init; } = [];

    /// <summary>How much of the images above is seen, 0 to 1.</summary>
    public float Opacity { get; init; } = 0.5f;

    /// <summary>256 colours, from that of black to that of white, for pseudo-colour and what is laid over; null for black over red and yellow to white.</summary>
    public IReadOnlyList<(byte Red, byte Green, byte Blue)>? Palette { get; init; }

    /// <summary>Makes the instance, in a series of its own of the images' study.</summary>
    /// <param name="time">When it is made.</param>
    /// <exception cref="DicomException">Images are missing, of several studies, or lack what they are referenced by; or a value is not possible.</exception>
    public DataSet ToDataSet(DateTimeOffset time)
    {
        Check();
        DataSet made = NewInstance.Begin(ClassOf(Kind), "PR", Images[0], time);
        NewInstance.SetEnhancedEquipment(made);
        made.SetEmpty(Attributes.Laterality);
        made.Set(Attributes.ContentLabel, Label);
        made.SetEmpty(Attributes.ContentDescription);
        if (Description.Length > 0)
        {
            made.Set(Attributes.ContentDescription, Description);
        }

        made.SetEmpty(Attributes.ContentCreatorName);
        if (Creator is { } creator)
        {
            made.Set(Attributes.ContentCreatorName, creator);
        }

        made.Set(Attributes.PresentationCreationDate, DateOnly.FromDateTime(time.DateTime));
        made.Set(Attributes.PresentationCreationTime, new TimeOnly(time.Hour, time.Minute, time.Second));
        SetImages(made);
        PresentationMarks.SetDisplayedAreas(made, Images);
        PresentationMarks.SetMarks(made, Layer, Texts, Graphics);
        if (Rotation != 0 || IsFlipped)
        {
            made.Set(Attributes.ImageRotation, (ushort)Rotation);
            made.Set(Attributes.ImageHorizontalFlip, IsFlipped ? "Y" : "N");
        }

        if (Kind is PresentationStateKind.PseudoColor or PresentationStateKind.Blending)
        {
            SetPalette(made);
        }

        if (Kind == PresentationStateKind.Grayscale)
        {
            made.Set(Attributes.PresentationLUTShape, IsInverse ? "INVERSE" : "IDENTITY");
        }
        else
        {
            made.SetBytes(Attributes.ICCProfile, VR.OB, ColorProfiles.Create(ColorSpace.Srgb));
        }

        InstanceCompletion.Complete(made);
        return made;
    }

    private static Uid ClassOf(PresentationStateKind kind) => kind switch
    {
        PresentationStateKind.Grayscale => SopClasses.GrayscaleSoftcopyPresentationStateStorage,
        PresentationStateKind.Color => SopClasses.ColorSoftcopyPresentationStateStorage,
        PresentationStateKind.PseudoColor => SopClasses.PseudoColorSoftcopyPresentationStateStorage,
        _ => SopClasses.BlendingSoftcopyPresentationStateStorage,
    };

    private void Check()
    {
        if (Images.Count == 0 || (Kind == PresentationStateKind.Blending) != (Superimposed.Count > 0))
        {
            throw new DicomException("A presentation state is about images; one that blends, and no other, about two lists of them.");
        }

        if (Images.Concat(Superimposed).Select(image => image.GetString(Attributes.StudyInstanceUID)).Distinct().Count() > 1)
        {
            throw new DicomException("The images are of several studies: a presentation state is about those of one (PS3.3 §C.11.11).");
        }

        if (Images.Concat(Superimposed).Any(image => image.Get(Attributes.SOPClassUID) is null || image.Get(Attributes.SOPInstanceUID) is null || image.Get(Attributes.SeriesInstanceUID) is null))
        {
            throw new DicomException("An image has no SOP Class UID, SOP Instance UID or Series Instance UID, so that it can't be referenced.");
        }

        if (Rotation is not (0 or 90 or 180 or 270) || Opacity is not (>= 0 and <= 1) || Palette is { Count: not PaletteEntries })
        {
            throw new DicomException($"Rotation is 0, 90, 180 or 270, opacity 0 to 1, and a palette has {PaletteEntries} colours.");
        }
    }

    private void SetImages(DataSet made)
    {
        if (Kind != PresentationStateKind.Blending)
        {
            made.SetItems(Attributes.ReferencedSeriesSequence, PresentationMarks.References(Images));
            if (Kind != PresentationStateKind.Color)
            {
                SetGray(made, Images[0], Window);
            }

            return;
        }

        made.SetItems(Attributes.BlendingSequence, Blended("UNDERLYING", Images, Window), Blended("SUPERIMPOSED", Superimposed, null));
        made.Set(Attributes.RelativeOpacity, Opacity);
        made.SetItems(Attributes.ReferencedSeriesSequence, PresentationMarks.References([.. Images, .. Superimposed]));
    }

    private static DataSet Blended(string position, IReadOnlyList<DataSet> images, Window? window)
    {
        DataSet item = new();
        item.Set(Attributes.BlendingPosition, position);
        item.Set(Attributes.StudyInstanceUID, images[0].Get(Attributes.StudyInstanceUID) ?? throw new DicomException("An image has no Study Instance UID."));
        item.SetItems(Attributes.ReferencedSeriesSequence, PresentationMarks.References(images));
        SetGray(item, images[0], window);
        return item;
    }

    // The modality transform of the images does not count in a presentation state: it has to have its own (PS3.4 §N.2.1).
    private static void SetGray(DataSet made, DataSet image, Window? window)
    {
        if (image.Items(Attributes.ModalityLUTSequence) is { Count: > 0 } tables)
        {
            made.SetItems(Attributes.ModalityLUTSequence, tables.Select(table => table.Clone()));
        }
        else if (image.Get(Attributes.RescaleSlope) is { } slope && image.Get(Attributes.RescaleIntercept) is { } intercept)
        {
            made.Set(Attributes.RescaleIntercept, intercept);
            made.Set(Attributes.RescaleSlope, slope);
            made.Set(Attributes.RescaleType, image.GetString(Attributes.RescaleType) ?? "US");
        }

        if (window is { } shown)
        {
            DataSet item = new();
            item.Set(Attributes.WindowCenter, shown.Center);
            item.Set(Attributes.WindowWidth, shown.Width);
            if (shown.Function != VoiFunction.Linear)
            {
                item.Set(Attributes.VOILUTFunction, shown.Function == VoiFunction.Sigmoid ? "SIGMOID" : "LINEAR_EXACT");
            }

            made.SetItems(Attributes.SoftcopyVOILUTSequence, item);
        }
    }

    private void SetPalette(DataSet made)
    {
        (byte Red, byte Green, byte Blue)[] colours = Palette is { } given ? [.. given] : [.. Enumerable.Range(0, PaletteEntries).Select(Glow)];
        Set(Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData, colour => colour.Red);
        Set(Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData, colour => colour.Green);
        Set(Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData, colour => colour.Blue);

        // Entries of 16 bits, as presentation states have them (PS3.3 §C.7.9): the byte twice.
        void Set(Tag descriptor, Tag table, Func<(byte Red, byte Green, byte Blue), byte> channel)
        {
            made.Set(descriptor, VR.US, "256", "0", "16");
            made.SetBytes(table, VR.OW, colours.SelectMany(colour => new[] { channel(colour), channel(colour) }).ToArray());
        }
    }

    private static (byte Red, byte Green, byte Blue) Glow(int gray) => ((byte)Math.Min(255, gray * 3), (byte)Math.Clamp((gray - 85) * 3, 0, 255), (byte)Math.Clamp((gray - 170) * 3, 0, 255));
}
